"""A line of an agenda cut into pieces, each with one act: “khai mạc; thông qua chương trình”."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Span, trimmed
from hdnd_lint.words.patterns.matcher import TONED
from hdnd_lint.words.session_acts import LISTING, PRESENTING, UPON_PAPERS, Act, openers


@dataclass(frozen=True, slots=True)
class ActPiece:
    """The words of one act: *before* it who acts, *about* what is acted on.

    *act* is None where no words tell one; *opened* says that the words of the act stand here,
    not before a colon or semicolon above. *joined*: a comma or “và” parts it from the one before.
    """

    span: Span
    act: Act | None = None
    before: Span | None = None
    about: Span | None = None
    opened: bool = False
    joined: bool = False
    plural: bool = False
    colon: bool = False  # it ends in a colon: a list follows


# “… và Ban Pháp chế trình bày báo cáo thẩm tra …”
_COMMITTEE_ACTS = (
    r"(?:đại diện |lãnh đạo |(?:phó )?trưởng |các )?ban (?!hành|nhân dân)[^,;.:]{2,70}?"
    r"(?:trình bày|báo cáo|thẩm tra)"
)
_CLOSE = 6  # characters: the act's words follow at once
_NEAR = 40  # characters between a comma and the words of the act that it parts


@cache
def _opener() -> re.Pattern[str]:
    return TONED.pattern(openers())


@cache
def _breaks() -> re.Pattern[str]:
    """Match where a line may break: a semicolon, the end of a sentence, a comma or “và”."""
    return TONED.pattern(
        r"(?P<hard>;|\.(?=\s+\S)|:(?=\s))|(?P<soft>,| và | đồng thời )"
        r"(?=\s{0,9}(?:nghe |trình bày |xem xét |tiến hành |các |và ){0,6}"
        rf"(?:{re.sub(r'[(][?]P<[A-Z]+>', '(?:', openers())})"
        r"|(?=\s{0,9}nghị quyết (?:về|quy định|phê))"
        rf"|(?P<committee>(?=\s{{0,9}}{_COMMITTEE_ACTS})))"
    )


def pieces(text: str, span: Span) -> list[ActPiece]:
    """Return the pieces of the line at *span*, acts of lists handed on to what they list."""
    found: list[ActPiece] = []
    start = span.start
    for aside in _aside().finditer(TONED.text(text), span.start, span.end):
        found += _pieces(text, Span(start, aside.start()))
        found.append(_appraised(text, Span(*aside.span("told"))))
        start = aside.end()
    return found + _pieces(text, Span(start, span.end))


def _pieces(text: str, span: Span) -> list[ActPiece]:
    if not has_letters(text, span):
        return []
    raw = [_read(text, one) for one in _cut(text, span)]
    return list(_handed_on(text, _merged(text, raw)))


@cache
def _aside() -> re.Pattern[str]:
    """Match who appraises, in brackets: “Tờ trình … (UBND trình; Ban Pháp chế thẩm tra)”."""
    return TONED.pattern(r"\([^()]{0,120}?(?P<told>[^();,]{0,80}\bthẩm tra\b[^();]{0,80})\)")


def _appraised(text: str, told: Span) -> ActPiece:
    """Return the appraisal that *told*, in brackets behind a paper, says of it."""
    span = trimmed(text, told)
    at = TONED.search("(?:báo cáo )?thẩm tra ?:? ?", text, span)
    assert at is not None
    before, after = Span(span.start, at.start()), Span(at.end(), span.end)
    who = before if TONED.has("ban|lãnh đạo", text, before) else after
    return ActPiece(span, Act.APPRAISAL, who, opened=True)


def _cut(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Yield each stretch between two breaks with the mark that ends the one before it."""
    form = TONED.text(text)
    start, mark = span.start, ""
    depth, counted = 0, span.start
    for found in _breaks().finditer(form, span.start, span.end):
        between = text[counted : found.start()]
        depth, counted = depth + between.count("(") - between.count(")"), found.start()
        if depth > 0 or _is_dot_of_word(text, span.start, found.start()):
            continue
        if found["soft"] and not _may_part(form, start, found):
            continue
        yield Span(start, found.start()), mark
        start, mark = found.end(), found.group().strip()
    yield Span(start, span.end), mark


def _is_dot_of_word(text: str, start: int, at: int) -> bool:
    """Say whether at *at* is the dot of a number or an abbreviation, no end of a sentence."""
    if text[at] != ".":
        return False
    if not text[at + 1 : at + 12].lstrip()[:1].isupper():
        return True
    before = text[max(start, at - 12) : at]
    return re.search(r"(?i)(?<!\w)(?:\w|tt|vp|số \d+)$", before) is not None


def _may_part(form: str, start: int, found: re.Match[str]) -> bool:
    """A paper named after what is done upon papers is its object, no paper of its own."""
    first = _opener().search(form, start, found.start())
    if found["committee"] is not None:
        presents = first is not None and Act[str(first.lastgroup)] in PRESENTING
        return presents and found["soft"].strip() == "và"
    following = _opener().search(form, found.end())
    if first is None:  # the rest of a title, and then another paper
        joined = following is not None and found["soft"].strip() == "và"
        return joined and following is not None and following.start() - found.end() < _CLOSE
    if following is None:
        return True
    if following.start() > found.end() + _NEAR:  # another resolution of a list
        return Act[str(first.lastgroup)] is Act.VOTE
    act, after = Act[str(first.lastgroup)], Act[str(following.lastgroup)]
    if act in UPON_PAPERS and after in (*PRESENTING, Act.SUMMARY):
        return False
    if after is Act.EXPLANATION and not form[first.end() : found.start()].strip():
        return False  # “báo cáo, giải trình”
    same = act is after and act not in LISTING
    return not same and not (act is Act.QUESTIONING and after is Act.ANSWERS)


def _read(text: str, cut: tuple[Span, str]) -> ActPiece:
    span, mark = cut
    span = trimmed(text, span)
    words = span.of(text).rstrip(" .,;/*_")
    span = Span(span.start, span.start + len(words))
    joined = mark not in ("", ";", ".")
    match = _opener().search(TONED.text(text), span.start, span.end)
    if match is None:
        return ActPiece(span, joined=joined, colon=words.endswith(":"))
    before = Span(span.start, match.start())
    plural = TONED.has(r"các\s*$", text, before)
    act = Act[str(match.lastgroup)]
    return ActPiece(span, act, before, Span(match.end(), span.end), True, joined, plural)


def _merged(text: str, raw: list[ActPiece]) -> list[ActPiece]:
    """Join “Báo cáo, Tờ trình …” into one: a paper named without what it is about."""
    merged: list[ActPiece] = []
    for piece in raw:
        last = merged[-1] if merged else None
        if last and piece.joined and _names_only(last) and piece.act in PRESENTING:
            act = Act.REPORT if last.plural else Act.SUBMISSION
            whole = Span(last.span.start, piece.span.end)
            merged[-1] = replace(
                piece, span=whole, act=act, before=last.before, joined=last.joined
            )
        elif last and _goes_on(text, merged, piece):
            merged[-1] = _longer(last, piece)
        elif piece.span.start < piece.span.end:
            merged.append(piece)
    return merged


def _goes_on(text: str, before: list[ActPiece], piece: ActPiece) -> bool:
    """Say whether the piece goes on the paper before it; each item of a vote is one by itself."""
    acts = [one.act for one in before if one.act]
    listed = bool(acts) and acts[-1] is Act.VOTE
    return piece.act is None and not listed and _same_paper(text, before[-1], piece.span)


def _longer(piece: ActPiece, more: ActPiece) -> ActPiece:
    about = Span(piece.about.start, more.span.end) if piece.about else None
    return replace(piece, span=Span(piece.span.start, more.span.end), about=about)


def _same_paper(text: str, last: ActPiece, span: Span) -> bool:
    """Say whether the words go on a paper's name: “…; phương hướng, nhiệm vụ năm 2019”."""
    if last.act is Act.SUBMISSION and last.opened and not last.plural:
        colon = text[last.span.end : last.span.end + 1] == ":"
        return not colon and not TONED.at_start("(?:về|dự thảo|nghị quyết) ", text, span)
    if last.act not in (*PRESENTING, Act.APPRAISAL, None):
        return False
    words = (
        r"(?:và |dự kiến |một số |mục tiêu,? |phương hướng,? |các ){0,9}(?:phương hướng|nhiệm vụ|"
        r"kế hoạch|giải pháp|chương trình công tác)\b.*(?:năm|tháng|quý)"
    )
    return TONED.at_start(words, text, span)


def _names_only(piece: ActPiece) -> bool:
    if piece.act not in PRESENTING or piece.about is None:
        return False
    return piece.about.end - piece.about.start < 3


def _handed_on(text: str, found: list[ActPiece]) -> Iterator[ActPiece]:
    """Yield the pieces; one that tells no act takes that of the list it stands in."""
    last: ActPiece | None = None
    who: Span | None = None
    for piece in found:
        colon = piece.colon or text[piece.span.end : piece.span.end + 1] == ":"
        piece = replace(piece, colon=colon)
        if piece.act is None and colon and last is None:
            who = piece.span
        elif last and _is_object(text, last, piece):
            piece = replace(
                piece, act=last.act, about=piece.span, before=last.before, opened=False
            )
        elif piece.act is None and last and last.act in LISTING:
            piece = replace(piece, act=last.act, about=piece.span, before=who_of(text, last))
        elif who and piece.act and piece.before and not has_letters(text, piece.before):
            piece = replace(piece, before=who)
        yield piece
        last = piece


def who_of(text: str, piece: ActPiece) -> Span | None:
    """Return whose list it is: who is named before the act, or after it (“Báo cáo của …:”)."""
    if piece.before and has_letters(text, piece.before):
        return piece.before
    about = trimmed(text, piece.about) if piece.about else None
    if piece.colon and about and about.of(text).startswith("của "):
        return trimmed(text, Span(about.start + len("của "), about.end))
    return piece.before


def has_letters(text: str, span: Span) -> bool:
    """Say whether there are words at *span* that name somebody."""
    words = re.sub(r"(?i)\b(?:các|những|nghe|trình bày|xem xét)\b", "", span.of(text))
    return any(char.isalpha() for char in words)


def _is_object(text: str, last: ActPiece, piece: ActPiece) -> bool:
    """Say whether a paper after a semicolon is one of those that are appraised or voted on."""
    if last.act not in (Act.APPRAISAL, Act.VOTE) or piece.act not in PRESENTING:
        return False
    if not piece.opened or (piece.before and piece.before.end - piece.before.start > 4):
        return False
    return (
        last.colon or not last.opened or (last.about is not None and _has_object(text, last.about))
    )


def _has_object(text: str, about: Span) -> bool:
    return TONED.has(r"(?:đối với|về|báo cáo|tờ trình|nghị quyết) ", text, about)
