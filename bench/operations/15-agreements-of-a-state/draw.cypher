MATCH (state:State)-[:PARTY_TO]->(:Agreement {status: 'HELD'})
RETURN DISTINCT state.id AS id ORDER BY id
