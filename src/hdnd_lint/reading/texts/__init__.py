"""Readers of plain text, Markdown and HTML."""
