"""Requests in a minute, by a clock that the test moves."""

from types import SimpleNamespace

import limits.storage.memory
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wireproof_server.limits.request_rate import RateLimitState, RequestRateExceeded, RequestRateLimit

WINDOW = 60.0


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Seconds that pass when the test says so, for the library's window too."""
    clock = Clock()
    monkeypatch.setattr(limits.storage.memory, "time", SimpleNamespace(time=clock))
    return clock


def test_requests_pass_up_to_the_limit_and_the_next_is_told_when_to_come_again(clock: Clock) -> None:
    limit = RequestRateLimit(2, clock=clock)
    assert limit.check("ada") == RateLimitState(limit=2, remaining=1, reset=60.0)
    clock.now += 10
    assert limit.check("ada") == RateLimitState(limit=2, remaining=0, reset=50.0)
    clock.now += 20
    with pytest.raises(RequestRateExceeded) as exceeded:
        limit.check("ada")
    assert exceeded.value.state == RateLimitState(limit=2, remaining=0, reset=30.0)


def test_a_request_after_the_told_wait_passes_and_one_before_does_not(clock: Clock) -> None:
    limit = RequestRateLimit(1, clock=clock)
    limit.check("ada")
    clock.now += 59
    with pytest.raises(RequestRateExceeded) as exceeded:
        limit.check("ada")
    clock.now += exceeded.value.state.reset + 0.001
    assert limit.check("ada").remaining == 0


def test_each_caller_has_a_window_of_its_own(clock: Clock) -> None:
    limit = RequestRateLimit(1, clock=clock)
    limit.check("ada")
    limit.check("grace")
    limit.check(None)
    for caller in ("ada", "grace", None):
        with pytest.raises(RequestRateExceeded):
            limit.check(caller)


def test_a_refused_request_does_not_count(clock: Clock) -> None:
    limit = RequestRateLimit(1, clock=clock)
    limit.check("ada")
    for _ in range(100):
        clock.now += 0.5
        with pytest.raises(RequestRateExceeded):
            limit.check("ada")
    clock.now += 10.001
    limit.check("ada")


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])  # the clock only ever goes on
@given(st.integers(1, 5), st.lists(st.integers(0, 30), max_size=60))
def test_no_minute_whatever_holds_more_than_the_limit_and_none_below_it_is_refused(
    clock: Clock, most: int, pauses: list[int]
) -> None:
    limit = RequestRateLimit(most, clock=clock)
    passed: list[float] = []
    for pause in pauses:
        clock.now += pause + 0.125
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
