"""Appraisal reports: read into a model from their many shapes, prose without headings too."""

from hdnd_lint.parsing.appraisal.reader import read_appraisal

__all__ = ["read_appraisal"]
