// Constraints, and indexes of what is asked for by its very value, made at start on every engine; running them again changes nothing. Beside
// each constraint stands an index of its own: Neo4j needs no second one and makes none, the embedded engine looks ids up by it. What is
// ordered, bounded or searched by has its indexes in neo4j.cypher: on the embedded engine an index serves equality alone.

CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
CREATE INDEX node_id_index IF NOT EXISTS FOR (n:Node) ON (n.id);
CREATE INDEX node_support IF NOT EXISTS FOR (n:Node) ON (n.support);

CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE INDEX actor_id_index IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE INDEX actor_kind IF NOT EXISTS FOR (n:Actor) ON (n.kind);
CREATE INDEX actor_status IF NOT EXISTS FOR (n:Actor) ON (n.status);

CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE INDEX name_id_index IF NOT EXISTS FOR (n:Name) ON (n.id);
CREATE INDEX name_text IF NOT EXISTS FOR (n:Name) ON (n.text);
CREATE INDEX name_status IF NOT EXISTS FOR (n:Name) ON (n.status);

CREATE CONSTRAINT role_id IF NOT EXISTS FOR (n:Role) REQUIRE n.id IS UNIQUE;
CREATE INDEX role_id_index IF NOT EXISTS FOR (n:Role) ON (n.id);
CREATE INDEX role_status IF NOT EXISTS FOR (n:Role) ON (n.status);

CREATE CONSTRAINT tenure_id IF NOT EXISTS FOR (n:Tenure) REQUIRE n.id IS UNIQUE;
CREATE INDEX tenure_id_index IF NOT EXISTS FOR (n:Tenure) ON (n.id);
CREATE INDEX tenure_status IF NOT EXISTS FOR (n:Tenure) ON (n.status);

CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE INDEX place_id_index IF NOT EXISTS FOR (n:Place) ON (n.id);
CREATE INDEX place_kind IF NOT EXISTS FOR (n:Place) ON (n.kind);
CREATE INDEX place_status IF NOT EXISTS FOR (n:Place) ON (n.status);

CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_id_index IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);
CREATE INDEX event_basis IF NOT EXISTS FOR (n:Event) ON (n.basis);

CREATE CONSTRAINT participation_id IF NOT EXISTS FOR (n:Participation) REQUIRE n.id IS UNIQUE;
CREATE INDEX participation_id_index IF NOT EXISTS FOR (n:Participation) ON (n.id);
CREATE INDEX participation_status IF NOT EXISTS FOR (n:Participation) ON (n.status);
CREATE INDEX participation_basis IF NOT EXISTS FOR (n:Participation) ON (n.basis);

CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE INDEX agreement_id_index IF NOT EXISTS FOR (n:Agreement) ON (n.id);
CREATE INDEX agreement_kind IF NOT EXISTS FOR (n:Agreement) ON (n.kind);
CREATE INDEX agreement_status IF NOT EXISTS FOR (n:Agreement) ON (n.status);
CREATE INDEX agreement_basis IF NOT EXISTS FOR (n:Agreement) ON (n.basis);

CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (n:Observation) REQUIRE n.id IS UNIQUE;
CREATE INDEX observation_id_index IF NOT EXISTS FOR (n:Observation) ON (n.id);
CREATE INDEX observation_status IF NOT EXISTS FOR (n:Observation) ON (n.status);
CREATE INDEX observation_basis IF NOT EXISTS FOR (n:Observation) ON (n.basis);

CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE INDEX article_id_index IF NOT EXISTS FOR (n:Article) ON (n.id);
CREATE INDEX article_dossier IF NOT EXISTS FOR (n:Article) ON (n.dossier);
CREATE INDEX article_sha256 IF NOT EXISTS FOR (n:Article) ON (n.sha256);

CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE INDEX statement_id_index IF NOT EXISTS FOR (n:Statement) ON (n.id);
CREATE INDEX statement_fact IF NOT EXISTS FOR (n:Statement) ON (n.fact);
CREATE INDEX statement_article IF NOT EXISTS FOR (n:Statement) ON (n.article);
CREATE INDEX statement_kind IF NOT EXISTS FOR (n:Statement) ON (n.kind);
CREATE INDEX statement_opens IF NOT EXISTS FOR (n:Statement) ON (n.opens);
CREATE INDEX statement_basis IF NOT EXISTS FOR (n:Statement) ON (n.basis);
CREATE INDEX statement_modality IF NOT EXISTS FOR (n:Statement) ON (n.modality);

CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE INDEX passage_id_index IF NOT EXISTS FOR (n:Passage) ON (n.id);
CREATE INDEX passage_sha256 IF NOT EXISTS FOR (n:Passage) ON (n.sha256);

CREATE CONSTRAINT conflict_id IF NOT EXISTS FOR (n:Conflict) REQUIRE n.id IS UNIQUE;
CREATE INDEX conflict_id_index IF NOT EXISTS FOR (n:Conflict) ON (n.id);
CREATE INDEX conflict_fact IF NOT EXISTS FOR (n:Conflict) ON (n.fact);
CREATE INDEX conflict_kind IF NOT EXISTS FOR (n:Conflict) ON (n.kind);

CREATE CONSTRAINT search_key_id IF NOT EXISTS FOR (n:SearchKey) REQUIRE n.id IS UNIQUE;
CREATE INDEX search_key_id_index IF NOT EXISTS FOR (n:SearchKey) ON (n.id);
CREATE INDEX search_key_key IF NOT EXISTS FOR (n:SearchKey) ON (n.key);
CREATE INDEX search_key_of IF NOT EXISTS FOR (n:SearchKey) ON (n.of);

CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;
CREATE INDEX decision_id_index IF NOT EXISTS FOR (n:Decision) ON (n.id);
CREATE INDEX decision_left IF NOT EXISTS FOR (n:Decision) ON (n.left);
CREATE INDEX decision_right IF NOT EXISTS FOR (n:Decision) ON (n.right);

CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;
CREATE INDEX redirect_id_index IF NOT EXISTS FOR (n:Redirect) ON (n.id);
CREATE INDEX redirect_leads_to IF NOT EXISTS FOR (n:Redirect) ON (n.leadsTo);

CREATE CONSTRAINT entry_number IF NOT EXISTS FOR (n:Entry) REQUIRE n.number IS UNIQUE;
CREATE INDEX entry_number_index IF NOT EXISTS FOR (n:Entry) ON (n.number);
CREATE INDEX entry_subject IF NOT EXISTS FOR (n:Entry) ON (n.subject);
CREATE INDEX entry_by IF NOT EXISTS FOR (n:Entry) ON (n.by);
CREATE CONSTRAINT entry_key IF NOT EXISTS FOR (n:Entry) REQUIRE n.key IS UNIQUE;
CREATE INDEX entry_key_index IF NOT EXISTS FOR (n:Entry) ON (n.key);

CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (n:Ledger) REQUIRE n.id IS UNIQUE;
CREATE INDEX ledger_id_index IF NOT EXISTS FOR (n:Ledger) ON (n.id);
