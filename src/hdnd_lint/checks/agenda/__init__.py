"""Checks of the agenda of a session: what is appraised, in which order, what must be heard."""
