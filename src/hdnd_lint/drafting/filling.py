"""A template filled for one order: which unit, which level, which year, which day of law."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from textwrap import shorten
from typing import Any

from hdnd_lint.drafting.law import CitedLaw, in_period, unread_on
from hdnd_lint.drafting.paper import Look, NewAnnex, NewLine, NewPaper
from hdnd_lint.drafting.templates import Template, load_common
from hdnd_lint.errors import HdndLintError
from hdnd_lint.model import Level
from hdnd_lint.records import dataclass
from hdnd_lint.registry import Registry
from hdnd_lint.words.appraising import CONCLUSION, PARTS
from hdnd_lint.words.letters.text import fold
from hdnd_lint.words.ordinals import roman_numeral
from hdnd_lint.words.papers import Kind

_UNITS: Mapping[Level, Sequence[str]] = {
    Level.PROVINCE: ("tỉnh", "thành phố"),
    Level.DISTRICT: ("huyện", "quận", "thị xã", "thành phố"),
    Level.COMMUNE: ("xã", "phường", "thị trấn", "đặc khu"),
}
_TWO_LEVELS = "levels.two"
_LONGEST = 1000  # characters of a subject, 200 of a unit
_LONGEST_UNIT = 200
_ABOUT = re.compile(r"(?i)^(?:về việc|v/v|về)\s+")
_OPENERS = re.compile(
    r"^(?:Quy định|Ban hành|Phê chuẩn|Phê duyệt|Sửa đổi|Bãi bỏ|Thành lập|Đặt tên|Đổi tên|Bổ sung|"
    r"Phân bổ|Quản lý|Công tác|Mức|Chính sách|Giám sát|Việc|Quyết|Kết quả|Thông qua|Điều chỉnh|"
    r"Hỗ trợ|Bầu|Miễn nhiệm|Lấy phiếu|Chương trình|Kế hoạch|Danh mục|Một số|Các|Xác nhận)\b"
)
_AREA = "trên địa bàn"


@dataclass(frozen=True)
class Order:
    """What a new paper is to be: *day* is the day whose law counts.

    Raises HdndLintError for a unit or a subject that cannot be used, and for a district after
    districts ended.
    """

    subject: str
    level: Level
    unit: str
    year: int
    day: date
    left_blank: bool = False  # the subject is not for such a paper: a blank stands for it

    def __post_init__(self) -> None:
        """Ask that the order can be filled."""
        for words, longest, option in (
            (self.subject, _LONGEST, "--subject"),
            (self.unit, _LONGEST_UNIT, "--unit"),
        ):
            if not any(char.isalnum() for char in words):
                raise HdndLintError(f"{option}: chưa có nội dung.")
            if len(words) > longest:
                raise HdndLintError(f"{option}: dài quá {longest} ký tự.")
        if self.level is Level.DISTRICT and in_period(_TWO_LEVELS, self.day):
            raise HdndLintError("--level: từ khi có chính quyền hai cấp không còn cấp huyện.")

    @cached_property
    def about(self) -> str:
        """Return the subject as it stands inside a sentence."""
        if self.left_blank:
            return "[… nội dung đúng thẩm quyền]"
        clean = "".join(char for char in self.subject if char.isprintable() or char.isspace())
        clean = re.sub(r"[\[\]]", "", clean).replace(";", ",")  # “;” ends a basis
        words = _ABOUT.sub("", fold(clean)).strip(" .,:")
        return words[:1].lower() + words[1:] if _OPENERS.match(words) else words

    @cached_property
    def _split(self) -> tuple[str, str]:
        words = fold("".join(char for char in self.unit if char.isprintable() or char.isspace()))
        words = words.partition(",")[0].strip(" .;:")
        kinds = sorted(_UNITS[self.level], key=len, reverse=True)
        for kind in kinds:
            if words.lower().startswith(f"{kind} "):
                return kind, words[len(kind) :].strip()
        return _UNITS[self.level][0], words

    @property
    def kind(self) -> str:
        """Return what the unit is: xã, phường, tỉnh …."""
        return self._split[0]

    @property
    def place(self) -> str:
        """Return the unit's own name."""
        return self._split[1]


def new_paper(template: Template, order: Order, registry: Registry) -> NewPaper:
    """Return the paper that *template* makes of *order*, with the law of its day."""
    return _Filler(template, order, registry).paper()


class _Filler:
    def __init__(self, template: Template, order: Order, registry: Registry) -> None:
        self.facts = template.facts
        self.template = template
        self.order = order
        self.registry = registry
        self.common = load_common()
        self.normative = template.paper is Kind.NORMATIVE_RESOLUTION
        self.resolution = self.normative or template.paper is Kind.INDIVIDUAL_RESOLUTION
        self.values = self._values()

    def _values(self) -> dict[str, str]:
        order = self.order
        unit = f"{order.kind} {order.place}"
        province = order.level is Level.PROVINCE
        values = {
            "unit": unit,
            "kind": order.kind,
            "subject": order.about,
            "subject_here": _placed(order.about, unit),
            "giver": self._fitting("giver"),
            "poll": self._fitting("poll"),
            "topic": _capital(order.about).replace("“", "").replace("”", ""),
            "year": str(order.year),
            "next": str(order.year + 1),
            "now": str(order.day.year),
            "groups": self.common["groups"][order.level.value],
            "budget": "ngân sách địa phương" if province else f"ngân sách {order.kind}",
            "budget_of": f"ngân sách địa phương {unit}" if province else f"ngân sách {unit}",
            "own_of": f"ngân sách cấp tỉnh {unit}" if province else f"ngân sách {unit}",
            "own": "ngân sách cấp tỉnh" if province else f"ngân sách {order.kind}",
            "judicial": "" if order.level is Level.COMMUNE else self.common["judicial"],
            "submitter": f"Ủy ban nhân dân {order.kind}",
            "conclusion": f"{roman_numeral(len(PARTS) + 1)}. {CONCLUSION.upper()}",
            "appraiser": self._appraiser(),
        }
        values["oversight"] = _filled(self.common["oversight"], values)
        return values

    def _fitting(self, name: str) -> str:
        """Return what the templates share under *name*, for the level and the day of the order."""
        return next(self._texts(self.common[name]))

    def _appraiser(self) -> str:
        return self._fitting("finance") if self.facts.get("finance") else "[… tên Ban thẩm tra]"

    def _texts(self, items: Sequence[Any]) -> Iterator[str]:
        """Yield those of *items* that are for the level and the day of the order."""
        for item in items:
            if isinstance(item, str):
                yield item
            elif self._fits(item):
                yield item["text"]

    def _fits(self, item: Mapping[str, Any]) -> bool:
        levels = item.get("levels")
        regime = item.get("regime")
        return (not levels or self.order.level.value in levels) and (
            not regime or in_period(regime, self.order.day)
        )

    def _fill(self, text: str) -> str:
        return fold(_filled(text, self.values))

    def _require_allowed(self) -> None:
        """Raise HdndLintError where the law of the day has no such paper of this level."""
        for one in self.facts.get("refused", ()):
            if self._fits(one):
                raise HdndLintError(fold(one["words"]))

    def paper(self) -> NewPaper:
        self._require_allowed()
        title = self._fill(self.facts["title"])
        return NewPaper(
            issuer=tuple(self._issuer()),
            number=self._number(),
            place=self.order.place,
            day=f"ngày … tháng … năm {self.order.day.year}",
            type=self.facts.get("type", "NGHỊ QUYẾT"),
            title=title,
            session=self._session(),
            lines=tuple(self._lines()),
            recipients=tuple(self._recipients()),
            signing=tuple(self._signing()),
            annex=self._annex(),
        )

    def _issuer(self) -> Iterator[str]:
        unit = f"{self.order.kind} {self.order.place}".upper()
        match self.facts.get("issuer", "council"):
            case "peoples":
                yield f"ỦY BAN NHÂN DÂN\n{unit}"
            case "committee":
                yield f"HỘI ĐỒNG NHÂN DÂN {unit}"
                yield "BAN …"
            case "standing":
                yield f"HỘI ĐỒNG NHÂN DÂN {unit}"
                yield "THƯỜNG TRỰC"
            case _:
                yield f"HỘI ĐỒNG NHÂN DÂN\n{unit}"

    def _number(self) -> str:
        match self.template.paper:
            case Kind.NORMATIVE_RESOLUTION:
                return f"Số:      /{self.order.day.year}/NQ-HĐND"
            case Kind.INDIVIDUAL_RESOLUTION:
                return "Số:      /NQ-HĐND"
            case Kind.SUBMISSION:
                return "Số:      /TTr-UBND"
            case Kind.APPRAISAL_REPORT:
                return "Số:      /BC-HĐND"
            case _:
                return "Số:      /CTr-HĐND"

    def _session(self) -> tuple[str, ...]:
        if self.template.paper is not Kind.INDIVIDUAL_RESOLUTION:
            return ()
        unit = f"{self.order.kind} {self.order.place}".upper()
        return f"HỘI ĐỒNG NHÂN DÂN {unit}", "KHÓA …, KỲ HỌP THỨ …"

    def _lines(self) -> Iterator[NewLine]:
        if self.resolution:
            yield from self._preamble()
        else:
            for text in self._texts(self.facts.get("opening", ())):
                yield NewLine(self._fill(text), _look(text))
        yield from self._parts()
        yield from self._body()
        yield from self._ending()

    def _preamble(self) -> Iterator[NewLine]:
        fields = self.facts["bases"]
        cited = self._cited(fields)
        for one in cited:
            yield NewLine(f"Căn cứ {one};", Look.BASIS)
        if more := self.facts.get("more_bases"):
            yield NewLine(self._fill(more), Look.BASIS)
        considered = self._fill(self.facts.get("considered", self.common["considered"]))
        if self.normative:
            yield NewLine(f"{considered};", Look.BASIS)
            title = self._fill(self.facts["title"])
            enacted = f"Hội đồng nhân dân ban hành Nghị quyết {title[:1].lower()}{title[1:]}."
            yield NewLine(enacted, Look.BASIS)
        else:
            yield NewLine(f"{considered}.", Look.BASIS)
            yield NewLine("QUYẾT NGHỊ:", Look.CENTRED)

    def _cited(self, fields: list[str]) -> Iterator[str]:
        year = self.order.year + self.facts.get("law_year", 0)
        return CitedLaw(self.registry, self.order.day, year, numbered=self.normative).cited(fields)

    def _parts(self) -> Iterator[NewLine]:
        """Yield the parts of an appraisal report, from the one table of them."""
        if self.facts.get("parts") != "appraisal":
            return
        for at, part in enumerate(PARTS, 1):
            yield NewLine(f"{roman_numeral(at)}. {part.heading.upper()}", Look.HEADING)
            yield NewLine(f"[… {_short(part.name.vi)}: ý kiến của Ban]")

    def _body(self) -> Iterator[NewLine]:
        for item in self.facts["body"]:
            if isinstance(item, Mapping) and "bases" in item:
                for one in self._cited(item["bases"]):
                    yield NewLine(f"- {one};")
                yield NewLine("- [… văn bản giao Hội đồng nhân dân quyết định].")
                continue
            for text in self._texts([item]):
                yield NewLine(self._fill(text), _look(text))

    def _ending(self) -> Iterator[NewLine]:
        unread = unread_on(self.facts.get("bases", []), self.order.day)
        yield from (NewLine(one) for one in unread)
        if self.resolution:
            last = sum(str(one).startswith("Điều ") for one in self.facts["body"]) + 1
            yield NewLine(f"Điều {last}. Hiệu lực thi hành", Look.HEADING)
            yield NewLine(self._fill(self.common["effect"][self.template.paper.value]))
            yield NewLine(self._fill(self.common["closing"].rstrip().rstrip(".")) + "./.")
        elif closing := self.facts.get("closing"):
            yield NewLine(self._fill(closing) + "./.")

    def _recipients(self) -> Iterator[str]:
        level = self.order.level.value
        items = self.common["recipients"][level] if self.resolution else self.common["submitted"]
        *others, kept = self._texts(items)
        published = self.common["published"] if self.normative else ()
        for text in (*others, *self._texts(published), kept):
            yield f"- {self._fill(text)}"

    def _signing(self) -> Iterator[str]:
        match self.facts.get("issuer", "council"):
            case "peoples":
                yield from ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
            case "committee":
                yield from ("TM. BAN …", "TRƯỞNG BAN")
            case "standing":
                yield from ("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH")
            case _ if self.normative:
                yield "CHỦ TỊCH"
            case _:
                yield from ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH")

    def _annex(self) -> NewAnnex | None:
        facts = self.facts.get("annex")
        if facts is None:
            return None
        year, unit = self.order.day.year, self.values["unit"]
        number = f"số      /{year}/NQ-HĐND ngày … tháng … năm {year}"
        note = f"(Ban hành kèm theo Nghị quyết {number} của Hội đồng nhân dân {unit})"
        lines = [NewLine(self._fill(one), _look(one)) for one in self._texts(facts["body"])]
        return NewAnnex(facts["type"], self._fill(facts["title"]), note, tuple(lines))


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Return *text* with the values in their places; values are never read for places again."""
    return re.sub(r"\{(\w+)\}", lambda found: values[found[1]], text)


def _look(text: str) -> Look:
    part = re.match(r"[IVX]{1,6}\. ", text)
    if re.fullmatch(r"Chương [IVX]+", text) or (text.isupper() and not part):
        return Look.CENTRED
    if part or text == "{conclusion}" or re.match(r"Điều \d+\. ", text):
        return Look.HEADING
    return Look.TEXT


def _placed(subject: str, unit: str) -> str:
    """Return *subject* with the territory that it is for, where it does not say so itself."""
    return subject if _AREA in subject else f"{subject} {_AREA} {unit}"


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _short(words: str) -> str:
    """Return *words* as short as a blank may be, whole words only."""
    return shorten(words.split(",")[0], 24, placeholder="")
