CALL () {
  MATCH (event:Event) WHERE event.byDate < $key AND event.status = 'HELD'
  WITH event ORDER BY event.byDate DESC LIMIT 20
  RETURN collect(event {.title, .edtf}) AS nodes
}
RETURN {totalCount: COUNT { (:Event {status: 'HELD'}) }, nodes: nodes} AS page
