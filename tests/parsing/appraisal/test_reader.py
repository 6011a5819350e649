"""Appraisal reports of twenty shapes, read into the model: counted by hand against it."""

from collections import Counter
from pathlib import Path

import pytest

from hdnd_lint.model.appraisal import Appraisal, Concern, Sort, Stance
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_source, read_text

PAPERS = Path(__file__).resolve().parents[2] / "checks" / "appraisal" / "papers"

# By hand: matters, requests to change the draft, the place that the first of them names,
# the stances of the verdicts, whether the day of the meeting is told.
READ = {
    "01": (1, 2, "khoản 2 Điều 2", "agrees", True),
    "02": (1, 2, "Điều 1", "agrees", True),
    "03": (1, 1, "khoản 1 Điều 1", "agrees", True),
    "04": (1, 5, "Điều 1", "agrees", True),
    "05": (1, 2, "số thứ tự", "agrees disagrees", True),
    "06": (1, 2, "Điểm c khoản 2 Điều 1", "agrees", True),
    "07": (3, 3, "khoản 3 Điều 2", "agrees disagrees", False),
    "08": (1, 1, "Phụ lục I", "agrees", True),
    "09": (1, 1, "Khoản 2 Điều 1", "agrees", True),
    "10": (1, 1, "Điều 3", "disagrees", True),
    "11": (1, 7, "Bản tổng hợp", "agrees", True),
    "12": (1, 3, "mục I", "agrees", True),
    "13": (1, 2, "Khoản 3 Điều 1", "agrees", False),
    "14": (1, 2, "Điều 1", "agrees", False),
    "15": (1, 2, "Khoản 1 Điều 2", "agrees", True),
    "16": (1, 0, "", "agrees", True),
    "17": (1, 3, "Khoản 2, Điều 3", "agrees", True),
    "18": (1, 1, "Điều 1", "agrees", True),
    "19": (2, 2, "Biểu số", "agrees", True),
    "20": (1, 3, "báo cáo đánh giá", "agrees hedged", True),
}


def read(number: str) -> tuple[str, Appraisal]:
    draft = parse_draft(read_source(next(PAPERS.glob(f"{number}-*"))))
    assert draft.appraisal is not None
    return draft.text, draft.appraisal


@pytest.mark.parametrize("number", sorted(READ))
def test_a_report_is_read_as_a_person_reads_it(number: str) -> None:
    text, appraisal = read(number)
    matters, asked, place, stances, met = READ[number]
    assert len(appraisal.matters) == matters
    assert all(matter.submission for matter in appraisal.matters)
    assert len(appraisal.recommendations) == asked
    assert all(one.placed for one in appraisal.recommendations)
    first = appraisal.recommendations[0].places[0].of(text) if asked else ""
    assert first == place
    assert " ".join(sorted({one.stance.value for one in appraisal.verdicts})) == stances
    assert (appraisal.met is not None) == met


@pytest.mark.parametrize("number", sorted(set(READ) - {"12"}))
def test_a_whole_report_assesses_everything(number: str) -> None:
    _, appraisal = read(number)
    told = {passage.concern for passage in appraisal.passages}
    assert told >= {
        Concern.NECESSITY,
        Concern.COMPETENCE,
        Concern.LEGALITY,
        Concern.POLICY,
        Concern.PROCEDURE,
        Concern.FEASIBILITY,
    }


def test_what_is_appraised_may_be_a_report() -> None:
    assert [matter.sort for matter in read("12")[1].matters] == [Sort.REPORT]


def test_each_matter_of_several_has_its_own_stretch_and_submission() -> None:
    text, appraisal = read("07")
    numbers = [one.submission and one.submission.number for one in appraisal.matters]
    assert [one and one.text for one in numbers] == [
        "201/TTr-UBND",
        "207/TTr-UBND",
        "212/TTr-UBND",
    ]
    counts = Counter(
        at
        for at, matter in enumerate(appraisal.matters)
        for one in appraisal.verdicts
        if matter.span.contains(one.span)
    )
    assert sorted(counts) == [0, 1, 2]
    general = next(one for one in appraisal.passages if one.concern is Concern.LEGALITY)
    assert appraisal.general(general.span)
    assert "cả ba dự thảo" in general.span.of(text)


def test_dissent_is_kept_with_its_reason() -> None:
    text, appraisal = read("05")
    assert any("chưa sáp nhập" in span.of(text) for span in appraisal.dissents)
    text, appraisal = read("11")
    assert "chỉ hỗ trợ lãi vay" in appraisal.dissents[0].of(text)


def test_a_paper_that_appraises_nothing_has_no_such_model() -> None:
    assert (
        parse_draft(read_text("BÁO CÁO\nVề tình hình thu ngân sách\nThu đạt.\n")).appraisal is None
    )


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        ("Ban nhất trí với dự thảo Nghị quyết.", Stance.AGREES),
        ("Ban cơ bản đồng ý với nội dung tờ trình.", Stance.HEDGED),
        ("Ban nhất trí cơ bản với dự thảo.", Stance.HEDGED),
        ("Ban chưa đồng ý trình Hội đồng nhân dân dự thảo này.", Stance.DISAGREES),
        ("Dự thảo đủ điều kiện trình Hội đồng nhân dân.", Stance.AGREES),
        ("Dự thảo chưa đủ điều kiện trình kỳ họp.", Stance.DISAGREES),
        ("Đề nghị HĐND huyện không thông qua Nghị quyết.", Stance.DISAGREES),
        ("Kính đề nghị Hội đồng nhân dân tỉnh xem xét, phê chuẩn.", Stance.AGREES),
    ],
)
def test_verdicts_are_known_by_their_words(said: str, stance: Stance) -> None:
    assert [one.stance for one in appraised(said).verdicts] == [stance]


@pytest.mark.parametrize(
    "said",
    [
        "Có 212 hộ dân đồng ý với phương án sáp nhập.",
        "Dự thảo bảo đảm tính thống nhất với nghị quyết của tỉnh.",
        "Ban nhất trí về sự cần thiết ban hành Nghị quyết.",
        "Ban đồng ý với ý kiến của Phòng Kinh tế về nội dung này.",
        "Ban nhất trí với mức hỗ trợ nêu trong dự thảo.",
        "Trên đây là Báo cáo thẩm tra, kính trình Hội đồng nhân dân xem xét, quyết định.",
        "Đề nghị thống nhất một cách ghi trong dự thảo.",
    ],
)
def test_what_is_on_a_detail_or_of_others_is_no_verdict(said: str) -> None:
    assert appraised(said).verdicts == ()


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Tại Điều 3, đề nghị bỏ cụm từ “tối đa”.", ["đề nghị bỏ cụm từ “tối đa”"]),
        ("Mức chi ở Điều 2 nên ghi rõ.", ["nên ghi rõ"]),
        ("Cần bổ sung dự toán ngay vì tỉnh giao thêm vốn.", []),
        ("Đề nghị Ủy ban nhân dân xã tăng cường thu nợ.", []),
        ("Ban không có đề nghị sửa đổi nào.", []),
        ("Đề nghị Hội đồng nhân dân xã thông qua sau khi sửa.", []),
    ],
)
def test_requests_to_change_the_draft(said: str, asked: list[str]) -> None:
    text = paper(said)
    found = appraised(said).recommendations
    assert [one.span.of(text) for one in found] == asked


def paper(said: str) -> str:
    return f"BÁO CÁO\nThẩm tra dự thảo Nghị quyết về hỗ trợ hộ nuôi tằm\n{said}\n"


def appraised(said: str) -> Appraisal:
    appraisal = parse_draft(read_text(paper(said))).appraisal
    assert appraisal is not None
    return appraisal


@pytest.mark.parametrize(
    "place",
    [
        *("Điều 3 của dự thảo", "khoản 2 Điều 3 Nghị quyết", "Điều 3 tờ trình", "Điều 3 Quy chế"),
        *("Điều 3 báo cáo", "Điều 3", "Điều 3 dự thảo", "Điều 3 Báo cáo của Ủy ban nhân dân xã"),
        "Điều 3 Quy chế kèm theo",
    ],
)
def test_a_request_names_its_place_in_the_draft(place: str) -> None:
    text = paper(f"Tại {place}, đề nghị bỏ cụm từ “tối đa”.")
    (asked,) = appraised(f"Tại {place}, đề nghị bỏ cụm từ “tối đa”.").recommendations
    assert [one.of(text).split(" ")[-1] for one in asked.places][:1] != []
    assert asked.places[0].of(text).casefold().startswith(place.casefold()[:6])


def test_a_place_in_a_law_is_none_in_the_draft() -> None:
    (asked,) = appraised(
        "Theo Điều 21 Luật Tổ chức chính quyền địa phương, đề nghị bỏ cụm từ “tối đa”."
    ).recommendations
    assert asked.places == ()


def test_a_matter_is_submitted_by_its_first_submission_or_else_by_a_report() -> None:
    said = "Xét Báo cáo số 45/BC-UBND và Tờ trình số 46/TTr-UBND, Tờ trình số 47/TTr-UBND."
    submission = appraised(said).matters[0].submission
    assert submission is not None
    assert submission.number is not None
    assert submission.number.text == "46/TTr-UBND"
    submission = appraised("Xét Báo cáo số 45/BC-UBND.").matters[0].submission
    assert submission is not None
    assert submission.number is not None
    assert submission.number.text == "45/BC-UBND"
    assert appraised("Xét Kế hoạch số 45/KH-UBND.").matters[0].submission is None


def test_the_opening_sentence_assesses_nothing_and_the_next_one_does() -> None:
    opening = "Căn cứ Luật Ngân sách nhà nước, Ban đã thẩm tra sự cần thiết. "
    assert appraised(opening).passages == ()
    (found,) = appraised(f"{opening}Việc ban hành là cần thiết.").passages
    assert found.concern is Concern.NECESSITY
    assert appraised("Thực hiện phân công, Ban thẩm tra sự cần thiết như sau:\n").passages == ()
    (found,) = appraised(
        "Thực hiện phân công, Ban thẩm tra; Ban nhận thấy việc ban hành là cần thiết."
    ).passages
    assert found.concern is Concern.NECESSITY


def test_what_a_heading_runs_into_is_of_that_heading_whatever_else_it_says() -> None:
    said = (
        "1. Sự cần thiết: động viên người cao tuổi, phù hợp chủ trương của Đảng. Hồ sơ đầy đủ.\n"
    )
    found = [one.concern for one in appraised(f"Ban đã thẩm tra dự thảo.\n{said}").passages]
    assert found == [Concern.POLICY, Concern.NECESSITY, Concern.PROCEDURE]


def test_where_a_heading_ends() -> None:
    said = "I. Sự cần thiết\nNội dung một.\n1. Ý nhỏ\nNội dung hai.\nII. Thẩm quyền\nNội dung ba."
    text = paper(said)
    headings = appraised(said).headings
    told = {one.span.of(text).strip(): one.under.of(text).split() for one in headings}
    assert told["I. Sự cần thiết"] == [
        "Nội",
        "dung",
        "một.",
        "1.",
        "Ý",
        "nhỏ",
        "Nội",
        "dung",
        "hai.",
    ]
    assert told["II. Thẩm quyền"] == ["Nội", "dung", "ba."]


@pytest.mark.parametrize(
    ("cells", "concerns"),
    [
        (("Sự cần thiết", "Ban thấy đủ."), 1),
        (("", "Ban thấy đủ."), 0),
    ],
)
def test_a_table_of_assessments(cells: tuple[str, str], concerns: int) -> None:
    others = [("Thẩm quyền", "Đúng Điều 21."), ("Tính khả thi", "Có nguồn.")]
    rows = [cells, *others]
    table = "\n".join(f"| {at} | {' | '.join(row)} |" for at, row in enumerate(rows, 1))
    head = paper("Ban đã họp và có ý kiến như sau:").replace("\n", "\n\n")
    text = f"{head}\n| TT | Nội dung | Nhận xét |\n|---|---|---|\n{table}\n"
    appraisal = parse_draft(read_text(text, media="markdown")).appraisal
    assert appraisal is not None
    found = [one for one in appraisal.headings if Concern.NECESSITY in one.concerns]
    assert len(found) == concerns
    told = {concern for one in appraisal.headings for concern in one.concerns}
    assert {Concern.COMPETENCE, Concern.FEASIBILITY} <= told


def test_a_second_sentence_before_a_colon_opens_the_report_too() -> None:
    said = "Thực hiện phân công, Ban đã họp. Ban thẩm tra sự cần thiết ban hành như sau:\n"
    assert appraised(said).passages == ()


@pytest.mark.parametrize(
    "rows", [["Mức chi", "Sửa mức chi", "Điều 3"], ["Điều 3", "Sửa mức chi", ""]]
)
def test_a_row_of_advice_names_its_place_in_any_of_its_cells(rows: list[str]) -> None:
    head = paper("Ban đã họp và có ý kiến như sau:").replace("\n", "\n\n")
    table = f"| Nội dung | Đề nghị của Ban | Vị trí |\n|---|---|---|\n| {' | '.join(rows)} |\n"
    draft = parse_draft(read_text(f"{head}\n{table}", media="markdown"))
    assert draft.appraisal is not None
    (asked,) = draft.appraisal.recommendations
    assert [one.of(draft.text) for one in asked.places] == ["Điều 3"]
