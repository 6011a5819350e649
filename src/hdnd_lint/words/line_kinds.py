"""The kinds of line tokens: what a paragraph is, before the parts are put together."""

from enum import StrEnum


class LineKind(StrEnum):
    """What a paragraph is by the words or the label that it begins with, and where it stands."""

    # units of a body
    PART = "PHAN"
    CHAPTER = "CHUONG"
    SECTION = "MUC"
    SUBSECTION = "TIEU_MUC"
    ARTICLE = "DIEU"
    LETTER = "CHU_HOA"
    ROMAN = "LA_MA"
    CLAUSE = "KHOAN"
    SUBCLAUSE = "TIET"
    POINT = "DIEM"
    BRACKET = "NGOAC"
    DASH = "GACH"
    PLUS = "CONG"
    PARAGRAPH = "DOAN"
    CELL = "O_BANG"
    # above the body
    COUNTRY = "QUOC_HIEU"
    MOTTO = "TIEU_NGU"
    NUMBER = "SO_KY_HIEU"
    PLACE_AND_DATE = "NGAY_THANG"
    DRAFT_MARK = "DU_THAO"
    TYPE = "TEN_LOAI"
    SESSION = "KHOA_KY"
    BASIS = "CAN_CU"
    CONSIDERATION = "XET"
    ENACTING_WORDS = "QUYET_NGHI"
    ENACTING_SENTENCE = "BAN_HANH"
    # below it
    ADOPTION = "THONG_QUA"
    RECIPIENTS = "NOI_NHAN"
    SIGNATURE = "CHU_KY"
    ANNEX = "PHU_LUC"
    ENCLOSURE = "DINH_KEM"
    ENCLOSED_WITH = "KEM_THEO"


GROUNDS = frozenset((LineKind.BASIS, LineKind.CONSIDERATION))
ATTACHED = frozenset((LineKind.ANNEX, LineKind.ENCLOSURE))
ENACTING = frozenset((LineKind.ENACTING_WORDS, LineKind.ENACTING_SENTENCE))
