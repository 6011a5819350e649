"""Sentences that tell a duty done, and those that only look like it."""

from datetime import date

import pytest
from year.test_followed import REPORT, RESOLUTION, SEASONS, read

from hdnd_lint.year.duties import duty_rows
from hdnd_lint.year.followed import Fate, follow

LAID = RESOLUTION[: RESOLUTION.index("1. Thường trực")]
TOLD = REPORT[: REPORT.index("1. Toàn bộ")]
DONE = (
    (
        "Giao Ủy ban nhân dân xã xây kè chống sạt lở suối Khe Dọc trước ngày 30/6/2027.",
        "Kè chống sạt lở suối Khe Dọc đã nghiệm thu ngày 10/6/2027.",
    ),
    (
        "Giao Ủy ban nhân dân xã ban hành quy chế quản lý nghĩa trang trước ngày 30/6/2027.",
        "Quy chế quản lý nghĩa trang đã được ban hành tại Quyết định số 45/QĐ-UBND.",
    ),
    (
        "Giao Ủy ban nhân dân xã hỗ trợ 20 hộ làm nhà vệ sinh trước ngày 30/6/2027.",
        "Đã hỗ trợ 20/20 hộ làm nhà vệ sinh.",
    ),
    (
        "Phòng Kinh tế đo đạc lại ranh giới chợ trước ngày 30/6/2027.",
        "Phòng Kinh tế đã hoàn thành đo đạc lại ranh giới chợ.",
    ),
    (
        "Giao Ủy ban nhân dân xã tổ chức tập huấn chữa cháy cho tiểu thương trước ngày 30/6/2027.",
        "Đã mở 02 lớp tập huấn chữa cháy cho tiểu thương, 64 người tham dự.",
    ),
    (
        "Giao Ủy ban nhân dân xã sửa chữa cống Nà Lừa trước ngày 30/6/2027.",
        "Cống Nà Lừa đã sửa chữa xong ngày 12/6/2027.",
    ),
    (
        "Giao Ủy ban nhân dân xã lập danh sách hộ nghèo trước ngày 30/6/2027.",
        "Đã hoàn thành lập danh sách 42 hộ nghèo.",
    ),
    (
        "Công an xã lắp camera tại chợ trung tâm trước ngày 30/6/2027.",
        "Đã lắp 04 camera tại chợ trung tâm, đưa vào vận hành ngày 01/6/2027.",
    ),
    (
        "Giao Ủy ban nhân dân xã thu hồi 1,2 ha đất công ích trước ngày 30/6/2027.",
        "Đã thu hồi đủ 1,2 ha đất công ích bị lấn chiếm.",
    ),
    (
        "Trạm Y tế xã phun hóa chất diệt muỗi tại 05 thôn trước ngày 30/6/2027.",
        "Việc phun hóa chất diệt muỗi được thực hiện xong tại 05/05 thôn.",
    ),
    (
        "Giao Ủy ban nhân dân xã bán đấu giá trụ sở cũ trước ngày 30/6/2027.",
        "Trụ sở cũ đấu giá thành công, thu 1,4 tỷ đồng.",
    ),
)
UNDONE = (
    (
        "Giao Ủy ban nhân dân xã xây kè chống sạt lở suối Khe Dọc trước ngày 30/6/2027.",
        "Kè chống sạt lở suối Khe Dọc hoàn thành 60% khối lượng.",
    ),
    (
        "Giao Ủy ban nhân dân xã xây kè chống sạt lở suối Khe Dọc trước ngày 30/6/2027.",
        "Đã tổ chức hội nghị lấy ý kiến về xây kè chống sạt lở suối Khe Dọc.",
    ),
    (
        "Giao Ủy ban nhân dân xã ban hành quy chế quản lý nghĩa trang trước ngày 30/6/2027.",
        "Dự thảo quy chế quản lý nghĩa trang đã được gửi lấy ý kiến.",
    ),
    (
        "Giao Ủy ban nhân dân xã hỗ trợ 20 hộ làm nhà vệ sinh trước ngày 30/6/2027.",
        "Đã hỗ trợ 11/20 hộ làm nhà vệ sinh.",
    ),
    (
        "Phòng Kinh tế đo đạc lại ranh giới chợ trước ngày 30/6/2027.",
        "Phòng Kinh tế chưa đo đạc lại ranh giới chợ vì tiểu thương phản đối.",
    ),
    (
        "Phòng Kinh tế đo đạc lại ranh giới chợ trước ngày 30/6/2027.",
        "Công an xã đã kiểm tra ranh giới chợ.",
    ),
    (
        "Giao Ủy ban nhân dân xã tổ chức tập huấn chữa cháy cho tiểu thương trước ngày 30/6/2027.",
        "Lớp tập huấn chữa cháy cho tiểu thương hoãn sang tháng 9.",
    ),
    (
        "Giao Ủy ban nhân dân xã sửa chữa cống Nà Lừa trước ngày 30/6/2027.",
        "Ủy ban nhân dân xã đã sửa chữa xong cống Bản Mo.",
    ),
    (
        "Giao Ủy ban nhân dân xã sửa chữa cống Nà Lừa trước ngày 30/6/2027.",
        "Cống Nà Lừa hư hỏng nặng, đã báo cáo cấp trên xin kinh phí.",
    ),
    (
        "Giao Ủy ban nhân dân xã sửa chữa cống Nà Lừa trước ngày 30/6/2027.",
        "Ủy ban nhân dân xã đã lập dự toán sửa chữa cống Nà Lừa.",
    ),
    (
        "Giao Ủy ban nhân dân xã lập danh sách hộ nghèo trước ngày 30/6/2027.",
        "Tỷ lệ hộ nghèo đã giảm còn 5%.",
    ),
    (
        "Công an xã lắp camera tại chợ trung tâm trước ngày 30/6/2027.",
        "Camera tại chợ trung tâm sẽ được lắp trong quý IV.",
    ),
    (
        "Giao Ủy ban nhân dân xã thu hồi 1,2 ha đất công ích trước ngày 30/6/2027.",
        "Đất công ích đã thu hồi được 0,4 ha trên 1,2 ha.",
    ),
    (
        "Trạm Y tế xã phun hóa chất diệt muỗi tại 05 thôn trước ngày 30/6/2027.",
        "Không hoàn thành phun hóa chất diệt muỗi do thiếu vật tư.",
    ),
    (
        "Giao Ủy ban nhân dân xã bán đấu giá trụ sở cũ trước ngày 30/6/2027.",
        "Trụ sở cũ tổ chức đấu giá hai lần không thành.",
    ),
)


def fate(duty: str, told: str) -> Fate:
    rows = duty_rows([read(f"{LAID}1. {duty}\n", "nq.txt")])
    report = read(f"{TOLD}1. {told}\n2. Thu ngân sách đạt 60%.\n", "bc.txt")
    (found,) = follow(rows, [report], date(2027, 8, 1), SEASONS)
    return found.fate


@pytest.mark.parametrize(("duty", "told"), DONE)
def test_what_was_done_is_met(duty: str, told: str) -> None:
    assert fate(duty, told) is Fate.MET


@pytest.mark.parametrize(("duty", "told"), UNDONE)
def test_another_place_a_part_or_a_preparation_meets_nothing(duty: str, told: str) -> None:
    assert fate(duty, told) is Fate.OVERDUE
