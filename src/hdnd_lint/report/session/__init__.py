"""The session desk on a page, in Word, and as a table for a spreadsheet."""
