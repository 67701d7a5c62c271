MATCH (part:Participation)
RETURN part.id AS fact ORDER BY fact
