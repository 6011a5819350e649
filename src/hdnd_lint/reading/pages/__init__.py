"""Readers of printed pages: PDF, columns, wrapped lines."""
