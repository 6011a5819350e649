"""The kinds of paper: what each is called, by what it is known, what stands above it.

A kind without its row in `paper` is an error of types.
"""

from enum import StrEnum
from typing import assert_never

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, spaced


class Kind(StrEnum):
    """The kind of paper; of two that a sign fits the first is meant."""

    NORMATIVE_RESOLUTION = "normative-resolution"
    INDIVIDUAL_RESOLUTION = "individual-resolution"
    SUBMISSION = "submission"
    APPRAISAL_REPORT = "appraisal-report"
    AGENDA = "agenda"
    DECISION = "decision"
    REPORT = "report"
    NOTICE = "notice"
    CONCLUSION = "conclusion"
    PLAN = "plan"
    INVITATION = "invitation"
    OFFICIAL_LETTER = "official-letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of paper is known by the line above its title, and by what the title says."""

    type: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class KindRow:
    """A row: what a kind of paper is called, and its signs."""

    name: Localised
    signs: tuple[Sign, ...] = ()


def paper(kind: Kind) -> KindRow:  # noqa: C901, one case a row
    """Return the row of *kind*."""
    match kind:
        case Kind.NORMATIVE_RESOLUTION:
            return KindRow(Localised("nghị quyết quy phạm pháp luật", "a normative resolution"))
        case Kind.INDIVIDUAL_RESOLUTION:
            return KindRow(Localised("nghị quyết cá biệt", "an individual resolution"))
        case Kind.SUBMISSION:
            return KindRow(Localised("tờ trình", "a submission"), (Sign("tờ trình"),))
        case Kind.APPRAISAL_REPORT:
            about = "^(?:(?:về|việc|v/v|kết quả|của [^,.]{3,60}) ){0,3}thẩm tra"
            plain = ("báo cáo thẩm tra", "báo cáo kết quả thẩm tra")
            titled = ("báo cáo", "báo cáo tóm tắt")
            named = (*map(Sign, plain), *(Sign(one, about) for one in titled))
            return KindRow(Localised("báo cáo thẩm tra", "an appraisal report"), named)
        case Kind.AGENDA:
            convening = "triệu tập.*kỳ họp|kỳ họp.*triệu tập"
            programmes = ("chương trình", "dự kiến chương trình", "chương trình dự kiến")
            known = (*(Sign(one, "kỳ họp") for one in programmes), Sign("quyết định", convening))
            return KindRow(Localised("chương trình kỳ họp", "a session agenda"), known)
        case Kind.DECISION:
            return KindRow(Localised("quyết định", "a decision"), (Sign("quyết định"),))
        case Kind.REPORT:
            return KindRow(
                Localised("báo cáo", "a report"), (Sign("báo cáo"), Sign("báo cáo tóm tắt"))
            )
        case Kind.NOTICE:
            return KindRow(Localised("thông báo", "a notice"), (Sign("thông báo"),))
        case Kind.CONCLUSION:
            return KindRow(Localised("kết luận", "a conclusion"), (Sign("kết luận"),))
        case Kind.PLAN:
            return KindRow(Localised("kế hoạch", "a plan"), (Sign("kế hoạch"),))
        case Kind.INVITATION:
            return KindRow(Localised("giấy mời", "an invitation"), (Sign("giấy mời"),))
        case Kind.OFFICIAL_LETTER:
            return KindRow(Localised("công văn", "an official letter"), (Sign("công văn"),))
        case Kind.OTHER:
            return KindRow(Localised("văn bản khác", "another paper"))
        case _:
            assert_never(kind)


# What the type or the title of an appraisal report says; the title may be about one besides.
APPRAISING = r"thẩm tra"
# The line above the title, in capitals; a longer name before the one that it begins with.
PAPER_TITLES = (
    "NGHỊ QUYẾT",
    "QUYẾT ĐỊNH",
    "TỜ TRÌNH",
    "BÁO CÁO THẨM TRA",
    "BÁO CÁO KẾT QUẢ THẨM TRA",
    "BÁO CÁO TÓM TẮT",
    "BÁO CÁO",
    "THÔNG BÁO",
    "KẾ HOẠCH",
    "DỰ KIẾN CHƯƠNG TRÌNH",
    "CHƯƠNG TRÌNH DỰ KIẾN",
    "CHƯƠNG TRÌNH",
    "CÔNG VĂN",
    "GIẤY MỜI",
    "QUY CHẾ",
    "QUY ĐỊNH",
    "ĐỀ ÁN",
    "CHỈ THỊ",
    "BIÊN BẢN",
    "KẾT LUẬN",
    "HƯỚNG DẪN",
    "LUẬT",
    "THÔNG TƯ",
    "NGHỊ ĐỊNH",
)
# What is issued together with a resolution: its own kind, in capitals, begins the attachment.
ENCLOSED_TITLES = (
    "QUY ĐỊNH",
    "QUY CHẾ",
    "CHƯƠNG TRÌNH",
    "ĐỀ ÁN",
    "KẾ HOẠCH",
    "ĐIỀU LỆ",
    "DANH MỤC",
    "NỘI QUY",
    "QUY HOẠCH",
    "DỰ TOÁN",
    "BẢNG GIÁ",
    "ĐỊNH MỨC",
    "TIÊU CHÍ",
    "NGUYÊN TẮC",
    "BIỂU",
)
# Letters to somebody, which no resolution issues and none is attached to.
LETTER_TITLES = ("THÔNG BÁO", "GIẤY MỜI")
# Kinds that may be issued by a resolution and then stand under it as the paper's second title.
ISSUED_TITLES = ("QUY ĐỊNH", "QUY CHẾ", "CHƯƠNG TRÌNH", "KẾ HOẠCH", "ĐỀ ÁN")
# The papers that something is attached to: “kèm theo Nghị quyết số …”.
CARRYING_PAPERS = ("nghị quyết", "quyết định", "tờ trình", "báo cáo", "kế hoạch")


def one_of(titles: tuple[str, ...]) -> str:
    """Return the pattern of one of *titles*, with any white space between their words."""
    return "|".join(map(spaced, titles))
