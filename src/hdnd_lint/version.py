"""The version of this package: the one place where it is written."""

__version__ = "0.1.0"

HOME = "https://example.org/hdnd-lint"
"""Where the repository is kept; pages of rules lie below it, in docs/rules."""
