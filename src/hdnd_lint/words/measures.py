"""Units of measure as Vietnamese papers write them, and what one unit is worth in another."""

from decimal import Decimal
from functools import lru_cache

from hdnd_lint.records import dataclass
from hdnd_lint.words.patterns.matcher import comparable

MONEY = "đồng"

_POWERS = {
    "": 0,
    "nghìn": 3,
    "ngàn": 3,
    "triệu": 6,
    "tr": 6,
    "trăm triệu": 8,
    "tỷ": 9,
    "tỉ": 9,
    "nghìn tỷ": 12,
    "ngàn tỷ": 12,
    "nghìn tỉ": 12,
    "ngàn tỉ": 12,
}
_DONG = ("đồng", "đ", "vnđ", "vnd")
_SIZES = "% ‰ ha hecta km km2 km² m m2 m² m3 m³ kg tấn tạ lít kwh mw usd công ngày tháng giờ năm"
_MEASURED = frozenset(("", *_SIZES.split(" ")))


@dataclass(frozen=True, slots=True)
class Measure:
    """What a unit measures: its *base* (``đồng``, ``ha``, ``hộ``) and how many bases it holds.

    *exact* says that the unit is counted, not measured, so that its figures are never rounded.
    """

    base: str
    factor: Decimal = Decimal(1)
    exact: bool = False


@lru_cache(maxsize=512)
def measure(unit: str) -> Measure:
    """Return what *unit* measures; a unit nobody knows measures itself, and is counted.

    A rate (``đồng/tháng``) is a base of its own: it adds up with nothing else.
    """
    words = comparable(unit.replace(".", " ")).replace("đồng việt nam", "đồng")
    if words in _POWERS and words:
        return _money(words)
    head, _, tail = words.rpartition(" ")
    if tail in _DONG and head in _POWERS:
        return _money(head)
    if head.split(" ")[0] in _POWERS and head and "/" not in words:
        multiple, _, noun = words.partition(" ")
        return Measure(noun, Decimal(10) ** _POWERS[multiple])
    return Measure(words, exact=words not in _MEASURED and "/" not in words)


def _money(multiple: str) -> Measure:
    power = _POWERS[multiple]
    return Measure(MONEY, Decimal(10) ** power, exact=power == 0)


def write_amount(value: Decimal, decimals: int = 0) -> str:
    """Write *value* the Vietnamese way: dots between thousands, a comma before decimals."""
    places = max(decimals, 0)
    text = f"{value:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,"))
