"""Workbooks: budget tables as they come, read to a document of paragraphs and tables."""
