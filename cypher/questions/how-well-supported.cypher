// How is each kind of fact known?
// Statements by kind and basis.
MATCH (statement:Statement)
RETURN statement.kind AS kind, statement.basis AS basis, count(*) AS statements
ORDER BY kind, basis;
