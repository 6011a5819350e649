"""The paper as a sequence of blocks, from its first sentence to its annexes.

Each form of the paper (Word, HTML, Markdown) sets the same blocks in its own way.
"""

from collections.abc import Iterator

from hdnd_lint.records import dataclass
from hdnd_lint.report.appraisal import wording
from hdnd_lint.report.appraisal.content import AppraisalPaper, Point, Reviewed, severities
from hdnd_lint.report.appraisal.scoring import ScoreForm, score_rows
from hdnd_lint.words.letters.text import fold

MOST_COLUMNS = 30  # papers in the matrix; beyond them rules are counted without it
_PORTRAIT_COLUMNS = 12
_UPRIGHT, _ACROSS = 165, 252  # mm between the margins of a page upright, and laid across
_BAR = 24  # characters of the longest bar, which fill its column at 8 points


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading; *level* 1 opens a part of the paper, 2 something within it."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph of runs: text, bold, italic."""

    runs: tuple[tuple[str, bool, bool], ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with columns of *widths* in mm."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Where the people who sign sign."""


@dataclass(frozen=True, slots=True)
class AnnexesBlock:
    """Here the annexes begin; *wide*: on pages laid across."""

    wide: bool


PaperBlock = HeadingBlock | TextBlock | TableBlock | SignatureBlock | AnnexesBlock


def paper_blocks(paper: AppraisalPaper, form: ScoreForm | None = None) -> Iterator[PaperBlock]:
    """Yield the blocks of *paper* below its title, in order; *form* is filled for each draft."""
    yield HeadingBlock(wording.SUMMARY)
    yield _text(wording.opening(paper))
    yield from _overview(paper)
    yield from _frequent(paper)
    yield HeadingBlock(wording.RESULTS)
    yield from _results(paper)
    yield from _grounds(paper)
    yield from _waivers(paper)
    yield from (_text(line) for line in paper.law)
    yield HeadingBlock(wording.CONCLUSION)
    yield TextBlock(((wording.CONCLUSION_BLANK, False, True),))
    yield _text("……………………………………………………………………./.")
    yield SignatureBlock()
    yield AnnexesBlock(_is_wide(paper))
    yield from _annexes(paper)
    if form:
        yield from _scores(form, paper)


def _scores(form: ScoreForm, paper: AppraisalPaper) -> Iterator[PaperBlock]:
    yield HeadingBlock(f"{wording.SCORES} {form.title}")
    yield _text(wording.SCORES_BLANK)
    for draft, rows in score_rows(form, paper):
        yield HeadingBlock(wording.paper_line(draft), 2)
        widths = _spread(paper, (48, 18, 79, 20))
        yield TableBlock(wording.SCORES_HEAD, rows, widths)


def _text(words: str, *, bold: bool = False) -> TextBlock:
    return TextBlock(((words, bold, False),))


def _overview(paper: AppraisalPaper) -> Iterator[PaperBlock]:
    """Yield the table of matters, where there are dossiers: their papers and findings."""
    matters = list(dict.fromkeys(draft.matter for draft in paper.drafts if draft.matter))
    if not matters:
        return
    rows = []
    for at, matter in enumerate(matters, 1):
        papers = [draft for draft in paper.drafts if draft.matter == matter]
        kinds = "; ".join(dict.fromkeys(draft.kind for draft in papers if draft.kind))
        counts = [str(sum(len(one.of(kind)) for one in papers)) for kind, _ in severities()]
        rows.append((str(at), matter, kinds, *counts))
    yield TableBlock(wording.MATTERS_HEAD, tuple(rows), (13, 68, 42, 14, 14, 14))


def _frequent(paper: AppraisalPaper) -> Iterator[PaperBlock]:
    if not paper.rules:
        yield _text(wording.NO_FINDINGS)
        return
    yield HeadingBlock(wording.FREQUENT, 2)
    rows = tuple(
        (one.rule, one.name, str(one.count), "█" * max(1, round(one.share * _BAR)))
        for one in paper.frequent
    )
    yield TableBlock(("Quy tắc", "Nội dung", "Số lần", ""), rows, (20, 75, 18, 52))


def _results(paper: AppraisalPaper) -> Iterator[PaperBlock]:
    """Yield the findings, matter by matter, paper by paper; papers without any are named once."""
    told = [one for one in paper.drafts if one.points or one.trouble]
    before: str | None = None
    for draft in told:
        if paper.has_matters and draft.matter != before:
            before = draft.matter
            yield HeadingBlock(wording.matter_heading(draft), 2)
        yield _text(wording.paper_line(draft), bold=True)
        yield from (_text(trouble) for trouble in draft.trouble)
        for severity, heading in severities():
            points = draft.of(severity)
            if points:
                yield TextBlock(((f"{heading}:", False, True),))
                yield from map(_point, points)
    clean = [one for one in paper.drafts if not one.points and not one.trouble]
    if clean:
        yield _text(wording.clean_line(clean))


def _point(point: Point) -> TextBlock:
    unsure = "" if point.sure else wording.NOT_SURE
    place = f"{point.place}: " if point.place else ""
    return TextBlock(
        (
            (f"- {place}", True, False),
            (f"“{point.evidence}”. {point.message}{unsure} [{point.rule}]", False, False),
        )
    )


def _grounds(paper: AppraisalPaper) -> Iterator[PaperBlock]:
    """Yield law and proposal of each rule, once."""
    if not paper.grounds:
        return
    yield HeadingBlock(wording.GROUNDS)
    rows = tuple((f"{one.rule} {one.title}", one.law, fold(one.proposal)) for one in paper.grounds)
    yield TableBlock(wording.GROUNDS_HEAD, rows, (42, 53, 70))


def _waivers(paper: AppraisalPaper) -> Iterator[PaperBlock]:
    if paper.waived:
        yield HeadingBlock(wording.WAIVERS)
        yield TableBlock(wording.WAIVERS_HEAD, paper.waived, (50, 25, 90))


def _annexes(paper: AppraisalPaper) -> Iterator[PaperBlock]:
    if paper.rules:
        yield HeadingBlock(wording.MATRIX)
        yield _matrix(paper)
    yield HeadingBlock(wording.PAPERS)
    rows = tuple(_identity(draft) for draft in paper.drafts)
    yield TableBlock(wording.PAPERS_HEAD, rows, _spread(paper, (8, 55, 22, 24, 28, 28)))
    yield HeadingBlock(wording.UNJUDGED)
    yield _text(wording.accounts(paper))
    if paper.unjudged:
        widths = _spread(paper, (90, 53, 22))
        yield TableBlock(wording.UNJUDGED_HEAD, paper.unjudged, widths)


def _is_wide(paper: AppraisalPaper) -> bool:
    return _PORTRAIT_COLUMNS < len(paper.drafts) <= MOST_COLUMNS


def _spread(paper: AppraisalPaper, widths: tuple[int, ...]) -> tuple[int, ...]:
    """Return *widths*, which fill an upright page, so that they fill the pages of the annexes."""
    room = _ACROSS if _is_wide(paper) else _UPRIGHT
    return tuple(width * room // sum(widths) for width in widths)


def _identity(draft: Reviewed) -> tuple[str, ...]:
    return (str(draft.number), draft.title, draft.kind, draft.reference, draft.day, draft.file)


def _matrix(paper: AppraisalPaper) -> TableBlock:
    """Return how often each rule was broken: in each paper, or where they are too many in all."""
    count = len(paper.drafts)
    if count > MOST_COLUMNS:
        counted = [
            (rule, str(sum(counts)), str(sum(1 for one in counts if one)))
            for rule, counts in zip(paper.rules, paper.matrix, strict=True)
        ]
        return TableBlock(("Quy tắc", "Số lần", "Số văn bản"), tuple(counted), (60, 50, 55))
    heads = ("Quy tắc", *(str(draft.number) for draft in paper.drafts), "Cộng")
    rows = tuple(
        (rule, *(str(one or "") for one in counts), str(sum(counts)))
        for rule, counts in zip(paper.rules, paper.matrix, strict=True)
    )
    room = (_ACROSS if _is_wide(paper) else _UPRIGHT) - 22 - 16
    return TableBlock(heads, rows, (22, *[min(14, room // max(1, count))] * count, 16))
