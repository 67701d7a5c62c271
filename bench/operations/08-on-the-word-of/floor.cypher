MATCH (:Actor {id: $voice})<-[:ACCORDING_TO]-(statement:Statement)
WITH statement ORDER BY statement.byDate DESC LIMIT 20
RETURN collect(statement {.kind, .gist, .citation}) AS statements
