"""Sums of a sentence without a list of parts: totals at its end, moves, mergers, shares."""
