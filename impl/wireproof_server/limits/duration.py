"""Durations as the rate-limit headers write them."""

import math

_SECONDS_OF_A_MINUTE = 60
_SECONDS_OF_AN_HOUR = 3600


def duration_text(seconds: float) -> str:
    """A duration such as `250ms`, `1s`, `6m0s` or `1h0m5s`, rounded up: never too early.

    Source: OpenAI's `x-ratelimit-reset-*` headers (contract: components/headers/RateLimitResetRequests).
    """
    if seconds <= 0:
        return "0s"
    if seconds < 1 and (milliseconds := math.ceil(seconds * 1000)) < 1000:  # noqa: PLR2004  milliseconds in a second
        return f"{milliseconds}ms"
    whole = math.ceil(seconds)
    hours, rest = divmod(whole, _SECONDS_OF_AN_HOUR)
    minutes, rest = divmod(rest, _SECONDS_OF_A_MINUTE)
    if hours:
        return f"{hours}h{minutes}m{rest}s"
    return f"{minutes}m{rest}s" if minutes else f"{rest}s"
