"""How much longer a prompt became by what was added to a conversation."""

from typing import Any

from wireproof.transcript.exchange import Exchange
from wireproof.transcript.transcript import Transcript

TOKENS_A_WORD = 3
"""What the calls before an answer of a tool hardly take without it, counted for each of its words."""


def prompt_tokens(exchange: Exchange | None) -> int | None:
    """What the usage of a whole answer counts as prompt; None where it says nothing readable."""
    usage: Any = (exchange.object or {}).get("usage") if exchange is not None else None
    count = usage.get("prompt_tokens") if isinstance(usage, dict) else None
    return count if isinstance(count, int) and not isinstance(count, bool) and count > 0 else None


def opening(transcript: Transcript, exchange: Exchange) -> Exchange | None:
    """The recorded success whose conversation is the first message of this one, with the same tools."""
    messages, tools = exchange.request.fields.get("messages"), exchange.request.fields.get("tools")
    for each in transcript.exchanges:
        fields = each.request.fields
        same = isinstance(messages, list) and fields.get("messages") == messages[:1] and fields.get("tools") == tools
        if same and each.succeeded and not each.streamed:
            return each
    return None


def plainly_reads_tools(transcript: Transcript, exchange: Exchange) -> bool:
    """Whether the prompt grew by so much since its opening that the answers of the tools must be in it."""
    before, after = prompt_tokens(opening(transcript, exchange)), prompt_tokens(exchange)
    if before is None or after is None:
        return False
    return after - before >= TOKENS_A_WORD * _words(exchange.request.fields.get("messages"))


def _words(messages: Any) -> int:
    """The words that tools answered."""
    answers = [each.get("content") for each in messages if isinstance(each, dict) and each.get("role") == "tool"]
    texts = [part["text"] for each in answers if isinstance(each, list) for part in each]
    return sum(len(text.split()) for text in (*texts, *(each for each in answers if isinstance(each, str))))
