"""Papers of an office as Word files: sizes, letters, tables across."""
