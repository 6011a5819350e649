"""The kinds of paper by the words that stand above them or that name them in a sentence."""

# The line above the title, in capitals; a longer name before the one that it begins with.
PAPER_TITLES = (
    "NGHỊ QUYẾT",
    "QUYẾT ĐỊNH",
    "TỜ TRÌNH",
    "BÁO CÁO THẨM TRA",
    "BÁO CÁO",
    "THÔNG BÁO",
    "KẾ HOẠCH",
    "CHƯƠNG TRÌNH",
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
    return "|".join(title.replace(" ", r"\s+") for title in titles)
