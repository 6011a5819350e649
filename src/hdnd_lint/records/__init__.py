"""Data classes that are quick to make: the standard ones, less what they compile at import.

Making a standard data class compiles six functions; the classes of this package cost a third of
a short run. Here only ``__init__`` is compiled, and only when the first instance is made; the
other methods are the same functions for all classes. To type checkers, and to whoever asks with
``dataclasses.fields`` or ``is_dataclass`` (pydantic does), these are the standard data classes.

Known of the standard: ``frozen``, ``slots``, ``eq`` and ``order`` of classes; ``default``,
``default_factory``, ``init``, ``repr`` and ``compare`` of fields; no ``InitVar``.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field, fields, is_dataclass, replace
else:
    from hdnd_lint.records.making import dataclass, field, fields, is_dataclass, replace

__all__ = ["dataclass", "field", "fields", "is_dataclass", "replace"]
