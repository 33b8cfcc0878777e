"""Who may call: API keys as a bearer token or in X-API-Key."""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from connexion.security import NO_VALUE  # type: ignore[import-untyped]  # it ships no types

from wireproof_server.errors.from_exception import wrong_key
from wireproof_server.key_check import Credentials

CALLER_DIGITS = 16  # of the key's digest: enough to tell callers apart, useless to find the key

# What connexion calls with the request: NO_VALUE when these credentials were not sent, else facts about the caller.
Verify: TypeAlias = Callable[[Credentials], Any]


class KeyRing:
    """The keys that open this server. Only their digests are kept."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._digests = tuple(_digest(key.encode()) for key in keys)

    def caller(self, key: bytes) -> str | None:
        """Who this key belongs to, without revealing it; None when it opens nothing.

        Every digest is compared, each in constant time: how long it takes tells nothing about any key.
        """
        sent = _digest(key)
        known = False
        for digest in self._digests:
            known |= hmac.compare_digest(sent, digest)
        return sent.hex()[:CALLER_DIGITS] if known else None


class BearerKeys:
    """Connexion's handler of `type: http, scheme: bearer`."""

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    def get_fn(self, _scheme: Mapping[str, Any], _scopes: list[str]) -> Verify:
        """The function that verifies one request."""

        def verify(request: Credentials) -> Any:
            sent = request.header(b"authorization")
            if sent is None:
                return NO_VALUE
            kind, _, key = sent.strip().partition(" ")
            return _verified(self._keys, key.strip() if kind.lower() == "bearer" else "")

        return verify


class HeaderKeys:
    """Connexion's handler of `type: apiKey, in: header`."""

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    def get_fn(self, scheme: Mapping[str, Any], _scopes: list[str]) -> Verify:
        """The function that verifies one request."""
        header = scheme["name"].lower().encode("latin-1")

        def verify(request: Credentials) -> Any:
            sent = request.header(header)
            return NO_VALUE if sent is None else _verified(self._keys, sent.strip())

        return verify


def security_map(keys: KeyRing) -> dict[str, Callable[[], BearerKeys | HeaderKeys]]:
    """Connexion's `security_map`: what makes a handler for each kind of scheme that the contract declares."""
    return {"bearer": lambda: BearerKeys(keys), "apiKey": lambda: HeaderKeys(keys)}


def _verified(keys: KeyRing, key: str) -> Mapping[str, str]:
    caller = keys.caller(key.encode("latin-1", "replace"))
    if caller is None:
        raise wrong_key()
    return {"sub": caller}


def _digest(key: bytes) -> bytes:
    # Python's own; OpenSSL's sha256 takes longer to set up than a key takes to digest, at every request.
    return hashlib.blake2b(key, digest_size=32).digest()
