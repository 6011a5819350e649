"""What legal document this is, whether it was in force on that day, which units there were.

The facts are the CSV files in ``rulesets/registry``; see the README there. They are compiled
to a read-only database that opens in milliseconds.
"""

from hdnd_lint.registry.lookup import Registry, open_registry

__all__ = ["Registry", "open_registry"]
