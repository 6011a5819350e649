"""Sums that a sentence states without a list of parts: totals at its end, moves, mergers, shares."""
