"""The one matcher of wording, and how long a pattern may search."""
