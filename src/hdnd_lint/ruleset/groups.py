"""What the groups of rules are called; a group of an outside rule set goes by its folder."""

from hdnd_lint.words.text import Localised

_NAMES = {
    "bo-cuc": Localised("Bố cục", "Structure"),
    "can-cu": Localised("Căn cứ pháp lý", "Legal bases"),
    "giam-sat": Localised("Giám sát", "Supervision"),
    "hieu-luc": Localised("Hiệu lực", "Effect"),
    "ky": Localised("Ký chứng thực", "Signature"),
    "ky-hop": Localised("Kỳ họp", "Sessions"),
    "ngan-sach": Localised("Ngân sách", "Budget"),
    "ngon-ngu": Localised("Ngôn ngữ", "Language"),
    "nhan-su": Localised("Nhân sự", "Personnel"),
    "phan-loai": Localised("Hình thức văn bản", "Kind of act"),
    "so-ky-hieu": Localised("Số, ký hiệu", "Number and symbol"),
    "ten-goi": Localised("Tên gọi", "Names"),
    "ten-nghi-quyet": Localised("Tên nghị quyết", "Titles"),
    "tham-quyen": Localised("Thẩm quyền", "Competence"),
    "tin-nhiem": Localised("Lấy phiếu tín nhiệm", "Confidence votes"),
    "to-chuc": Localised("Tổ chức, đơn vị hành chính", "Organisations"),
    "to-chuc-thuc-hien": Localised("Tổ chức thực hiện", "Implementation"),
}


def group_name(group: str, lang: str) -> str:
    """Return the name of *group* in *lang*."""
    name = _NAMES.get(group)
    return name.get(lang) if name else group
