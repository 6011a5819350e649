"""Mutated papers and rule files through the whole pipeline, and what must hold whatever comes."""
