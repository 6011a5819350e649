"""What is read at the terminal, line by line."""
