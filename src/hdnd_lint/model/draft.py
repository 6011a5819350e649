"""The draft as the checks see it: a structured tree with exact places, no parser in sight."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from hdnd_lint.model.ledger import Ledger
from hdnd_lint.model.mentions import Citation, DateMention, Table
from hdnd_lint.model.source import Source
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Phrase, Span

if TYPE_CHECKING:  # few papers are one of these, and they are made of what stands here
    from hdnd_lint.model.agenda import Agenda
    from hdnd_lint.model.appraisal import Appraisal


class NodeKind(StrEnum):
    """The levels of the body, from the outside in, and what stands between them."""

    PART = "phan"  # Phần thứ nhất
    CHAPTER = "chuong"  # Chương I
    SECTION = "muc"  # Mục 1
    SUBSECTION = "tieu-muc"  # Tiểu mục 1
    ARTICLE = "dieu"  # Điều 1.
    LETTER = "chu-hoa"  # A.
    ROMAN = "la-ma"  # I.
    CLAUSE = "khoan"  # 1.
    SUBCLAUSE = "tiet"  # 1.1.
    POINT = "diem"  # a)
    DASH = "gach"  # -
    PLUS = "cong"  # +
    PARAGRAPH = "doan"  # running text
    TABLE = "bang"
    QUOTE = "trich"  # quoted amendment text: another document, numbered on its own
    UNCLASSIFIED = "khac"


@dataclass(frozen=True, slots=True)
class Node:
    """One unit of the tree.

    *span* covers the unit with all its children. *number* is its label without marks (``3``,
    ``đ``, ``IV``), "" where it has none; *label_span* covers the label as written (``Điều 3.``,
    ``đ)``). *text_span* covers the unit's own words after the label, without its children.
    *defects* are keys of odd spellings met in the label (``colon``, ``dot-point`` …).
    """

    kind: NodeKind
    span: Span
    number: str = ""
    label_span: Span | None = None
    text_span: Span | None = None
    children: tuple["Node", ...] = ()
    defects: tuple[str, ...] = ()
    table: int = -1  # index into Draft.tables for a TABLE node

    @property
    def quotes(self) -> tuple["Node", ...]:
        """The quoted words below this node: in an amending act what the act in force is to say."""
        return tuple(child for child in self.children if child.kind is NodeKind.QUOTE)

    def walk(self) -> Iterator["Node"]:
        """Yield this node and all below it, in text order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Header:
    """The block above the title: who issues, under which number, where and when."""

    span: Span | None = None
    issuer: Phrase | None = None  # the lines of the issuing body joined, e.g. HĐND + TỈNH X
    superior: Phrase | None = None  # a superior body printed above the issuer, if any
    number: Phrase | None = None  # all after “Số:”, e.g. 48/2025/NQ-HĐND
    place: Phrase | None = None
    date: DateMention | None = None
    country: Phrase | None = None
    motto: Phrase | None = None
    draft_mark: Phrase | None = None  # “DỰ THẢO”


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The kind of document and its title (trích yếu)."""

    type: Phrase | None = None  # NGHỊ QUYẾT, TỜ TRÌNH, BÁO CÁO THẨM TRA …
    title: Phrase | None = None
    note: Phrase | None = None  # a line in parentheses below the title


class Nature(StrEnum):
    """What kind of session the words beside its number call it."""

    REGULAR = "thuong-le"
    THEMATIC = "chuyen-de"
    EXTRAORDINARY = "bat-thuong"
    URGENT = "dot-xuat"
    MID_YEAR = "giua-nam"
    YEAR_END = "cuoi-nam"
    UNSAID = ""


class Form(StrEnum):
    """How a document enacts: by the words alone, or in a sentence (since 2025)."""

    WORDS = "quyet-nghi"
    SENTENCE = "ban-hanh"


class AnnexKind(StrEnum):
    """What follows the signature: a “Phụ lục”, or any attached regulation, programme, plan."""

    ANNEX = "phu-luc"
    ENCLOSURE = "quy-dinh"


@dataclass(frozen=True, slots=True)
class Session:
    """Council, term and session as one place states them.

    *ordinal* is the session's number; *term* is as written (``IX``, ``15``); *term_number* its
    value.
    """

    span: Span
    council: Phrase | None = None
    term: Phrase | None = None
    term_number: int | None = None
    ordinal: int | None = None
    ordinal_span: Span | None = None
    nature: Nature = Nature.UNSAID


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the preamble: a basis (Căn cứ …) or a consideration (Xét …)."""

    span: Span
    lead: Phrase  # the words it starts with: Căn cứ, Xét, Sau khi xem xét …
    end_mark: str  # ";" "." "," or ""


@dataclass(frozen=True, slots=True)
class Enacting:
    """The enacting words, and what a sentence of them says."""

    span: Span
    form: Form
    body: Phrase | None = None  # who decides
    verb: Phrase | None = None
    object: Phrase | None = None  # what the sentence says is issued


@dataclass(frozen=True, slots=True)
class Closing:
    """“Nghị quyết này đã được … thông qua ngày … và có hiệu lực …”."""

    span: Span
    session: Session | None = None
    adopted: DateMention | None = None
    effective: DateMention | None = None
    effect_phrase: Phrase | None = None  # “kể từ ngày thông qua” …


@dataclass(frozen=True, slots=True)
class Recipients:
    """The list under “Nơi nhận”."""

    span: Span
    label_span: Span
    items: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature block: authority (TM., KT.), office and name."""

    span: Span
    authority: Phrase | None = None  # TM. HỘI ĐỒNG NHÂN DÂN
    proxy: Phrase | None = None  # KT. CHỦ TỊCH
    office: Phrase | None = None  # CHỦ TỊCH
    name: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Annex:
    """A “Phụ lục”, or a regulation “ban hành kèm theo”, with its own numbering."""

    span: Span
    kind: AnnexKind
    number: str = ""
    label_span: Span | None = None
    title: Phrase | None = None
    reference: Phrase | None = None  # “(Ban hành kèm theo Nghị quyết số …)”
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole draft; every span points into *source.text*. What is not recognised is kept.

    *appraisal* is what an appraisal report says, None of any other paper.
    """

    source: Source
    header: Header
    title: TitleBlock
    session: Session | None
    bases: tuple[Paragraph, ...]
    considerations: tuple[Paragraph, ...]
    enacting: Enacting | None
    body: tuple[Node, ...]
    closing: Closing | None
    recipients: Recipients | None
    signature: Signature | None
    annexes: tuple[Annex, ...]
    unclassified: tuple[Node, ...]
    tables: tuple[Table, ...]
    citations: tuple[Citation, ...]
    dates: tuple[DateMention, ...]
    ledger: Ledger = field(default_factory=Ledger, compare=False)  # follows from the rest
    appraisal: "Appraisal | None" = None  # what an appraisal report says
    agenda: "Agenda | None" = None  # of a session, where the paper is one or carries one

    @property
    def text(self) -> str:
        """The NFC text of the whole document."""
        return self.source.text

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes of the body in text order, annexes and quoted text left out."""
        for node in self.body:
            yield from _own(node)

    def articles(self) -> tuple[Node, ...]:
        """Return the Điều of the body in text order, without those of annexes and quotations."""
        return tuple(node for node in self.nodes() if node.kind is NodeKind.ARTICLE)

    def cited_in(self, span: Span | None) -> Iterator[Citation]:
        """Yield what is cited within *span*, in text order; nothing where there is none."""
        return (one for one in self.citations if span is not None and span.contains(one.span))


def _own(node: Node) -> Iterator[Node]:
    yield node
    if node.kind is not NodeKind.QUOTE:
        for child in node.children:
            yield from _own(child)


def as_date(mention: DateMention | None) -> date | None:
    """Return the day a mention names, None where there is none."""
    return mention.value if mention else None
