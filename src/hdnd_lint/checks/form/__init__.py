"""Checks of form: what an office sees before it reads a word."""
