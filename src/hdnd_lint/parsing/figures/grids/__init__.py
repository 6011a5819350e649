"""Tables: their grid, outline and units, and the sums across and down."""
