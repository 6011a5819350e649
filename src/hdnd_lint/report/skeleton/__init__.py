"""The skeleton of an appraisal report: what the machine can say, and blanks for the committee."""

from hdnd_lint.report.skeleton.content import Skeleton, skeleton_of

__all__ = ["Skeleton", "skeleton_of"]
