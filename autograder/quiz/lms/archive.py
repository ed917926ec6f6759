"""A zip that is the same, byte for byte, whenever and wherever it is made."""

import io
import zipfile

_TIME = (1980, 1, 1, 0, 0, 0)  # the first there is


def pack(files):
    """The bytes of a zip of {path: bytes}; a path that ends with / is a folder."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o755 << 16 | 0x10 if path.endswith("/") else 0o644 << 16
            archive.writestr(entry, data)
    return stream.getvalue()
