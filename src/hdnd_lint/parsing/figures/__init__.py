"""Amounts, tables and the sums that a paper states."""
