"""Checks of language: what a draft must not leave unfilled, unread or misspelt."""
