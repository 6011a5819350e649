"""What in a later paper shows a duty met: the paper itself, or a sentence that tells it done."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.obligations import read_obligations
from hdnd_lint.checks.general.passages import clauses, statements
from hdnd_lint.engine.places import Places
from hdnd_lint.finding import Confidence
from hdnd_lint.model import Draft, Issuer, Kind, Nature, Profile
from hdnd_lint.model.desk import SessionSeasons
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONELESS, comparable
from hdnd_lint.year.duties import DutyRow
from hdnd_lint.year.matter import likeness, words_of
from hdnd_lint.year.told_done import is_denied, is_done, is_prepared, names_body, names_match

SURE, _LIKELY = 0.72, 0.5
_CITED, _BASED, _BARE = 0.3, 0.35, 0.55  # how like a title must be, by what else ties the two
_LONGEST_TITLE = 300  # characters of a line that stands for a title
_FEWEST = 2  # telling words that both say
_RESOLUTIONS = (Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION)
_SEASONS = (Nature.MID_YEAR, Nature.YEAR_END)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The place in a later paper that shows a duty met; *day*: when, None where unsaid."""

    file: str
    number: str
    place: str
    words: str
    day: date | None
    reason: Localised
    confidence: Confidence
    score: float
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class LaterPaper:
    """A later paper: its title and its sentences, each with its words and what they speak of.

    *words* is the whole text and *bases* what it rests on, in small letters.
    """

    file: str
    draft: Draft
    profile: Profile
    day: date | None
    title: str
    bases: str
    words: str
    said: tuple[tuple[Span, str, frozenset[str]], ...]


def later_paper(file: FileOutcome) -> LaterPaper | None:
    """Return what *file* may show, None where it was not read."""
    draft, profile = file.draft, file.profile
    if draft is None or profile is None:
        return None
    bases = " ".join(one.span.of(draft.text) for one in (*draft.bases, *draft.considerations))
    day = profile.adopted.value or profile.signed.value
    said = tuple(_said(Context(draft, profile)))
    words = draft.text.lower()
    return LaterPaper(file.path, draft, profile, day, _title(draft), bases.lower(), words, said)


def _title(draft: Draft) -> str:
    parts = [one for one in (draft.title.type, draft.title.title) if one is not None]
    title = " ".join(fold(one.text) for one in parts)
    if draft.title.title is None and draft.title.type is not None:
        title = fold(_title_span(draft).of(draft.text))
    return title


def _title_span(draft: Draft) -> Span:
    """Return the title; where none was read, the kind with the line below it."""
    if draft.title.title is not None:
        return draft.title.title.span
    kind = draft.title.type
    if kind is None:
        return Span(0, 0)
    below = draft.text[kind.span.end : kind.span.end + _LONGEST_TITLE]
    line = below.lstrip().partition("\n")[0]
    return Span(kind.span.start, kind.span.end + below.find(line) + len(line))


def _said(context: Context) -> Iterator[tuple[Span, str, frozenset[str]]]:
    """Yield what the paper tells; a sentence that itself lays a duty tells nothing done."""
    draft = context.draft
    asked = {one.span for one in read_obligations(context)}
    nodes = (*draft.body, *(node for annex in draft.annexes for node in annex.children))
    for unit in statements(draft, (*nodes, *draft.unclassified)):
        for span in clauses(draft.text, unit.span):
            if span not in asked:
                words = fold(span.of(draft.text))
                yield span, words, words_of(words)


def rarity(papers: Iterable[LaterPaper]) -> Mapping[str, float]:
    """Return what each word weighs: the fewer papers say it, the more."""
    counts: Counter[str] = Counter()
    for paper in papers:
        counts.update({word for _, _, words in paper.said for word in words})
    return {word: 1 / count for word, count in counts.items()}


@lru_cache(maxsize=1024)
def _matter_of(what: str, due_text: str) -> frozenset[str]:
    """Return the telling words of a duty, its time apart; asked anew for each later paper."""
    return words_of(what.replace(due_text, " ") if due_text else what)


@lru_cache(maxsize=1024)
def _words_of_title(title: str) -> frozenset[str]:
    return words_of(title)


def evidence_of(
    row: DutyRow, paper: LaterPaper, seasons: SessionSeasons, weights: Mapping[str, float]
) -> Iterator[Evidence]:
    """Yield what in *paper* shows *row* met."""
    asked = _matter_of(row.what, row.due_text)
    cites = bool(row.number) and row.number.lower() in paper.words
    yield from _as_paper(row, paper, asked, seasons, cites=cites)
    if row.sort == "delegation" or not asked or (_of_own_act().search(row.what) and not cites):
        return
    for span, words, said in paper.said:
        shared = asked & said
        score = likeness(asked, said, weights) if len(shared) >= _FEWEST else 0.0
        if score < _LIKELY or not _tells(row, paper, words):
            continue
        reason = Localised(
            "văn bản nêu việc này đã làm" + (", có dẫn nghị quyết giao việc" if cites else ""),
            "the paper tells it done" + (", and cites the act" if cites else ""),
        )
        day = _told_day(row, paper, span)
        sure = score >= SURE
        yield _evidence(paper, span, reason, sure=sure, score=score + 0.1 * cites, day=day)


def _tells(row: DutyRow, paper: LaterPaper, words: str) -> bool:
    """Say whether a sentence on the matter of *row* tells it done, by whoever is charged."""
    if not is_done(words) or is_denied(row.what, words) or is_prepared(row.what, words):
        return False
    return names_match(row.what, words) and _same_doer(row, paper, words)


@cache
def _of_own_act() -> re.Pattern[str]:
    """Match a duty that speaks of its own act alone: only a paper that cites it can tell of it."""
    return re.compile(
        r"(?:thực hiện|thi hành|triển khai)[^,;]{0,30} (?:nghị quyết|kết luận|thông báo"
        r"|kế hoạch|quyết định) này",
        re.IGNORECASE,
    )


def _told_day(row: DutyRow, paper: LaterPaper, span: Span) -> date | None:
    """Return the day that a sentence says it was done on, None where it says none."""
    days = [one.value for one in date_mentions(paper.draft.text, span) if one.value]
    return max((day for day in days if row.day is None or day >= row.day), default=None)


def _as_paper(
    row: DutyRow,
    paper: LaterPaper,
    asked: frozenset[str],
    seasons: SessionSeasons,
    *,
    cites: bool,
) -> Iterator[Evidence]:
    """Yield the paper itself where it is what the duty asked for."""
    kinds = _asked_kinds(row)
    if paper.profile.kind.value not in kinds or not _issued_by(row, paper):
        return
    if not _of_season(row, paper, seasons):
        return
    delegated = row.sort == "delegation"
    based = bool(row.number) and row.number.lower() in paper.bases
    titled = cites and row.number.lower() in paper.title.lower()
    # A paper titled after the very act needs no more; without it the titles must be alike.
    score = (
        max(likeness(asked, _words_of_title(paper.title)), 0.6 if titled else 0.0)
        if asked
        else 0.4
    )
    if score < (_BASED if based else _CITED if cites else _BARE):
        return
    told = Localised(
        "là văn bản được giao" + (", căn cứ đúng văn bản cấp trên" if delegated and based else ""),
        "it is the paper asked for"
        + (", based on the superior act" if delegated and based else ""),
    )
    span = _title_span(paper.draft)
    sure = based or titled or (cites and bool(asked))
    score += 0.3 + 0.2 * sure + 0.1 * bool(row.due and paper.day and paper.day <= row.due)
    yield _evidence(paper, span, told, sure=sure, score=score, day=paper.day)


def _of_season(row: DutyRow, paper: LaterPaper, seasons: SessionSeasons) -> bool:
    """Say whether *paper* may be for the session that *row* is due at, by its part of the year."""
    if row.session not in _SEASONS or paper.day is None:
        return True
    if row.session_year and paper.day.year != row.session_year:
        return False
    return seasons.last_day(row.session, paper.day.year) >= paper.day and (
        row.session == Nature.MID_YEAR
        or paper.day > seasons.last_day(Nature.MID_YEAR, paper.day.year)
    )


@cache
def _asked() -> tuple[tuple[re.Pattern[str], tuple[Kind, ...]], ...]:
    """Return the kinds of paper that words of a duty ask for; the first that fits counts."""
    made = (
        (r"(?:ban hành|xây dựng|lập|tham mưu)[^,.;]{0,40}(?:kế hoạch|chương trình)", (Kind.PLAN,)),
        (r"(?:ban hành|trình)[^,.;]{0,60}nghị quyết", (*_RESOLUTIONS, Kind.SUBMISSION)),
        (
            r"(?:ban hành[^,.;]{0,20}(?:quy chế|quy định|quyết định)|giao dự toán|giao chỉ tiêu"
            r"|phê duyệt|công nhận|thành lập|kiện toàn|ra quyết định)",
            (Kind.DECISION,),
        ),
        (r"(?<!\w)trình(?!\w)", (Kind.SUBMISSION,)),
        (r"báo cáo", (Kind.REPORT,)),
        (r"quyết định", (Kind.DECISION,)),
    )
    return tuple((re.compile(words), kinds) for words, kinds in made)


def _asked_kinds(row: DutyRow) -> tuple[Kind, ...]:
    """Return the kinds of paper that *row* asks for."""
    if row.sort == "delegation":
        return _RESOLUTIONS
    what = row.what.lower()
    return next((kinds for words, kinds in _asked() if words.search(what)), ())


def _issued_by(row: DutyRow, paper: LaterPaper) -> bool:
    """Say whether *paper* may come from whoever *row* charges; what is not known may."""
    issuer = paper.profile.issuer.value
    if issuer is None or not row.who:
        return True
    who = comparable(row.who)
    said = {
        "peoples-committee": "uy ban nhan dan" in _plain(who) or "ubnd" in who,
        "standing-committee": who.startswith(("thường trực", "tt", "thuong truc")),
        "committee": "ban" in who.split(),
        "council": who.startswith(("hội đồng", "hđnd", "thường trực")),
    }
    return said.get(issuer.value, True)


def _plain(words: str) -> str:
    return TONELESS.text(words)


def _same_doer(row: DutyRow, paper: LaterPaper, words: str) -> bool:
    """Say whether the sentence, or the paper, speaks for whoever is charged.

    The People's Committee tells of all its offices, where a sentence names no other body.
    """
    if not row.who or _issued_by(row, paper):
        return True
    if paper.profile.issuer.value is Issuer.PEOPLES_COMMITTEE and not names_body(words):
        return True
    return likeness(frozenset(_plain(row.who).split()), frozenset(_plain(words).split())) >= 0.6


def tell_denial(
    row: DutyRow, papers: Sequence[LaterPaper], weights: Mapping[str, float]
) -> Localised:
    """Return what a later paper says of the duty as not done, "" where none does."""
    asked = _matter_of(row.what, row.due_text)
    for paper in papers if asked else ():
        for _, words, said in paper.said:
            alike = asked & said and likeness(asked, said, weights) >= _LIKELY
            if alike and names_match(row.what, words) and is_denied(row.what, words):
                told = words[:160]
                return Localised(
                    f"{paper.file}: chưa làm xong (“{told}”)",
                    f"{paper.file}: not done (“{told}”)",
                )
    return Localised("", "")


def _evidence(
    paper: LaterPaper, span: Span, reason: Localised, *, sure: bool, score: float, day: date | None
) -> Evidence:
    spot = Places(paper.draft).spot(span)
    return Evidence(
        file=paper.file,
        number=paper.profile.number.value or "",
        place=" › ".join(spot.path),
        words=fold(span.of(paper.draft.text))[:200],
        day=day,
        reason=reason,
        confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
        score=score,
        start=span.start,
        end=span.end,
    )
