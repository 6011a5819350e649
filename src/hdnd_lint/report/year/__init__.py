"""The tables and the calendar of the council's year, for browsers and spreadsheets."""
