"""The little JavaScript of the page, by its own tests, without a browser."""

import shutil
import subprocess

import pytest
from page.conftest import ROOT


def test_the_javascript_of_the_page_does_what_it_says() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("không có node (no node here)")
    done = subprocess.run(
        [node, "--test", "tests/page/papers.test.mjs"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:]
