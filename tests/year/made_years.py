"""Two made-up years of papers, a commune's and a province's, and what is to come of each duty.

A paper in ``made/*.txt`` begins with “=== FILE | ISSUER | NUMBER | DAY | KIND | TITLE [| BASIS]”;
the head, the motto, the enacting words and the signature are those of its kind.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).with_name("made")
_HEAD = """{issuer}
{unit}
Số: {number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{place}, ngày {day:02d} tháng {month:02d} năm {year}

{kind}
{title}

"""
_ENACTING = """HỘI ĐỒNG NHÂN DÂN {unit}
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
{basis}Xét đề nghị tại kỳ họp và ý kiến thảo luận của đại biểu Hội đồng nhân dân,

QUYẾT NGHỊ:

"""
_ADOPTED = (
    "\nNghị quyết này đã được Hội đồng nhân dân {unit} khóa II, kỳ họp thứ {session} thông qua "
    "ngày {day:02d} tháng {month:02d} năm {year} và có hiệu lực từ ngày thông qua./.\n"
)
_FOOT = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n{signs}\n(đã ký)\n"


@dataclass(frozen=True)
class MadeYear:
    """The papers of a year by name, the day it is looked at, and what is planned."""

    papers: dict[str, str]
    as_of: date
    planned: tuple["Planned", ...]


@dataclass(frozen=True)
class Planned:
    """What is to come of a duty: its paper, its doer, words of it, the fate, by which paper."""

    file: str
    who: str
    words: str
    fate: str
    by: str
    late: bool


def made_year(name: str) -> MadeYear:
    """Return the made-up year called *name*."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    first, *papers = text.split("\n=== ")
    unit, place, day = (one.strip() for one in first.lstrip("@ ").split("|"))
    rendered = dict(_rendered(one, unit, place) for one in papers)
    return MadeYear(rendered, date.fromisoformat(day), tuple(_planned(name)))


def _planned(name: str) -> Iterator[Planned]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            late = bool(row["late"])
            yield Planned(row["file"], row["who"], row["words"], row["fate"], row["by"], late)


def _rendered(paper: str, unit: str, place: str) -> tuple[str, str]:
    head, _, body = paper.partition("\n")
    file, issuer, number, written, kind, title, *bases = (one.strip() for one in head.split("|"))
    when = date.fromisoformat(written)
    days = {"day": when.day, "month": when.month, "year": when.year}
    named, below, signs = _issuer(issuer, unit)
    where = "Hà Nội" if issuer == "cp" else place
    told = _HEAD.format(
        issuer=named, unit=below, number=number, place=where, kind=kind, title=title, **days
    )
    if issuer == "hd":
        basis = "".join(f"Căn cứ {one};\n" for one in bases)
        told += _ENACTING.format(unit=unit.upper(), basis=basis)
    told += body.strip() + "\n"
    if issuer == "hd":
        session = 2 * (when.year - 2025) + (1 if when.month <= 8 else 2)
        told += _ADOPTED.format(unit=unit, session=session, **days)
    return file, told + _FOOT.format(signs=signs)


def _issuer(issuer: str, unit: str) -> tuple[str, str, str]:
    sort, _, name = issuer.partition(":")
    whose = unit.upper()
    return {
        "hd": ("HỘI ĐỒNG NHÂN DÂN", whose, "CHỦ TỊCH"),
        "tt": (
            "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN",
            whose,
            "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH",
        ),
        "ub": ("ỦY BAN NHÂN DÂN", whose, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
        "ban": (f"HỘI ĐỒNG NHÂN DÂN {whose}", f"BAN {name.upper()}", "TM. BAN\nTRƯỞNG BAN"),
        "cp": ("CHÍNH PHỦ", "", "TM. CHÍNH PHỦ\nTHỦ TƯỚNG"),
        "other": (f"ỦY BAN NHÂN DÂN {whose}", name, "THỦ TRƯỞNG"),
    }[sort]
