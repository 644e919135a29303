"""Run by an interpreter that has LibreOffice's `uno`: what the office reads in documents, as JSON.

    python3 office_script.py PIPE FILE…

`comments` are pairs of a comment's first line and the text that it is anchored on; `accepted` and `rejected`
the text when all tracked changes are.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main(pipe: str, files: list[str]) -> None:
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.DispatchHelper", context
    )
    try:
        found = [read(desktop, dispatcher, file) for file in files]
        print(json.dumps(found))
    finally:
        desktop.terminate()


def connected(pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("no office answers")


def read(desktop: Any, dispatcher: Any, file: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for kind, command in (("accepted", "AcceptAll"), ("rejected", "RejectAll")):
        hidden = PropertyValue(Name="Hidden", Value=True)
        document = desktop.loadComponentFromURL(Path(file).as_uri(), "_blank", 0, (hidden,))
        if kind == "accepted":
            found["comments"] = list(comments(document))
        frame = document.getCurrentController().getFrame()
        dispatcher.executeDispatch(frame, f".uno:{command}TrackedChanges", "", 0, ())
        found[kind] = document.getText().getString()
        document.close(False)
    return found


def comments(document: Any) -> Any:
    fields = document.getTextFields().createEnumeration()
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            yield [field.Author, field.Content.split("\n")[0], field.getAnchor().getString()]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
