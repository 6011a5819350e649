"""The parts of a Word package and their marks."""
