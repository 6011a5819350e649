"""Checks of the names of administrative units."""
