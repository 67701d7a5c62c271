RETURN 'HELD' AS status
