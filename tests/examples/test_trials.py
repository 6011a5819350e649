"""The runner of examples says how a verdict, and how a fix, departs from what a file shows."""

from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.examples import trials
from hdnd_lint.ruleset import load_rules

RULE = """
id: XX001
name: wrong-word
group: thu
check: phrases.present
params: {{phrases: [{{text: sai, replacement: {replacement}}}, lạ]}}
severity: warning
confidence: high
periods:
  - from: 2025-01-01
    basis: [{{document: 30/2020/NĐ-CP, locator: Điều 8}}]
message: {{vi: "Có “{{phrase}}”.", en: "There is “{{phrase}}”."}}
why: {{vi: vì, en: because}}
examples:
  good: [Không có gì.]
  bad:
    - draft: {draft}
      fixed: {fixed}
"""


def problems(folder: Path, draft: str, fixed: str, replacement: str = "đúng") -> tuple[str, ...]:
    rule = RULE.format(draft=draft, fixed=fixed, replacement=replacement)
    (folder / "wrong-word.yaml").write_text(rule, encoding="utf-8")
    files = load_rules([folder])
    bound = rulebook.bind([entry.rule for entry in files])
    (bad,) = [one for one in trials(files, bound) if one.kind == "bad"]
    return bad.problems()


def test_a_fix_that_makes_the_text_shown_is_right(tmp_path: Path) -> None:
    assert problems(tmp_path, "Viết [[sai]] và [[Sai]].", "Viết đúng và Đúng.") == ()


def test_a_fix_that_makes_another_text_is_told(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "Viết [[sai]].", "Viết đúng rồi.")
    assert problem.startswith("sau khi sửa, văn bản là “Viết đúng.")


@pytest.mark.parametrize(
    ("draft", "fixed", "replacement"),
    [
        ("Viết [[sai]] và [[lạ]].", "Viết đúng và lạ.", "đúng"),
        ("Viết [[sai]].", "Viết lạ.", "lạ"),
    ],
)
def test_a_rule_that_still_speaks_after_its_fix_is_told(
    tmp_path: Path, draft: str, fixed: str, replacement: str
) -> None:
    (problem,) = problems(tmp_path, draft, fixed, replacement)
    assert problem.startswith("sau khi sửa, quy tắc vẫn báo")
    assert "“lạ”" in problem
