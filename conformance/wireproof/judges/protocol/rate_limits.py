"""What headers say of limits."""

import re
from email.utils import parsedate_to_datetime

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers, refusals
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import RATE_LIMITED, Exchange

_DURATION = re.compile(r"(\d+(\.\d+)?(ms|us|µs|ns|s|m|h|d))+")
_SECONDS = re.compile(r"\d+(\.\d+)?")
_COUNT = re.compile(r"\d+")


@judge("limits.rate.headers", answers())
def headers_of_limits_can_be_read(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Counts are whole numbers, a reset has the dialect's form, and no more remains than the limit."""
    stated = subject.profile.statement["rate_limit_headers"]
    if not isinstance(exchange.answer, Answer):
        return None
    sent = {name: value.strip() for name in stated["names"] if (value := exchange.answer.header(name)) is not None}
    for name, value in sent.items():
        pattern = {"duration": _DURATION, "seconds": _SECONDS}.get(stated["reset"]) if "reset" in name else _COUNT
        if pattern is not None and not pattern.fullmatch(value):
            return Failed(f"{name} cannot be read", "1s or 6m0s" if pattern is _DURATION else "a number", value, name)
    for name, value in sent.items():
        limit = sent.get(name.replace("remaining", "limit"))
        if "remaining" in name and limit is not None and int(value) > int(limit):
            return Failed(f"{name} is more than the limit", f"at most {limit}", value, name)
    return PASSED if sent else None


@judge("limits.rate.retry-after", answers())
def retry_after_can_be_read(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """Whole seconds or a date, as HTTP has it."""
    value = exchange.answer.header("retry-after") if isinstance(exchange.answer, Answer) else None
    if value is None:
        return None
    if _COUNT.fullmatch(value.strip()) or _is_date(value):
        return PASSED
    return Failed("retry-after cannot be read", "whole seconds, or a date", value, "retry-after")


@judge("limits.rate.retry-after-sent", refusals())
def a_rate_limit_says_how_long_to_wait(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """Clients that are not told try again at once."""
    if not isinstance(exchange.answer, Answer) or exchange.status != RATE_LIMITED:
        return None
    names = {name for name, _ in exchange.answer.headers}
    if "retry-after" in names or "retry-after-ms" in names or any("ratelimit-reset" in name for name in names):
        return PASSED
    return Failed("429 does not say how long to wait", "retry-after", "no such header", "retry-after")


def _is_date(value: str) -> bool:
    try:
        parsedate_to_datetime(value)
    except ValueError:
        return False
    return True
