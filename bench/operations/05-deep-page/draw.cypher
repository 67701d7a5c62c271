// A page begins after a row: for the service its key, for the peer how many come before it, as a cursor or as a number.
MATCH (event:Event {status: 'HELD'})
WITH event.byDate AS key ORDER BY key DESC
WITH collect(key) AS keys
UNWIND range(1, 16) AS step
WITH keys, size(keys) * step / 18 AS before
RETURN keys[before] AS key, {base64url: 'DATE:' + keys[before]} AS after, {base64: 'arrayconnection:' + before} AS offset, before + 1 AS before
