"""A 429 is waited for as it asks, within a patience."""

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

from wireproof.running.rate_limits import Patience, requested_delay
from wireproof.transcript.answer import Answer, Piece

NOW = "Thu, 01 Jan 2026 00:00:00 GMT"


def limited(*headers: tuple[str, str], body: bytes = b"{}") -> Answer:
    return Answer(429, (("date", NOW), *headers), (Piece(0.0, body),))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("7", 7), ("0", 0), ("1.5", 1.5), ("Thu, 01 Jan 2026 00:01:30 GMT", 90), ("Wed, 31 Dec 2025 23:00:00 GMT", 0)],
)
def test_retry_after_is_seconds_or_a_date_by_the_targets_own_clock(value: str, seconds: float) -> None:
    assert requested_delay(limited(("retry-after", value))) == seconds


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("1s", 1), ("6m0s", 360), ("20ms", 0.02), ("1h2m3.5s", 3723.5), ("12", 12), ("1767225660", 60)],
)
def test_resets_are_durations_seconds_or_dates(value: str, seconds: float) -> None:
    assert requested_delay(limited(("x-ratelimit-reset-requests", value))) == pytest.approx(seconds)


def test_the_longest_reset_counts_and_retry_after_before_all() -> None:
    resets = (("x-ratelimit-reset-requests", "2s"), ("x-ratelimit-reset-tokens", "5s"))
    assert requested_delay(limited(*resets)) == 5
    assert requested_delay(limited(*resets, ("retry-after", "1"))) == 1


@pytest.mark.parametrize("value", ["", "soon", "-3", "nan", "inf"])
def test_what_tells_no_time_is_passed_over(value: str) -> None:
    assert requested_delay(limited(("retry-after", value))) is None


def test_a_date_without_the_targets_clock_is_by_ours() -> None:
    answer = Answer(429, (("retry-after", format_datetime(datetime(2000, 1, 1, tzinfo=UTC), usegmt=True)),), ())
    assert requested_delay(answer) == 0


def test_without_a_word_waiting_doubles_and_ends_after_so_many_attempts() -> None:
    slept: list[float] = []
    patience = Patience(100, attempts=4, sleep=slept.append)
    answers = [patience.wait(limited(), retries, lambda _: None) for retries in range(4)]
    assert (answers, slept) == ([True, True, True, False], [1, 2, 4])


def test_what_asks_for_more_than_is_left_is_not_waited_for_at_all() -> None:
    slept: list[float] = []
    patience = Patience(10, sleep=slept.append)
    assert patience.wait(limited(("retry-after", "8")), 0, lambda _: None)
    assert not patience.wait(limited(("retry-after", "8")), 1, lambda _: None)
    assert slept == [8]


def test_an_exhausted_quota_is_not_waited_for() -> None:
    slept: list[float] = []
    refusal = limited(body=b'{"code": "insufficient_quota"}')
    assert not Patience(100, sleep=slept.append).wait(refusal, 0, lambda _: None)
    assert slept == []
