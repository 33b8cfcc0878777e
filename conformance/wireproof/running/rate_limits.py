"""How long a target that limits the rate asks to wait."""

import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from wireproof.transcript.answer import Answer

_DURATION = re.compile(r"(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)s)?(?:(\d+(?:\.\d+)?)ms)?")
_RESETS = ("x-ratelimit-reset-requests", "x-ratelimit-reset-tokens", "x-ratelimit-reset")
_LONGEST_BACKOFF = 30.0
_EPOCH = 1_000_000_000
"""A number of seconds as great as this is a date, no duration."""


@dataclass
class Patience:
    """What may be spent on waiting in a run: `seconds` in all, `attempts` at one request.

    A hasty sleep gets the same request refused again, so what the target asks for is waited for, and a second spent
    asking again costs a request of the budget.
    """

    seconds: float = 120.0
    attempts: int = 5
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)
    waited: float = 0.0

    def wait(self, answer: Answer, retries: int, announce: Callable[[float], None]) -> bool:
        """Wait as the 429 asks for; False, at once, where that would be too long or too often, or is of no use."""
        if retries + 1 >= self.attempts or b"insufficient_quota" in answer.body:
            return False
        seconds = requested_delay(answer)
        if seconds is None:
            seconds = min(2.0**retries, _LONGEST_BACKOFF)
        if seconds > self.seconds - self.waited:
            return False
        announce(seconds)
        self.sleep(seconds)
        self.waited += seconds
        return True


def requested_delay(answer: Answer) -> float | None:
    """Seconds out of `retry-after` (a number or a date), else out of the limits' resets; None where none tells.

    The resets of several limits are all waited for, because which of them was hit is not said.
    """
    if (asked := answer.header("retry-after")) is not None and (seconds := _delay(asked, answer)) is not None:
        return seconds
    resets = [value for name in _RESETS if (value := answer.header(name)) is not None]
    told = [seconds for value in resets if (seconds := _delay(value, answer)) is not None]
    return max(told, default=None)


def _delay(value: str, answer: Answer) -> float | None:
    value = value.strip()
    try:
        number = float(value)
    except ValueError:
        return _duration(value) if _duration(value) is not None else _until(value, answer)
    if not math.isfinite(number):
        return None
    if number >= _EPOCH:
        return max(0.0, number - _now(answer).timestamp())
    return number if number >= 0 else None


def _duration(value: str) -> float | None:
    """`6m0s`, `1.5s` or `20ms`, as the official API writes resets."""
    found = _DURATION.fullmatch(value)
    if not value or found is None:
        return None
    hours, minutes, seconds, thousandths = (float(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _until(value: str, answer: Answer) -> float | None:
    moment = _date(value)
    return None if moment is None else max(0.0, (moment - _now(answer)).total_seconds())


def _now(answer: Answer) -> datetime:
    """By the target's clock where it tells, because its dates are by that one."""
    return _date(answer.header("date") or "") or datetime.now(UTC)


def _date(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
