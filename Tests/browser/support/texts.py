"""The texts of the pages, by the keys that the templates use, so that a test says what it looks for and not how it is worded."""

import json
import re
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[3] / "Locales"


@cache
def _topic(language, name):
    texts = json.loads((LOCALES / language / f"{name}.json").read_text("utf-8"))
    return texts.get(name, texts)


def text(key, language="en", **values):
    topic, *path = key.split(".")
    found = _topic(language, topic)
    for part in path:
        found = found[part]
    return re.sub(r"\{(\w+)\}", lambda match: str(values.get(match[1], match[0])), found)
