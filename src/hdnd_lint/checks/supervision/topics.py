"""The topics of thematic supervision that a programme lists, and what is said of each."""

from collections.abc import Iterator, Sequence

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general import terms
from hdnd_lint.checks.general.passages import Column, Statement, clauses, first_words
from hdnd_lint.checks.supervision.reader import (
    Programme,
    ProgrammePart,
    clauses_of,
    owner_of,
    owner_within,
    part_of,
    part_of_heads,
    read_programme,
)
from hdnd_lint.model import Draft, NodeKind
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.bodies import COMMITTEE_FIELDS, COUNCIL, COUNCIL_NAME, Body
from hdnd_lint.words.letters.text import Span, fold, trimmed
from hdnd_lint.words.patterns.matcher import EXACT, TONELESS
from hdnd_lint.words.places import HAMLET, UNIT

LEAST_WORDS = 4  # a topic of fewer words says no content

_DETAIL = (
    r"^\W*(?:về )?(?:(?:cơ quan|tổ chức)[^:.;]{0,40}chịu sự giám sát|đối tượng|phạm vi|nội dung|"
    r"thời gian|thời kỳ|thời k[iy]|thời điểm|sự cần thiết|tính cần thiết|lý do|mục đích|yêu cầu|"
    r"hình thức|phương pháp|phương thức|tiến độ|kết quả|thành phần|trưởng đoàn|kinh phí|"
    r"cơ quan chủ trì|cơ quan phối hợp|đơn vị|địa điểm|giai đoạn|địa bàn|trọng tâm)"
    r"(?: (?:thực hiện|tiến hành|hoàn thành|triển khai))?"
    r"(?: (?:và|,) [^:;.]{0,30})?"
    r"(?: (?:của )?(?:cuộc |chuyên đề |tiến hành |chịu sự |được )?giám sát)?"
    r"(?:\s*[:(-]|\s*$| (?:là|gồm|bao gồm|giám sát)\b)"
    rf"|^\W*(?:trình, )?báo cáo (?:kết quả|{COUNCIL_NAME}|tại k[iy] họp)\b"
)
_OBJECT = (
    r"đối tượng|chịu sự giám sát|cơ quan, (?:tổ chức|đơn vị) được giám sát|đơn vị được giám sát"
    r"|\b(?:đối với|của|tại|do|ở|trong|gồm|với) (?:các |một số |những |toàn bộ )*(?:{bodies})"
)
_BODIES = (
    r"u[yi] ban nhân|ubnd|chủ tịch ubnd|sở\b|phòng\b|ban quản lý|cơ quan|đơn vị|trường|trạm|"
    r"công an|"
    r"quân sự|doanh nghiệp|công ty|hợp tác xã|cơ sở|tổ chức|trung tâm|chi cục|cục\b|"
    r"hội\b(?! đồng nhân)|"
    r"chủ đầu tư|văn phòng|kho bạc|bệnh viện|ngành|xã, phường|xã, thị trấn|thôn\b|ấp\b|khu phố|"
    r"tổ dân phố|công chức|cán bộ|hộ |tổ chức tín dụng|bảo hiểm xã hội|ngân hàng|điện lực|"
    r"nhà thầu|thủ trưởng|người đứng đầu"
)
_SCOPE = (
    r"phạm vi|giai đoạn|thời k[iy]|trên địa bàn|toàn "
    rf"(?:{UNIT})"
    r"|nhiệm k[iy]|(?:các|\d{1,9}|hai|ba|trong) năm\b|ở địa phương|tại địa phương"
    r"|(?:trong|cho) năm"
    rf"|(?:ở|tại) (?:các |\d{{1,9}} )?(?:xã|phường|huyện|{HAMLET}|khu vực)\b"
)
_SINCE = r"\btừ (?:ngày|tháng|năm|đầu|khi|quý)\b|\bnăm (?:học )?20\d\d\b|\b20\d\d\s*-\s*20\d\d\b"
_CITED_YEAR = r"(?:luật|bộ luật|pháp lệnh|hiến pháp)[^;,.:]{0,60}? năm (?:19|20)\d\d"
_NEED = (
    r"sự cần thiết|tính cần thiết|cần thiết phải|lý do|mục đích|\bnhằm\b|xuất phát từ"
    r"|trước (?:tình hình|thực trạng)|do (?:còn|tình trạng)|để (?:đánh giá|kịp thời|làm rõ)"
    r"|cử tri (?:có )?(?:nhiều )?(?:ý kiến|quan tâm|phản ánh|kiến nghị)|bức xúc"
    r"|(?:do|vì) (?:có |còn )?nhiều (?:ý kiến|kiến nghị|đơn|vướng mắc|tồn tại|hạn chế)"
)
_ASSIGNED = r"\bgiao (?:cho )?(?!thông|dịch|đất|khoán|nhận)|\bphân công|ủy quyền"
_OWN_CHOICE = (
    r"theo (?:chương trình|kế hoạch)(?: giám sát)?(?: hằng năm| năm \d+)?,? (?:riêng )?(?:của|do)"
    r"|\bdo (?:các |từng )?(?:ban|thường trực)[^;.:]{0,40} quyết định|theo quy định|"
    r"(?:(?<!trật\s)\btự |chủ động )(?:quyết định|lựa chọn|xây dựng)"
    r"|(?:quyết định|xây dựng|ban hành|lập) chương trình giám sát (?:của mình|riêng|năm \d+ của "
    r"mình)"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its own words, whose it is (None: the council's), and all that is said of it."""

    span: Span
    owner: Body | None
    owner_place: Span | None
    place: Span
    said: tuple[Span, ...]
    columns: tuple[Column, ...]
    assigned: bool

    def words(self, draft: Draft) -> str:
        """Return the topic's own words on one line: those before a semicolon."""
        own = next(clauses(draft.text, self.span), self.span)
        return fold(own.of(draft.text))

    def _on_itself(self, draft: Draft) -> Iterator[str]:
        """Yield what is said of the topic itself, leaving out why it was chosen."""
        for span in self.said:
            for clause in clauses(draft.text, span):
                words = clause.of(draft.text)
                if not TONELESS.has(r"^\W*(?:sự cần thiết|tính cần thiết|lý do|mục đích)", words):
                    yield words

    def has_content(self, draft: Draft) -> bool:
        """Say whether it is told what is looked at: more than a bare name."""
        if any(TONELESS.has(r"^\W*nội dung", span.of(draft.text)) for span in self.said):
            return True
        words = TONELESS.pattern(r"^\W*(?:giám sát|chuyên đề|về|việc|\d+|\W)+").sub(
            "", TONELESS.text(self.words(draft))
        )
        return len(words.split()) >= LEAST_WORDS

    def has_object(self, draft: Draft) -> bool:
        """Say whether it is told who is supervised."""
        named = any(
            TONELESS.has(r"đối tượng|chịu sự giám sát|được giám sát", c.head) for c in self.columns
        )
        pattern = _OBJECT.replace("{bodies}", _BODIES)
        return named or any(TONELESS.has(pattern, words) for words in self._on_itself(draft))

    def has_scope(self, draft: Draft) -> bool:
        """Say whether a time or a place bounds it."""
        if any(
            TONELESS.has(r"phạm vi|giai đoạn|địa bàn|thời k[iy]", c.head) for c in self.columns
        ):
            return True
        return any(_bounded(words) for words in self._on_itself(draft))

    def has_need(self, draft: Draft) -> bool:
        """Say whether it is told why the supervision is needed."""
        named = any(
            TONELESS.has(r"cần thiết|lý do|mục đích", column.head) for column in self.columns
        )
        return named or any(TONELESS.has(_NEED, span.of(draft.text)) for span in self.said)


def _bounded(text: str) -> bool:
    if TONELESS.has(_SCOPE, text):
        return True
    without_laws = TONELESS.pattern(_CITED_YEAR).sub(
        lambda m: " " * len(m.group()), TONELESS.text(text)
    )
    kept = "".join(
        c if p != " " else " " for c, p in zip(EXACT.text(text), without_laws, strict=True)
    )
    return EXACT.pattern(_SINCE).search(kept) is not None


def says_need(text: str) -> bool:
    """Say whether *text* tells why a supervision is needed."""
    return TONELESS.has(_NEED, text)


@dataclass(slots=True)
class _Growing:
    span: Span
    unit: Statement
    said: list[Span]


def read_topics(context: Context) -> tuple[Topic, ...]:
    """Return the topics that a programme lists, in text order."""
    draft, programme = context.draft, context.once(read_programme)
    growing: list[_Growing] = []
    heads = _heads_of_topics(draft, programme.content)
    for unit in programme.content:
        if _is_detail(draft, unit) and _belongs(draft, growing, unit):
            _attach(draft, growing, unit)
            continue
        if not _is_thematic(draft, unit):
            continue
        growing.extend(_topics_of(draft, unit, unit.span in heads))
    return tuple(_topic(draft, one) for one in growing)


def _is_detail(draft: Draft, unit: Statement) -> bool:
    if unit.columns:
        return False
    inner = [head.of(draft.text) for head in unit.heads]
    thematic = [at for at, words in enumerate(inner) if part_of(words) is ProgrammePart.THEMATIC]
    if thematic and any(TONELESS.has(_DETAIL, words) for words in inner[thematic[-1] + 1 :]):
        return True
    return TONELESS.has(_DETAIL, unit.span.of(draft.text))


def _is_thematic(draft: Draft, unit: Statement) -> bool:
    """Say whether a unit stands below a heading on topics, or a clause of it names one."""
    if part_of_heads(draft, unit) is ProgrammePart.THEMATIC:
        return True
    spans = clauses_of(draft, unit)
    return any(part_of(span.of(draft.text)) is ProgrammePart.THEMATIC for span in spans)


def _belongs(draft: Draft, growing: Sequence[_Growing], unit: Statement) -> bool:
    """Say whether a detail speaks of a topic: it stands below topics, or beside the last one."""
    if part_of_heads(draft, unit) is ProgrammePart.THEMATIC:
        return True
    return bool(growing) and growing[-1].unit.heads == unit.heads


def _attach(draft: Draft, growing: Sequence[_Growing], unit: Statement) -> None:
    """Add a detail to the topic it follows, or to every topic if it speaks of all."""
    if not growing:
        return
    everybody = TONELESS.has(r"các chuyên đề|\bchung\b|mỗi chuyên đề", unit.span.of(draft.text))
    for topic in growing if everybody else growing[-1:]:
        topic.said.append(unit.span)


def _heads_of_topics(draft: Draft, content: Sequence[Statement]) -> frozenset[Span]:
    """Return the own words of the units below which topics are listed: they only head them."""
    listing = (unit for unit in content if unit.columns or not _is_detail(draft, unit))
    return frozenset(head for unit in listing for head in unit.heads)


def _topics_of(draft: Draft, unit: Statement, heads_topics: bool) -> Iterator[_Growing]:
    if unit.columns:
        yield from _row_topic(draft, unit)
    elif unit.node.kind is NodeKind.TABLE or heads_topics:
        return
    else:
        found = list(_topic_clauses(draft, unit))
        ends = [*(span.start for span in found[1:]), unit.span.end][: len(found)]
        for span, end in zip(found, ends, strict=True):
            yield _Growing(span, unit, [Span(span.start, max(span.end, end))])


def _row_topic(draft: Draft, unit: Statement) -> Iterator[_Growing]:
    named = [c for c in unit.columns if TONELESS.has(r"chuyên đề|nội dung|tên", c.head)]
    wordy = sorted(unit.columns, key=lambda c: c.span.start - c.span.end)
    cell = (named or wordy)[0]
    yield _Growing(cell.span, unit, [column.span for column in unit.columns])


def _topic_clauses(draft: Draft, unit: Statement) -> Iterator[Span]:
    """Yield the topics that stand in running words: what follows “giám sát chuyên đề”."""
    inside = any(part_of(head.of(draft.text)) is ProgrammePart.THEMATIC for head in unit.heads)
    if inside and TONELESS.has(terms.WITH_OTHERS, unit.span.of(draft.text)):
        return  # what another body supervises, the council helping
    if inside and part_of(unit.span.of(draft.text)) is not ProgrammePart.THEMATIC:
        name = TONELESS.pattern(_NUMBERED).match(
            TONELESS.text(draft.text), unit.span.start, unit.span.end
        )
        start = name.end() if name and name.end() < unit.span.end else unit.span.start
        yield _without_tail(draft, Span(start, unit.span.end))
        return
    for clause in clauses(draft.text, unit.span):
        lead = TONELESS.pattern(_LEAD).search(TONELESS.text(draft.text), clause.start, clause.end)
        if lead is None or TONELESS.has(terms.NOT_THEMATIC, clause.of(draft.text)):
            continue
        topic = _without_tail(draft, trimmed(draft.text, Span(lead.end(), clause.end)))
        if topic.end > topic.start:
            yield topic


_LEAD = (
    rf"(?:{terms.THEMATIC})(?:\s*\([^)]{{0,60}}\))?(?: (?:của|tại) "
    rf"{COUNCIL_NAME}(?: (?:{UNIT}))?)?"
    r"(?: năm 20\d\d)?\s*(?:\(?\d+ chuyên đề\)?)?\s*[:-]?"
)


_NUMBERED = (
    rf"(?:\W*(?:của )?(?:các )?(?:{COUNCIL_NAME}|thường trực {COUNCIL}|ban (?:của|{COUNCIL}|"
    rf"{COMMITTEE_FIELDS}))[^:;.]{{0,40}}:\s*)?"
    r"(?:\W*(?:tên )?chuyên đề(?: giám sát)?(?: (?:số|thứ))?(?: (?:\d+|[ivx]+|nhất|hai|ba|tư))?"
    r"\s*[:.-]\s*)?"
)


def _without_tail(draft: Draft, span: Span) -> Span:
    words = span.of(draft.text).rstrip(" ;.,/")
    return Span(span.start, span.start + len(words))


def _topic(draft: Draft, one: _Growing) -> Topic:
    unit = one.unit
    owner, owner_place = owner_within(draft, unit, ProgrammePart.THEMATIC)
    near = (*unit.heads[1:], unit.span)
    assigned = any(_is_assigned(span.of(draft.text)) for span in near)
    place = first_words(draft.text, one.span)
    return Topic(one.span, owner, owner_place, place, tuple(one.said), unit.columns, assigned)


def _is_assigned(text: str) -> bool:
    return EXACT.pattern(_ASSIGNED).search(EXACT.text(text)) is not None or TONELESS.has(
        _OWN_CHOICE, text
    )


_MATTER = r"giám sát (?:chuyên đề )?(?:về )?(?=(?:việc|công tác|tình hình|hoạt động)\b)"
_BY_LAW = (
    r"khiếu nại|tố cáo|kiến nghị|k[iy] họp|chất vấn|giải trình|văn bản|thường xuyên|nghị quyết"
    r"|tuân theo|báo cáo|các ban|đại biểu"
)


def unnamed_topics(draft: Draft, programme: Programme) -> Iterator[Topic]:
    """Yield the topics under “Giám sát của Thường trực, các Ban” that no heading calls topics.

    What the law itself has these bodies supervise all the year round is no topic.
    """
    for item in programme.items:
        if item.part is not ProgrammePart.UNSAID or item.owner not in (
            Body.STANDING,
            Body.COMMITTEES,
        ):
            continue
        headed = any(owner_of(head.of(draft.text), thematic=False) for head in item.unit.heads)
        lead = TONELESS.pattern(_MATTER).search(
            TONELESS.text(draft.text), item.span.start, item.span.end
        )
        if not headed or lead is None or TONELESS.has(_BY_LAW, item.raw):
            continue
        topic = _without_tail(draft, Span(lead.end(), item.span.end))
        found = _topic(draft, _Growing(topic, item.unit, [item.span]))
        yield replace(found, owner=item.owner)
