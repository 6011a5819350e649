"""Letters, syllables, sentences and lines, before any word of the field."""
