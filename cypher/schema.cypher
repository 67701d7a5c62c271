// Constraints and indexes, created at start; running them again changes nothing. One statement to a paragraph. Beside each
// constraint stands an index of its own: Neo4j needs no second one and makes none, the embedded engine looks ids up by it.

CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
CREATE INDEX node_id_index IF NOT EXISTS FOR (n:Node) ON (n.id);
CREATE INDEX node_disputed IF NOT EXISTS FOR (n:Node) ON (n.disputed);

CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE INDEX actor_id_index IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE INDEX actor_by_name IF NOT EXISTS FOR (n:Actor) ON (n.byName);

CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE INDEX name_id_index IF NOT EXISTS FOR (n:Name) ON (n.id);
CREATE INDEX name_text IF NOT EXISTS FOR (n:Name) ON (n.text);
CREATE INDEX name_by_name IF NOT EXISTS FOR (n:Name) ON (n.byName);

CREATE CONSTRAINT role_id IF NOT EXISTS FOR (n:Role) REQUIRE n.id IS UNIQUE;
CREATE INDEX role_id_index IF NOT EXISTS FOR (n:Role) ON (n.id);
CREATE INDEX role_by_name IF NOT EXISTS FOR (n:Role) ON (n.byName);

CREATE CONSTRAINT tenure_id IF NOT EXISTS FOR (n:Tenure) REQUIRE n.id IS UNIQUE;
CREATE INDEX tenure_id_index IF NOT EXISTS FOR (n:Tenure) ON (n.id);
CREATE INDEX tenure_by_date IF NOT EXISTS FOR (n:Tenure) ON (n.byDate);

CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id);
CREATE INDEX place_by_name IF NOT EXISTS FOR (n:Place) ON (n.byName);
CREATE INDEX place_kind IF NOT EXISTS FOR (n:Place) ON (n.kind);

CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_id_index IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX event_by_date IF NOT EXISTS FOR (n:Event) ON (n.byDate);
CREATE INDEX event_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest);
CREATE INDEX event_latest IF NOT EXISTS FOR (n:Event) ON (n.latest);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);

CREATE CONSTRAINT participation_id IF NOT EXISTS FOR (n:Participation) REQUIRE n.id IS UNIQUE;
CREATE INDEX participation_id_index IF NOT EXISTS FOR (n:Participation) ON (n.id);

CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE INDEX agreement_id_index IF NOT EXISTS FOR (n:Agreement) ON (n.id);
CREATE INDEX agreement_by_name IF NOT EXISTS FOR (n:Agreement) ON (n.byName);
CREATE INDEX agreement_kind IF NOT EXISTS FOR (n:Agreement) ON (n.kind);

CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (n:Observation) REQUIRE n.id IS UNIQUE;
CREATE INDEX observation_id_index IF NOT EXISTS FOR (n:Observation) ON (n.id);
CREATE INDEX observation_by_date IF NOT EXISTS FOR (n:Observation) ON (n.byDate);
CREATE INDEX observation_by_name IF NOT EXISTS FOR (n:Observation) ON (n.byName);

CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE INDEX article_id_index IF NOT EXISTS FOR (n:Article) ON (n.id);
CREATE INDEX article_dossier IF NOT EXISTS FOR (n:Article) ON (n.dossier);
CREATE INDEX article_by_date IF NOT EXISTS FOR (n:Article) ON (n.byDate);

CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE INDEX statement_id_index IF NOT EXISTS FOR (n:Statement) ON (n.id);
CREATE INDEX statement_fact IF NOT EXISTS FOR (n:Statement) ON (n.fact);
CREATE INDEX statement_article IF NOT EXISTS FOR (n:Statement) ON (n.article);
CREATE INDEX statement_kind IF NOT EXISTS FOR (n:Statement) ON (n.kind);
CREATE INDEX statement_opens IF NOT EXISTS FOR (n:Statement) ON (n.opens);
CREATE INDEX statement_basis IF NOT EXISTS FOR (n:Statement) ON (n.basis);
CREATE INDEX statement_by_date IF NOT EXISTS FOR (n:Statement) ON (n.byDate);
CREATE INDEX statement_by_rank IF NOT EXISTS FOR (n:Statement) ON (n.byRank);

CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE INDEX passage_id_index IF NOT EXISTS FOR (n:Passage) ON (n.id);

CREATE CONSTRAINT entry_number IF NOT EXISTS FOR (n:Entry) REQUIRE n.number IS UNIQUE;
CREATE INDEX entry_number_index IF NOT EXISTS FOR (n:Entry) ON (n.number);

CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE;
CREATE INDEX ledger_id_index IF NOT EXISTS FOR (n:Ledger) ON (n.id);
