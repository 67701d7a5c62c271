// Which passages carry most?
// Where to look first when a source is doubted.
:param first => 10;
MATCH (passage:Passage)<-[:CITES]-(statement:Statement)
WITH passage, count(statement) AS statements
RETURN passage.article AS article, passage.paragraph AS paragraph, passage.sentence AS sentence, passage.start AS start, passage.end AS end, statements
ORDER BY statements DESC, article, start, end
LIMIT $first;
