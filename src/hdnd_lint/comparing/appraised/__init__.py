"""The appraisal report between two versions: what became of its recommendations."""

from hdnd_lint.comparing.appraised.answering import Request, answers
from hdnd_lint.comparing.appraised.requests import requests_of

__all__ = ["Request", "answers", "requests_of"]
