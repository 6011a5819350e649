"""Findings as one page for a browser, and marked text."""
