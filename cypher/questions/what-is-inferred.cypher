// What is inferred, and why?
// Everything that no source states in so many words, with the reason.
MATCH (statement:Statement {basis: 'INFERRED'})
RETURN statement.kind AS kind, coalesce(statement.fact, statement.remark) AS fact, statement.gist AS gist, statement.because AS because
ORDER BY statement.byDate;
