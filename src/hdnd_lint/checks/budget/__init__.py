"""Checks of budgets and of figures that must agree."""
