"""The dossiers of a run in the HTML page: their papers, and what differs, side by side."""

from collections.abc import Mapping, Sequence
from html import escape

from hdnd_lint.finding import Finding, Status
from hdnd_lint.model.dossier import DossierPaper, Gathering, GatheringKind
from hdnd_lint.model.names import ROLE_WORDS
from hdnd_lint.outcome import GroupOutcome, Outcome
from hdnd_lint.words.letters.text import Localised, fold

_WORDS = {
    "dossiers": Localised("Hồ sơ và kỳ họp", "Dossiers and sessions"),
    "role": Localised("Là", "Role"),
    "paper": Localised("Văn bản", "Paper"),
    "why": Localised("Vì sao thuộc hồ sơ", "Why it belongs"),
    "older": Localised("bản cũ hơn của", "an older version of"),
    "strangers": Localised("Không thuộc hồ sơ nào", "Of no dossier"),
    "unjudged": Localised("Chưa đánh giá được", "Not evaluated"),
    "unread": Localised("Tệp không đọc được", "Files not read"),
}
_KINDS = {
    None: Localised("Hồ sơ", "Dossier"),
    GatheringKind.SESSION: Localised("Kỳ họp", "Session"),
    GatheringKind.PROGRAMMES: Localised("Các chương trình", "Programmes"),
    GatheringKind.ACTIVITY: Localised("Báo cáo hoạt động", "Reports of activity"),
}


def dossiers_section(outcome: Outcome, anchors: Mapping[str, str]) -> str:
    """Return the section on all dossiers, "" where there are none.

    *anchors* are the ids of the sections of files, by path.
    """
    if not outcome.groups:
        return ""
    lang = outcome.lang
    parts = "".join(_group(one, anchors, lang) for one in outcome.groups)
    lost = "".join(f"<li>{escape(one.path)}</li>" for one in outcome.strangers)
    strangers = f"<h3>{_word('strangers', lang)}</h3><ul>{lost}</ul>" if lost else ""
    head = f"<h2>{_word('dossiers', lang)}</h2>"
    return f'<section class="dossiers">{head}{parts}{strangers}</section>'


def beside(finding: Finding) -> str:
    """Return what stands here and in other papers, side by side; "" of a finding on one draft."""
    others = [place for place in finding.related if place.file]
    if not others:
        return ""
    here = _quote(finding.file, finding.evidence, finding.paragraph)
    there = "".join(_quote(one.file, one.evidence, one.paragraph) for one in others)
    return f'<div class="beside">{here}{there}</div>'


def _word(key: str, lang: str) -> str:
    return escape(_WORDS[key].get(lang))


def _quote(file: str, evidence: str, paragraph: int) -> str:
    return (
        f"<figure><figcaption>{escape(file)} ({paragraph})</figcaption>"
        f"<blockquote>{escape(fold(evidence))}</blockquote></figure>"
    )


def _group(found: GroupOutcome, anchors: Mapping[str, str], lang: str) -> str:
    group = found.group
    kind = group.kind if isinstance(group, Gathering) else None
    rows = "".join(_row(one, anchors, lang) for one in group.papers)
    heads = "".join(f"<th>{_word(key, lang)}</th>" for key in ("role", "paper", "why"))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>" if rows else ""
    return (
        f"<h3>{escape(_KINDS[kind].get(lang))}: {escape(group.title)}</h3>{table}"
        f"{_unread(tuple(group.unread), lang)}{_unjudged(found, lang)}"
    )


def _row(paper: DossierPaper, anchors: Mapping[str, str], lang: str) -> str:
    name = escape(paper.path)
    anchor = anchors.get(paper.path)
    link = f'<a href="#{anchor}">{name}</a>' if anchor else name
    older = f"; {_word('older', lang)} {escape(paper.newer)}" if paper.newer else ""
    why = f"{escape(paper.why.get(lang))}{older}".lstrip("; ")
    role = escape(ROLE_WORDS[paper.role].get(lang))
    return f"<tr><td>{role}</td><td>{link}</td><td>{why}</td></tr>"


def _unread(paths: Sequence[str], lang: str) -> str:
    if not paths:
        return ""
    return f'<p class="trouble">{_word("unread", lang)}: {escape(", ".join(paths))}</p>'


def _unjudged(found: GroupOutcome, lang: str) -> str:
    left = [one for one in found.rules if one.status is Status.NOT_EVALUATED]
    told = "; ".join(f"{one.rule_id}: {one.reason}" for one in left)
    return f"<p>{_word('unjudged', lang)}: {escape(told)}.</p>" if told else ""
