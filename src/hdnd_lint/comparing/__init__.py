"""Two versions of one draft: which units are the same, and what a reader sees changed."""

from pathlib import PurePath

from hdnd_lint.comparing.appraised import answers, requests_of
from hdnd_lint.comparing.changes import Compared, compare_drafts
from hdnd_lint.comparing.findings import compare_findings
from hdnd_lint.errors import HdndLintError
from hdnd_lint.model import Draft, Profile
from hdnd_lint.model.comparison import Answer, Comparison, Version
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.words.letters.text import Localised, fold

_LITTLE = 0.3  # share of words that two versions of one draft have in common at least
_STRANGERS = Localised(
    "Hai tệp có rất ít nội dung chung; hãy kiểm tra lại có đúng là hai bản của một dự thảo không.",
    "The two files have very little in common; make sure that they are versions of one draft.",
)
_NO_REPORT = Localised(
    "không nhận ra là báo cáo thẩm tra nên không có kiến nghị để đối chiếu.",
    "this is no appraisal report, so there is nothing to answer.",
)
_TRACKED = Localised(
    "Tệp {path} có thay đổi theo dõi; đã đọc bản đã nhận mọi thay đổi.",
    "The file {path} has tracked changes; it was read with all of them accepted.",
)


def compare(
    old: FileOutcome, new: FileOutcome, lang: str = "vi", report: FileOutcome | None = None
) -> Comparison:
    """Return what changed from *old* to *new*, two files that could both be read.

    *report* is the appraisal report on the old one. Raises HdndLintError where it is none.
    """
    drafts = [one.draft for one in (old, new)]
    profiles = [one.profile for one in (old, new)]
    assert drafts[0] and drafts[1] and profiles[0] and profiles[1]
    compared = compare_drafts(drafts[0], drafts[1])
    notes = [
        _TRACKED.get(lang).format(path=one.path) for one in (old, new) if _is_tracked(one.draft)
    ]
    if _common_share(compared) < _LITTLE:
        notes.append(_STRANGERS.get(lang))
    return Comparison(
        _version(old.path, drafts[0], profiles[0], lang),
        _version(new.path, drafts[1], profiles[1], lang),
        tuple(compared.changes),
        compare_findings(compared, old.findings, new.findings),
        tuple(notes),
        _answers(compared, report, lang) if report else None,
    )


def _answers(compared: Compared, report: FileOutcome, lang: str) -> tuple[Answer, ...]:
    title = compared.old.draft.title.title
    asked = requests_of(report.draft, title.text if title else "") if report.draft else None
    if asked is None:
        raise HdndLintError(f"{report.path}: {_NO_REPORT.get(lang)}")
    return answers(compared, asked, lang)


def _version(path: str, draft: Draft, profile: Profile, lang: str) -> Version:
    title = draft.title.title
    named = fold(title.text) if title else PurePath(path).name
    return Version(path, named, profile.day, profile.day_origin.get(lang))


def _is_tracked(draft: Draft | None) -> bool:
    found = draft.source.revisions if draft else None
    return found is not None and found.insertions + found.deletions + found.moves > 0


def _common_share(compared: Compared) -> float:
    """Return which share of the old version's words stands in units that both versions have."""
    units = list(compared.old.root.walk())
    kept = sum(len(unit.words) for unit in units if unit in compared.matching.to_new)
    return kept / (sum(len(unit.words) for unit in units) or 1)


__all__ = ["Compared", "compare", "compare_drafts"]
