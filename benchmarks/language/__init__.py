"""Spelling: the counts of pairs of syllables that ship, and how well slips are found with them."""
