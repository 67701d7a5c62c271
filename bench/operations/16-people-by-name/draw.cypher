UNWIND ['anna', 'boris', 'chol', 'dmitri', 'elena', 'fyodor', 'galina', 'hyon', 'igor', 'jong', 'kim', 'lev', '1', '2', '12', 'na'] AS part
RETURN part
