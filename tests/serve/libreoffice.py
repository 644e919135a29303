"""Run by the Python of LibreOffice: its own client of LanguageTool's protocol checks a sentence.

    libreoffice.py PORT BASE_URL LANGUAGE COUNTRY TEXT

connects to an office that listens at PORT, and prints what it found as JSON.
"""

import json
import sys
import time
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

_NODE = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"


def main(port: str, base: str, language: str, country: str, text: str) -> None:
    services = connected(port).ServiceManager
    provider = services.createInstance("com.sun.star.configuration.ConfigurationProvider")
    node = PropertyValue()
    node.Name, node.Value = "nodepath", _NODE
    access = "com.sun.star.configuration.ConfigurationUpdateAccess"
    settings = provider.createInstanceWithArguments(access, (node,))
    settings.setPropertyValue("BaseURL", base)
    settings.setPropertyValue("IsEnabled", True)
    settings.commitChanges()
    checker = services.createInstance("org.openoffice.lingu.LanguageToolGrammarChecker")
    result = checker.doProofreading("draft", text, Locale(language, country, ""), 0, len(text), ())
    found = [
        {
            "start": error.nErrorStart,
            "length": error.nErrorLength,
            "comment": error.aFullComment,
            "rule": error.aRuleIdentifier,
            "suggestions": list(error.aSuggestions),
        }
        for error in result.aErrors
    ]
    print(json.dumps(found))


def connected(port: str) -> Any:  # an object of the office's own kind
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("no office listens")


main(*sys.argv[1:])
