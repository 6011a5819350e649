"""The session desk: what a committee needs of the papers of a session, gathered."""

from hdnd_lint.desk.gathering import desk

__all__ = ["desk"]
