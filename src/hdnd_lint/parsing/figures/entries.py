"""The tree of a draft's provisions as entries of a ledger: what each is called, and its amount."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from hdnd_lint.model import Amount, Node, NodeKind
from hdnd_lint.parsing.figures.sums.passages import Passage, unbracketed
from hdnd_lint.parsing.figures.sums.sentence_sums import is_compared, is_rough
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.measures import measure
from hdnd_lint.words.patterns.matcher import comparable


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One provision: its *amount*, the amount *before* a change that it states, its entries below.

    *sure* says that no other amount of it could be meant. *opening* is how its words announce
    entries that follow: ``all`` (gồm), ``each`` (cụ thể), ``given`` (như sau, cho các đơn vị),
    ``some`` (trong đó), "".
    """

    kind: NodeKind
    passage: Passage
    amount: Amount | None = None
    before: Amount | None = None
    sure: bool = True
    opening: str = ""
    children: tuple["ListEntry", ...] = ()

    @property
    def label(self) -> str:
        """The words before the amount."""
        stop = self.amount.span.start if self.amount else self.passage.end
        return self.passage.text[self.passage.start : stop]

    @property
    def is_marker(self) -> bool:
        """Say whether it is nothing but “Trong đó:” or its like."""
        return bool(self.opening) and self.amount is None and len(self.passage_words) < 40

    @property
    def passage_words(self) -> str:
        """Its own words."""
        return self.passage.text[self.passage.start : self.passage.end].strip()


@cache
def _closing_words() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?<!không )(?<!chưa )(?:(?P<all>gồm(?: có)?|bao gồm|chia ra|phân bổ như sau"
        r"|phân bổ chi tiết như sau|chi tiết như sau|gồm các khoản(?: sau)?)"
        r"|(?P<each>cụ thể(?: như sau)?)|(?P<some>trong đó)|(?P<given>như sau"
        r"|cho (?:các|những|\d{1,3}) (?:(?!cụ thể|gồm|trong đó|như sau|chia ra)[^:;.\n]){2,50}"
        r"(?=:)))\s*[:;.]*\s*\Z",
        re.IGNORECASE,
    )


@cache
def unit_heading() -> re.Pattern[str]:
    """“Đơn vị tính: triệu đồng”, “ĐVT: 1.000 đồng”, “Đơn vị: tr.đ”."""
    return re.compile(
        r"(?:đơn\s+vị(?:\s+tính)?|đvt)\s*:\s*"
        r"(?P<unit>(?P<multiple>nghìn|ngàn|triệu|tỷ|tỉ|tr\.?|1\.?000\.?000|1\.?000)?\s*(?:đồng|đ)(?!\w)"
        r"|%|ha(?!\w)|người|hộ)",
        re.IGNORECASE,
    )


_THOUSANDS = {"1000": "nghìn", "1000000": "triệu", "tr": "triệu"}


def headed_unit(text: str, start: int, end: int) -> str | None:
    """Return the unit that a heading of *text* sets for the figures below it, or None."""
    match = unit_heading().search(text, start, end)
    return plain_unit(match["unit"], match["multiple"]) if match else None


def plain_unit(unit: str, multiple: str | None) -> str:
    """Return a unit of a heading as units are named: ``1.000 đ`` is ``nghìn đồng``."""
    if not multiple:
        return comparable(unit).replace("đồng", "đ").replace("đ", "đồng")
    word = multiple.casefold().replace(".", "")
    return f"{_THOUSANDS.get(word, word)} đồng"


class EntryReader:
    """Reads entries in text order, so that a heading's unit reaches the figures below it."""

    def __init__(self, text: str, found: tuple[Amount, ...]) -> None:
        self.whole = Passage(text, 0, len(text), found)
        self.text = text
        self.unit = ""

    def entries(self, nodes: Sequence[Node]) -> tuple[ListEntry, ...]:
        """Return the entries of *nodes*, quotations and tables left out."""
        return tuple(
            self._entry(node)
            for node in nodes
            if node.kind not in (NodeKind.QUOTE, NodeKind.TABLE)
        )

    def _entry(self, node: Node) -> ListEntry:
        outer = self.unit
        span = node.text_span or Span(node.span.start, node.span.start)
        passage = self._passage(span)
        self.unit = headed_unit(self.text, span.start, span.end) or self.unit
        entry = _headed(ListEntry(node.kind, passage))
        children = self.entries(node.children)
        if node.kind is NodeKind.ARTICLE:
            self.unit = outer
        return replace(entry, children=children)

    def _passage(self, span: Span) -> Passage:
        found = self.whole.between(span.start, span.end)
        if self.unit:
            found = tuple(self._with_unit(amount) for amount in found)
        return Passage(self.text, span.start, span.end, found)

    def _with_unit(self, amount: Amount) -> Amount:
        led = self.text[: amount.span.start].rstrip()[-1:] == ":"
        return replace(amount, unit=self.unit) if not amount.unit and led else amount


def _headed(entry: ListEntry) -> ListEntry:
    """Find the amount an entry is about."""
    passage = entry.passage
    opened = _closing_words().search(
        passage.text, max(passage.start, passage.end - 60), passage.end
    )
    opening = opened.lastgroup or "" if opened else ""
    if not passage.amounts:
        return replace(entry, sure=False, opening=opening)
    outside = [amount for amount in unbracketed(passage) if _adds_up(amount)]
    changed = _changed(passage, outside)
    if changed:
        return replace(entry, before=changed[0], amount=changed[1], opening=opening)
    plain = [amount for amount in outside if not is_compared(passage.text, amount)]
    if not plain and opening in ("all", "each") and len(outside) == 1:
        plain = outside  # “Điều chỉnh tăng 890 triệu đồng, gồm:” has its parts below
    chosen = _chosen(passage, plain)
    sure = chosen is not None and (len(plain) == 1 or _listed_after(passage, chosen, plain))
    if chosen is not None and is_rough(passage.text, chosen):
        sure = False
    return replace(entry, amount=chosen, sure=sure, opening=opening)


def _adds_up(amount: Amount) -> bool:
    unit = measure(amount.unit)
    return unit.base == "đồng" or unit.base in ("ha", "km", "m2", "m²")


def _changed(passage: Passage, found: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    """Return the amounts before and after “từ A lên (xuống còn) B”."""
    for old, new in pairwise(found):
        start, end = old.span.start, old.unit_span.end if old.unit_span else old.span.end
        led = re.search(r"(?<!\w)từ\s*\Z", passage.text[max(passage.start, start - 8) : start])
        between = passage.text[end : new.span.start]
        if led and re.fullmatch(
            r"\A\s*+,?\s*+(?:xuống|lên|thành)(?:\s+(?:còn|đến))?\s*+", between
        ):
            return old, new
    return None


def _chosen(passage: Passage, found: Sequence[Amount]) -> Amount | None:
    if len(found) < 2:
        return found[0] if found else None
    for amount in found:
        before = passage.text[max(passage.start, amount.span.start - 24) : amount.span.start]
        named = r"(?::|(?<!\w)(?:là|số tiền|giá trị|kinh phí|tổng số))"
        if re.search(rf"{named}\s{{0,24}}+(?:là)?[:\s]{{0,24}}+\Z", before):
            return amount
    return found[0]


def _listed_after(passage: Passage, chosen: Amount, found: Sequence[Amount]) -> bool:
    """Say whether all other amounts come after words that open a list of parts."""
    others = [amount for amount in found if amount is not chosen]
    first = min(amount.span.start for amount in others)
    between = passage.text[chosen.span.end : first] if first > chosen.span.end else ""
    return re.search(r"gồm|trong đó|cụ thể|chia ra", between, re.IGNORECASE) is not None


def all_entries(entries: Sequence[ListEntry]) -> Iterator[ListEntry]:
    """Yield *entries* and all below them, in text order."""
    for entry in entries:
        yield entry
        yield from all_entries(entry.children)
