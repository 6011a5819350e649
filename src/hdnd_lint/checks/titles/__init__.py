"""Checks of titles against what follows them."""
