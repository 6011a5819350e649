"""What edits drafts: comments and tracked changes in Word files, fixes in plain text."""
