"""Rules tied to checks: what does not fit is told on load; the compiled copy changes nothing."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.checks.general.phrases import PhrasesParams
from hdnd_lint.errors import RulesetProblemsError
from hdnd_lint.finding import Severity
from hdnd_lint.rulebook import compiled
from hdnd_lint.ruleset import load_rules

RULE = """
id: XX001
name: wrong-word
group: thu
check: phrases.present
params: {phrases: ["từ sai", {pattern: "sai+", replacement: đúng}]}
severity: warning
confidence: high
periods:
  - from: 2025-01-01
    until: 2026-01-01
    basis: [{document: 30/2020/NĐ-CP, locator: Điều 8}]
  - from: 2026-01-01
    basis: [{document: 30/2020/NĐ-CP, locator: Điều 8}]
    params: {scope: [title]}
message: {vi: "Có “{phrase}”.", en: "There is “{phrase}”."}
why: {vi: vì, en: because}
examples:
  good: [Không có gì.]
  bad:
    - draft: Có [[từ sai]].
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rules").mkdir()
    return tmp_path / "rules"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    cache = tmp_path / "cache"
    cache.mkdir()
    monkeypatch.setattr(compiled, "cache_dir", lambda: cache)
    return cache


def write(folder: Path, text: str = RULE) -> Path:
    (folder / "wrong-word.yaml").write_text(text, encoding="utf-8")
    return folder


def test_each_period_has_its_parameters(folder: Path) -> None:
    (bound,) = rulebook.bind([entry.rule for entry in load_rules([write(folder)])])
    usual, later = bound.params
    assert isinstance(usual, PhrasesParams)
    assert isinstance(later, PhrasesParams)
    assert (usual.scope, later.scope) == (("all",), ("title",))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "phrases.present",
            "phrases.presnt",
            "check: không có phép kiểm tra “phrases.presnt”",
        ),
        ('{phrase}”.", en', '{word}”.", en', "message.vi: không có giá trị {word}"),
        ('{phrase}”."}', '{phrase!r}”."}', "message.en: chỉ viết {phrase}"),
        ('{phrase}”."}', '{phrase”."}', "message.en: dấu ngoặc nhọn không khớp"),
        ("phrases: [", "phrasis: [", "params.phrasis: khóa lạ"),
        ("scope: [title]", "scope: [titel]", "periods.1.params.scope.0: “titel” không dùng được"),
        ("sai+", "(sai", "biểu thức “(sai” sai"),
        ("why:", "variants: {odd: {severity: info}}\nwhy:", "variants.odd: phrases.present"),
    ],
)
def test_what_does_not_fit_its_check_is_told(
    folder: Path, old: str, new: str, problem: str
) -> None:
    assert old in RULE
    rules = [entry.rule for entry in load_rules([write(folder, RULE.replace(old, new))])]
    with pytest.raises(RulesetProblemsError) as caught:
        rulebook.bind(rules)
    assert problem in str(caught.value)
    assert all(str(one).startswith("wrong-word.yaml: ") for one in caught.value.problems)


def test_an_outside_folder_adds_rules(folder: Path, kept: Path) -> None:
    ids = {bound.rule.id for bound in rulebook.load([write(folder)])}
    assert ids == {bound.rule.id for bound in rulebook.load()} | {"XX001"}


def test_an_outside_folder_switches_rules_off_and_changes_severity(
    folder: Path, kept: Path
) -> None:
    write(folder)
    first, second = (bound.rule.id for bound in rulebook.load()[:2])
    text = (
        f"{first}: {{enabled: false}}\n{second}: {{severity: info}}\nXX001: {{severity: error}}\n"
    )
    (folder / "overrides.yaml").write_text(text, encoding="utf-8")
    rules = {bound.rule.id: bound.rule for bound in rulebook.load([folder])}
    assert first not in rules
    assert rules[second].severity is Severity.INFO
    assert rules["XX001"].severity is Severity.ERROR


def test_an_override_of_no_rule_is_told(folder: Path, kept: Path) -> None:
    (folder / "overrides.yaml").write_text("ZZ999: {enabled: false}\n", encoding="utf-8")
    with pytest.raises(RulesetProblemsError, match="ZZ999: không có quy tắc này"):
        rulebook.load([folder])


def test_the_compiled_rules_equal_those_read(folder: Path, kept: Path) -> None:
    read = rulebook.load([write(folder)], cached=False)
    assert rulebook.load([folder]) == read
    assert len(list(kept.iterdir())) == 1
    assert rulebook.load([folder]) == read


def test_a_changed_rule_is_read_anew(folder: Path, kept: Path) -> None:
    rulebook.load([write(folder)])
    write(folder, RULE.replace("severity: warning", "severity: error"))
    severities = {bound.rule.id: bound.rule.severity for bound in rulebook.load([folder])}
    assert severities["XX001"] is Severity.ERROR


@pytest.mark.parametrize(
    "content", [b"", b"no pickle", pickle.dumps(("text",)), pickle.dumps(print)]
)
def test_a_broken_compiled_copy_is_ignored(folder: Path, kept: Path, content: bytes) -> None:
    read = rulebook.load([write(folder)])
    (copy,) = kept.iterdir()
    copy.write_bytes(content)
    assert rulebook.load([folder]) == read


def test_a_compiled_copy_builds_nothing_but_rules(folder: Path, kept: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, ...]:
            return (Path.touch, (kept / "touched",))

    rulebook.load([write(folder)])
    (copy,) = kept.iterdir()
    copy.write_bytes(pickle.dumps((Evil(),)))
    rulebook.load([folder])
    assert not (kept / "touched").exists()


def test_no_cache_folder_is_no_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "cache_dir", lambda: None)
    assert rulebook.load([write(folder)]) == rulebook.load([folder], cached=False)


def test_a_warm_run_imports_no_yaml_and_no_validator(kept: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from hdnd_lint import rulebook\nfrom hdnd_lint.rulebook import compiled\n"
        f"compiled.cache_dir = lambda: Path({str(kept)!r})\nrulebook.load()\n"
        "print(sorted({'yaml', 'pydantic', 'lark', 'docx', 'click'} & set(sys.modules)))"
    )
    paths = {**os.environ, "PYTHONPATH": str(Path(rulebook.__file__).parents[2])}
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=paths
        )
        for _ in range(2)
    ]
    assert runs[1].stdout == "[]\n"
