"""Whether a request may be worked on, before anything of its body is read.

The order is Hadrian's: first the quota, then the rate.
"""

import math
from functools import partial

from wireproof_server.errors.api_error import ApiError
from wireproof_server.limits.metering import charge_to
from wireproof_server.limits.request_rate import RateLimitState, RequestRateExceeded, RequestRateLimit
from wireproof_server.limits.token_quota import TokenQuota, TokenQuotaExhausted
from wireproof_server.middleware.exchange import Exchange
from wireproof_server.mounts import Mount

GENERATES = frozenset({"createCompletion", "createChatCompletion", "createResponse"})
UNLIMITED = frozenset({"getHealth", "getLiveness", "getReadiness"})

_QUOTA_RETRY_AFTER = "86400"  # seconds; the contract wants a number, and only the operator can renew a quota


class Admission:
    """Holds each caller to its limits; None is no limit."""

    def __init__(self, rate: RequestRateLimit | None, quota: TokenQuota | None) -> None:
        self._rate = rate
        self._quota = quota

    def admit(self, operation_id: str, mount: Mount, exchange: Exchange) -> None:
        """Let the request of `exchange` pass, or raise the ApiError of the mount's profile.

        What the answer must say about the limit, whatever it becomes, is noted in the exchange. What the request
        generates from here on is charged to its caller.
        """
        if self._quota is not None and operation_id in GENERATES:
            self._check_quota(self._quota, mount, exchange)
        if self._rate is not None and operation_id not in UNLIMITED:
            _check_rate(self._rate, exchange)

    def _check_quota(self, quota: TokenQuota, mount: Mount, exchange: Exchange) -> None:
        try:
            quota.require(exchange.caller)
        except TokenQuotaExhausted as exhausted:
            form = mount.quota_exhausted
            raise ApiError(
                form.status,
                form.code,
                f"This key has used its quota: {exhausted.used} of {exhausted.limit} tokens. "
                "Ask whoever runs this server for more.",
                type=form.type,
                details={"limit": exhausted.limit, "used": exhausted.used},
                headers={"retry-after": _QUOTA_RETRY_AFTER},
            ) from exhausted
        charge_to(partial(quota.charge, exchange.caller))


NO_LIMITS = Admission(None, None)
"""Holds nobody to anything."""


def _check_rate(rate: RequestRateLimit, exchange: Exchange) -> None:
    try:
        state = rate.check(exchange.caller)
    except RequestRateExceeded as exceeded:
        state = exceeded.state
        exchange.answer_headers = _sent(state)
        seconds = max(1, math.ceil(state.reset))
        raise ApiError(
            429,
            "rate_limit_exceeded",
            f"Rate limit exceeded: {state.limit} requests per minute. Try again in {seconds} s.",
            details={"limit": state.limit, "retry_after_secs": seconds, "window": "minute"},
            headers={"retry-after": str(seconds)},
        ) from exceeded
    exchange.answer_headers = _sent(state)


def _sent(state: RateLimitState) -> list[tuple[bytes, bytes]]:
    return [(name.encode("ascii"), value.encode("ascii")) for name, value in state.headers().items()]
