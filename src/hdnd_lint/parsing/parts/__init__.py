"""The parts of a paper, from header to annexes, read off its lines."""
