"""Sums in text: lists, sentences, provisions; what rounding may do."""
