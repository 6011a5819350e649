"""Checks of numbering, structure, references and symbols."""
