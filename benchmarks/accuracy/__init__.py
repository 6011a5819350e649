"""The accuracy lab: how often each rule is right, and what it misses, on papers with labels."""
