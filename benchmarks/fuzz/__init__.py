"""Mutated papers and rule files through the whole pipeline, and what must hold whatever comes."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "tests"))  # its files of Word are made there
