"""Tokens in all, for each caller."""

from collections import Counter


class TokenQuotaExhausted(Exception):
    """A caller used all the tokens it may: `used` of `limit`."""

    def __init__(self, limit: int, used: int) -> None:
        super().__init__(f"{used} of {limit} tokens")
        self.limit = limit
        self.used = used


class TokenQuota:
    """At most `limit` tokens for each caller, of prompts and answers together.

    What is used is known only when it was: a request that begins within the quota runs to its end, and the next is
    refused.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._used: Counter[str | None] = Counter()

    def require(self, caller: str | None) -> None:
        """Raises `TokenQuotaExhausted` when nothing is left for `caller`."""
        used = self._used[caller]
        if used >= self._limit:
            raise TokenQuotaExhausted(self._limit, used)

    def charge(self, caller: str | None, tokens: int) -> None:
        """Note that `caller` used so many tokens."""
        self._used[caller] += tokens
