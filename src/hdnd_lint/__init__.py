"""Find what breaks the drafting rules in Vietnamese legislative drafts."""

__version__ = "0.1.0"
