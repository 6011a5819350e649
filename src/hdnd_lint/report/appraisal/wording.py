"""The fixed sentences of the paper: one place, so that all its forms say the same."""

from collections.abc import Sequence

from hdnd_lint.report.appraisal.content import AppraisalPaper, Reviewed

KIND = "BÁO CÁO"
TITLE = "Kết quả rà soát dự thảo nghị quyết trình Hội đồng nhân dân"
ADDRESSEE = "Kính gửi: …………………………………"
SUMMARY = "I. TÓM TẮT"
RESULTS = "II. KẾT QUẢ RÀ SOÁT"
GROUNDS = "III. CĂN CỨ VÀ ĐỀ XUẤT"
WAIVERS = "Phát hiện đã được chấp nhận"
CONCLUSION = "IV. NHẬN XÉT, KIẾN NGHỊ"
CONCLUSION_BLANK = (
    "(Phần này do cơ quan rà soát ghi. Các phát hiện nêu trên do máy đề xuất theo các quy tắc có "
    "căn cứ pháp lý kèm theo; kết luận thuộc thẩm quyền của người ký.)"
)
NO_FINDINGS = "Các văn bản không có phát hiện nào."
FREQUENT = "Các vấn đề gặp nhiều nhất"
MATRIX = "Phụ lục 1. Số phát hiện theo quy tắc và văn bản"
PAPERS = "Phụ lục 2. Các văn bản được rà soát"
UNJUDGED = "Phụ lục 3. Nội dung chưa đánh giá được"
SCORES = "Phụ lục 4."
SCORES_BLANK = "Cột “Điểm” để trống cho người chấm; máy chỉ nêu phát hiện liên quan từng tiêu chí."
SCORES_HEAD = ("Tiêu chí", "Điểm tối đa", "Phát hiện liên quan", "Điểm")
MATTERS_HEAD = ("STT", "Nội dung trình", "Tài liệu", "Cần sửa", "Xem xét", "Lưu ý")
GROUNDS_HEAD = ("Quy tắc", "Căn cứ", "Đề xuất")
WAIVERS_HEAD = ("Văn bản, vị trí", "Quy tắc", "Lý do")
PAPERS_HEAD = ("STT", "Tên văn bản", "Loại", "Số, ký hiệu", "Theo pháp luật ngày", "Tệp")
UNJUDGED_HEAD = ("Lý do", "Quy tắc", "Số văn bản")
SIGNED = "(Chữ ký, dấu)"
NOT_SURE = " (cần kiểm tra lại)"


def opening(paper: AppraisalPaper) -> str:
    """Return the sentences that say how many papers of each kind were read, and what was found."""
    errors, warnings, notes = paper.totals
    read = sum(count for _, count in paper.kinds)
    kinds = ", ".join(f"{count:02d} {kind}" for kind, count in paper.kinds)
    listed = f" gồm {kinds}" if len(paper.kinds) > 1 else ""
    subject = f"{read:02d} văn bản{listed}" if len(paper.kinds) != 1 else kinds
    unread = f"; {paper.unread:02d} tệp không đọc được nên chưa rà soát" if paper.unread else ""
    return (
        f"Đã rà soát {subject}{unread}. Có {errors + warnings + notes} phát hiện: "
        f"{errors} nội dung cần sửa, {warnings} nội dung cần xem xét, {notes} nội dung lưu ý."
    )


def matter_heading(draft: Reviewed) -> str:
    """Return the heading above the papers of one dossier, or of those that belong to none."""
    return f"Hồ sơ: {draft.matter}" if draft.matter else "Văn bản không thuộc hồ sơ nào"


def paper_line(draft: Reviewed) -> str:
    """Return the line above the findings of one paper: what it is, its number, its file."""
    kind = draft.kind or "tệp không đọc được"
    number = f" số {draft.reference}" if draft.reference not in ("", "chưa ghi") else ""
    return f"{draft.number}. {kind[:1].upper()}{kind[1:]}{number}: {draft.title} ({draft.file})"


def clean_line(drafts: Sequence[Reviewed]) -> str:
    """Return the sentence on the papers in which nothing was found."""
    numbers = ", ".join(str(one.number) for one in drafts)
    return (
        f"Không phát hiện vấn đề ở {len(drafts)} văn bản theo các quy tắc đã kiểm tra "
        f"(số thứ tự ở Phụ lục 2: {numbers})."
    )


def accounts(paper: AppraisalPaper) -> str:
    """Return the sentence on what was checked and what could not be."""
    checked, other, unjudged = paper.counts
    return (
        f"Cộng theo từng văn bản: {checked} lượt quy tắc đã kiểm tra; {other} lượt không áp dụng "
        f"với loại văn bản đó; {unjudged} lượt chưa đánh giá được, vì các lý do sau."
    )


def recipients(paper: AppraisalPaper) -> Sequence[str]:
    """Return who gets the paper: whom it is for, the committees of the council, the archive."""
    return ("Như trên;", *(f"{one};" for one in paper.office.committees), "Lưu: VT.")
