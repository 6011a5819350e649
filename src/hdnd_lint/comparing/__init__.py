"""Two versions of one draft: which units are the same, and what a reader sees changed."""

from hdnd_lint.comparing.changes import Compared, compare_drafts

__all__ = ["Compared", "compare_drafts"]
