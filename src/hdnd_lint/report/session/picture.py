"""The picture of a year of supervision: a bar for each topic over the months it takes."""

from collections.abc import Iterator, Sequence
from html import escape

from hdnd_lint.model.desk import SupervisionBar, SupervisionYear
from hdnd_lint.report.session import wording
from hdnd_lint.report.text.shorten import shorten

_WIDTH, _ROW, _TOP = 480, 26, 22  # units of the picture: its width, a row, the months above
_MONTHS = 12
MOST_OF_NAME = 90  # characters of a programme's name shown
_COLORS = ("#0b5394", "#38761d", "#990000", "#7f6000", "#674ea7", "#134f5c", "#741b47", "#434343")


def picture(year: SupervisionYear, lang: str) -> str:
    """Return the year as an HTML table whose second column holds the bars as inline pictures."""
    head = f"<tr><th>{escape(wording.TOPIC.get(lang))}</th><th>{_months()}</th></tr>"
    rows = "".join(_rows(year.bars, lang))
    return f'<table class="year"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def colors(bars: Sequence[SupervisionBar]) -> dict[str, str]:
    """Return a colour for each programme, the same for all its topics."""
    names = list(dict.fromkeys(bar.programme for bar in bars))
    return {name: _COLORS[at % len(_COLORS)] for at, name in enumerate(names)}


def _months() -> str:
    step = _WIDTH / _MONTHS
    texts = "".join(
        f'<text x="{step * (at - 0.5):.0f}" y="15" text-anchor="middle">{at}</text>'
        for at in range(1, _MONTHS + 1)
    )
    return _svg(_TOP, texts)


def _svg(height: int, inside: str, label: str = "") -> str:
    named = f'role="img" aria-label="{escape(label)}"' if label else 'aria-hidden="true"'
    return f'<svg viewBox="0 0 {_WIDTH} {height}" {named}>{inside}</svg>'


def _rows(bars: Sequence[SupervisionBar], lang: str) -> Iterator[str]:
    painted = colors(bars)
    for bar in bars:
        color = painted[bar.programme]
        name = escape(shorten(bar.programme, MOST_OF_NAME))
        key = f'<span style="color:{color}">■</span> {name}'
        yield f'<tr><td><p>{escape(bar.topic)}</p><p class="small">{key}</p></td>'
        yield f"<td>{_bar(bar, color, lang)}</td></tr>"


def _bar(bar: SupervisionBar, color: str, lang: str) -> str:
    if not bar.first:
        return f'<p class="small">{escape(wording.UNSAID.get(lang))}</p>'
    step = _WIDTH / _MONTHS
    left, width = step * (bar.first - 1), step * (bar.last - bar.first + 1)
    lines = "".join(
        f'<line x1="{step * at:.0f}" x2="{step * at:.0f}" y1="0" y2="{_ROW}" stroke="#d0d7de"/>'
        for at in range(_MONTHS + 1)
    )
    months = f"{bar.first}" if bar.first == bar.last else f"{bar.first}-{bar.last}"
    block = f'<rect x="{left:.0f}" y="5" width="{width:.0f}" height="16" rx="2" fill="{color}"/>'
    return _svg(_ROW, lines + block, f"{bar.topic}: {months}")
