"""Citations of legal documents and of places in them."""
