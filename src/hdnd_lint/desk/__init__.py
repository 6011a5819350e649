"""The session desk: what a committee needs of the papers of a session, gathered."""
