"""Capitals by Nghị định 30/2020/NĐ-CP, Phụ lục II: which words are told, in which others."""

from datetime import date

import pytest
from checks.judging import rule_on

_UNITS = ("xã", "phường", "tỉnh", "thành phố", "huyện", "các", "cấp")
_FAMILIES = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Bùi", "Đỗ", "Ngô"),
)
_HEADS = ("Hội đồng nhân dân", "HĐND", "Đoàn đại biểu Quốc hội", "Ủy ban nhân dân", "UBND")
_SO = ("Xây dựng", "Tài chính", "Nội vụ", "Tư pháp", "Y tế", "Giáo dục", "Công Thương")
_MORE_SO = ("Nông nghiệp", "Văn hóa", "Khoa học", "Dân tộc", "Du lịch")
_BO = ("Tài chính", "Nội vụ", "Tư pháp", "Công an", "Quốc phòng", "Xây dựng", "Công Thương")
# The words in brackets are told.
_TOLD = {
    "law": (
        *("[bầu cử] đại biểu", "[đất đai]", "[ngân sách] nhà nước", "[ngân sách] Nhà nước"),
        *("[ban hành] văn bản", "[đầu tư] công", "[hoạt động] giám sát", "[phí] và lệ phí"),
        *("[xây dựng]", "[giáo dục]", "[bảo vệ] rừng", "[thi đua]", "[khoáng sản]", "[nhà ở]"),
        *("[thanh tra]", "[tiếp công dân]", "[khiếu nại]", "[tổ chức] chính quyền"),
        *("[tổ chức] Hội đồng", "[tổ chức] Quốc hội", "[tổ chức] Chính phủ"),
        *("[tổ chức] Tòa án", "[tổ chức] Toà án", "[tổ chức] Viện"),
    ),
    "act": (
        *(f"theo [điều] 5 {of}Luật" for of in ("", "của ")),
        *(f"theo [điều] 5 {act}" for act in ("Bộ luật", "Pháp lệnh", "Nghị định", "Nghị quyết")),
        *("theo [điều] 5 Thông tư", "theo [điều] 5 Quyết định", "khoản 2 [điều] này"),
        *("điểm a [điều] này", "theo [luật] Đất đai"),
    ),
    "body": (
        *(f"của [{name}] nhân dân {unit}" for unit in _UNITS for name in ("ủy ban", "uỷ ban")),
        *(f"của [hội đồng] nhân dân {unit}" for unit in _UNITS),
        *("của [ủy ban] Mặt trận", "của [uỷ ban] Mặt trận", "[Mặt trận tổ quốc] xã"),
        *(f"giao [văn phòng] {head}" for head in _HEADS),
        *(f"{by} [thường trực] HĐND" for by in ("của", "giao", "cho", "với")),
        *(f"giao [sở] {name}" for name in (*_SO, *_MORE_SO)),
        *(f"của [bộ] {name}" for name in _BO),
        *("tại [đảng] Cộng sản Việt Nam", "Đảng [cộng] sản Việt Nam", "đại biểu [quốc hội]"),
        *("năm 2025 của [chính phủ]", "[nhà nước] ta", "[nhà nước] Cộng hòa xã hội"),
    ),
    "person": (
        *(f"thay [chủ tịch] {name} Văn An" for name in _FAMILIES),
        *(f"thay [phó chủ tịch] {name} Văn An" for name in _FAMILIES),
        *(f"thay [phó Chủ tịch] {name} Văn An" for name in _FAMILIES[:2]),
    ),
    "order": (
        *(f"tặng [huân chương] {name}" for name in ("Lao động", "Độc lập", "Chiến công")),
        *(f"tặng [huân chương] {name}" for name in ("Quân công", "Sao vàng", "Hồ Chí Minh")),
        *("Lao động hạng [nhất]", "Độc lập hạng [nhì]", "Chiến công hạng [ba]"),
    ),
    "place": (
        *("thành phố [huế]", "thành phố [hà nội]", "thành phố [hải phòng]"),
        *("thành phố [đà nẵng]", "thành phố [cần thơ]", "tại [thủ đô] Hà Nội"),
        "tại [thành phố] Hồ Chí Minh",
    ),
    "day": (
        *(f"sáng thứ [{name}]," for name in ("hai", "ba", "tư", "năm", "sáu", "bảy")),
        *(f"chiều thứ [{name}]," for name in ("hai", "ba", "tư", "năm", "sáu", "bảy")),
        *(f"tối thứ [{name}]," for name in ("hai", "ba", "tư", "năm", "sáu", "bảy")),
        *("ngày [quốc khánh]", "ngày [quốc tế lao động]", "Tết [nguyên] đán", "tết [trung] thu"),
    ),
    "people": (
        *("tầng lớp [nhân dân]", "cán bộ và [nhân dân]", "vận động [nhân dân]"),
        *("đời sống [nhân dân]", "đời sống của [nhân dân]", "sức khỏe [nhân dân]"),
        *(f"trong [nhân dân]{mark} đó" for mark in (",", ".", ";", " về", " đối", " và")),
        *(f"cho [nhân dân] {of}" for of in ("các dân tộc", "trên địa bàn", "địa phương")),
    ),
}
_RIGHT = (
    *("Luật Đất đai", "điều 5 trong bảng", "hội đồng nhân dân chủ", "khoản 2 Điều này"),
    *("cơ sở Y tế", "cán bộ Tài chính", "đồng bộ Xây dựng", "toàn bộ Công an", "nội bộ Tư pháp"),
    *("luật sư", "pháp luật Việt Nam", "Phó Chủ tịch Nguyễn Văn An", "sáng thứ hai của năm"),
    *("lần thứ ba", "chiều thứ tư tại xã", "tối thứ Hai", "sức khỏe của trẻ em"),
    "hướng dẫn một số điều của Luật ngân sách",
)


def told(words: str) -> tuple[str, ...]:
    text = f"NGHỊ QUYẾT\nVề nhiệm vụ\nĐiều 1. Nội dung\nViệc này {words} như trên.\n"
    return rule_on("TT010", text, kind="individual-resolution").words


@pytest.mark.parametrize("sort", _TOLD)
def test_words_that_want_a_capital(sort: str) -> None:
    lead = "Luật " if sort == "law" else ""
    found = {marked: told(lead + marked.translate(_NO_MARKS)) for marked in _TOLD[sort]}
    assert found == {
        marked: (marked.partition("[")[2].partition("]")[0],) for marked in _TOLD[sort]
    }


_NO_MARKS = str.maketrans("", "", "[]")


def test_words_that_want_none() -> None:
    assert {words: told(words) for words in _RIGHT} == dict.fromkeys(_RIGHT, ())


@pytest.mark.parametrize("year", [2012, 2018])
def test_before_the_decree_less_is_told(year: int) -> None:
    facts = {"kind": "normative-resolution", "day": date(year, 7, 1)}
    text = "NGHỊ QUYẾT\nVề phí\nĐiều 1. Mức\nTheo {} và của ủy ban nhân dân xã.\n"
    found = {
        words: rule_on("TT010", text.format(words), **facts).words
        for words in (
            *("khoản 2 điều này", "điểm b điều này", "luật Đất đai", "Luật Hành luật luật sư"),
            *("luật Việt Nam", "luật Quốc tế", "luật Nhà nước", "luật Đảng", "kỷ luật Đất đai"),
        )
    }
    assert found == {
        **dict.fromkeys(found, ()),
        "khoản 2 điều này": ("điều",),
        "điểm b điều này": ("điều",),
        "luật Đất đai": ("luật",),
    }
