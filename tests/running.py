"""Running the command line inside the test's own process."""

import io
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from hdnd_lint.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Command:
    """The command line with the test's own streams."""

    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def __call__(self, *args: object, stdin: bytes = b"") -> Ran:
        """Run the command with *args* and return what came of it."""
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = main([str(arg) for arg in args])
        out, err = self.capture.readouterr()
        return Ran(code, out, err)


DRAFT = """HỘI ĐỒNG NHÂN DÂN
XÃ AN PHÚ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/NQ - HĐND
An Phú, ngày 10 tháng 12 năm 2025

NGHỊ QUYẾT
Về việc đặt tên thôn

HỘI ĐỒNG NHÂN DÂN XÃ AN PHÚ
KHÓA II, KỲ HỌP THỨ 3

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;

QUYẾT NGHỊ:

Điều 1. Đặt tên thôn Hòa Bình.
Điều 2. Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này.

Nghị quyết này đã được Hội đồng nhân dân xã An Phú khóa II, kỳ họp thứ 3 thông qua ngày 10 \
tháng 12 năm 2025 và có hiệu lực từ ngày thông qua./.
"""

__all__: Sequence[str] = ("DRAFT", "Command", "Ran")
