"""A Word document as bytes that are the same for the same content, whatever the hour."""

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any


def saved(document: Any, *, title: str, author: str, created: datetime) -> bytes:
    """Return *document* (of python-docx) as the bytes of a .docx file made on *created*."""
    properties = document.core_properties
    properties.author, properties.title = author, title
    properties.created = properties.modified = created
    stream, result = BytesIO(), BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as found, zipfile.ZipFile(result, "w") as written:
        for name in found.namelist():
            member = zipfile.ZipInfo(name, created.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(member, found.read(name))
    return result.getvalue()
