// Which ids begin so?
// What a prompt completes.
:param start => 'person:y';
:param first => 30;
MATCH (n:Node)
WHERE n.id STARTS WITH $start AND NOT n:Decision
RETURN n.id AS id, coalesce(n.name, n.title, n.gist) AS what
ORDER BY id
LIMIT $first;
