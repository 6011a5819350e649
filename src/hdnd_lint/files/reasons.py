"""Why the system refused: its usual reasons, in Vietnamese."""

import errno

_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "nơi ghi chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức ổ đĩa",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.ENOTDIR: "đường dẫn đi qua một tệp",
    errno.EISDIR: "đây là thư mục",
    errno.ELOOP: "liên kết đi vòng",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EPIPE: "nơi nhận đã đóng",
}


def word_os_error(error: OSError) -> str:
    """Return why *error* came, in the reader's language where it is one of the usual reasons."""
    return _REASONS.get(error.errno or 0, error.strerror or type(error).__name__)
