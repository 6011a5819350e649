"""The page ``docs/accuracy.md``: the numbers, the first run beside the last, the limits."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from accuracy.first import first_by_batch, first_made, first_on_clean, first_real
from accuracy.mutations import SlipNumbers
from accuracy.papers import MADE, REAL, labels_count
from accuracy.run import Run
from accuracy.tally import FactNumbers, RuleNumbers, interval
from hdnd_lint import rulebook

_SETS = {REAL: "Văn bản thật (real papers)", MADE: "Văn bản soạn để thử (made papers)"}
_SEVERITIES = ("error", "warning", "info")
_VERDICTS = ("right", "debatable", "wrong", "elsewhere", "unjudged")
_INTRO = """\
# Độ chính xác (accuracy)

<!-- Made by `make accuracy`. -->

Trang này cho biết mỗi quy tắc đúng đến đâu và bỏ sót gì, trên những văn bản đã có người đọc hết
và ghi nhãn. Nhãn và văn bản soạn để thử nằm trong `benchmarks/accuracy`; văn bản thật không nằm
trong dự án, chỉ có nhãn theo mã băm của tệp. Lần chạy đầu là lần chạy khi chưa ai sửa quy tắc
theo các văn bản này.

*This page says how often each rule is right and what it misses, on papers that were read whole
and labelled. Labels and made papers are in `benchmarks/accuracy`; the real papers are not in the
project, only labels by the hash of the file. The first run was made before anybody mended
anything by these papers.*

## Giới hạn của các con số (limits of these numbers)

- Mỗi văn bản do một người đọc; nhãn là ý kiến kiểm tra lại được, không phải chân lý.
  *One reader judged each paper; a label is an opinion that can be checked.*
- Văn bản soạn để thử cho biết quy tắc có bắt đúng lỗi đã cài hay không, không cho biết lỗi ấy
  hay gặp đến đâu. *Made papers say whether a seeded defect is found, not how common it is.*
- Từ sau lần chạy đầu, quy tắc được sửa khi đã thấy các văn bản này, nên lần chạy cuối đẹp hơn
  điều sẽ gặp ở văn bản chưa ai thấy. *After the first run rules were mended with these papers in
  sight: on papers nobody has seen, expect numbers between the first run and the last.*
- Trên văn bản soạn để thử, mọi phát hiện không được cài đều tính là sai, kể cả gợi ý nói đúng.
  *On made papers every finding that was not seeded counts as wrong, even a hint that is true.*
- Chỉ tính điều người dùng thấy khi không chọn thêm gì; điều phải tự chọn mới báo thì không tính.
  *Only what people see without asking for more is counted; what is told on request is not.*
- Điều bị thiếu không có chỗ đứng: phát hiện nói thiếu, nếu là phát hiện duy nhất của quy tắc ấy,
  được coi là đúng chỗ. *What is missing stands nowhere: the one finding of a rule that something
  lacks counts as found at its place.*
- “Chưa xét” là phát hiện mới, chưa ai ghi nhãn; không tính là đúng.
  *“Unjudged” is a finding that no reader has judged yet; it does not count as right.*
- Khoảng tin cậy là khoảng Wilson 95 %; quy tắc ít lần báo thì khoảng rộng và chưa nói được gì.
  *Intervals are Wilson's, 95 %: wide where a rule fired a few times, and then they say little.*
- Quy tắc không có mặt trong bảng chưa báo lần nào và không có lỗi nào được ghi nhãn.
  *A rule that is in no table never fired, and no labelled defect asks for it.*
"""


def accuracy_page(
    run: Run,
    rules: Sequence[RuleNumbers],
    facts: Sequence[FactNumbers],
    slipped: Sequence[SlipNumbers],
) -> str:
    """Return the page, as Markdown that ends in a newline."""
    lines = [_INTRO, *_summary(run), *_facts(facts)]
    for kind in (REAL, MADE):
        lines += _rules(kind, [one for one in rules if one.set == kind])
    lines += _slips(slipped)
    return "\n".join(lines).rstrip() + "\n"


def _summary(run: Run) -> Iterator[str]:
    real, made = run.of(REAL), run.of(MADE)
    yield "## Lần chạy đầu và lần chạy cuối (the first run and the last)"
    yield ""
    yield f"{len(real.papers)}/{labels_count()} văn bản thật có nhãn; {len(made.papers)} văn bản"
    yield "soạn để thử. *Real papers with labels; made papers.*"
    yield ""
    lines = [*_by_severity(REAL, first_real(real.papers), _last(real))]
    lines += _by_severity(MADE, first_made(), _last(made))
    yield from _table(
        (
            "Phát hiện (findings)",
            "Lần chạy (run)",
            "đúng (right)",
            "tranh luận (debatable)",
            "sai (wrong)",
            "chỗ khác (elsewhere)",
            "chưa xét (unjudged)",
            "tỷ lệ đúng (precision)",
        ),
        lines,
    )
    yield from _found(real, made)


def _last(run: Run) -> Counter[tuple[str, str]]:
    return Counter((one.severity, one.verdict) for one in run.findings)


def _by_severity(
    kind: str, first: Counter[tuple[str, str]], last: Counter[tuple[str, str]]
) -> Iterator[Sequence[str]]:
    for severity in _SEVERITIES:
        for name, count in (("đầu (first)", first), ("cuối (last)", last)):
            numbers = [count[severity, verdict] for verdict in _VERDICTS]
            share = _share(numbers[0], sum(numbers))
            yield (f"{_SETS[kind]}: {severity}", name, *map(str, numbers), share)


def _found(real: Run, made: Run) -> Iterator[str]:
    yield "### Lỗi tìm được (defects found)"
    yield ""
    first, seeded = first_real(real.papers), first_made()
    rows = [
        ("thật, mọi lỗi (real, all)", "đầu (first)", *_states(first)),
        ("thật, mọi lỗi (real, all)", "cuối (last)", *_states(_count(real))),
        ("thật, quy tắc đã có (real, built)", "cuối (last)", *_states(_count(real, "built"))),
        ("thật, chưa có quy tắc (real, not built)", "cuối (last)", *_states(_count(real, "open"))),
        ("thật, không quy tắc nào (real, no rule)", "cuối (last)", *_states(_count(real, "none"))),
        ("cài vào (seeded)", "đầu (first)", *_states(seeded)),
        ("cài vào (seeded)", "cuối (last)", *_states(_count(made))),
        ("cài vào, quy tắc đã có (seeded, built)", "cuối (last)", *_states(_count(made, "built"))),
    ]
    heads = ("Lỗi (defects)", "Lần chạy (run)", "đúng chỗ (found)", "chỗ khác (elsewhere)")
    yield from _table((*heads, "bỏ sót (missed)", "tỷ lệ (recall)"), rows)
    yield from _clean(made)
    yield from _by_batch()


def _by_batch() -> Iterator[str]:
    """Show the first run of each batch of made papers: later ones met mended rules."""
    yield "### Lần chạy đầu của từng đợt văn bản soạn để thử (the first run, batch by batch)"
    yield ""
    yield "Mỗi đợt được soạn, ghi nhãn và chạy trước khi ai sửa quy tắc theo đợt ấy; đợt sau cho"
    yield "biết các lần sửa trước có giúp được văn bản chưa ai thấy không. *Each batch was"
    yield "written, labelled and run before anything was mended by it; a later one shows whether"
    yield "earlier mends help on unseen papers.*"
    yield ""
    rows = []
    for papers, count in first_by_batch():
        told = [
            f"{count[severity, 'right']}/{sum(count[severity, one] for one in _VERDICTS)}"
            for severity in ("error", "warning")
        ]
        rows.append((papers, *_states(count), *told))
    heads = ("Văn bản (papers)", "đúng chỗ (found)", "chỗ khác (elsewhere)", "bỏ sót (missed)")
    yield from _table(
        (*heads, "tỷ lệ (recall)", "error: đúng/báo (right/told)", "warning: đúng/báo"), rows
    )


def _count(run: Run, cover: str = "") -> Counter[tuple[str, str]]:
    shipped = {bound.rule.id for bound in rulebook.load()}
    count: Counter[tuple[str, str]] = Counter()
    for one in run.defects:
        covered = one.defect.covered
        if covered == "open" and one.defect.rule in shipped:
            covered = "built"  # built since the label was written
        if cover in ("", covered):
            count["defects", one.state] += 1
    return count


def _states(count: Counter[tuple[str, str]]) -> tuple[str, ...]:
    numbers = [count["defects", state] for state in ("found", "elsewhere", "missed")]
    return (*map(str, numbers), _share(numbers[0], sum(numbers)))


def _clean(made: Run) -> Iterator[str]:
    papers = sum(one.clean for one in made.papers)
    last = Counter(one.severity for one in made.findings if one.clean)
    first = first_on_clean(made.papers)
    yield f"### Trên {papers} văn bản soạn đúng (on the clean made papers)"
    yield ""
    rows = [
        (name, *(f"{count[one]} ({count[one] / max(papers, 1):.2f})" for one in _SEVERITIES))
        for name, count in (("đầu (first)", first), ("cuối (last)", last))
    ]
    yield from _table(("Lần chạy (run)", *_SEVERITIES), rows)


def _facts(facts: Sequence[FactNumbers]) -> Iterator[str]:
    yield "## Hồ sơ và cây điều khoản đọc được (profile and tree as read)"
    yield ""
    fields = dict.fromkeys(one.field for one in facts)
    table = {(one.set, one.field): one for one in facts}
    rows = []
    for name in fields:
        cells = [table.get((kind, name)) for kind in (REAL, MADE)]
        shown = [
            f"{one.right}/{one.papers} = {_share(one.right, one.papers)}" if one else "—"
            for one in cells
        ]
        rows.append((f"`{name}`", *shown))
    yield from _table(("Trường (field)", _SETS[REAL], _SETS[MADE]), rows)


def _rules(kind: str, rules: Sequence[RuleNumbers]) -> Iterator[str]:
    yield f"## Từng quy tắc: {_SETS[kind]}"
    yield ""
    heads = ("Quy tắc (rule)", "báo (fires)", "văn bản (papers)", "đúng (right)")
    more = ("tỷ lệ đúng (precision)", "95 %", "lỗi (defects)", "tìm được (found)")
    rows = [_rule_row(one) for one in rules]
    yield from _table((*heads, *more, "tỷ lệ tìm được (recall)"), rows)


def _rule_row(one: RuleNumbers) -> Sequence[str]:
    low, high = interval(one.right, one.fires)
    span = f"{low * 100:.0f}–{high * 100:.0f}" if one.fires else "—"
    precision = _share(one.right, one.fires)
    recall = _share(one.found, one.defects)
    counts = map(str, (one.fires, one.papers, one.right))
    return (one.rule, *counts, precision, span, str(one.defects), str(one.found), recall)


def _slips(slipped: Sequence[SlipNumbers]) -> Iterator[str]:
    yield "## Lỗi do máy cài vào văn bản đúng (slips that a machine makes in clean papers)"
    yield ""
    heads = ("Quy tắc (rule)", "lỗi (slip)", "văn bản (papers)", "đúng chỗ (found)")
    more = ("chỗ khác (elsewhere)", "bỏ sót (missed)", "quy tắc khác (others)")
    rows = [
        (
            one.rule,
            one.variant or "—",
            *map(str, (one.papers, one.found, one.elsewhere, one.missed)),
            one.others or "—",
        )
        for one in slipped
    ]
    yield from _table((*heads, *more), rows)
    with_slip = {one.rule for one in slipped if one.papers}
    without = [b.rule.id for b in rulebook.load() if b.rule.id not in with_slip]
    yield "Quy tắc chưa có lỗi cài bằng máy (rules with no slip yet): " + ", ".join(without) + "."


def _share(part: int, whole: int) -> str:
    return f"{part / whole * 100:.0f} %" if whole else "—"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(heads) + " |"
    yield "|---" * len(heads) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""
