"""Commands on papers: checked, marked, mended, compared, written, told."""
