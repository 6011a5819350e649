"""Checks of what a council's supervision papers say: programmes, delegations, results."""
