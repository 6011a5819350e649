"""What ``fix`` tells of a draft: each place it changed, and what is left to people."""

from collections.abc import Iterator, Sequence

from hdnd_lint.finding import Applicability, Edit, Finding, Fix, Restyle, Trait
from hdnd_lint.model.look_names import LOOK_WORDS

_MENDING = {Applicability.SAFE, Applicability.REVIEW}
_NAMES = {
    Trait.FONT: "phông chữ",
    Trait.SIZE: "cỡ chữ",
    Trait.COLOR: "màu chữ",
    Trait.LINES: "giãn dòng",
    Trait.INDENT: "lùi đầu dòng",
    Trait.SPACE: "cách đoạn trên (pt)",
    Trait.WIDTH: "khổ giấy rộng",
    Trait.HEIGHT: "khổ giấy cao",
    Trait.MARGIN_TOP: "lề trên",
    Trait.MARGIN_BOTTOM: "lề dưới",
    Trait.MARGIN_LEFT: "lề trái",
    Trait.MARGIN_RIGHT: "lề phải",
    Trait.NUMBER_SIZE: "cỡ chữ của số trang",
}
_SAID = {
    Trait.TITLE_PAGE: "trang đầu không đánh số",
    Trait.NUMBER_FIRST: "trang đầu không đánh số",
    Trait.NUMBER_PLACE: "số trang giữa lề trên",
    Trait.NUMBER_SLANT: "số trang chữ đứng",
    Trait.NUMBER_FORMAT: "số trang bằng chữ số Ả Rập",
}
_MILLIMETRES = {one for one in Trait if one.startswith(("margin", "width", "height", "indent"))}


def changed(applied: Sequence[tuple[Finding, Fix]], text: str) -> Iterator[str]:
    """Yield a line for each fix of *applied*, whose edits are in *text*."""
    for finding, fix in applied:
        yield f"  {_where(finding)}: {_what(fix, text)}"


def left_to_people(findings: Sequence[Finding], text: str, name: str) -> Iterator[str]:
    """Yield what a person has to do in the draft *name*: fixes only shown, the rest by hand."""
    alone = [one for one in findings if not _MENDING & _kinds(one) and one.counts]
    for finding in alone:
        for fix in finding.fixes:
            yield f"Chỉ gợi ý, người soạn tự sửa {_where(finding)}: {_edits(fix.edits, text)}."
    if alone:
        yield f"Còn {len(alone)} phát hiện phải sửa tay trong {name}:"
    for finding in alone:
        yield f"  {_where(finding)}: {finding.called}"


def _where(finding: Finding) -> str:
    place = finding.provision or f"đoạn số {finding.paragraph}"
    return (
        f"{finding.rule_id} ở {place}"
        if finding.provision or finding.paragraph
        else finding.rule_id
    )


def _kinds(finding: Finding) -> set[Applicability]:
    return {fix.applicability for fix in finding.fixes}


def _what(fix: Fix, text: str) -> str:
    """Return what *fix* changes: words, then formatting, each sort of it once."""
    looks = dict.fromkeys(map(_look, fix.restyles))
    return ", ".join([_edits(fix.edits, text)] * bool(fix.edits) + list(looks))


def _look(restyle: Restyle) -> str:
    trait, value = restyle.trait, restyle.value
    if trait in _SAID:
        return _SAID[trait]
    if trait is Trait.NUMBER_START:
        return f"số trang bắt đầu từ {value:g}" if value else "số trang tiếp tục từ phần trước"
    if not isinstance(value, float) and (trait, value) in LOOK_WORDS:
        return LOOK_WORDS[trait, value].vi
    shown = f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)
    unit = " mm" if trait in _MILLIMETRES else ""
    return f"{_NAMES[trait]} {shown}{unit}"


def _edits(edits: Sequence[Edit], text: str) -> str:
    return ", ".join(_edit(one.span.of(text), one.replacement) for one in edits)


def _edit(before: str, after: str) -> str:
    if not before:
        return f"thêm “{after}”"
    return f"“{before}” → “{after}”" if after else f"bỏ “{before}”"
