"""The appraisal report between two versions: what became of its recommendations."""

from hdnd_lint.comparing.appraised.answering import Request, answers

__all__ = ["Request", "answers"]
