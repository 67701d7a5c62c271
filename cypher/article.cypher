// Articles: what was published, by whom, when; never its words.

// name: articles :many
// Articles by the day they appeared.
// to article: Article
// order DATE_DESC: article.byDate desc
// order DATE_ASC: article.byDate
// param publisher: ID                 null: any
// param title: String                 what the title contains, without case; null: any
// param from: Date                    with `to`: those that appeared on some day of this interval; null: no bound
// param to: Date
// param possible: Boolean!            whether also those that only may have
// start publisher: MATCH (:Actor {id: $publisher})<-[:PUBLISHED_BY]-(article:Article)
MATCH (article:Article)
WHERE ($publisher IS NULL OR EXISTS { MATCH (article)-[:PUBLISHED_BY]->(:Actor {id: $publisher}) })
  AND ($title IS NULL OR toLower(article.title) CONTAINS toLower($title))
  AND ($from IS NULL OR article.latest IS NULL OR article.latest >= $from)
  AND ($to IS NULL OR article.earliest IS NULL OR article.earliest <= $to)
  AND ($possible OR coalesce((($to IS NULL OR article.knownFrom <= $to) AND ($from IS NULL OR article.knownTo >= $from)) OR (($from IS NULL OR article.earliest >= $from) AND ($to IS NULL OR article.latest <= $to)), false))
RETURN article {.*}

// name: publisherOfArticle :one
// Who published an article.
// from article: Article
// to publisher: Actor
MATCH (article:Article {id: $article})
MATCH (article)-[:PUBLISHED_BY]->(publisher:Actor)
RETURN publisher {.*}

// name: sourcesOfArticle :many
// Articles that an article retells, reprints or translates, as far as they are in the record.
// from article: Article
// to source: Article
// order DATE_ASC: source.byDate
MATCH (article:Article {id: $article})
MATCH (article)-[:DERIVED_FROM]->(source:Article)
RETURN source {.*}

// name: derivativesOfArticle :many
// Articles that retell, reprint or translate an article.
// from article: Article
// to derivative: Article
// order DATE_DESC: derivative.byDate desc
// order DATE_ASC: derivative.byDate
MATCH (article:Article {id: $article})
MATCH (article)<-[:DERIVED_FROM]-(derivative:Article)
RETURN derivative {.*}

// name: articlesPublishedBy :many
// Articles that an organization published.
// from publisher: Actor
// to article: Article
// order DATE_DESC: article.byDate desc
// order DATE_ASC: article.byDate
MATCH (publisher:Actor {id: $publisher})
MATCH (publisher)<-[:PUBLISHED_BY]-(article:Article)
RETURN article {.*}

// name: articlesOfText :many
// Articles with this very text.
// to article: Article
// order ID: article.id
// param sha256: String!
MATCH (article:Article {sha256: $sha256})
RETURN article {.*}

// name: articlesWithPassages :many
// Articles in which the most of some passages stand to the letter, by the SHA-256 of their words; `own`: how many passages are cited of each.
// to overlap: Overlap
// order ID: overlap.article
// param passages: [String!]!
// param self: ID!                     an article to be left out
UNWIND $passages AS sha256
MATCH (passage:Passage {sha256: sha256})
WHERE passage.article <> $self
WITH passage.article AS id, count(DISTINCT sha256) AS common
ORDER BY common DESC, id LIMIT 10
MATCH (article:Article {id: id})
MATCH (article)<-[:OF_ARTICLE]-(passage:Passage)
WITH id, common, count(passage) AS own
WITH {article: id, common: common, own: own} AS overlap
RETURN overlap {.*}

// name: articlesSaying :many
// Articles that say the most of some facts; `own`: how many facts of these kinds each says in all.
// to overlap: Overlap
// order ID: overlap.article
// param facts: [ID!]!
// param kinds: [StatementKind!]!
// param self: ID!                     an article to be left out
UNWIND $facts AS fact
MATCH (statement:Statement {fact: fact})
WHERE statement.article <> $self
WITH statement.article AS id, count(DISTINCT fact) AS common
ORDER BY common DESC, id LIMIT 10
MATCH (statement:Statement {article: id})
WHERE statement.kind IN $kinds
WITH id, common, count(DISTINCT statement.fact) AS own
WITH {article: id, common: common, own: own} AS overlap
RETURN overlap {.*}
