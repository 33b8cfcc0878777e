"""Keeps text that spells a control token from becoming one.

A chat template's own control tokens must be read as such, but not those that someone wrote into a message, a name or a
tool's description: with them a user could forge turns. Each is replaced by a placeholder before the template is
rendered, and tokenised apart, in two pieces that are no token together, after it.
"""

import re
import secrets
from collections.abc import Iterable
from typing import Any

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.tokens import tokenize


class ControlText:
    """The replacements of one conversation."""

    def __init__(self, spellings: Iterable[str]) -> None:
        longest_first = sorted((spelling for spelling in spellings if spelling), key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
        # Letters and digits only, so that no template escapes it; random, so that nobody can write it.
        self._nonce = f"Wp{secrets.token_hex(8)}n"
        self._placeholder = re.compile(rf"{self._nonce}(\d+)e")
        self._replaced: list[str] = []

    def hide(self, value: Any) -> Any:
        """The same JSON value with every control token in its texts, keys included, replaced."""
        if isinstance(value, str):
            return self._pattern.sub(self._replace, value)
        if isinstance(value, dict):
            return {self.hide(key): self.hide(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self.hide(each) for each in value]
        return value

    @property
    def found(self) -> tuple[str, ...]:
        """What has been hidden so far."""
        return tuple(self._replaced)

    def _replace(self, found: re.Match[str]) -> str:
        self._replaced.append(found[0])
        return f"{self._nonce}{len(self._replaced) - 1}e"

    async def tokenize(self, client: Client, prompt: str) -> list[int]:
        """Token ids of a rendered prompt: the template's control tokens are tokens, those that were hidden are text."""
        tokens: list[int] = []
        for number, part in enumerate(self._placeholder.split(prompt)):
            if number % 2 == 0:
                tokens += await tokenize(client, part, read_control_tokens=True)
            else:
                hidden = self._replaced[int(part)]
                tokens += await tokenize(client, hidden[:1])
                tokens += await tokenize(client, hidden[1:])
        return tokens
