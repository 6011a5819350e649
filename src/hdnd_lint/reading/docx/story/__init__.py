"""The running text of a Word file: paragraphs, tables, notes."""
