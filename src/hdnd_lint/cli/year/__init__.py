"""Commands on the year of a council: duties, what became of them, what is due."""
