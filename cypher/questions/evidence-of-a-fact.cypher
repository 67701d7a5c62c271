// What says so, and where?
// For the id of any node or edge: each statement, best first, with its passages. Offsets are code points of the text of the article.
:param fact => 'participation:ceremony:fire-engines-2014-04-28/person:yuri-trutnev';
MATCH (statement:Statement {fact: $fact})-[:CITES]->(passage:Passage)-[:OF_ARTICLE]->(article:Article)
RETURN statement.gist AS gist, statement.citation AS citation, statement.basis AS basis, statement.because AS because,
  article.id AS article, passage.paragraph AS paragraph, passage.sentence AS sentence, passage.start AS start, passage.end AS end
ORDER BY statement.byRank, passage.start;
