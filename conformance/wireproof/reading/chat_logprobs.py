"""The log probabilities of a chat completion."""

from dataclasses import dataclass
from typing import Any

from wireproof.reading.chat import Turn

_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class TokenEntry:
    """One token: as text, as bytes (None where they were not told), its log probability, and the likeliest there.

    `top` has (text, log probability); a text is None where the token is named otherwise. `listed` says whether there
    is a `top_logprobs` at all.
    """

    token: str
    octets: bytes | None
    logprob: float | None
    top: tuple[tuple[str | None, float], ...]
    listed: bool


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

    By bytes where every token has them, which alone spells characters that several tokens share; by texts otherwise.
    """
    if all(entry.octets is not None for entry in found):
        spelt = b"".join(entry.octets or b"" for entry in found).decode("utf-8", "replace")
        return spelt.rstrip(_REPLACEMENT)
    if any(_REPLACEMENT in entry.token for entry in found):
        return None
    return "".join(entry.token for entry in found)


def spelt_otherwise(entry: TokenEntry) -> bool:
    """Whether bytes that are whole characters contradict the token's text.

    Tokens that are pieces of characters have texts of each server's own making, with a backslash and an x.
    """
    if not entry.octets or not entry.token or _REPLACEMENT in entry.token or "\\x" in entry.token:
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
        listed=isinstance(top, list),
    )


def _likely(top: list[Any]) -> list[tuple[str | None, float]]:
    found = []
    for each in top:
        if isinstance(each, dict) and (logprob := _number(each.get("logprob"))) is not None:
            token = each.get("token")
            found.append((token if isinstance(token, str) else None, logprob))
    return found


def _octets(value: Any) -> bytes | None:
    try:
        return bytes(value) if isinstance(value, list) else None
    except (TypeError, ValueError):
        return None


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
