"""From Source to Draft. Never refuses a draft: what it cannot read stays as ``Unclassified``."""

from hdnd_lint.parsing.draft import parse_draft

__all__ = ["parse_draft"]
