MATCH (s:Statement)
WHERE s.byDate > '' AND s.basis = 'INFERRED'
WITH s ORDER BY s.byDate LIMIT 21
RETURN s.kind AS kind, s.gist AS gist, s.because AS because, s.fact AS fact, s.citation AS citation, COUNT { MATCH (:Statement {basis: 'INFERRED'}) } AS total
