// Who judged what, and how?
// Opinions, reasons, tendencies and assessments: what an article says that is no fact of an event.
MATCH (remark:Statement)
WHERE remark.kind IN ['OPINION', 'REASON', 'TENDENCY', 'ASSESSMENT']
OPTIONAL MATCH (remark)-[:ACCORDING_TO]->(voice:Actor)
WITH remark, voice ORDER BY voice.name
WITH remark, collect(voice.name) AS accordingTo
RETURN remark.kind AS kind, remark.gist AS gist, accordingTo
ORDER BY remark.byDate;
