"""The fixed sentences of the paper: one place, so that all its forms say the same."""

from hdnd_lint.report.appraisal.content import AppraisalPaper, Reviewed

KIND = "BÁO CÁO"
TITLE = "Kết quả rà soát dự thảo nghị quyết trình Hội đồng nhân dân"
ADDRESSEE = "Kính gửi: …………………………………"
SCOPE = "I. PHẠM VI RÀ SOÁT"
RESULTS = "II. KẾT QUẢ RÀ SOÁT TỪNG DỰ THẢO"
SUMMARY = "III. TỔNG HỢP"
CONCLUSION = "IV. NHẬN XÉT, KIẾN NGHỊ"
CONCLUSION_BLANK = (
    "(Phần này do cơ quan rà soát ghi. Các phát hiện nêu trên do máy đề xuất theo các quy tắc có "
    "căn cứ pháp lý kèm theo; kết luận thuộc thẩm quyền của người ký.)"
)
NOTHING = "Không phát hiện nội dung cần sửa theo các quy tắc đã kiểm tra."
NO_FINDINGS = "Các dự thảo không có phát hiện nào."
MATRIX = "1. Số phát hiện theo quy tắc và dự thảo"
FREQUENT = "2. Các lỗi gặp nhiều nhất"
RECIPIENTS = ("Như trên;", "Lưu: VT.")
SIGNED = "(Chữ ký, dấu)"
NOT_SURE = " (cần kiểm tra lại)"


def opening(paper: AppraisalPaper) -> str:
    """Return the sentence that says how many drafts were reviewed and what was found."""
    errors, warnings, notes = paper.totals
    return (
        f"Đã rà soát {len(paper.drafts):02d} dự thảo, có {errors + warnings + notes} phát hiện: "
        f"{errors} nội dung cần sửa, {warnings} nội dung cần xem xét, {notes} nội dung lưu ý. "
        "Cụ thể như sau:"
    )


def matter_heading(draft: Reviewed) -> str:
    """Return the heading above the papers of one dossier, or of those that belong to none."""
    return f"Hồ sơ: {draft.matter}" if draft.matter else "Văn bản không thuộc hồ sơ nào"


def accounts(draft: Reviewed) -> str:
    """Return the sentence on what was checked and what could not be."""
    checked, other, unjudged = draft.counts
    return (
        f"Đã kiểm tra {checked} quy tắc; {other} quy tắc không áp dụng với loại văn bản này; "
        f"{unjudged} quy tắc chưa đánh giá được."
    )
