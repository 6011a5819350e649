"""Lines of text with the way back into the file: joined, regrouped, cleaned of old encodings."""
