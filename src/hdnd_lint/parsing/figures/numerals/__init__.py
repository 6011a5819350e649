"""Figures one by one: how they are written, counted, labelled, mistyped."""
