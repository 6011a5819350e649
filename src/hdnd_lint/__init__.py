"""Find what breaks the drafting rules in Vietnamese legislative drafts."""
