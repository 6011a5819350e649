"""The keys of the configuration: what each takes and means. One table for every use of it.

From it come the checks, the JSON Schema, what ``config show`` lists and ``config init`` writes.
"""

from collections.abc import Mapping
from enum import StrEnum

from hdnd_lint.config.settings import FAIL_ON, LANGUAGES
from hdnd_lint.finding import Severity
from hdnd_lint.model import Level
from hdnd_lint.model.names import LEVEL_WORDS
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import TONELESS

ANY = "*"  # the last part of a key that stands for any word


class Shape(StrEnum):
    """What a value is."""

    WORD = "word"
    WORDS = "words"  # a list
    ONE_OR_MORE = "one-or-more"  # a word or a list
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: the shape of its value, what it means, and a value that shows how to write it."""

    shape: Shape
    says: Localised
    sample: str
    choices: tuple[str, ...] = ()


def _level_names() -> Mapping[str, str]:
    """Return the levels by each name that may be written for them."""
    named = {level.value: level.value for level in Level}
    for level, words in LEVEL_WORDS.items():
        plain = "-".join(TONELESS.text(words.vi).split())
        named |= {plain: level.value, plain.removeprefix("cap-"): level.value}
    return named


LEVEL_NAMES = _level_names()
_SEVERITIES = tuple(one.value for one in Severity)

KEYS: Mapping[str, Key] = {
    "extend": Key(
        Shape.ONE_OR_MORE,
        Localised(
            "Tệp cấu hình lấy làm nền, ví dụ của tỉnh; tệp này ghi đè, danh sách thì cộng thêm",
            "Configurations to build on; what stands here goes first, lists are added to",
        ),
        '"../hdnd-lint.toml"',
    ),
    "select": Key(
        Shape.WORDS,
        Localised(
            "Chỉ dùng các quy tắc này: mã, nhóm (GS) hoặc tên",
            "Only these rules: by id, group or name",
        ),
        '["GS", "NS001"]',
    ),
    "ignore": Key(
        Shape.WORDS,
        Localised("Bỏ các quy tắc này", "Leave out these rules"),
        '["BC003"]',
    ),
    "rule-book": Key(
        Shape.WORD,
        Localised(
            "Ở lại một phiên bản quy tắc: không quy tắc nào mới hơn, không mức nào nặng hơn",
            "Stay with a version of the rule book: no newer rule, no graver severity",
        ),
        '"1.0"',
    ),
    "rulesets": Key(
        Shape.WORDS,
        Localised("Thư mục quy tắc của cơ quan", "Folders of rules of your own"),
        '["quy-tac-cua-tinh"]',
    ),
    "registry": Key(
        Shape.WORDS,
        Localised("Tệp danh mục văn bản của cơ quan (CSV)", "Registry files of your own"),
        '["danh-muc.csv"]',
    ),
    "fail-on": Key(
        Shape.CHOICE,
        Localised("Mức khiến mã thoát là 1", "The severity that makes the exit code 1"),
        '"error"',
        FAIL_ON,
    ),
    "lang": Key(
        Shape.CHOICE,
        Localised("Ngôn ngữ của thông báo", "The language of messages"),
        '"vi"',
        LANGUAGES,
    ),
    "docs-url": Key(
        Shape.WORD,
        Localised(
            "Địa chỉ các trang quy tắc mà cơ quan đặt trên mạng nội bộ (lập bằng make docs)",
            "Where the office keeps the pages of the rules (made by make docs)",
        ),
        '"https://…/quy-tac"',
    ),
    "severity.*": Key(
        Shape.CHOICE,
        Localised("Mức của một quy tắc, theo mã", "The severity of a rule, by its id"),
        '"info"',
        _SEVERITIES,
    ),
    "per-file-ignores.*": Key(
        Shape.WORDS,
        Localised(
            "Quy tắc bỏ qua ở một tệp, một thư mục hoặc các tệp khớp mẫu (* ? [])",
            "Rules left out for a file, a folder or the files of a pattern",
        ),
        '["BC003", "TT"]',
    ),
    "office.name": Key(
        Shape.WORD,
        Localised("Tên cơ quan lập báo cáo", "The office whose reports they are"),
        '"Ban Kinh tế - Ngân sách"',
    ),
    "office.superior": Key(
        Shape.WORD,
        Localised("Cơ quan chủ quản", "The body above it"),
        '"Hội đồng nhân dân xã …"',
    ),
    "office.place": Key(
        Shape.WORD, Localised("Địa danh ở dòng ngày", "Place in the date line"), '"…"'
    ),
    "office.symbol": Key(
        Shape.WORD, Localised("Ký hiệu của báo cáo", "Symbol of the report"), '"BC-KTNS"'
    ),
    "office.signatory": Key(
        Shape.WORD, Localised("Chức vụ của người ký", "Office of who signs"), '"Trưởng ban"'
    ),
    "office.level": Key(
        Shape.CHOICE,
        Localised(
            "Cấp của cơ quan, dùng khi dự thảo không cho biết cấp",
            "The level of the office, taken where a draft does not tell its own",
        ),
        '"xa"',
        tuple(LEVEL_NAMES),
    ),
    "office.committees": Key(
        Shape.WORDS,
        Localised("Các Ban nhận báo cáo", "The committees that get the report"),
        '["Ban Pháp chế", "Ban Kinh tế - Ngân sách"]',
    ),
    "law.assume": Key(
        Shape.ONE_OR_MORE,
        Localised(
            "Quy định cũ mà cơ quan đã đối chiếu, thấy luật mới giữ nguyên",
            "Earlier law that the office has compared and takes to go on",
        ),
        '"supervision.law-2015"',
    ),
}
