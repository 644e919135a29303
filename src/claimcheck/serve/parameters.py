"""What a client asks: the parameters of its address and of its body."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

_MAX = 200  # fields of a form


class Refused(Exception):
    """A request that is answered with a sentence and the HTTP status `code`."""

    def __init__(self, code: int, said: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(said)
        self.code = code
        self.said = said
        self.headers = dict(headers or {})


def read_parameters(query: bytes, body: bytes, content_type: str) -> dict[str, Any]:
    """Return the parameters of an address and a body, which is a form or an object of JSON; raises Refused.

    What the body is, it says itself: some editors send forms under the name of JSON.
    """
    if content_type.startswith("multipart/"):
        raise Refused(415, "a body must be a form (application/x-www-form-urlencoded) or JSON")
    found = _form(query)
    text = body.strip()
    if text.startswith((b"{", b"[")):
        found.update(_json(text))
    else:
        found.update(_form(text))
    return found


def _form(data: bytes) -> dict[str, Any]:
    try:
        pairs = parse_qsl(data.decode("utf-8"), keep_blank_values=True, max_num_fields=_MAX, errors="strict")
    except UnicodeDecodeError as error:
        raise Refused(400, "the body is not valid UTF-8") from error
    except ValueError as error:
        raise Refused(400, f"the form cannot be read: {error}") from error
    return dict(pairs)


def _json(data: bytes) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"the body is not valid JSON: {error}") from error
    if not isinstance(found, dict):
        raise Refused(400, "the body must be an object of JSON, and is a list")
    return found


def text_of(parameters: Mapping[str, Any], name: str) -> str | None:
    """Return a parameter that is text, None without it; raises Refused."""
    value = parameters.get(name)
    if value is None or isinstance(value, str):
        return value
    raise Refused(400, f"`{name}` must be text, and is {type(value).__name__}")


def names_of(parameters: Mapping[str, Any], name: str) -> frozenset[str]:
    """Return a parameter that lists names, parted by commas."""
    said = text_of(parameters, name) or ""
    return frozenset(one.strip() for one in said.split(",") if one.strip())
