MATCH (voice:Actor) WHERE EXISTS { (voice)<-[:ACCORDING_TO]-() }
WITH voice.id AS voice, COUNT { (voice)<-[:ACCORDING_TO]-() } AS statements
RETURN voice ORDER BY statements DESC, voice LIMIT 16
