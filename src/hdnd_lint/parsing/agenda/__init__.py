"""The agenda of a session: found in a paper, cut into lines, read into items."""
