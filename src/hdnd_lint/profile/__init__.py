"""Draft → Profile: what kind of paper, whose, of which level, about what, of which dates."""

from hdnd_lint.profile.build import OVERRIDES, build_profile

__all__ = ["OVERRIDES", "build_profile"]
