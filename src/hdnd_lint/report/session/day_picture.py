"""The picture of a session: a bar for each half-day, cut into its items by what they do."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from hdnd_lint.model.desk import AgendaLine, AgendaPart
from hdnd_lint.report.session import wording

_WIDTH, _HEIGHT = 720, 34  # units of the picture of one half-day
_MIDDLE = 22  # where the number of an item stands
_WIDE_ENOUGH = 14  # for a number
_MOST = 200  # items of one picture: more cannot be told apart
_COLORS = {
    AgendaPart.CEREMONY: "#6e7781",
    AgendaPart.PRESENTING: "#0b5394",
    AgendaPart.APPRAISING: "#38761d",
    AgendaPart.DISCUSSING: "#990000",
    AgendaPart.DECIDING: "#674ea7",
    AgendaPart.OTHER: "#434343",
}


def day_picture(lines: Sequence[AgendaLine], at: int, lang: str) -> Iterator[str]:
    """Yield the half-days of the agenda *lines* as HTML; *at* numbers the session on the page.

    Nothing is drawn of an agenda that tells neither half-days nor hours.
    """
    shown = lines[:_MOST]
    if not any(line.sitting for line in shown):
        return
    yield f'<p class="small">{_key(shown, lang)}</p>'
    timed = wording.TIMED if all(line.minutes for line in shown) else wording.UNTIMED
    yield f'<p class="small">{escape(timed.get(lang))}</p>'
    for sitting, items in groupby(shown, key=lambda line: line.sitting):
        told = list(items)
        name = escape(sitting or wording.NO_SITTING.get(lang))
        yield f'<p class="sitting">{name}</p>{_bar(told, at, lang)}'


def _key(lines: Sequence[AgendaLine], lang: str) -> str:
    """Return what the colours mean, of those that are used."""
    used = {line.part for line in lines}
    return " ".join(
        f'<span style="color:{color}">■</span> {escape(wording.PARTS[part].get(lang))}'
        for part, color in _COLORS.items()
        if part in used
    )


def _bar(lines: Sequence[AgendaLine], at: int, lang: str) -> str:
    timed = all(line.minutes for line in lines)
    sizes = [line.minutes if timed else 1 for line in lines]
    unit = _WIDTH / sum(sizes)
    blocks, left = [], 0.0
    for line, size in zip(lines, sizes, strict=True):
        blocks.append(_block(line, at, left, unit * size))
        left += unit * size
    label = ", ".join(f"{line.number}: {wording.PARTS[line.part].get(lang)}" for line in lines)
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="group" aria-label="{escape(label)}">'
        f"{''.join(blocks)}</svg>"
    )


def _block(line: AgendaLine, at: int, left: float, width: float) -> str:
    number = ""
    if width >= _WIDE_ENOUGH:
        number = (
            f'<text x="{left + width / 2:.1f}" y="{_MIDDLE}" text-anchor="middle" fill="#fff">'
            f"{line.number}</text>"
        )
    size = f'width="{max(width - 2, 1):.1f}" height="{_HEIGHT - 2}"'
    return (
        f'<a href="#a{at}-{line.number}"><title>{escape(line.words)}</title>'
        f'<rect x="{left:.1f}" y="1" {size} rx="2" fill="{_COLORS[line.part]}"/>{number}</a>'
    )
