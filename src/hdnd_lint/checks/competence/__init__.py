"""Checks of who may decide what."""
