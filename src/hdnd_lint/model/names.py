"""The values of a profile in the words of the field, for reasons and reports."""

from collections.abc import Iterable, Sequence

from hdnd_lint.model.profile import Issuer, Kind, Level, Subject
from hdnd_lint.words.text import Localised

KIND_WORDS = {
    Kind.NORMATIVE_RESOLUTION: Localised(
        "nghị quyết quy phạm pháp luật", "a normative resolution"
    ),
    Kind.INDIVIDUAL_RESOLUTION: Localised("nghị quyết cá biệt", "an individual resolution"),
    Kind.SUBMISSION: Localised("tờ trình", "a submission"),
    Kind.APPRAISAL_REPORT: Localised("báo cáo thẩm tra", "an appraisal report"),
    Kind.AGENDA: Localised("chương trình kỳ họp", "a session agenda"),
    Kind.DECISION: Localised("quyết định", "a decision"),
    Kind.OTHER: Localised("văn bản khác", "another paper"),
}
LEVEL_WORDS = {
    Level.PROVINCE: Localised("cấp tỉnh", "the province level"),
    Level.DISTRICT: Localised("cấp huyện", "the district level"),
    Level.COMMUNE: Localised("cấp xã", "the commune level"),
}
ISSUER_WORDS = {
    Issuer.COUNCIL: Localised("Hội đồng nhân dân", "the People's Council"),
    Issuer.STANDING_COMMITTEE: Localised(
        "Thường trực Hội đồng nhân dân", "the council's standing committee"
    ),
    Issuer.COMMITTEE: Localised("Ban của Hội đồng nhân dân", "a committee of the council"),
    Issuer.PEOPLES_COMMITTEE: Localised("Ủy ban nhân dân", "the People's Committee"),
    Issuer.OTHER: Localised("cơ quan khác", "another body"),
}
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


def listed(words: Sequence[Localised]) -> Localised:
    """Return *words* as one list: “a, b hoặc c”."""
    return Localised(
        _joined([one.vi for one in words], "hoặc"), _joined([one.en for one in words], "or")
    )


def subject_words(subjects: Iterable[Subject]) -> Localised:
    """Return *subjects* as one list."""
    return listed([SUBJECT_WORDS[subject] for subject in subjects])


def _joined(parts: list[str], last: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
