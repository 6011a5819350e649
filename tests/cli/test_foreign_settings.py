"""Rule sets, registries and configurations of others: every slip is a line, and exit code 2."""

import os
from pathlib import Path

import pytest

from running import DRAFT, Command

posix = pytest.mark.skipif(os.name != "posix", reason="owners and devices of Unix")

_RULE = """id: XX001
name: odd
group: thu
check: phrases.present
params: {phrases: ["từ sai"]}
severity: warning
confidence: high
periods:
  - from: 2025-01-01
    basis: [{document: 30/2020/NĐ-CP, locator: Điều 8}]
message: {vi: "Có “{phrase}”.", en: "There is “{phrase}”."}
why: {vi: vì, en: because}
examples:
  good: [Không có gì.]
  bad:
    - draft: Có [[từ sai]].
"""
_LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
_RULES = {
    "list-key": "? [a, b]\n: c\n",
    "map-key": "? {a: b}\n: c\n",
    "no-day": _RULE.replace("2025-01-01", "2025-02-31"),
    "long-number": "a: " + "9" * 5000 + "\n",
    "periods": "periods: 5\n",
    "own-alias": _RULE.replace('{phrases: ["từ sai"]}', "&p {me: *p}"),
    "big-repeat": _RULE.replace('["từ sai"]', '[{pattern: "a{99999999999}"}]'),
    "nested-groups": _RULE.replace(
        '["từ sai"]', '[{pattern: "' + "(" * 10_000 + "a" + ")" * 10_000 + '"}]'
    ),
    "open-lists": "[" * 100_000,
    "many-open-lists": "a: " + "[" * 50_000 + "]" * 50_000,
    "laughs": _LAUGHS,
    "exploding": _RULE.replace('["từ sai"]', r"[{pattern: '(?:\w+\s?)+~'}]"),
    "set-in-set": _RULE.replace('["từ sai"]', r"[{pattern: '[a||b]~'}]"),
    "half-notice": _RULE + "      notices: [{key: a}]\n",
    "odd-page": _RULE + "      page: {width: rộng}\n",
    "odd-size": _RULE.replace("Có [[từ sai]].", '[{text: "[[từ sai]]", size: to}]'),
    "odd-runs": _RULE.replace("Có [[từ sai]].", '[{text: "[[từ sai]]", runs: to}]'),
    "odd-table": _RULE.replace("Có [[từ sai]].", '["[[từ sai]]", {table: 5}]'),
    "empty": "",
    "list": "[]",
    "no-utf8": "\ud800",
}
_TABLES = {"map": "a: b\n", "no-key": "- {name: x}\n", "empty": "", "list-key": "- {key: [a]}\n"}
_CONFIGS = {
    "open-lists": "a = " + "[" * 50_000,
    "long-number": "lang = " + "9" * 5000,
    "root": 'rulesets = ["/"]',
    "proc": 'rulesets = ["/proc"]',
    "zero": 'registry = ["/dev/zero"]',
    "type": "rulesets = 5",
    "no-utf8": "\ud800",
}


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def _told(command: Command, *args: object) -> str:
    ran = command(*args)
    assert ran.code == 2, ran
    assert ran.err.startswith("hdnd-lint: ")
    assert "lỗi trong chương trình" not in ran.err
    return ran.err


@pytest.mark.parametrize("name", _RULES)
def test_rule_files(command: Command, draft: Path, tmp_path: Path, name: str) -> None:
    _write(tmp_path / "rules" / "odd.yaml", _RULES[name])
    assert "odd.yaml" in _told(command, "check", draft, "--ruleset", tmp_path / "rules")
    assert "odd.yaml" in _told(command, "rules", "test", tmp_path / "rules")


@pytest.mark.parametrize("name", _TABLES)
def test_tables(command: Command, draft: Path, tmp_path: Path, name: str) -> None:
    rule = _RULE.replace('["từ sai"]', "{from_table: words}")
    _write(tmp_path / "rules" / "odd.yaml", rule)
    _write(tmp_path / "rules" / "tables" / "words.yaml", _TABLES[name])
    assert "words.yaml" in _told(command, "check", draft, "--ruleset", tmp_path / "rules")


@pytest.mark.parametrize("file", ["overrides.yaml", "groups.yaml", "law/regimes.yaml"])
@pytest.mark.parametrize("text", ["5", "[]", "a: 5", "a: [b]", "? [a]\n: b", "[" * 100_000])
def test_facts_beside_the_rules(
    command: Command, draft: Path, tmp_path: Path, file: str, text: str
) -> None:
    _write(tmp_path / "rules" / file, text)
    ran = command("check", draft, "--ruleset", tmp_path / "rules")
    assert "lỗi trong chương trình" not in ran.err
    assert ran.code in (0, 1, 2)
    if text not in ("[]", "a: 5"):
        assert ran.code == 2


@posix
@pytest.mark.parametrize("name", _CONFIGS)
def test_configurations(command: Command, draft: Path, tmp_path: Path, name: str) -> None:
    _write(tmp_path / "hdnd-lint.toml", _CONFIGS[name])
    assert _told(command, "check", draft)


@posix
def test_a_configuration_of_somebody_else_is_not_used(
    command: Command, draft: Path, tmp_path: Path
) -> None:
    path = tmp_path / "hdnd-lint.toml"
    _write(path, 'fail_on = "never"')
    assert "dùng cấu hình" in command("check", draft).err
    if os.geteuid():
        pytest.skip("only root can give a file away")
    os.chown(path, 65534, 65534)
    ran = command("check", draft)
    assert "không dùng cấu hình" in ran.err
    assert ran.code != 0
    assert command("check", draft, "--config", path).code == 0


@posix
def test_a_closed_folder_is_told(command: Command, draft: Path, tmp_path: Path) -> None:
    closed = tmp_path / "sub"
    closed.mkdir()
    closed.chmod(0)
    try:
        if os.geteuid() == 0:
            pytest.skip("nothing is closed to root")
        ran = command("check", tmp_path)
        assert ran.code == 2
        assert "không đọc được thư mục" in ran.out
    finally:
        closed.chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_told(
    command: Command, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same where the test is run by root, to whom nothing is closed."""
    (tmp_path / "sub").mkdir()
    usual = os.scandir

    def scan(path: object) -> object:
        if str(path).endswith("sub"):
            raise PermissionError(13, "closed", str(path))
        return usual(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", scan)
    ran = command("check", tmp_path)
    assert ran.code == 2
    assert "không đọc được thư mục (không có quyền)" in ran.out
