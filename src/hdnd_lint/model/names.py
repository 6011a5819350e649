"""The values of a profile in the words of the field, for reasons and reports."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from hdnd_lint.model.dossier import Role
from hdnd_lint.model.profile import Issuer, Kind, Level, Subject
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.papers import paper


def _level(level: Level) -> Localised:
    match level:
        case Level.PROVINCE:
            return Localised("cấp tỉnh", "the province level")
        case Level.DISTRICT:
            return Localised("cấp huyện", "the district level")
        case Level.COMMUNE:
            return Localised("cấp xã", "the commune level")
        case _:
            assert_never(level)


def _issuer(issuer: Issuer) -> Localised:
    match issuer:
        case Issuer.COUNCIL:
            return Localised("Hội đồng nhân dân", "the People's Council")
        case Issuer.STANDING_COMMITTEE:
            return Localised("Thường trực Hội đồng nhân dân", "the council's standing committee")
        case Issuer.COMMITTEE:
            return Localised("Ban của Hội đồng nhân dân", "a committee of the council")
        case Issuer.PEOPLES_COMMITTEE:
            return Localised("Ủy ban nhân dân", "the People's Committee")
        case Issuer.DEPARTMENT:
            return Localised("sở, phòng của Ủy ban nhân dân", "a department")
        case Issuer.OTHER:
            return Localised("cơ quan khác", "another body")
        case _:
            assert_never(issuer)


KIND_WORDS = {kind: paper(kind).name for kind in Kind}
LEVEL_WORDS = {level: _level(level) for level in Level}
ISSUER_WORDS = {issuer: _issuer(issuer) for issuer in Issuer}
SUBJECT_WORDS = {
    Subject.SUPERVISION_PROGRAMME: Localised("chương trình giám sát", "a supervision programme"),
    Subject.SUPERVISION_DELEGATION: Localised("Đoàn giám sát", "a supervision delegation"),
    Subject.SUPERVISION_RESULT: Localised("kết quả giám sát", "the result of a supervision"),
    Subject.DOCUMENT_REVIEW: Localised(
        "xem xét văn bản quy phạm pháp luật", "the review of a normative document"
    ),
    Subject.QUESTIONING: Localised("chất vấn", "questioning"),
    Subject.PETITIONS: Localised("kiến nghị của cử tri", "voters' petitions"),
    Subject.SETTLEMENT: Localised("quyết toán ngân sách", "a budget settlement"),
    Subject.ESTIMATE: Localised("dự toán ngân sách", "a budget estimate"),
    Subject.ALLOCATION: Localised("phân bổ ngân sách", "a budget allocation"),
    Subject.SUPPLEMENT: Localised("bổ sung dự toán", "a budget supplement"),
    Subject.ADJUSTMENT: Localised("điều chỉnh dự toán", "a budget adjustment"),
    Subject.BUDGET_NORMS: Localised("định mức phân bổ, phân cấp ngân sách", "budget norms"),
    Subject.PUBLIC_INVESTMENT: Localised("đầu tư công", "public investment"),
    Subject.SOCIO_ECONOMIC: Localised("phát triển kinh tế - xã hội", "socio-economic matters"),
    Subject.PERSONNEL: Localised("nhân sự", "personnel"),
    Subject.CONFIDENCE_VOTE: Localised("lấy phiếu tín nhiệm", "a vote of confidence"),
    Subject.ORGANISATION: Localised("tổ chức bộ máy, biên chế", "organisation and staff"),
    Subject.FEES: Localised("phí, lệ phí", "fees"),
    Subject.ALLOWANCES: Localised("chế độ, chính sách, mức chi", "allowances"),
    Subject.LAND: Localised("đất đai", "land"),
    Subject.STREET_NAMES: Localised("đặt tên đường, phố", "street names"),
    Subject.HAMLETS: Localised("thôn, tổ dân phố", "hamlets"),
    Subject.WORKING_REGULATION: Localised("quy chế hoạt động", "a working regulation"),
    Subject.REGULATION: Localised("quy định chung", "a regulation"),
    Subject.AMENDMENT: Localised("sửa đổi, bổ sung văn bản", "an amendment"),
    Subject.REPEAL: Localised("bãi bỏ văn bản", "a repeal"),
}

ROLE_WORDS = {
    Role.DRAFT: Localised("dự thảo", "the draft"),
    Role.SUBMISSION: Localised("tờ trình", "the submission"),
    Role.APPRAISAL: Localised("báo cáo thẩm tra", "the appraisal report"),
    Role.ANNEX: Localised("phụ lục, biểu", "an annex"),
    Role.AGENDA: Localised("chương trình kỳ họp", "the agenda"),
    Role.AMENDED: Localised("văn bản được sửa đổi", "the amended act"),
    Role.OTHER: Localised("văn bản khác", "another paper"),
}


def join_names(words: Sequence[Localised]) -> Localised:
    """Return *words* as one list: “a, b hoặc c”."""
    return Localised(
        _joined([one.vi for one in words], "hoặc"), _joined([one.en for one in words], "or")
    )


def subject_words(subjects: Iterable[Subject]) -> Localised:
    """Return *subjects* as one list."""
    return join_names([SUBJECT_WORDS[subject] for subject in subjects])


def _joined(parts: list[str], last: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
