"""Text that XML can hold."""

import re

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """The text with characters that XML 1.0 forbids (section 2.2) replaced: a target may send any of them."""
    return _FORBIDDEN.sub("\ufffd", text)
