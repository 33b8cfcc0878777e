"""Who may call: API keys as a bearer token or in X-API-Key."""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from connexion.security import NO_VALUE  # type: ignore[import-untyped]  # it ships no types

from wireproof_server.errors.from_exception import wrong_key
from wireproof_server.key_check import Verify
from wireproof_server.middleware.exchange import Headers

CALLER_DIGITS = 16  # of the key's digest: enough to tell callers apart, useless to find the key
# Of Python's own hash; OpenSSL's sha256 takes longer to set up than a key takes to digest, at every request.
DIGEST_BYTES = 32


class KeyRing:
    """The keys that open this server. Only their digests are kept."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._digests = tuple(hashlib.blake2b(key.encode(), digest_size=DIGEST_BYTES).digest() for key in keys)

    def caller(self, key: bytes) -> str:
        """Who this key belongs to, without revealing it. Raises ApiError 401 when it opens nothing.

        Every digest is compared, each in constant time: how long it takes tells nothing about any key.
        """
        sent = hashlib.blake2b(key, digest_size=DIGEST_BYTES).digest()
        known = False
        for digest in self._digests:
            known |= hmac.compare_digest(sent, digest)
        if not known:
            raise wrong_key()
        return sent[: CALLER_DIGITS // 2].hex()


class BearerKeys:
    """Connexion's handler of `type: http, scheme: bearer`."""

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    def get_fn(self, _scheme: Mapping[str, Any], _scopes: list[str]) -> Verify:
        """The function that verifies one request."""
        caller = self._keys.caller

        def verify(headers: Headers) -> Any:
            sent = headers.get(b"authorization")
            if sent is None:
                return NO_VALUE
            kind, _, key = sent.strip().partition(b" ")
            return caller(key.strip() if kind.lower() == b"bearer" else b"")

        return verify


class HeaderKeys:
    """Connexion's handler of `type: apiKey, in: header`."""

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    def get_fn(self, scheme: Mapping[str, Any], _scopes: list[str]) -> Verify:
        """The function that verifies one request."""
        caller, header = self._keys.caller, scheme["name"].lower().encode("latin-1")

        def verify(headers: Headers) -> Any:
            sent = headers.get(header)
            return NO_VALUE if sent is None else caller(sent.strip())

        return verify


def security_map(keys: KeyRing) -> dict[str, Callable[[], BearerKeys | HeaderKeys]]:
    """Connexion's `security_map`: what makes a handler for each kind of scheme that the contract declares."""
    return {"bearer": lambda: BearerKeys(keys), "apiKey": lambda: HeaderKeys(keys)}
