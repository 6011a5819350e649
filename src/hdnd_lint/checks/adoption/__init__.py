"""Checks of session, effect, signature and carrying out."""
