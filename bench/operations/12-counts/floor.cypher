RETURN COUNT { (:Person) } AS people, COUNT { (:Event) } AS events, COUNT { (:Agreement) } AS agreements,
  COUNT { (:Statement) } AS statements, COUNT { (:Article) } AS articles, COUNT { (:Place) } AS places
