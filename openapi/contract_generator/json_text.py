"""JSON as it is written into generated files."""

import json
from typing import Any


def json_text(document: Any) -> str:
    """Indented, in the document's own order, every character as itself, one newline at the end."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
