"""Requests in a minute, by a clock that the test moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wireproof_server.limits.request_rate import WINDOW, RateLimitState, RequestRateExceeded, RequestRateLimit


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_requests_pass_up_to_the_limit_and_the_next_is_told_when_to_come_again() -> None:
    clock = Clock()
    limit = RequestRateLimit(2, clock=clock)
    assert limit.check("ada") == RateLimitState(limit=2, remaining=1, reset=60.0)
    clock.now += 10
    assert limit.check("ada") == RateLimitState(limit=2, remaining=0, reset=60.0)
    clock.now += 20
    with pytest.raises(RequestRateExceeded) as exceeded:
        limit.check("ada")
    assert exceeded.value.state == RateLimitState(limit=2, remaining=0, reset=40.0, retry_after=30.0)


def test_a_request_after_the_told_wait_passes_and_one_before_does_not() -> None:
    clock = Clock()
    limit = RequestRateLimit(1, clock=clock)
    limit.check("ada")
    clock.now += 59.9
    with pytest.raises(RequestRateExceeded) as exceeded:
        limit.check("ada")
    clock.now += exceeded.value.state.retry_after
    assert limit.check("ada").remaining == 0


def test_each_caller_has_a_window_of_its_own() -> None:
    limit = RequestRateLimit(1, clock=Clock())
    limit.check("ada")
    limit.check("grace")
    limit.check(None)
    for caller in ("ada", "grace", None):
        with pytest.raises(RequestRateExceeded):
            limit.check(caller)


def test_a_refused_request_does_not_count() -> None:
    clock = Clock()
    limit = RequestRateLimit(1, clock=clock)
    limit.check("ada")
    for _ in range(100):
        clock.now += 0.5
        with pytest.raises(RequestRateExceeded):
            limit.check("ada")
    clock.now += 10
    limit.check("ada")


@given(st.integers(1, 5), st.lists(st.floats(0, 30), max_size=60))
def test_no_minute_whatever_holds_more_than_the_limit_and_none_below_it_is_refused(
    most: int, pauses: list[float]
) -> None:
    clock = Clock()
    limit = RequestRateLimit(most, clock=clock)
    passed: list[float] = []
    for pause in pauses:
        clock.now += pause
        in_window = sum(moment > clock.now - WINDOW for moment in passed)
        if in_window < most:
            assert limit.check("ada").remaining == most - in_window - 1
            passed.append(clock.now)
        else:
            with pytest.raises(RequestRateExceeded):
                limit.check("ada")


def test_the_state_is_told_in_the_headers_of_the_contract() -> None:
    assert RateLimitState(limit=60, remaining=59, reset=60.0).headers() == {
        "x-ratelimit-limit-requests": "60",
        "x-ratelimit-remaining-requests": "59",
        "x-ratelimit-reset-requests": "1m0s",
    }
