MATCH (statement:Statement {fact: $fact})
WITH statement ORDER BY statement.byRank LIMIT 20
RETURN collect(statement {.gist, .citation, .basis, .because,
  accordingTo: COLLECT { MATCH (statement)-[edge:ACCORDING_TO]->(voice:Actor) WITH voice ORDER BY edge.position RETURN voice {.name} },
  passages: COLLECT { MATCH (statement)-[:CITES]->(passage:Passage)-[:OF_ARTICLE]->(article:Article) WITH passage, article ORDER BY passage.byPlace RETURN passage {.paragraph, .sentence, .start, .end, article: article {.title}} }
}) AS statements
