"""Durations in headers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wireproof_contract import documents
from wireproof_server.limits.duration import duration_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0s"),
        (-3, "0s"),
        (0.0001, "1ms"),
        (0.25, "250ms"),
        (0.9991, "1s"),
        (1, "1s"),
        (1.2, "2s"),
        (59.5, "1m0s"),
        (60, "1m0s"),
        (360, "6m0s"),
        (3605, "1h0m5s"),
    ],
)
def test_a_duration_is_written_as_openai_does_and_rounded_up(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@given(st.floats(min_value=-10, max_value=1e6))
def test_every_duration_has_the_form_that_the_contract_declares(seconds: float) -> None:
    header = documents.load("openapi-3.2.json")["components"]["headers"]["RateLimitResetRequests"]
    assert re.search(header["schema"]["pattern"], duration_text(seconds))
