"""One name in several writings: what is compared, what is left alone."""

from datetime import date

import pytest
from checks.judging import rule_on
from word_files import said, word_file

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Status

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ban Chỉ đạo, Ban Chỉ đạo và Ban chỉ đạo.", ("Ban chỉ đạo",)),
        (
            "Ban Văn hóa - Xã hội, Ban Văn hóa- Xã hội, Ban Văn hóa - Xã hội.",
            ("Ban Văn hóa- Xã hội",),
        ),
        (
            "Sở Khoa học và Công nghệ, Sở Khoa học và Công nghệ, Sở Khoa học Công nghệ.",
            ("Sở Khoa học Công nghệ",),
        ),
        (
            "Ủy ban Thường vụ Quốc hội; Ủy ban Thường vụ Quốc hội; Ủy ban thường vụ Quốc hội.",
            ("Ủy ban thường vụ Quốc hội",),
        ),
        (
            "Khoa học-công nghệ; khoa học - công nghệ; khoa học - công nghệ.",
            ("Khoa học-công nghệ",),
        ),
        ("Theo Phụ lục II, Phụ lục II và Phụ lục 02.", ("Phụ lục 02",)),
        # What is right.
        ("Ban Chỉ đạo; các ban chỉ đạo; BAN CHỈ ĐẠO; ban Chỉ đạo.", ()),
        ("Hội Nông dân, Hội Cựu chiến binh, Hội Nông dân Việt Nam.", ()),
        ("Ban Pháp chế và Ban Đô thị; Ban Pháp chế, Ban Đô thị.", ()),
        ("Sở Nội vụ của Thành phố; Sở Nội vụ thành phố Hà Nội.", ()),
        ("Nhiệm kỳ 2021 - 2026, nhiệm kỳ 2021-2026 của xã.", ()),
        ("Phụ lục I của Nghị định số 30/2020/NĐ-CP và Phụ lục 1.", ()),
        ("Phụ lục I kèm theo Nghị quyết số 22/2022/NQ-HĐND; Phụ lục 1 của dự thảo.", ()),
        ("Phụ lục I, Phụ lục 2, Phụ lục III.", ()),
    ],
)
def test_what_is_written_in_two_ways(sentence: str, told: tuple[str, ...]) -> None:
    assert rule_on("NN012", _DRAFT.format(sentence)).words == told


def test_the_rarer_way_may_be_mended_where_one_is_rarer() -> None:
    (hit,) = rule_on("NN012", _DRAFT.format("Ban Chỉ đạo; Ban Chỉ đạo; Ban chỉ đạo.")).hits
    assert [edit.replacement for fix in hit.fixes for edit in fix.edits] == ["Ban Chỉ đạo"]
    (even,) = rule_on("NN012", _DRAFT.format("Ban Chỉ đạo; Ban chỉ đạo.")).hits
    assert even.fixes == ()


_HEADS = (
    "Ban Bộ Sở Phòng Cục Vụ Tổ Đoàn Đội Hội Hiệp Liên Ủy Văn Trung Trường Viện Quỹ Chi Công"
    " Mặt Chương"
)


def test_what_a_name_may_begin_with() -> None:
    for head in _HEADS.split():
        name = f"{head} Thi đua Yêu nước"
        sentence = f"{name}; {name}; {head} thi đua Yêu nước."
        assert rule_on("NN012", _DRAFT.format(sentence)).words == (f"{head} thi đua Yêu nước",)


def test_what_no_name_begins_with() -> None:
    sentence = "Kho Thi đua Yêu nước; Kho Thi đua Yêu nước; Kho thi đua Yêu nước."
    assert rule_on("NN012", _DRAFT.format(sentence)).words == ()


_SMALL = (
    "của tại là có các thuộc cho theo để về được do với hoặc từ khi trong trên đã sẽ phải không số"
    " gồm cùng tỉnh Tỉnh xã huyện phường thành Thành nhằm như đến ở này cấp hành"
)


def test_a_name_ends_before_a_small_word() -> None:
    """What stands behind it is no part of the name, and may be written as it likes."""
    for word in _SMALL.split():
        sentence = f"Ban Tổ Chức {word} Nội Vụ; Ban Tổ Chức {word} nội Vụ."
        assert rule_on("NN012", _DRAFT.format(sentence)).words == (), word
    assert rule_on("NN012", _DRAFT.format("Ban Tổ Chức thi Nội Vụ; Ban Tổ Chức thi nội Vụ.")).words


@pytest.mark.parametrize("act", ["Luật", "Nghị định", "Thông tư", "Quyết định"])
def test_the_annex_of_another_act_is_another_annex(act: str) -> None:
    sentence = f"Phụ lục I của {act} về phí; Phụ lục 1 và Phụ lục 1."
    assert rule_on("NN012", _DRAFT.format(sentence)).words == ()


def test_an_annex_is_called_by_its_number_in_one_way() -> None:
    judged = rule_on("NN012", _DRAFT.format("Phụ lục số I; Phụ lục I, phụ lục 1; Phụ lục 1.1."))
    assert (judged.words, judged.variants) == (("phụ lục 1",), ("annex",))
    (hit,) = judged.hits
    assert hit.fixes == ()
    assert (hit.values["found"], hit.values["usual"]) == ("phụ lục 1", "Phụ lục số I")
    assert (hit.values["count"], hit.values["others"]) == (1, 2)


def test_places_beside_the_first_are_told_after_one_of_the_usual_ones() -> None:
    sentence = "Ban chỉ đạo. " * 25 + "Ban Chỉ đạo. " * 30
    (hit,) = rule_on("NN012", _DRAFT.format(sentence)).hits
    assert (hit.values["count"], hit.values["others"], len(hit.related)) == (25, 30, 21)
    assert len(hit.fixes[0].edits) == 25
    text = _DRAFT.format(sentence)
    assert hit.related[0].span.of(text) == "Ban Chỉ đạo"
    assert hit.related[1].span.start > hit.span.start


def test_of_ways_as_common_the_one_that_came_later_is_told() -> None:
    assert rule_on("NN012", _DRAFT.format("Ban chỉ đạo; Ban Chỉ đạo.")).words == ("Ban Chỉ đạo",)


def test_a_longer_name_is_told_before_the_one_within_it() -> None:
    name = "Sở Khoa học và Công nghệ"
    sentence = f"{name} tỉnh; {name} tỉnh; Sở Khoa học và công nghệ tỉnh."
    assert rule_on("NN012", _DRAFT.format(sentence)).words == ("Sở Khoa học và công nghệ",)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Kinh tế - xã hội; kinh tế-xã hội.", ("kinh tế-xã hội",)),
        ("Kinh tế – xã hội, kinh tế - xã hội; kinh tế–xã hội.", ("kinh tế–xã hội",)),
        ("Kinh tế - xã hội; KINH TẾ-XÃ HỘI.", ()),
        ("Kinh tế-xã hội; kinh tế-xã hội.", ()),
        ("Kinh tế - xã hội; phi kinh-tế-xã hội.", ()),
    ],
)
def test_a_dash_with_and_without_blanks(sentence: str, told: tuple[str, ...]) -> None:
    judged = rule_on("NN012", _DRAFT.format(sentence))
    assert judged.words == told
    assert [hit.fixes for hit in judged.hits] == [()] * len(told)


def test_a_paper_that_names_nothing_is_not_judged() -> None:
    assert rule_on("NN012", "Điều 1. Mức chi.").status is Status.NOT_APPLICABLE
    assert rule_on("NN012", "Điều 1. Ban Chỉ đạo.").status is Status.CHECKED


def test_a_name_at_the_head_of_a_page_is_not_compared() -> None:
    head = {"header": said("Ban chỉ đạo họp")}
    path_text = word_file(said("Điều 1. Ban Chỉ đạo; Ban Chỉ đạo họp."), head)
    rules = [bound for bound in rulebook.load() if bound.rule.id == "NN012"]
    assert Linter(rules, today=date(2025, 12, 10)).content(path_text, "a.docx").findings == ()
