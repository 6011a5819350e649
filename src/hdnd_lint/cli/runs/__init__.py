"""What a run is made of: its files, their settings, what is let stand, how strict it is."""
