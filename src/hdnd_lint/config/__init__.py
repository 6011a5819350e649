"""``hdnd-lint.toml`` or ``[tool.hdnd-lint]``: what an office sets once for all its drafts."""

from hdnd_lint.config.finding_files import FILE_NAME, find_config, is_trusted
from hdnd_lint.config.loading import load_config
from hdnd_lint.config.settings import FAIL_ON, LANGUAGES, Config, FileIgnore

__all__ = [
    "FAIL_ON",
    "FILE_NAME",
    "LANGUAGES",
    "Config",
    "FileIgnore",
    "find_config",
    "is_trusted",
    "load_config",
]
