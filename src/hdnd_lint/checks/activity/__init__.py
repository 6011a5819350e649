"""What reports, notices and conclusions tell of a council's activity, held against itself."""
