"""How many tokens a target says that its context holds."""

import re

from wireproof.transcript.exchange import Exchange

_STATEMENTS = ("context_length", "context_window", "max_model_len", "max_context_length", "n_ctx")
_STATED_IN_WORDS = re.compile(r"context\D{0,40}?(\d{3,7})\s+tokens", re.IGNORECASE)


def context_in_list(exchange: Exchange | None, model: str) -> int:
    """What the list of models says of the model; 0 where it says nothing."""
    entries = exchange.object.get("data") if exchange is not None and exchange.object is not None else None
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and entry.get("id") == model:
            stated = [entry[name] for name in _STATEMENTS if type(entry.get(name)) is int]
            return min(stated, default=0)
    return 0


def context_in_words(exchange: Exchange | None) -> int:
    """What the message of a refusal says; 0 where it says nothing."""
    error = exchange.object.get("error") if exchange is not None and exchange.object is not None else None
    message = error.get("message") if isinstance(error, dict) else None
    found = _STATED_IN_WORDS.search(message) if isinstance(message, str) else None
    return int(found.group(1)) if found else 0
