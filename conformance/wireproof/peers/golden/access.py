"""Who may ask, and how often."""

import hmac

from starlette.requests import Request

from wireproof.peers.golden.dialect import Dialect
from wireproof.peers.golden.refusal import Refusal

_CHALLENGE = {"www-authenticate": "Bearer"}


def check_key(dialect: Dialect, request: Request) -> None:
    """Raises Refusal for a key that is missing or wrong, where one is needed."""
    key = dialect.settings.key
    if key is None or not dialect.profile.statement["authentication"]["required"]:
        return
    given = _given(dialect, request)
    if given is None:
        message = "You did not provide an API key. Send it as 'Authorization: Bearer KEY'."
        raise Refusal("missing_credentials", message, code="missing_credentials", headers=_CHALLENGE)
    if not hmac.compare_digest(given.encode(), key.encode()):
        raise Refusal("invalid_credentials", "Incorrect API key provided.", code="invalid_api_key", headers=_CHALLENGE)


def _given(dialect: Dialect, request: Request) -> str | None:
    scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and credentials.strip():
        return credentials.strip()
    if "x_api_key" in dialect.profile.statement["authentication"]["forms"]:
        return request.headers.get("x-api-key")
    return None


class RateLimit:
    """Refuses the first so many requests, as a busy server would."""

    def __init__(self, refusals: int) -> None:
        self._left = refusals

    def check(self) -> None:
        """Raises Refusal while some are left."""
        if self._left:
            self._left -= 1
            message = "Rate limit reached. Try again in 1 second."
            raise Refusal("rate_limited", message, code="rate_limit_exceeded", headers={"retry-after": "1"})
