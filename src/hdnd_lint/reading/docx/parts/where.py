"""Where the paragraphs of a stretch stand: body, note, header or footer."""

from hdnd_lint.model import BlockKind
from hdnd_lint.reading.docx.parts.markup import PartText
from hdnd_lint.records import dataclass


@dataclass(slots=True)
class StretchPlace:
    """What holds of all paragraphs of a stretch: their part, their kind, the note's mark.

    *tables* counts the tables of the document before those of the part.
    """

    markup: PartText
    kind: BlockKind = BlockKind.PARAGRAPH
    mark: str = ""
    tables: int = 0
