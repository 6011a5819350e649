"""The text report: grouped by file, each finding with its place, words, law and remedy."""

from collections import Counter
from collections.abc import Iterator, Mapping

from hdnd_lint.finding import (
    SEVERITY_WORDS,
    Finding,
    RelatedPlace,
    RuleStatus,
    Severity,
    Status,
    law_words,
)
from hdnd_lint.model import Draft, Profile, Revisions
from hdnd_lint.model.dossier import DossierPaper, Gathering, GatheringKind
from hdnd_lint.model.names import KIND_WORDS, LEVEL_WORDS, ROLE_WORDS
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.records import dataclass, field
from hdnd_lint.report.accepted import say_accepted
from hdnd_lint.report.foot import law_lines, unread_laws
from hdnd_lint.report.machine.json import summary
from hdnd_lint.report.text.folding import folded_notes, without_folded
from hdnd_lint.report.text.shorten import shorten_middle
from hdnd_lint.report.text.wrapping import wrap_line
from hdnd_lint.words.letters.text import Localised, Span, fold

_AROUND = 60  # characters of the draft shown on each side of the words found
_COLORS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_STATUS = {
    Status.CHECKED: Localised("đã kiểm tra", "checked"),
    Status.NOT_APPLICABLE: Localised("không áp dụng", "not applicable"),
    Status.NOT_EVALUATED: Localised("chưa đánh giá được", "not evaluated"),
}
# A draft or a file name may hold control characters that would play tricks on a terminal.
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�")
_GROUPS = {
    None: Localised("Hồ sơ", "Dossier"),
    GatheringKind.SESSION: Localised("Kỳ họp", "Session"),
    GatheringKind.PROGRAMMES: Localised("Các chương trình", "Programmes"),
    GatheringKind.ACTIVITY: Localised("Báo cáo hoạt động", "Reports of activity"),
}
_LAW = Localised("Căn cứ", "Law")
LAW_UNREAD = Localised("Chưa xét được", "Not judged")
_REMEDY = Localised("Cách sửa", "Remedy")
CLEAN = Localised("Không thấy vấn đề nào.", "Nothing found.")
TOLD_BELOW = Localised(
    "Không có vấn đề nào khác ngoài những gì nêu ở cuối.", "Nothing but what is told at the end."
)
HARDLY_JUDGED = Localised(
    "Chưa rõ loại văn bản nên nhiều quy tắc chưa được xét; hãy chỉ định bằng --kind.",
    "The kind of paper is not known, so many rules did not look; name it by --kind.",
)


@dataclass(frozen=True, slots=True)
class TextReport:
    """How the text report is written: *color* for a terminal, *details* with every rule.

    *statistics*: with a table of how often each rule fired. What the baseline knows is counted,
    not told again; what is waived is told with the reason. *width*: columns that lines are broken
    at, 0 for none; *whole*: notes in many places are not folded into one line.
    """

    lang: str = "vi"
    color: bool = False
    details: bool = False
    statistics: bool = False
    width: int = 0
    whole: bool = False
    elsewhere: set[str] = field(default_factory=set)  # papers with findings that are told below

    def lines(self, outcome: Outcome) -> Iterator[str]:
        """Yield the report line by line."""
        new = outcome.kept(lambda finding: not finding.known)
        self.elsewhere.update(one.path for one in outcome.files if one.findings)
        for line in self._all(new, outcome):
            yield from wrap_line(line, self.width)

    def _all(self, new: Outcome, outcome: Outcome) -> Iterator[str]:
        notes = () if self.details or self.whole else folded_notes(new)
        yield from self.parts(without_folded(new, notes) if notes else new)
        yield from (safe_words(note.line(self.lang)) for note in notes)
        if notes:
            why = Localised(
                "(Lưu ý lặp lại được gộp thành một dòng; xem từng chỗ: --details.)",
                "(Notes in many places are one line; each place: --details.)",
            )
            yield self._say(why)
        yield from self._summary(new)
        yield from self._accepted(outcome)
        if self.statistics:
            yield from self._statistics(new)

    def parts(self, outcome: Outcome) -> Iterator[str]:
        """Yield what is told of each paper, and of several together."""
        for file in outcome.files:
            yield from self._file(file)
            yield ""
        yield from self._groups(outcome)

    def heading_of(self, kind: GatheringKind | None) -> Localised:
        """Return what a group of papers is called."""
        return _GROUPS[kind]

    def _accepted(self, outcome: Outcome) -> Iterator[str]:
        """Yield how many findings are let stand, and how many of the baseline are no more."""
        known = sum(one.known and not one.waived for one in outcome.findings())
        waived = sum(one.waived is not None for one in outcome.findings())
        told = (
            (known, Localised("phát hiện đã có trong mốc", "known to the baseline")),
            (outcome.gone, Localised("phát hiện trong mốc không còn", "of the baseline gone")),
            (waived, Localised("phát hiện đã được chấp nhận", "waived")),
        )
        parts = [f"{count} {self._say(words)}" for count, words in told if count]
        if parts:
            yield f"{self._say(Localised('Không tính', 'Not counted'))}: {', '.join(parts)}."

    def _statistics(self, outcome: Outcome) -> Iterator[str]:
        counts = Counter((one.rule_id, one.called) for one in outcome.findings())
        yield self._say(Localised("Số phát hiện theo quy tắc:", "Findings by rule:"))
        for (rule_id, name), count in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
            yield f"  {count:5}  {rule_id} {name}"

    def _groups(self, outcome: Outcome) -> Iterator[str]:
        """Yield what was found between papers: each dossier with its papers and findings."""
        drafts = {file.path: file.draft for file in outcome.files if file.draft}
        shown = [one for one in outcome.groups if one.findings or len(one.group.papers) > 1]
        for found in shown:
            kind = found.group.kind if isinstance(found.group, Gathering) else None
            title = f"{self._say(_GROUPS[kind])}: {safe_words(found.group.title)}"
            yield self._paint(title, "1;4")
            for paper in found.group.papers:
                yield f"  {self._paper(paper)}"
            for finding in found.findings:
                yield ""
                yield from self._finding(finding, drafts[finding.file], drafts)
            if self.details:
                yield from self._rules(found.rules)
            yield ""
        for stranger in outcome.strangers if shown else ():
            label = self._say(Localised("không thuộc hồ sơ nào", "of no dossier"))
            yield f"{safe_words(stranger.path)}: {label} ({self._say(stranger.why)})."

    def _paper(self, paper: DossierPaper) -> str:
        """Say what a paper is in its dossier, and how it was found to belong."""
        why = self._say(paper.why)
        older = self._say(Localised("bản cũ hơn của", "an older version of"))
        parts = [why] if why else []
        parts += [f"{older} {safe_words(paper.newer)}"] if paper.newer else []
        told = f" ({'; '.join(parts)})" if parts else ""
        return f"{self._say(ROLE_WORDS[paper.role])}: {safe_words(paper.path)}{told}"

    def _say(self, words: Localised) -> str:
        return words.get(self.lang)

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color else text

    def _file(self, file: FileOutcome) -> Iterator[str]:
        yield self._paint(safe_words(file.path), "1;4")
        if file.profile:
            yield f"  {self._about(file.profile)}"
        if file.draft and (told := self._changes(file.draft.source.revisions)):
            yield f"  {told}"
        for problem in file.problems:
            label = self._say(Localised("không xong", "failed"))
            yield f"  {self._paint(label, '1;31')}: {safe_words(problem.text)}"
        if file.draft:
            yield from self._judged(file, file.draft)
        for reason, rules in unread_laws(file.rules):
            yield f"  {self._say(LAW_UNREAD)} ({rules}): {safe_words(reason)}"
        if self.details:
            yield from self._rules(file.rules)

    def _judged(self, file: FileOutcome, draft: Draft) -> Iterator[str]:
        """Yield the findings, and what is to be said of a file with none or of no known kind."""
        for finding in file.findings:
            yield ""
            yield from self._finding(finding, draft)
        if file.profile and file.profile.kind.value is None:
            yield f"  {self._say(HARDLY_JUDGED)}"
        elif not file.findings:
            yield f"  {self._say(TOLD_BELOW if file.path in self.elsewhere else CLEAN)}"

    def _about(self, profile: Profile) -> str:
        """Say what the draft was taken for, and by the law of which day it was judged."""
        unknown = Localised("chưa rõ loại văn bản", "kind unknown")
        kind = KIND_WORDS[profile.kind.value] if profile.kind.value else unknown
        level = LEVEL_WORDS.get(profile.level.value) if profile.level.value else None
        day = Localised("xét theo pháp luật ngày", "by the law of")
        parts = [
            self._say(kind).removeprefix("an ").removeprefix("a ").capitalize(),
            self._say(level) if level else "",
            f"{self._say(day)} {profile.day:%d/%m/%Y} ({self._say(profile.day_origin)})",
        ]
        return "; ".join(part for part in parts if part) + "."

    def _changes(self, revisions: Revisions | None) -> str:
        """Say that the file has tracked changes, and which version was read."""
        if revisions is None or not (revisions.insertions + revisions.deletions + revisions.moves):
            return ""
        counts = f"{revisions.insertions} + {revisions.deletions} + {revisions.moves}"
        final = revisions.read == "final"
        read = Localised(
            "bản đã nhận mọi thay đổi" if final else "bản trước khi sửa",
            "with all changes accepted" if final else "as it was before them",
        )
        return self._say(
            Localised(
                f"Tệp có thay đổi theo dõi (chèn + xóa + chuyển chỗ: {counts}); đã đọc {read.vi}.",
                f"The file has tracked changes (in + out + moved: {counts}); read {read.en}.",
            )
        )

    def _finding(
        self, finding: Finding, draft: Draft, others: Mapping[str, Draft] | None = None
    ) -> Iterator[str]:
        words = SEVERITY_WORDS[finding.severity]
        severity = self._paint(self._say(words), _COLORS[finding.severity])
        paragraph = self._say(Localised("đoạn số", "paragraph"))
        block = draft.source.block_at(finding.span.start)
        line = self._say(Localised("dòng", "line"))
        parts = (
            safe_words(finding.file),
            finding.provision,
            f"{paragraph} {finding.paragraph}",
            f"{line} {block.place.line}" if block and block.place.line else "",
        )
        place = ", ".join(part for part in parts if part)
        yield f"  {severity} {self._paint(finding.rule_id, '1')} {finding.called}: {place}"
        yield f"    {self._quoted(draft.text, finding.span)}"
        yield f"    {safe_words(finding.message)}"
        if finding.waived:
            yield f"    {safe_words(say_accepted(finding, self.lang))}."
        for related in finding.related:
            there = (others or {}).get(related.file, draft)
            yield f"    {self._related(related, there.text)}"
        if law := law_words(finding.basis):
            yield f"    {self._say(_LAW)}: {law}."
        for index, line in enumerate(map(safe_words, finding.remedy.splitlines())):
            yield f"    {line}" if index else f"    {self._say(_REMEDY)}: {line}"

    def _related(self, related: RelatedPlace, text: str) -> str:
        paragraph = self._say(Localised("đoạn số", "paragraph"))
        quoted = self._quoted(text, related.span)
        place = f"{safe_words(related.file)}, " if related.file else ""
        return f"→ {safe_words(related.note)} ({place}{paragraph} {related.paragraph}): {quoted}"

    def _quoted(self, text: str, span: Span) -> str:
        """Return the words at *span* with some of the paragraph around, the words marked."""
        before = text[max(0, span.start - _AROUND) : span.start]
        after = text[span.end : span.end + _AROUND]
        if "\n" in before or span.start <= _AROUND:
            before = before.rpartition("\n")[2]
        else:
            before = "… " + before.partition(" ")[2]
        if "\n" in after or span.end + _AROUND >= len(text):
            after = after.partition("\n")[0]
        else:
            after = after.rpartition(" ")[0] + " …"
        words = shorten_middle(safe_words(fold(span.of(text))))
        marked = self._paint(words, "1;4;31") if self.color else f"[[{words}]]"
        return f"“{_tidy(before)}{marked}{_tidy(after)}”"

    def _rules(self, rules: tuple[RuleStatus, ...]) -> Iterator[str]:
        yield ""
        for one in rules:
            reason = f": {one.reason}" if one.reason else ""
            yield f"  {one.rule_id} {one.called}: {self._say(_STATUS[one.status])}{reason}"

    def _counted(self, count: int, words: Localised) -> str:
        word = words.vi if self.lang == "vi" else _plural(count, words.en)
        return f"{count} {word}"

    def _summary(self, outcome: Outcome) -> Iterator[str]:
        totals = summary(outcome)
        found = [
            self._counted(totals["findings"][severity.value], words)
            for severity, words in SEVERITY_WORDS.items()
        ]
        files = self._counted(totals["files"], Localised("tệp", "file"))
        failed = self._say(Localised("tệp không kiểm tra trọn vẹn", "not checked in full"))
        extra = f", {totals['failed']} {failed}" if totals["failed"] else ""
        yield f"{files}: {', '.join(found)}{extra}."
        yield from (safe_words(self._say(line)) for line in law_lines(outcome))
        counts = [
            f"{totals['rules'][status.value]} {self._say(words)}"
            for status, words in _STATUS.items()
        ]
        rules = self._say(Localised("Quy tắc (cộng theo từng tệp)", "Rules (over all files)"))
        why = self._say(Localised("xem lý do: --details", "for the reasons: --details"))
        yield f"{rules}: {', '.join(counts)}{'' if self.details else f'; {why}'}."


def _plural(count: int, word: str) -> str:
    return word if count == 1 or word == "info" else f"{word}s"


def safe_words(text: str, keep: str = "") -> str:
    """Return *text* without what would play tricks on a terminal, but for the signs in *keep*."""
    spared = {key: sign for key, sign in _CONTROLS.items() if chr(key) not in keep}
    return text.translate(spared)


def _tidy(words: str) -> str:
    """Return *words* with white space folded inside, but kept as one space at the ends."""
    head = " " if words[:1].isspace() else ""
    tail = " " if words[-1:].isspace() and words.strip() else ""
    return head + safe_words(fold(words)) + tail
