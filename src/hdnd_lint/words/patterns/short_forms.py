"""What papers write short, and what it is short for; in letters that compare."""

from collections.abc import Mapping

SHORT_FORMS: Mapping[str, tuple[str, ...]] = {
    "ngân sách nhà nước": ("nsnn", "ns nhà nước"),
    "ngân sách địa phương": ("nsđp", "ns địa phương"),
    "ngân sách xã": ("nsx", "ns xã"),
    "ngân sách": ("ns",),
    "kinh tế - xã hội": ("kt-xh", "ktxh"),
    "quốc phòng - an ninh": ("qp-an", "qpan"),
    "đầu tư phát triển": ("đtpt",),
    "phòng, chống tham nhũng": ("pctn",),
}
