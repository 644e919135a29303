"""Which program this is, by what is in it: two installations of one wheel are the same."""

from __future__ import annotations

import hashlib
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_KINDS = (".py", ".txt", ".yaml", ".json")
_OTHERS = ("babel", "currencyconverter", "pint", "pyyaml")  # whose data or reading bears on what is found


def code_digest() -> str:
    """A digest of the contents of this program's files, of the Python that runs them, and of the
    versions of packages that have a say."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(path for path in root.rglob("*") if path.suffix in _KINDS):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}:{len(data)}\n".encode())
        digest.update(data)
    digest.update(" ".join(map(_version, _OTHERS)).encode())
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
