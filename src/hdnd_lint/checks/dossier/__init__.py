"""Papers of one matter, or of one session, held against each other."""
