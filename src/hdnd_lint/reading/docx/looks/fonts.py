"""Which fonts are older than Unicode, by name."""


def encoding_of(*fonts: str | None) -> str | None:
    """Return the old encoding that one of *fonts* tells, None where all are of Unicode."""
    for font in fonts:
        if font and font.lstrip(". ")[:2].lower() == "vn":
            from hdnd_lint.reading.lines.legacy import encoding_of_font  # for rare files only

            if encoding := encoding_of_font(font):
                return encoding
    return None
