"""Rules tied to checks: what does not fit is told on load; the compiled copy changes nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.checks.general.phrases import PhrasesParams
from hdnd_lint.errors import RulesetProblemsError
from hdnd_lint.files.kept import keep, recall_kept
from hdnd_lint.finding import Severity
from hdnd_lint.rulebook import compiled
from hdnd_lint.rulebook.plain_data import read_plain
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

_FOREIGN = (
    "reading.docx.parts.package:ZipFile",
    "checks.base:Any",
    "words.letters.text:re",
    "api:Linter",
    "finding:dataclass",
)


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


def test_rules_that_are_shipped_compiled_are_those_read(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = rulebook.load([write(folder)], cached=False)[:3]
    (folder / compiled.SHIPPED).write_bytes(compiled.written(read))
    monkeypatch.setattr(rulebook, "built_in", lambda: folder)
    assert rulebook.load() == read
    assert not list(kept.iterdir())


def test_a_changed_rule_is_read_anew(folder: Path, kept: Path) -> None:
    rulebook.load([write(folder)])
    write(folder, RULE.replace("severity: warning", "severity: error"))
    severities = {bound.rule.id: bound.rule.severity for bound in rulebook.load([folder])}
    assert severities["XX001"] is Severity.ERROR


@pytest.mark.parametrize(
    "content",
    [b"", b"no JSON", b"[1]", b'[[["o","words.letters.text:Localised",1],[]]]', b"[" * 100_000]
    + [f'[[["o","{name}","x"],[]]]'.encode() for name in _FOREIGN],
)
def test_a_broken_compiled_copy_is_ignored(folder: Path, kept: Path, content: bytes) -> None:
    read = rulebook.load([write(folder)])
    (copy,) = kept.iterdir()
    copy.write_bytes(content)
    assert rulebook.load([folder]) == read
    keep(kept, copy.stem, content)  # of the right digest, and yet no rules
    assert rulebook.load([folder]) == read or content == b"[1]"


@pytest.mark.parametrize("name", _FOREIGN)
def test_a_compiled_copy_builds_nothing_but_data_of_its_own(name: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        read_plain(f'["o","{name}","x","w"]')


@pytest.mark.skipif(os.name != "posix", reason="owners and modes of Unix")
def test_a_copy_that_others_could_write_is_ignored(folder: Path, kept: Path) -> None:
    rulebook.load([write(folder)])
    (copy,) = kept.iterdir()
    assert recall_kept(kept, copy.stem) is not None
    copy.chmod(0o666)
    assert recall_kept(kept, copy.stem) is None
    copy.chmod(0o600)
    if os.geteuid() == 0:
        os.chown(copy, 65534, 65534)
        assert recall_kept(kept, copy.stem) is None
        os.chown(copy, 0, 0)
    target = copy.with_name("target")
    copy.rename(target)
    copy.symlink_to(target)
    assert recall_kept(kept, copy.stem) is None


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
