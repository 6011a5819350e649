"""The council's year: what was promised, what is due, and what became of it."""
