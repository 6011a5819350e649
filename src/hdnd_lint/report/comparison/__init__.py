"""What changed between two versions, told on a terminal, to machines, on a page, in Word."""
