"""`blake2b` of `hashlib`, without the library of OpenSSL that comes with that."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another Python has it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
