"""Why a place of a Word file is left as it is."""

from hdnd_lint.words.letters.text import Localised

PARAGRAPHS = Localised("chỗ sửa trải qua nhiều đoạn", "the change spans several paragraphs")
TRACKED = Localised(
    "chỗ sửa nằm trong thay đổi đang theo dõi hoặc trong trường tự động",
    "the place lies in a tracked change or in a field",
)
LABEL = Localised("số thứ tự do Word tự đánh", "the number is computed by Word")
UNUSUAL = Localised(
    "chỗ sửa nằm trong đoạn có cấu trúc Word khác thường",
    "the place lies in a run of unusual structure",
)
OVERLAP = Localised("chồng lên một chỗ sửa khác", "it overlaps another change")
