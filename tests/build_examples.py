"""Build the drafts of ``examples/`` from the plain sources in ``tests/example_sources``.

Run it from the top of a checkout: ``python tests/build_examples.py``. The files it writes are
kept in the repository, so that nobody needs it to use them.

A source is a text of lines. A line that begins with ``@`` names a part of the paper (parts of a
value are separated by `` / ``), ``#`` and ``##`` ask for automatic numbers (1. and a)), ``|`` is a
row of the table opened by ``@table``, and ``^[…]`` is a footnote.
"""

import re
import textwrap
from pathlib import Path

from example_layout import Paper

ROOT = Path(__file__).resolve().parent.parent
SOURCES = Path(__file__).resolve().parent / "example_sources"
NOTE = re.compile(r"\^\[([^]]*)\]")
COUNTRY = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "-" * 15]
WORD = ("01", "02", "04", "05", "06", "07", "10")
WRAPPED = ("03",)
SPLIT_RUNS = ("02",)
TRACKED = {"05": ("550 triệu đồng", "560 triệu đồng")}


def parts(value: str) -> list[str]:
    return [part.strip() for part in value.split(" / ")]


def commands(source: str) -> list[tuple[str, str]]:
    """Return the lines of *source* as pairs of a part's name and its value."""
    pairs = []
    for line in source.splitlines():
        mark, _, value = line.partition(" ")
        if mark.startswith("@"):
            pairs.append((mark[1:], value))
        elif mark in ("#", "##", "|"):
            pairs.append((mark, value))
        else:
            pairs.append(("text", line))
    return pairs


def build_word(source: str, path: Path, key: str) -> None:
    """Write *source* as a Word file laid out as Decree 30/2020/NĐ-CP, Annex I, asks."""
    paper = Paper(split=key in SPLIT_RUNS, tracked=TRACKED.get(key))
    pairs = commands(source)
    values = dict(pairs)
    paper.header(
        parts(values["issuer"]), COUNTRY[:2], values.get("number", ""), values.get("place", "")
    )
    handled = {"issuer", "number", "place", "end", "signature"}
    for name, value in pairs:
        if name == "recipients":
            paper.closing_table(value.split("; "), parts(values["signature"]))
        elif name not in handled:
            paper.add(name, value)
    paper.save(path)


def plain_lines(source: str) -> list[str]:
    """Return *source* as the paragraphs of a plain text."""
    pairs = commands(source)
    values = dict(pairs)
    head = [*parts(values["issuer"]), "-" * 7, *COUNTRY, values.get("number", ""), values["place"]]
    lines = [line for line in head if line]
    for name, value in pairs:
        lines.extend(plain_part(name, value))
    return lines


def plain_part(name: str, value: str) -> list[str]:
    if name in ("issuer", "number", "place", "end"):
        return []
    if name in ("title", "annex", "chapter", "signature", "session"):
        return [part.upper() if name == "title" else part for part in parts(value)]
    if name == "recipients":
        return [
            "Nơi nhận:",
            *[f"{item.rstrip(';.')};" for item in value.split("; ")[:-1]],
            value.split("; ")[-1],
        ]
    return [NOTE.sub("", value)]


def build_plain(source: str, path: Path, key: str) -> None:
    """Write *source* as plain text, hard-wrapped where *key* asks for it."""
    lines = plain_lines(source)
    if key in WRAPPED:
        lines = [piece for line in lines for piece in [*textwrap.wrap(line, 76), ""]]
    path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def build(folder: Path) -> list[Path]:
    """Write all examples into *folder*."""
    written = []
    for file in sorted(SOURCES.glob("*.txt")):
        key, source = file.name[:2], file.read_text(encoding="utf-8")
        path = folder / (f"{file.stem}.docx" if key in WORD else file.name)
        (build_word if key in WORD else build_plain)(source, path, key)
        written.append(path)
    return written


def build_session(folder: Path) -> list[Path]:
    """Write the papers of one session of a commune into *folder*, all as Word files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for file in sorted((SOURCES / "phien-hop").glob("*.txt")):
        path = folder / f"{file.stem}.docx"
        build_word(file.read_text(encoding="utf-8"), path, file.stem)
        written.append(path)
    return written


if __name__ == "__main__":
    build(ROOT / "examples")
    build_session(ROOT / "examples" / "phien-hop")
