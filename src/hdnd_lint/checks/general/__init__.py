"""Checks that many rules share."""
