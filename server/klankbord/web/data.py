"""Values as they stand in a page, for its scripts to read."""

import json


def as_data(value: object) -> bytes:
    """Return JSON in which nothing can end the element around it.

    A reader of JSON sees no difference; a reader of HTML sees no tag, no comment and no line end of a script.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    escaped = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return escaped.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()
