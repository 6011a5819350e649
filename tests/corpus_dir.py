"""Where the real documents are that the acceptance lists speak of: not in this project."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def corpus_dir() -> Path | None:
    """Return the folder of real documents, None where this machine has none.

    The environment variable ``HDND_LINT_CORPUS`` names it; otherwise it is looked for at
    ``../shared/corpus`` from the checkout. The documents themselves lie in its ``files``.
    """
    named = os.environ.get("HDND_LINT_CORPUS")
    folder = Path(named) if named else ROOT.parent / "shared" / "corpus"
    return folder if (folder / "files").is_dir() else None


def need_corpus() -> Path:
    """Return the folder ``files`` of the corpus, or skip the test with the reason."""
    folder = corpus_dir()
    if folder is None:
        pytest.skip("the corpus of real documents is not here: set HDND_LINT_CORPUS to its folder")
    return folder / "files"
