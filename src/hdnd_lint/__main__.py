"""``python -m hdnd_lint``: the same as the command ``hdnd-lint``."""

import sys

from hdnd_lint.cli import main

if __name__ == "__main__":
    sys.exit(main())
