"""What can be told from the source of a Lark grammar without parsing it."""

import re
from collections.abc import Callable

# Strings, regular expressions and comments are matched only to be passed over: inside them, nothing is a reference.
SYMBOL = re.compile(
    r'"(?:\\.|[^"\\\n])*"i?'
    r"|//[^\n]*|\#[^\n]*"
    r"|/(?:\\.|[^/\\\n])+/[a-z]*"
    r"|@(?P<reference>[A-Za-z_]\w*)"
    r"|(?P<token><\[[^\]\n]*\]>|<[^<>\s]+>)"
)


def with_references(lark: str, replacement: Callable[[str], str]) -> str:
    """`lark` with every `@name` replaced by what `replacement` gives for the name."""
    return SYMBOL.sub(lambda found: replacement(found["reference"]) if found["reference"] else found[0], lark)


def first_token(lark: str) -> str | None:
    """The first control token (`<|im_end|>`) or token id (`<[12]>`) that `lark` names, None for text alone."""
    return next((found["token"] for found in SYMBOL.finditer(lark) if found["token"]), None)
