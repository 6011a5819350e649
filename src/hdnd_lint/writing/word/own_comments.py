"""Take out the comments that an earlier run wrote, so that a new run replaces them."""

import re
from functools import cache
from html import unescape

from hdnd_lint.errors import ReadError
from hdnd_lint.writing.word.package import BROKEN, Parts

_EXTENDED = "commentsExtended.xml"


def without_own_comments(data: bytes, path: str, author: str) -> bytes:
    """Return the Word file *data* without the findings that *author* wrote as comments.

    Known by the author and by how a finding begins (“Lỗi GS010: …”). Comments of others stay, and
    so does one that somebody answered.
    """
    try:
        return _without_own(Parts(data, path), data, author)
    except (ReadError, *BROKEN):  # no Word file: its reader tells what is wrong with it
        return data


def _without_own(parts: Parts, data: bytes, author: str) -> bytes:
    main = parts.related("", "officeDocument")
    part = parts.related(main, "comments") if main else None
    if main is None or part is None:
        return data
    xml = parts.text(part)
    answered = _answered(parts)
    own = {
        found["id"]: found
        for found in _comment().finditer(xml)
        if unescape(found["author"]) == author
        and _is_finding(found[0])
        and not _is_among(found[0], answered)
    }
    if not own:
        return data
    kept = _comment().sub(lambda one: "" if one["id"] in own else one[0], xml)
    parts.set(part, kept)
    parts.set(main, _mark().sub(lambda one: "" if _id(one) in own else one[0], parts.text(main)))
    return parts.data()


def _id(mark: "re.Match[str]") -> str:
    return mark["of"] or mark["at"]


def _is_finding(comment: str) -> bool:
    words = re.sub(r"<[^<>]*>", "", comment)
    return _heads().match(words) is not None


@cache
def _heads() -> re.Pattern[str]:
    """Match the first words of a comment of this program."""
    return re.compile(r"\s{0,9}(?:\w{1,12} ?\w{0,12} [A-Z]{2}[0-9]{3}: |hdnd-lint: [0-9])")


def _answered(parts: Parts) -> set[str]:
    """Return the paragraphs (their ids) of comments that have an answer."""
    names = [one for one in parts.names() if one.endswith(_EXTENDED)]
    return {
        found for one in names for found in re.findall(r'paraIdParent="(\w+)"', parts.text(one))
    }


def _is_among(comment: str, paragraphs: set[str]) -> bool:
    return bool(paragraphs) and any(
        found in paragraphs for found in re.findall(r'paraId="(\w+)"', comment)
    )


@cache
def _comment() -> re.Pattern[str]:
    author = r'(?=[^<>]*\bw:author="(?P<author>[^"]*)")'
    number = r'(?=[^<>]*\bw:id="(?P<id>[0-9]+)")'
    return re.compile(rf"<w:comment\b{author}{number}[^<>]*>.*?</w:comment>", re.DOTALL)


@cache
def _mark() -> re.Pattern[str]:
    """Match the marks of one comment in the body: its ends, and the run that refers to it."""
    ends = r'<w:commentRange(?:Start|End)\b[^<>]*?w:id="(?P<of>[0-9]+)"[^<>]*?/>'
    properties = r"(?:<w:rPr>(?:(?!</w:r>).)*?</w:rPr>)?"
    reference = r'<w:commentReference\b[^<>]*?w:id="(?P<at>[0-9]+)"[^<>]*?/>'
    return re.compile(
        rf"{ends}|<w:r(?: [^<>]*)?>{properties}{reference}</w:r>",
        re.DOTALL,
    )
