"""The paper as Markdown."""

from collections.abc import Iterator

from hdnd_lint.report import office_paper
from hdnd_lint.report.appraisal import wording
from hdnd_lint.report.appraisal.content import AppraisalPaper, Point, Reviewed, severities
from hdnd_lint.report.markdown_text import escaped

_BAR = 20


def render(paper: AppraisalPaper) -> str:
    """Return *paper* as Markdown text."""
    return "\n".join(_lines(paper)) + "\n"


def _lines(paper: AppraisalPaper) -> Iterator[str]:
    office = paper.office
    if office.superior:
        yield f"{office.superior}  "
    yield f"**{office.name}**"
    yield ""
    yield f"Số:      /{office.symbol}  "
    yield f"*{office.place}, {office_paper.BLANK_DATE.strip()}*"
    yield ""
    yield f"# {wording.KIND}"
    yield ""
    yield f"**{wording.TITLE}**"
    yield ""
    yield wording.ADDRESSEE
    yield ""
    yield wording.opening(paper)
    yield ""
    yield f"## {wording.SCOPE}"
    yield ""
    yield from _table(
        ("STT", "Tên dự thảo", "Tệp"),
        ((str(draft.number), draft.title, draft.file) for draft in paper.drafts),
    )
    yield f"## {wording.RESULTS}"
    yield ""
    for draft in paper.drafts:
        if draft.heads_matter:
            yield f"**{escaped(wording.matter_heading(draft))}**"
            yield ""
        yield from _draft(draft)
    yield from _summary(paper)
    yield " ".join(map(escaped, paper.law))
    yield ""
    yield f"## {wording.CONCLUSION}"
    yield ""
    yield f"*{wording.CONCLUSION_BLANK}*"


def _draft(draft: Reviewed) -> Iterator[str]:
    yield f"### {draft.number}. {escaped(draft.title)}"
    yield ""
    for label, value in draft.identity:
        yield f"- {label}: {escaped(value)}"
    yield ""
    for trouble in draft.trouble:
        yield f"**{escaped(trouble)}**"
        yield ""
    if not draft.points and not draft.trouble:
        yield wording.NOTHING
        yield ""
    for severity, heading in severities():
        points = draft.of(severity)
        if points:
            yield f"**{heading}** ({len(points)})"
            yield ""
            yield from (f"{at}. {_point(point)}" for at, point in enumerate(points, 1))
            yield ""
    yield wording.accounts(draft)
    yield ""
    yield from (f"- {escaped(reason)} ({rules})" for reason, rules in draft.unjudged)
    yield ""


def _point(point: Point) -> str:
    parts = [f"**{escaped(point.place)}**: “{escaped(point.evidence)}”. {escaped(point.message)}"]
    if not point.sure:
        parts[0] += wording.NOT_SURE
    parts.append(f"Căn cứ: {escaped(point.law)}.")
    if point.proposal:
        parts.append(f"Đề xuất: {escaped(' '.join(point.proposal.split()))}")
    return " ".join(parts) + f" [{point.rule}]"


def _summary(paper: AppraisalPaper) -> Iterator[str]:
    yield f"## {wording.SUMMARY}"
    yield ""
    if not paper.rules:
        yield wording.NO_FINDINGS
        yield ""
        return
    yield f"### {wording.MATRIX}"
    yield ""
    yield from _table(
        ("Quy tắc", *(str(draft.number) for draft in paper.drafts), "Cộng"),
        (
            (rule, *(str(count or "") for count in counts), str(sum(counts)))
            for rule, counts in zip(paper.rules, paper.matrix, strict=True)
        ),
    )
    yield f"### {wording.FREQUENT}"
    yield ""
    yield from _table(
        ("Quy tắc", "Nội dung", "Số lần", "Số dự thảo", ""),
        (
            (
                one.rule,
                one.name,
                str(one.count),
                str(one.drafts),
                "█" * max(1, round(one.share * _BAR)),
            )
            for one in paper.frequent
        ),
    )


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(escaped(cell).replace("|", "\\|") for cell in row) + " |"
    yield ""
