// Which articles does the record rest on?
// How much each says, and how much of it on the word of others.
MATCH (article:Article)
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(publisher:Organization)
CALL (article) {
  MATCH (statement:Statement {article: article.id})
  RETURN count(*) AS statements, count(statement.accordingTo) AS onTheWordOfOthers
}
RETURN article.title AS title, publisher.name AS publisher, article.edtf AS edtf, statements, onTheWordOfOthers
ORDER BY article.byDate;
