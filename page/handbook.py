"""Builds the handbook: ``python page/handbook.py dist/docs`` makes a static site of the docs.

Guides, rules in both languages, the law that they rest on, what changed: all of it from the files
of the repository. No page asks another server for anything; the same files give the same bytes.
"""

import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path, PurePosixPath
from posixpath import normpath, relpath

from markdown_it import MarkdownIt

from hdnd_lint.registry import open_registry
from hdnd_lint.report.text.rule_changes import RENDERERS
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset import Period, RuleFile, load_rules
from hdnd_lint.ruleset.pages import explain_rule, page_stem
from hdnd_lint.ruleset.versions import changes_since, today, versions

ROOT = Path(__file__).resolve().parents[1]
WRITTEN = ("docs/vi/*.md", "docs/*.md", "docs/decisions/*.md", "CHANGELOG.md", "SECURITY.md")
_MENU = (
    ("index.html", "Bắt đầu"),
    ("quy-tac/index.html", "Quy tắc"),
    ("rules/index.html", "Rules (English)"),
    ("phap-luat.html", "Pháp luật"),
    ("thay-doi.html", "Thay đổi"),
    ("docs/python.html", "Python, MCP"),
)
_SHEET = "style.css"
_STYLE = (
    "body{margin:0;font:17px/1.6 system-ui,sans-serif;color:#1b1b1b;background:#fff}"
    "nav{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:.7rem 1.2rem;background:#f2f2f0;"
    "border-bottom:1px solid #d6d6d6}main{max-width:60rem;margin:0 auto;padding:0 1.2rem 3rem}"
    "a{color:#0b57a4}h1,h2,h3{line-height:1.25;overflow-wrap:anywhere}code{font-size:.92em;"
    "background:#f4f4f2;overflow-wrap:anywhere}pre{overflow-x:auto;padding:.7rem;background:#f4f4f2}"
    "pre code{overflow-wrap:normal}table{border-collapse:collapse;display:block;overflow-x:auto}"
    "td,th{padding:.3rem .6rem;border:1px solid #d6d6d6;text-align:left;vertical-align:top}"
)


def main(args: Sequence[str]) -> int:
    """Build the site into the folder that *args* name."""
    folder = Path(args[0])
    made = {**site(), _SHEET: _STYLE}
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in made.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    print(f"{folder}: {len(made) - 1} pages")
    return 0


def site() -> dict[str, str]:
    """Return the content of each page by its place in the site."""
    files = sorted(load_rules([resource_dir("rulesets")]), key=lambda one: one.rule.id)
    texts = {
        **{_place(path): path.read_text(encoding="utf-8") for path in _written()},
        **dict(_rule_pages(files)),
        "phap-luat.html": "\n".join(_law(files)),
        "thay-doi.html": "\n".join(_changes(files)),
    }
    texts["index.html"] = texts["docs/vi/README.html"]
    known = {path.relative_to(ROOT).as_posix(): _place(path) for path in _written()}
    return {place: _page(place, text, known, set(texts)) for place, text in texts.items()}


def _written() -> list[Path]:
    return [path for pattern in WRITTEN for path in sorted(ROOT.glob(pattern))]


def _place(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix(".html").as_posix()


def _rule_pages(files: Sequence[RuleFile]) -> Iterator[tuple[str, str]]:
    for folder, lang, title in (("quy-tac", "vi", "Các quy tắc"), ("rules", "en", "The rules")):
        other, called = ("rules", "In English") if lang == "vi" else ("quy-tac", "Tiếng Việt")
        rows = [f"# {title}", "", "| | | |", "|---|---|---|"]
        for one in files:
            stem, rule = page_stem(one.rule), one.rule
            lines = list(explain_rule(one, lang))
            link = f"[{called}](../{other}/{stem}.html)"
            yield f"{folder}/{stem}.html", "\n".join([lines[0], "", link, *lines[1:]])
            group = rule.group_name.get(lang)
            rows.append(f"| [{rule.id}]({stem}.html) | {rule.called(lang)} | {group} |")
        yield f"{folder}/index.html", "\n".join(rows)


def _law(files: Sequence[RuleFile]) -> Iterator[str]:
    """Yield the laws that rules rest on: from when to when, which rule, by which provision."""
    registry, resting = open_registry(), _by_document(files)
    yield "# Pháp luật mà các quy tắc dựa vào\n"
    yield "Ngày là thời gian quy tắc dựa vào quy định ấy; ngoài thời gian đó quy tắc không nói.\n"
    for number in sorted(resting, key=lambda one: (-len(resting[one]), one)):
        document = registry.document(number)
        title = f" {document.title}" if document and document.title else ""
        yield f"## {number}{title}\n\n| quy tắc | quy định | thời gian |\n|---|---|---|"
        for entry, locator, period in resting[number]:
            link = f"[{entry.rule.id}](quy-tac/{page_stem(entry.rule)}.html)"
            until = f" đến trước {period.until:%d/%m/%Y}" if period.until else ""
            since = f"từ {period.start:%d/%m/%Y}{until}"
            yield f"| {link} {entry.rule.called('vi')} | {locator} | {since} |"
        yield ""


def _by_document(
    files: Sequence[RuleFile],
) -> Mapping[str, list[tuple[RuleFile, str, Period]]]:
    found: dict[str, list[tuple[RuleFile, str, Period]]] = {}
    for entry in files:
        for period in entry.rule.periods:
            for basis in period.basis:
                found.setdefault(basis.document, []).append((entry, basis.locator, period))
    return found


def _changes(files: Sequence[RuleFile]) -> Iterator[str]:
    known = versions()
    now = today([one.rule for one in files], known)
    told = [*known, *([] if now.day else [now])]
    yield "# Thay đổi\n\nChương trình: [nhật ký thay đổi](CHANGELOG.html). Nghĩa của các số: "
    yield "[versioning](docs/versioning.html).\n\n## Bộ quy tắc\n\n```text"
    yield RENDERERS["text"](list(changes_since(told[0].number, told)), told, "vi")
    yield "```"


def _menu(place: str) -> list[tuple[str, str]]:
    """Return where the menu of a page leads: that of a rule to its list and the start alone."""
    own = f"{PurePosixPath(place).parts[0]}/index.html"
    if place != own and own in ("quy-tac/index.html", "rules/index.html"):
        return [(at, said) for at, said in _MENU if at in ("index.html", own)]
    return list(_MENU)


def _page(place: str, text: str, known: Mapping[str, str], places: set[str]) -> str:
    source = next((path for path, target in known.items() if target == place), place)
    if place == "index.html":
        source = "docs/vi/README.md"
    body = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    body = re.sub(r'<a href="([^"]*)">(.*?)</a>', _linked(place, source, known, places), body)
    title = re.sub(r"<[^>]+>", "", body[body.find("<h1>") : body.find("</h1>")])
    folder = str(PurePosixPath(place).parent)
    menu = "".join(f'<a href="{relpath(at, folder)}">{said}</a>' for at, said in _menu(place))
    lang = "en" if place.startswith(("rules/", "docs/")) and "/vi/" not in place else "vi"
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="stylesheet" href="{relpath(_SHEET, folder)}">'
        f"<title>{title or escape(place)}</title></head>"
        f"<body><nav>{menu}</nav><main>{body}</main></body></html>\n"
    )


class _linked:  # noqa: N801 - called as a function is
    """Turns a link of a page: to a page of the site, outwards, or (no page of it) into words."""

    def __init__(
        self, place: str, source: str, known: Mapping[str, str], places: set[str]
    ) -> None:
        self.place, self.source, self.known, self.places = place, source, known, places

    def __call__(self, found: re.Match[str]) -> str:
        address, words = found[1], found[2]
        if address.startswith(("https://", "http://", "#")):
            return found[0]
        path, hash_, part = address.partition("#")
        wanted = normpath(str(PurePosixPath(self.source).parent / path))
        target = self.known.get(wanted, wanted)
        if wanted == "docs/rules/README.md":
            target = "quy-tac/index.html"
        if target not in self.places:
            return f"<span>{words}</span>"
        folder = str(PurePosixPath(self.place).parent)
        return f'<a href="{relpath(target, folder)}{hash_}{part}">{words}</a>'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
