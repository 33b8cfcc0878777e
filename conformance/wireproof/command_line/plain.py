"""Text of a target on a terminal: whatever it holds, it must not move the cursor."""


def plain(text: str) -> str:
    """The text with control characters escaped as Python writes them."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)
