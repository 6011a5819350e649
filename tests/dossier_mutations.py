"""Disagreements made by machine: one change in one paper, and where it must be found.

Nothing here knows what the rules look at: amounts are taken where one value stands in two papers,
titles, numbers and days wherever they stand.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dossier_papers import MadePaper, papers

TITLED = ("nghi-quyet", "to-trinh", "tham-tra", "bao-cao-tham-tra", "du-thao-nghi-quyet")
_AMOUNT = re.compile(r"(?<![\d/.])\d{1,3}(?:\.\d{3})+(?![\d/.])|(?<![\d/.,])\d{5,}(?![\d/.,])")
_UNITS = {"tỷ": 10**9, "triệu": 10**6, "nghìn": 10**3}
_REFERENCE = re.compile(
    r"(?:(?:Tờ trình|Báo cáo thẩm tra) số |^Số: )(?P<number>\d+)/(?:TTr|BC)-\w+"
    r"(?: ngày (?P<day>\d{2}) tháng)?",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Seed:
    """One disagreement: its papers, the rule that must speak, the paper and words changed.

    *pair* says that a second paper must be named beside it.
    """

    kind: str
    rule: str
    papers: tuple[MadePaper, ...]
    changed: str
    words: str
    pair: bool = True

    @property
    def name(self) -> str:
        """What the seed is called in tables."""
        return f"{self.kind}: {self.changed}: {self.words}"


def seeds(found: Sequence[MadePaper]) -> Iterator[Seed]:
    """Yield the single disagreements of one matter."""
    yield from _titles(found)
    yield from _amounts(found)
    yield from _references(found)
    yield from _missing(found)
    yield from _places(found)


def written_seeds() -> Iterator[Seed]:
    """Yield the disagreements of ``dossier_seeds.toml``, written by hand."""
    rows = tomllib.loads(Path(__file__).with_name("dossier_seeds.toml").read_text("utf-8"))
    for row in rows["seed"]:
        found = papers(row["matter"])
        at = next(place for place, one in enumerate(found) if one.name == row["paper"])
        text = found[at].text.replace(row["old"], row["new"], 1)
        if text == found[at].text:
            raise ValueError(f"nothing to change: {row}")
        yield Seed("written", row["rule"], _with(found, at, text), row["paper"], row["new"][:30])


def _with(found: Sequence[MadePaper], at: int, text: str) -> tuple[MadePaper, ...]:
    return (*found[:at], replace(found[at], text=text), *found[at + 1 :])


def _lines_of_title(paper: MadePaper) -> Iterator[tuple[int, str]]:
    """Yield where the title of a paper begins, and its words."""
    stem = re.sub(r"^\d+-", "", paper.name).rpartition(".")[0]
    if not stem.startswith(TITLED):
        return
    match = re.search(
        r"^(?:NGHỊ QUYẾT|TỜ TRÌNH|BÁO CÁO(?: THẨM TRA)?)\n+(?P<title>.+)$",
        paper.text,
        re.MULTILINE,
    )
    if match:
        yield match.start("title"), match["title"]


def _titles(found: Sequence[MadePaper]) -> Iterator[Seed]:
    for at, paper in enumerate(found):
        for start, title in _lines_of_title(paper):
            for changed in _other_titles(title):
                text = paper.text[:start] + changed + paper.text[start + len(title) :]
                yield Seed("title", "HS001", _with(found, at, text), paper.name, changed)


def _other_titles(title: str) -> Iterator[str]:
    """Yield a title with a word left out, another word, another year."""
    words = title.split()
    middle = len(words) - len(words) // 3
    yield " ".join((*words[:middle], *words[middle + 1 :]))
    yield " ".join((*words[: middle - 1], "khác", *words[middle:]))
    if found := re.search(r"20\d\d(?!/)", title):
        yield title[: found.start()] + str(int(found[0]) - 1) + title[found.end() :]


def _values(paper: MadePaper) -> Iterator[tuple[int, str, int]]:
    """Yield the amounts of a paper: place, digits, value in đồng by the nearest unit."""
    unit = re.search(r"[Đđ]ơn vị tính: (\w+)", paper.text)
    for match in _AMOUNT.finditer(paper.text):
        after = paper.text[match.end() : match.end() + 8].split()
        word = after[0] if after and after[0] in (*_UNITS, "đồng") else ""
        named = word or (unit[1] if unit and match.start() > unit.start() else "")
        digits = int(match[0].replace(".", ""))
        if named:
            yield match.start(), match[0], digits * _UNITS.get(named, 1)


def _amounts(found: Sequence[MadePaper]) -> Iterator[Seed]:
    """Yield another figure where one value stands in several papers, once in each of them."""
    holders: dict[int, list[tuple[int, int, str]]] = {}
    for at, paper in enumerate(found):
        for start, digits, value in _values(paper):
            holders.setdefault(value, []).append((at, start, digits))
    for held in holders.values():
        papers = [at for at, _, _ in held]
        if len(set(papers)) < 2:
            continue
        for at, start, digits in held:
            if papers.count(at) > 1:
                continue
            text, changed = found[at].text, _slipped(digits)
            text = text[:start] + changed + text[start + len(digits) :]
            yield Seed("amount", "HS002", _with(found, at, text), found[at].name, changed)


def _slipped(digits: str) -> str:
    """Return *digits* with two neighbours exchanged, or the first one raised."""
    for at in range(len(digits) - 1):
        one, other = digits[at], digits[at + 1]
        if one.isdigit() and other.isdigit() and one != other and not (at == 0 and other == "0"):
            return digits[:at] + other + one + digits[at + 2 :]
    return str(int(digits[0]) % 9 + 1) + digits[1:]


def _references(found: Sequence[MadePaper]) -> Iterator[Seed]:
    for at, paper in enumerate(found):
        for match in _REFERENCE.finditer(paper.text):
            own = match[0].startswith("Số")
            if own and not _is_named(found, paper, match[0].removeprefix("Số: ")):
                continue
            for part in ("number", "day"):
                if not match[part]:
                    continue
                changed = (
                    f"{int(match[part]) + 100}" if part == "number" else _other_day(match[part])
                )
                start, end = match.span(part)
                text = paper.text[:start] + changed + paper.text[end:]
                yield Seed(part, "HS004", _with(found, at, text), paper.name, changed)


def _is_named(found: Sequence[MadePaper], paper: MadePaper, number: str) -> bool:
    return any(number in one.text for one in found if one is not paper)


def _other_day(day: str) -> str:
    return f"{int(day) % 27 + 1:02d}"


def _missing(found: Sequence[MadePaper]) -> Iterator[Seed]:
    for at, paper in enumerate(found):
        if "to-trinh" in paper.name or "tham-tra" in paper.name:
            left = (*found[:at], *found[at + 1 :])
            draft = next(one for one in left if "nghi-quyet" in one.name)
            if len(left) > 1:
                yield Seed("missing", "HS003", left, draft.name, "", pair=False)


def _places(found: Sequence[MadePaper]) -> Iterator[Seed]:
    for at, paper in enumerate(found):
        if "tham-tra" not in paper.name:
            continue
        for match in re.finditer(r"[Kk]hoản (\d) Điều (\d)(?! Luật)", paper.text):
            text = paper.text[: match.start(1)] + "9" + paper.text[match.end(1) :]
            yield Seed("place", "TR007", _with(found, at, text), paper.name, match[0][:5])


def session_seeds(found: Sequence[MadePaper], agenda: str) -> Iterator[Seed]:
    """Yield what may be wrong between an agenda and the papers of its session."""
    at = next(place for place, one in enumerate(found) if one.name == agenda)
    lines = found[at].text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if "Tờ trình" not in line:
            continue
        without = "".join((*lines[:number], *lines[number + 1 :]))
        yield Seed("no item", "HS007", _with(found, at, without), agenda, "")
        if years := re.search(r"năm (20\d\d)(?=[.;\n (])", line):
            wrong = line.replace(years[0], f"năm {int(years[1]) - 2}", 1)
            text = "".join((*lines[:number], wrong, *lines[number + 1 :]))
            yield Seed("item's title", "HS007", _with(found, at, text), agenda, years[0][:3])
    subject = "dự thảo Nghị quyết quy hoạch nghĩa trang Đồi Thông"
    extra = f"8. Ủy ban nhân dân trình bày Tờ trình về {subject}.\n"
    vote = next(at for at, line in enumerate(lines) if "iểu quyết thông qua" in line)
    text = "".join((*lines[:vote], extra, *lines[vote:]))
    yield Seed("no paper", "HS007", _with(found, at, text), agenda, "Đồi Thông", pair=False)


def programme_seeds(found: Sequence[MadePaper]) -> Iterator[Seed]:
    """Yield programmes that supervise what, or where and when, another one does."""
    own = [at for at, one in enumerate(found) if "chuyên đề: “" in one.text]
    for at in own:
        for other in own:
            if at == other:
                continue
            topic = re.search(r"“(.+?)”", found[other].text)
            month = re.search(r"Thời gian giám sát: (.+?)\.", found[other].text)
            assert topic is not None
            assert month is not None
            text = re.sub(r"“.+?”", topic[0], found[at].text, count=1)
            yield Seed(
                "same topic", "HS005", _with(found, at, text), found[at].name, topic[1][:20]
            )
            place = re.search(r"Đối tượng giám sát: (.+?);", found[other].text)
            assert place is not None
            text = re.sub(
                r"(Thời gian giám sát: ).+?\.", rf"\g<1>{month[1]}.", found[at].text, count=1
            )
            text = re.sub(r"(Đối tượng giám sát: ).+?;", rf"\g<1>{place[1]};", text, count=1)
            yield Seed("same visit", "HS005", _with(found, at, text), found[at].name, "")
