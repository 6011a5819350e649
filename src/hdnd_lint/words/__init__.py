"""Vietnamese as the field writes it: letters, words, openers, ordinals and measures."""
