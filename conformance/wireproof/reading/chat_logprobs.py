"""The log probabilities of a chat completion."""

from dataclasses import dataclass
from typing import Any

from wireproof.reading.chat import Turn

_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class TokenEntry:
    """One token: as text, as bytes (None where they were not told), its log probability, and the likeliest there.

    In `top`, a text is None where the token is named otherwise.
    """

    token: str
    octets: bytes | None
    logprob: float | None
    top: tuple["LikelyToken", ...]


@dataclass(frozen=True, slots=True)
class LikelyToken:
    """One of the likeliest tokens in some place."""

    token: str | None
    octets: bytes | None
    logprob: float


def entries(turn: Turn) -> tuple[TokenEntry, ...]:
    """The entries of a turn's content in order; whatever has another shape left out."""
    found: list[TokenEntry] = []
    for each in turn.logprobs:
        listed = each.get("content") if isinstance(each, dict) else None
        single = [each] if isinstance(each, dict) and "token" in each and "content" not in each else []
        found += [
            _entry(entry) for entry in (listed if isinstance(listed, list) else single) if isinstance(entry, dict)
        ]
    return tuple(found)


def joined(found: tuple[TokenEntry, ...]) -> str | None:
    """The text that the tokens spell; None where it cannot be told because characters were split and bytes are missing.

    By texts where each is of whole characters; else by bytes, which alone spell characters that several tokens share.
    """
    if not any(is_piece_of_a_character(entry.token) for entry in found):
        return "".join(entry.token for entry in found)
    if any(entry.octets is None for entry in found):
        return None
    return b"".join(entry.octets or b"" for entry in found).decode("utf-8", "replace").rstrip(_REPLACEMENT)


def is_piece_of_a_character(token: str) -> bool:
    """Whether the text of a token stands for less than a character, which each server writes in its own way."""
    return _REPLACEMENT in token or "\\x" in token


def spelt_otherwise(entry: TokenEntry | LikelyToken) -> bool:
    """Whether bytes that are whole characters contradict the token's text, or are none though there is a text."""
    if entry.octets is None or not entry.token or is_piece_of_a_character(entry.token):
        return False
    try:
        return entry.octets.decode() != entry.token
    except UnicodeDecodeError:
        return False


def _entry(entry: dict[str, Any]) -> TokenEntry:
    token, top = entry.get("token"), entry.get("top_logprobs")
    return TokenEntry(
        token=token if isinstance(token, str) else "",
        octets=_octets(entry.get("bytes")),
        logprob=_number(entry.get("logprob")),
        top=tuple(_likely(top) if isinstance(top, list) else ()),
    )


def _likely(top: list[Any]) -> list[LikelyToken]:
    found = []
    for each in top:
        if isinstance(each, dict) and (logprob := _number(each.get("logprob"))) is not None:
            token = each.get("token")
            text = token if isinstance(token, str) else None
            found.append(LikelyToken(text, _octets(each.get("bytes")), logprob))
    return found


def _octets(value: Any) -> bytes | None:
    try:
        return bytes(value) if isinstance(value, list) else None
    except (TypeError, ValueError):
        return None


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
