"""The agenda read: each line's pieces become items under what stands above them."""

from collections.abc import Iterator
from itertools import islice

from hdnd_lint.model import Draft
from hdnd_lint.model.agenda import Agenda, AgendaItem, TimeSlot
from hdnd_lint.parsing.agenda.frame import Frame, read_frame
from hdnd_lint.parsing.agenda.lines import AgendaRow, agenda_lines
from hdnd_lint.parsing.agenda.pieces import ActPiece, has_letters, pieces, who_of
from hdnd_lint.parsing.agenda.times import heading_of, slot_in
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.bodies import PATTERNS, Body
from hdnd_lint.words.letters.text import Phrase, Span, fold, trimmed
from hdnd_lint.words.patterns.matcher import TONED, TONELESS
from hdnd_lint.words.session_acts import LISTING, PRESENTING, Act

_FRAME = (Act.OPENING, Act.CLOSING, Act.AGENDA)  # “Sau khi khai mạc, HĐND nghe:” heads no papers
_FEW_LETTERS = 3
_FEWEST = 2  # acts that make an agenda of a paper without a heading
_MOST = 500  # items; comparing all with all takes time by the square of their number
_HOURS_SORT = "gio"
_SECTIONS = ("phan", "chu-hoa", "la-ma")  # lines that head others rather than stand among them
# Lines of the frame, of those who carry out a decision: nothing is heard there.
_ASIDE = (
    r"^\W*(?:(?:thời gian|địa điểm|thành phần|kính gửi|trang phục|\(?kèm theo|ban hành kèm theo"
    r"|triệu tập|(?:trân trọng )?kính mời)\b|phần (?!\w+ ?:)"
    r"|[^;\n]{0,200}(?:thi hành quyết định này|triệu tập kỳ họp|kính mời"
    r"|được (?:phát thanh|truyền thanh|truyền hình|tường thuật)[^;\n]{0,30} trực tiếp"
    r"|thông báo[^;\n]{0,60} (?:chương trình|thời gian)[^;\n]{0,60} kỳ họp))"
)
_MATTER = (
    r"^\W*(?:xem xét,? |thảo luận,? |cho ý kiến )*(?:về )?(?:dự thảo )?(?:nghị quyết|đề án) \w"
)
_WHOSE = (
    r"(?:cơ quan|đơn vị|ban|người)(?: được (?:giao|phân công))?(?: chủ trì)? "
    r"(?:(?P<appraises>thẩm tra)|trình(?: bày)?|báo cáo) ?: ?"
)
_BEFORE_BODY = r"\W*(?:0?[2-4] |chi cục |cục )?"
_BODIES = tuple(f"(?:{words})" for words in PATTERNS.values())
_PRESENTER_REACH = 120  # characters after “Báo cáo của” in which the body is named


@dataclass(slots=True)
class _Level:
    """What the line of one sort hands on to the lines below it."""

    sort: str
    item: int = -1
    act: Act | None = None
    who: Span | None = None


@dataclass(slots=True)
class _AgendaReader:
    draft: Draft
    frame: Frame
    items: list[AgendaItem] = field(default_factory=list)
    unread: list[Span] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    slot: TimeSlot = field(default_factory=TimeSlot)
    lines: int = 0
    sections: set[int] = field(default_factory=set)  # first items of lines that head a part
    loose: set[int] = field(
        default_factory=set
    )  # “Trình bày các tờ trình”: it heads papers or is all
    section: bool = False  # the line before was the bare label of a part: its title follows

    def read(self, region: Span) -> None:
        for line in agenda_lines(self.draft, region):
            if len(self.items) < _MOST:
                self._line(line)
            else:
                self.unread.append(line.words)

    def headed(self) -> Iterator[AgendaItem]:
        """Yield the items; one that heads others only opens their list."""
        heads = {item.parent for item in self.items} - {-1}
        heads -= self.loose - {one.parent for one in self.items if one.act in PRESENTING}
        lines = {self.items[at].line for at in heads & self.sections}
        for at, item in enumerate(self.items):
            above = item.line in lines or (at in heads and item.act not in _FRAME)
            yield replace(item, introduces=True) if above else item

    def _line(self, line: AgendaRow) -> None:
        text = self.draft.text
        self._hours(line)
        words, sort = line.words, line.sort
        head = heading_of(text, words, self.slot, self.frame.year)
        if head:
            words = trimmed(text, Span(min(head.rest, words.end), words.end))
            self.slot, sort = head.slot, sort if head.days else _HOURS_SORT
        self.section, was_section = False, self.section
        if was_section and not line.sort and words.of(text).isupper():
            return  # the title of the part that the line above begins
        if TONED.search(_ASIDE, text, line.words) or not has_letters(text, words):
            self.section = line.sort in _SECTIONS
            self._step_to(_Level(sort if head else line.sort))
            return
        level = _Level(sort)
        self._step_to(level)
        if self._aside(words):
            return
        before = len(self.items)
        found = pieces(text, words)
        for piece in islice(self._inherited(found), _MOST):
            self._item(line, level, piece)
        self._after(line, level, before, found)

    def _after(self, line: AgendaRow, level: _Level, before: int, found: list[ActPiece]) -> None:
        text = self.draft.text
        added = self.items[before:]
        if not added:
            if TONED.search(_MATTER, text, line.words):
                level.item = len(self.items)
                subject = Phrase(fold(line.words.of(text)), line.words)
                self._add(line, Act.MATTER, line.words, subject, None, ())
                added = self.items[before:]
            elif has_letters(text, line.words) and not self._of_title(line.words):
                self.unread.append(line.words)
        if added and line.sort in _SECTIONS:
            level.item = before
            self.sections.add(before)
        if found:
            self._open(line, level, found[-1], bool(added))
        if line.appraiser:
            self._appraised(line)
        self.lines += bool(added)

    def _open(self, line: AgendaRow, level: _Level, last: ActPiece, added: bool) -> None:
        """Hand on to the lines below what *last*, the end of a line, opens."""
        text = self.draft.text
        if last.colon or line.words.of(text).rstrip().endswith(":"):
            level.act = last.act
            who = last.span if last.act is None else who_of(text, last)
            level.who = who if who and (last.act is None or _named(text, who)) else None
            if added and last.act and last.act not in _FRAME:
                level.item = len(self.items) - 1
                self.items[-1] = replace(self.items[-1], introduces=True)
        elif added and _names_papers(last):
            level.item = len(self.items) - 1
            self.loose.add(level.item)

    def _aside(self, words: Span) -> bool:
        """Take up a line that says who presents or appraises the paper of a line above it."""
        text = self.draft.text
        told = TONED.pattern(_WHOSE).match(TONED.text(text), words.start, words.end)
        if told is None:
            return False
        at = next((at for at, one in _backwards(self.items) if one.act in PRESENTING), -1)
        named = {one.act for one in self.items[at + 1 :]} if at >= 0 else {Act.APPRAISAL}
        who = trimmed(text, Span(told.end(), words.end))
        if told["appraises"]:
            line = self.items[at].line if named <= {Act.MATTER} else self.lines
            by = _named(text, who) or (Body.COMMITTEES,)
            self._add(AgendaRow(words), Act.APPRAISAL, words, None, who, by)
            self.items[-1] = replace(self.items[-1], from_column=True, line=line)
            self.lines += line == self.lines
        elif named <= {Act.MATTER}:
            phrase = Phrase(fold(who.of(text)), who)
            by = self.items[at].by or _named(text, who)
            self.items[at] = replace(self.items[at], presenter=phrase, by=by)
        return True

    def _of_title(self, span: Span) -> bool:
        title = self.draft.title
        return any(part and part.span.overlaps(span) for part in (title.title, title.note))

    def _hours(self, line: AgendaRow) -> None:
        if line.hours:
            told = slot_in(self.draft.text, line.hours, self.slot, self.frame.year)
            self.slot = told or self.slot

    def _step_to(self, level: _Level) -> None:
        """Leave the lines that stand beside or below one of this sort."""
        at = next((at for at, one in enumerate(self.levels) if one.sort == level.sort), None)
        if at is not None:
            del self.levels[at:]
        self.levels.append(level)

    def _above(self) -> Iterator[_Level]:
        return iter(self.levels[-2::-1])

    def _inherited(self, found: list[ActPiece]) -> Iterator[ActPiece]:
        """Give pieces without an act the one that the line above them lists."""
        given = next((one.act for one in self._above() if one.act), None)
        for at, piece in enumerate(found):
            listed = piece.act is None and given and not piece.colon
            named = piece.act in PRESENTING and (at == 0 or not piece.opened)
            if listed or (named and given in (Act.APPRAISAL, Act.VOTE)):
                piece = replace(piece, act=given, about=piece.span)
            if piece.act is None:
                continue
            listing = piece.colon and at + 1 < len(found) and piece.act in LISTING
            if not listing:
                yield piece

    def _item(self, line: AgendaRow, level: _Level, piece: ActPiece) -> None:
        text = self.draft.text
        about = trimmed(text, piece.about) if piece.about else None
        subject = Phrase(fold(about.of(text)), about) if about and about.of(text).strip() else None
        who = self._who(line, piece)
        assert piece.act is not None
        self._add(
            line, piece.act, piece.span, subject, who, self._bodies(piece, who), piece.plural
        )

    def _add(
        self,
        line: AgendaRow,
        act: Act,
        span: Span,
        subject: Phrase | None,
        who: Span | None,
        by: tuple[Body, ...],
        plural: bool = False,
    ) -> None:
        text = self.draft.text
        phrase = Phrase(fold(who.of(text)), who) if who else None
        parent = next((one.item for one in self._above() if one.item >= 0), -1)
        self.items.append(
            AgendaItem(
                span, act, subject, phrase, by, self.slot, self.lines, line.label, parent,
                plural=plural,
            )
        )  # fmt: skip

    def _who(self, line: AgendaRow, piece: ActPiece) -> Span | None:
        """Return who acts: named before the act, in the row, before a colon, on a line above."""
        text = self.draft.text
        above = next((one.who for one in self._above() if one.who), None)
        for span in (piece.before, line.who, above):
            if span and has_letters(text, span):
                return _name(text, span)
        return None

    def _bodies(self, piece: ActPiece, who: Span | None) -> tuple[Body, ...]:
        """Return the bodies that act: the one whose paper it is, else who presents it."""
        text = self.draft.text
        if piece.act in PRESENTING and piece.about:
            own = _owner(text, piece.about)
            if own:
                return own
        return _named(text, who) if who else ()

    def _appraised(self, line: AgendaRow) -> None:
        """Add the appraisal that a column of the row tells."""
        assert line.appraiser is not None
        text, who = self.draft.text, trimmed(self.draft.text, line.appraiser)
        self._add(line, Act.APPRAISAL, who, None, who, _named(text, who) or (Body.COMMITTEES,))
        self.items[-1] = replace(self.items[-1], from_column=True)


def _names_papers(piece: ActPiece) -> bool:
    """Say whether the piece names papers and nothing of what they are about."""
    bare = piece.about is None or piece.about.end - piece.about.start < _FEW_LETTERS
    return piece.plural and piece.act in PRESENTING and bare


def _backwards(items: list[AgendaItem]) -> Iterator[tuple[int, AgendaItem]]:
    return ((at, items[at]) for at in range(len(items) - 1, -1, -1))


def _name(text: str, span: Span) -> Span | None:
    """Return who is named at *span*, without the words of what they do."""
    if TONED.has(r"^\W*(?:chào cờ|ổn định|tuyên bố|giới thiệu)", span.of(text)):
        return None
    doing = TONED.search(
        r" (?:sẽ )?(?:trình bày|tiến hành|trình|nghe|xem xét|báo cáo)\b", text, span
    )
    return trimmed(text, Span(span.start, doing.start() if doing else span.end))


def _owner(text: str, about: Span) -> tuple[Body, ...]:
    """Return the bodies whose paper it is: “Báo cáo (công tác …) của A, B”, up to “về …”."""
    reach = Span(about.start, min(about.end, about.start + _PRESENTER_REACH))
    for found in TONED.matches(r"\bcủa (?=.)", text, reach):
        stop = TONED.search(" về |: ", text, Span(found.end(), about.end))
        span = Span(found.end(), stop.start() if stop else about.end)
        if any(TONELESS.at_start(_BEFORE_BODY + words, text, span) for words in _BODIES):
            return _named(text, span)
    return ()


def _named(text: str, span: Span) -> tuple[Body, ...]:
    """Return the bodies named at *span* in text order."""
    form = TONELESS.text(text)
    found = []
    for body, words in PATTERNS.items():
        match = TONELESS.pattern(words).search(form, span.start, span.end)
        if match:
            found.append((match.start(), body))
    return tuple(body for _, body in sorted(found))


def read_agenda(draft: Draft, heading: Span, region: Span) -> Agenda | None:
    """Return the agenda under *heading* whose items stand in *region*, None if there are none."""
    reader = _AgendaReader(draft, read_frame(draft, heading))
    reader.read(region)
    if len(reader.items) < (1 if heading.end else _FEWEST):
        return None
    items = tuple(reader.headed())
    return reader.frame.agenda(draft, heading, region, items, tuple(reader.unread))
