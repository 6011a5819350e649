"""What the new version makes of the recommendations of an appraisal report."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from hdnd_lint.comparing.appraised.judged import Said, judged
from hdnd_lint.comparing.appraised.wishes import Wish, WishKind, wishes
from hdnd_lint.resources import resource_dir
from running import DRAFT, Command

CASES = sorted(one for one in (Path(__file__).parent / "answers").iterdir() if one.is_dir())
DAY = ("--today", "2026-01-05", "--no-config")


def answered(command: Command, folder: Path) -> list[dict[str, Any]]:
    files = [folder / f"{name}.txt" for name in ("old", "new", "appraisal")]
    ran = command("compare", *files[:2], "--appraisal", files[2], "--format", "json", *DAY)
    assert ran.code == 0, ran.err
    data = json.loads(ran.out)
    schema = (resource_dir("schema") / "comparison.schema.json").read_text(encoding="utf-8")
    Draft202012Validator(json.loads(schema)).validate(data)
    found: list[dict[str, Any]] = data["answers"]
    return found


@pytest.mark.parametrize("folder", CASES, ids=lambda one: one.name)
def test_each_recommendation_is_answered_as_a_person_does(command: Command, folder: Path) -> None:
    expected = yaml.safe_load((folder / "answers.yaml").read_text(encoding="utf-8"))
    found = answered(command, folder)
    assert len(found) == len(expected)
    for one, seen in zip(found, expected, strict=True):
        assert seen["has"] in one["recommendation"]
        assert (one["place"] or "", one["status"]) == (seen["place"], seen["status"])


def test_both_texts_stand_beside_the_answer(command: Command) -> None:
    found = answered(command, CASES[0])[1]
    assert "hộ khẩu thường trú" in found["old"] and "nơi thường trú" in found["new"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Điều 2: đề nghị thay “A b” bằng “C d”.", [Wish(WishKind.REPLACE, "A b", "C d")]),
        ("đề nghị bỏ cụm từ “tạm thời”.", [Wish(WishKind.DROP, "tạm thời")]),
        (
            "đề nghị thay “lồng hiện đại” bằng thuật ngữ khác.",
            [Wish(WishKind.DROP, "lồng hiện đại")],
        ),
        (
            "đề nghị viết “Công an xã” thay cho “công an cơ sở” để thống nhất.",
            [Wish(WishKind.REPLACE, "công an cơ sở", "Công an xã")],
        ),
        (
            "đề nghị giao rõ cơ quan nghiệm thu, vì dự thảo chỉ viết “cơ quan chức năng”",
            [Wish(WishKind.ADD, new="cơ quan nghiệm thu,")],
        ),
        ("đề nghị quy định 03 ngày làm việc", [Wish(WishKind.ADD, new="03 ngày làm việc")]),
        ("đề nghị bỏ khoản 3.", [Wish(WishKind.DROP_UNIT)]),
        ("đề nghị rà soát lại mức thu.", [Wish(WishKind.VAGUE)]),
        (
            "đề nghị giảm từ 480 triệu đồng xuống 300 triệu đồng.",
            [Wish(WishKind.REPLACE, "480 triệu đồng", "300 triệu đồng", figure=True)],
        ),
        (
            "đề nghị bổ sung căn cứ Luật Giáo dục số 43/2019/QH14.",
            [Wish(WishKind.PUT, new="43/2019/QH14")],
        ),
        (
            "đề nghị sửa “A” thành “B”; bổ sung trách nhiệm báo cáo để dễ theo dõi",
            [
                Wish(WishKind.REPLACE, "A", "B"),
                Wish(WishKind.ADD, new="trách nhiệm báo cáo"),
            ],
        ),
    ],
)
def test_what_a_recommendation_asks_for(words: str, expected: list[Wish]) -> None:
    assert wishes(words) == expected


@pytest.mark.parametrize(
    ("wish", "old", "new", "status"),
    [
        (
            Wish(WishKind.PUT, new="01/9/2026"),
            "từ 01/8/2026",
            "từ 01 tháng 9 năm 2026",
            "followed",
        ),
        (Wish(WishKind.PUT, new="A"), "A b", "A c", "unknown"),  # it stood there before
        (Wish(WishKind.REPLACE, "UBND", "Ủy ban"), "UBND xã, UBND", "Ủy ban xã, UBND", "partly"),
        (Wish(WishKind.REPLACE, "A", "A b"), "có A", "có A b", "followed"),
        (Wish(WishKind.REPLACE, "Z", "Y"), "có A", "có B", "unknown"),
        (Wish(WishKind.REPLACE, "A", "Y"), "có A", "có B", "partly"),
        (Wish(WishKind.DROP, "A"), "A b", "b", "followed"),
        (Wish(WishKind.DROP, "A"), "A b", "A c", "not"),
        (Wish(WishKind.PUT, new="300 đồng", figure=True), "480 đồng", "350 đồng", "partly"),
        (Wish(WishKind.PUT, new="30 triệu", figure=True), "48 triệu", "130 triệu", "partly"),
        (Wish(WishKind.ADD, new="thời hạn báo cáo"), "một", "một", "not"),
        (Wish(WishKind.ADD, new="thời hạn báo cáo"), "một", "một và hai", "unknown"),
    ],
)
def test_whether_a_wish_is_met(wish: Wish, old: str, new: str, status: str) -> None:
    assert judged(wish, Said(old, new, gone=False)).status == status


def test_what_is_no_appraisal_report_is_told(command: Command, tmp_path: Path) -> None:
    paper = tmp_path / "khac.txt"
    paper.write_text(DRAFT, encoding="utf-8")
    ran = command(
        "compare", CASES[0] / "old.txt", CASES[0] / "new.txt", "--appraisal", paper, *DAY
    )
    assert ran.code == 2
    assert "không nhận ra là báo cáo thẩm tra" in ran.err


@pytest.mark.parametrize("suffix", [".docx", ".html"])
def test_papers_hold_the_answers(command: Command, tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"so-sanh{suffix}"
    files = [CASES[0] / f"{name}.txt" for name in ("old", "new", "appraisal")]
    ran = command("compare", *files[:2], "--appraisal", files[2], "-o", output, *DAY)
    assert ran.code == 0 and output.stat().st_size > 1000


def test_the_terminal_tells_them(command: Command) -> None:
    files = [CASES[0] / f"{name}.txt" for name in ("old", "new", "appraisal")]
    out = command("compare", *files[:2], "--appraisal", files[2], *DAY).out
    assert "Chưa tiếp thu: Điều 4" in out
    assert "Đã tiếp thu 3, tiếp thu một phần 2, chưa tiếp thu 1, chưa xác định được 1." in out
