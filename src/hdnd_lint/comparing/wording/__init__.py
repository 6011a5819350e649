"""Words of two versions: what differs between them, and what kind of edit that is."""
