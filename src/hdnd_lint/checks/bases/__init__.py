"""Checks of legal bases and cited documents."""
