"""Each element of each agenda taken away, moved or changed, and which rule has to say so where.

A case is a marked text made from a paper's, the rule that must speak, the marks at which it may
point, and what may be told besides because it is true too: an appraisal left without its paper.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendas.papers import MARK, Paper, render

# A finding may stand at marks of these parts about these things; "" is any place.
Place = tuple[str, str]
TIME = re.compile(r"\d{1,2}(?:h| giờ ?)(?:\d\d)?(?: phút)?\s*-\s*\d{1,2}(?:h| giờ ?)(?:\d\d)?")
AT_ANY: tuple[Place, ...] = (("", ""),)
REGULAR = re.compile(r"thường lệ|giữa năm|cuối năm")
BARE = re.compile(r"^(?:.{0,40}báo cáo thẩm tra|báo cáo thẩm tra)$", re.IGNORECASE)


@dataclass(frozen=True)
class Case:
    """*rule* has to speak at one of *places*; of *besides*, anything may."""

    name: str
    text: str
    rule: str
    places: tuple[Place, ...]
    besides: tuple[str, ...] = ()


@dataclass(frozen=True)
class Element:
    """One marked stretch of the source, with its line."""

    part: str
    about: tuple[str, ...]
    whole: str
    words: str
    line: int

    @property
    def place(self) -> tuple[Place, ...]:
        return tuple((self.part, one) for one in self.about or ("",))


def elements(marked: str) -> list[Element]:
    found = []
    for number, line in enumerate(marked.split("\n")):
        for mark in MARK.finditer(line):
            about = tuple(mark["about"].split(",")) if mark["about"] else ()
            found.append(Element(mark["part"], about, mark[0], mark["words"], number))
    return found


# Taking away, moving, changing.


def without(marked: str, one: Element) -> str:
    """Return the text without the element; its line goes with its last words."""
    lines = marked.split("\n")
    line = lines[one.line]
    mark = re.escape(one.whole)
    for pattern, left in (
        (rf"(?:; |, | và |\. (?:Nghe )?){mark}", ""),
        (rf"{mark}(?:; |, | và |\. )", ""),
        (mark, ""),
    ):
        cut, count = re.subn(pattern, left, line, count=1)
        if count:
            line = cut
            break
    if _has_words(line):
        lines[one.line] = line
    else:
        del lines[one.line]
    return "\n".join(lines)


def _has_words(line: str) -> bool:
    """Say whether a line still says something: in a row, in the cell of its content."""
    if line.startswith("|"):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        rest = [
            cell
            for cell in cells
            if not TIME.fullmatch(cell) and not re.fullmatch(r"[#.\d]*", cell)
        ]
        return bool(rest) and ("<<" in line or len(rest) > 1)
    return any(char.isalpha() for char in re.sub(r"@\)|\.$", "", line.split(": ")[-1]))


def alone(marked: str, one: Element) -> bool:
    """Say whether the element has its line for itself, so that the line can be moved."""
    line = marked.split("\n")[one.line]
    return line.count("<<") == 1 and line.count("|") != 1 and "Chào" not in line.split("<<")[0]


def moved(marked: str, one: Element, target: Element, *, after: bool = False) -> str:
    """Return the text with the element's line before that of *target*, or after it.

    In a table the hours stay where they are, so that they do not contradict one another.
    """
    lines = marked.split("\n")
    start, end = one.line, target.line
    first, last = min(start, end), max(start, end)
    rows = [at for at in range(first, last + 1) if not _heads(lines[at])]
    contents = [_split(lines[at]) for at in rows]
    order = [at for at in rows if at != start]
    at = order.index(end) + (1 if after else 0)
    order.insert(at, start)
    words = {row: content[1] for row, content in zip(rows, contents, strict=True)}
    hours = [content[0] for content in contents]
    for row, source, told in zip(rows, order, hours, strict=True):
        lines[row] = _joined(told, words[source])
    return "\n".join(lines)


def _heads(line: str) -> bool:
    if line.startswith("|"):
        return "<<" not in line and TIME.search(line) is None
    return not line.strip() or ("<<" not in line and not line.startswith(("#", "-", "@", "2.")))


def _split(line: str) -> tuple[tuple[int, str], str]:
    """Return the hours of a row with their column, and the row without them."""
    if line.startswith("|"):
        cells = line.strip("|").split("|")
        for at, cell in enumerate(cells):
            if TIME.fullmatch(cell.strip()):
                return (at, cell), "|".join([*cells[:at], *cells[at + 1 :]])
    return (-1, ""), line


def _joined(told: tuple[int, str], words: str) -> str:
    at, hours = told
    if at < 0:
        return words
    cells = words.split("|")
    return f"|{'|'.join([*cells[:at], hours, *cells[at:]])}|"


# The cases of one paper.


@dataclass
class Maker:
    """Makes the cases of one paper."""

    name: str
    marked: str

    def __post_init__(self) -> None:
        self.all = elements(self.marked)
        self.regular = REGULAR.search(self.marked) is not None
        self.mid_year = "giữa năm" in self.marked.split("Khai mạc")[0].split("khai mạc kỳ họp")[0]

    def of(self, *parts: str) -> list[Element]:
        return [one for one in self.all if one.part in parts]

    def about(self, matter: str, *parts: str) -> list[Element]:
        return [one for one in self.of(*parts) if matter in one.about]

    def case(
        self,
        what: str,
        one: Element,
        text: str,
        rule: str,
        places: tuple[Place, ...],
        *besides: str,
    ) -> Case:
        called = f"{self.name[:2]} {what} {one.part}:{','.join(one.about)[:30]}"
        return Case(called, text, rule, places, besides)

    def cases(self) -> Iterator[Case]:
        for make in (
            self.appraisals, self.presented, self.reports, self.discussions, self.steps,
            self.votes, self.frame, self.hours, self.names, self.days,
        ):  # fmt: skip
            yield from make()

    def papers_of(self, one: Element) -> list[Element]:
        if one.about == ("*",):
            return [
                each for each in self.of("present", "report") if not set(each.about) & OWN_REPORTS
            ]
        return [each for matter in one.about for each in self.about(matter, "present", "report")]

    def appraisals(self) -> Iterator[Case]:
        for one in self.of("appraise"):
            papers = self.papers_of(one)
            places = tuple(place for paper in papers for place in paper.place)
            yield self.case("without", one, without(self.marked, one), "KH010", places)
            if not alone(self.marked, one) or self._column(one):
                continue
            if all(alone(self.marked, paper) for paper in papers):
                text = moved(self.marked, one, papers[0])
                yield self.case("first", one, text, "KH011", one.place, *self.astray(one))
            if not BARE.search(one.words) and one.about != ("*",) and len(papers) == 1:
                other = f"<<appraise:{one.about[0]}|{OF_ANOTHER}>>"
                text = self.marked.replace(one.whole, other)
                yield self.case("of another", one, text, "KH010", places, "KH011")

    def astray(self, one: Element) -> tuple[str, ...]:
        """An appraisal of nothing named, moved away, leaves its paper without one."""
        return ("KH010",) if BARE.search(one.words) else ()

    def _column(self, one: Element) -> bool:
        return one.words.startswith("Ban ") and "thẩm tra" not in one.words

    def presented(self) -> Iterator[Case]:
        for one in self.of("present", "own"):
            matter = one.about[0]
            left = [
                each for each in self.about(matter, "appraise", "vote") if not self._column(each)
            ]
            if left:
                places = tuple((each.part, matter) for each in left)
                unnamed = all(BARE.search(each.words) or each.about == ("*",) for each in left)
                besides = ("KH016",) if unnamed and self.mid_year else ()
                text = without(self.marked, one)
                yield self.case("without", one, text, "KH011", places, *besides)
            elif matter == "programme" and self.mid_year:
                yield self.case("without", one, without(self.marked, one), "KH016", AT_ANY)

    def reports(self) -> Iterator[Case]:
        if not self.regular:
            return
        for one in self.of("report"):
            bare = [
                each for each in self.about(one.about[0], "appraise") if BARE.search(each.words)
            ]
            besides: tuple[str, ...] = ("KH011",) if bare else ()
            if re.search(r"tại mục \d", self.marked):
                besides = ("KH010", "KH011")  # the numbers that it names are no longer theirs
            yield self.case("without", one, without(self.marked, one), "KH012", AT_ANY, *besides)
        for one in self.of("supervision"):
            yield self.case("without", one, without(self.marked, one), "KH015", AT_ANY)

    def discussions(self) -> Iterator[Case]:
        found = self.of("discuss")
        general = [one for one in found if not one.about]
        papers = [one for one in self.of("report", "present") if alone(self.marked, one)]
        votes = self.of("vote")
        for one in found:
            if one.about:
                yield self.case(
                    "without", one, without(self.marked, one), "KH011", (("vote", one.about[0]),)
                )
        if general and len(general) == len(found):
            text = self.marked
            for one in reversed(general):
                text = without(text, one)
            yield self.case("without all", general[0], text, "KH013", AT_ANY)
        yield from self.displaced(general, papers, votes)

    def displaced(
        self, general: list[Element], papers: list[Element], votes: list[Element]
    ) -> Iterator[Case]:
        for one in general:
            if not alone(self.marked, one):
                continue
            if papers:
                yield self.case(
                    "first",
                    one,
                    moved(self.marked, one, papers[0]),
                    "KH011",
                    one.place + self._at(votes),
                )
            if votes and alone(self.marked, votes[-1]):
                text = moved(self.marked, one, votes[-1], after=True)
                yield self.case("last", one, text, "KH011", one.place + self._at(votes))

    def _at(self, several: list[Element]) -> tuple[Place, ...]:
        return tuple(place for one in several for place in one.place)

    def steps(self) -> Iterator[Case]:
        votes, closing, talks = self.of("vote"), self.of("close"), self.of("discuss")
        for one in self.of("question"):
            if self.regular:
                yield self.case("without", one, without(self.marked, one), "KH013", AT_ANY)
            if alone(self.marked, one) and closing and alone(self.marked, closing[0]):
                text = moved(self.marked, one, closing[0], after=True)
                yield self.case("last", one, text, "KH011", one.place + closing[0].place)
        for one in self.of("explain"):
            if not alone(self.marked, one):
                continue
            if alone(self.marked, talks[0]):
                yield self.case(
                    "first", one, moved(self.marked, one, talks[0]), "KH011", one.place
                )
            if alone(self.marked, votes[-1]):
                text = moved(self.marked, one, votes[-1], after=True)
                yield self.case("last", one, text, "KH011", one.place)

    def votes(self) -> Iterator[Case]:
        talks = self.of("discuss")
        papers = self.of("present", "own")
        for one in self.of("vote"):
            on = [
                each for each in papers if one.about == ("*",) or set(each.about) & set(one.about)
            ]
            yield self.case("without", one, without(self.marked, one), "KH011", self._at(on))
            if not alone(self.marked, one):
                continue
            near = [each for each in talks if each.about == one.about] or talks
            if alone(self.marked, near[0]):
                text = moved(self.marked, one, near[0])
                yield self.case("undiscussed", one, text, "KH011", one.place + self._at(talks))
            if on and alone(self.marked, on[0]) and one.about != ("*",):
                yield self.case("first", one, moved(self.marked, one, on[0]), "KH011", one.place)

    def frame(self) -> Iterator[Case]:
        papers = [one for one in self.of("report", "present") if alone(self.marked, one)]
        votes = self.of("vote")
        for one in self.of("open", "close"):
            yield self.case("without", one, without(self.marked, one), "KH021", AT_ANY)
            if not alone(self.marked, one) or not papers:
                continue
            if one.part == "close":
                yield self.case(
                    "first", one, moved(self.marked, one, papers[0]), "KH011", one.place
                )
            elif alone(self.marked, votes[-1]):
                text = moved(self.marked, one, votes[-1], after=True)
                yield self.case("last", one, text, "KH011", one.place)
        for one in self.of("agenda"):
            if alone(self.marked, one) and papers:
                text = moved(self.marked, one, papers[0], after=True)
                yield self.case("later", one, text, "KH011", one.place)

    def hours(self) -> Iterator[Case]:
        last = 0
        for number, found in enumerate(TIME.finditer(self.marked)):
            start, end = re.split(r"\s*-\s*", found[0])
            text = f"{self.marked[: found.start()]}{end} - {start}{self.marked[found.end() :]}"
            yield Case(f"{self.name[:2]} hours {number} turned", text, "KH022", AT_ANY)
            if number and _minutes(start) >= last:
                early = f"5h00 - {end}" if "h" in start else f"05 giờ 00 - {end}"
                text = f"{self.marked[: found.start()]}{early}{self.marked[found.end() :]}"
                yield Case(f"{self.name[:2]} hours {number} early", text, "KH022", AT_ANY)
            last = _minutes(end)

    def names(self) -> Iterator[Case]:
        year = int(self.name[3:7])
        commune = "commune" in self.name or "ward" in self.name
        for new, old, rule in (
            ("Ban Kinh tế - Ngân sách", "Ban Pháp chế", "TC001"),
            ("Ban Văn hóa - Xã hội", "Ban Kinh tế - Xã hội", "TC001"),
            ("Ban Kinh tế - Xã hội", "Ban Kinh tế - Ngân sách", "TC002"),
        ):
            if commune and new in self.marked and (rule == "TC001") == (year >= 2025):
                text = self.marked.replace(new, old, 1)
                yield Case(f"{self.name[:2]} {old}", text, rule, AT_ANY)
        if year >= 2025 and "để giải quyết công việc phát sinh đột xuất" in self.marked:
            text = self.marked.replace("để giải quyết công việc phát sinh đột xuất", "bất thường")
            yield Case(f"{self.name[:2]} kỳ họp bất thường", text, "TC004", AT_ANY)

    def days(self) -> Iterator[Case]:
        for told in ("01 ngày", "02 ngày", "1,5 ngày"):
            if self.regular and told in self.marked:
                text = self.marked.replace(told, "1/2 ngày", 1)
                yield Case(f"{self.name[:2]} half a day", text, "KH014", AT_ANY)
        for key, new, rule in LATE:
            if self.name.startswith(key):
                one = self.of("date")[0]
                text = self.marked.replace(one.words, new, 1)
                yield self.case("late", one, text, rule, one.place)
        if self.name[:2] in ONLY_DATE:
            one = self.of("date")[0]
            text = self.marked.replace(one.words, "ngày … tháng …")
            yield self.case("without", one, text, "KH021", AT_ANY)


def _minutes(hour: str) -> int:
    found = [int(one) for one in re.findall(r"\d+", hour)]
    return found[0] * 60 + (found[1] if len(found) > 1 else 0)


OF_ANOTHER = "Báo cáo thẩm tra của Ban về dự thảo Nghị quyết trồng rừng ngập mặn"
OWN_REPORTS = {"standing", "committees"}
ONLY_DATE = {"03", "06", "07", "13", "14"}
LATE = (
    ("01", "khai mạc ngày 25 tháng 6 năm 2017", "KH017"),
    ("08", "từ ngày 05 đến ngày 06 tháng 12 năm 2024", "KH017"),
    ("12", "ngày 10 tháng 5 năm 2026", "KH020"),
)


def cases(name: str, marked: str) -> list[Case]:
    """Return the cases of one paper; such as change nothing are none."""
    return [one for one in Maker(name, marked).cases() if one.text != marked]


def rendered(case: Case, name: str) -> Paper:
    return render(name, case.text)
