"""Contexts that overflow, and headers that tell of limits."""

from collections.abc import Callable
from typing import Any

import pytest

from wireproof.judging.outcome import PASSED, Inconclusive, NotApplicable

Make = Callable[..., Any]
Body = dict[str, Any]

LONG = {"messages": [{"role": "user", "content": " ".join(["there"] * 640)}]}


@pytest.fixture
def chats(bench: Any) -> Make:
    """Makes whole chats of so many words that state so many tokens; the last is the long one."""

    def make(*stated: int) -> list[Any]:
        def one(name: str, sent: Body, tokens: int) -> Any:
            return bench.exchange(name, 200, bench.completion | {"usage": {"prompt_tokens": tokens}}, sent=sent)

        words = ["one two three four five", "one two three four five six seven eight nine"]
        short = [{"messages": [{"role": "user", "content": text}]} for text in words]
        pairs = zip([*short, LONG], stated, strict=True)
        return [one("limits.prompt" if sent is LONG else str(tokens), sent, tokens) for sent, tokens in pairs]

    return make


def test_a_prompt_that_was_cut_is_found(chats: Make, bench: Any) -> None:
    assert bench.breaks("limits.prompt.whole", *chats(15, 20, 511))


@pytest.mark.parametrize("counts", [(15, 20, 655), (5, 9, 640), (7, 13, 600), (6, 11, 1900)])
def test_a_prompt_that_is_counted_whole_says_nothing_of_the_context(
    counts: tuple[int, ...], chats: Make, bench: Any
) -> None:
    (outcome,) = bench.outcomes("limits.prompt.whole", *chats(*counts))
    assert isinstance(outcome, NotApplicable)


@pytest.mark.parametrize("counts", [(10, 10, 10), (1, 2, 100), (9, 9, 500)])
def test_counts_that_are_made_up_prove_nothing(counts: tuple[int, ...], chats: Make, bench: Any) -> None:
    (outcome,) = bench.outcomes("limits.prompt.whole", *chats(*counts))
    assert isinstance(outcome, NotApplicable)


def test_a_cut_is_not_believed_without_other_chats(chats: Make, bench: Any) -> None:
    assert not bench.breaks("limits.prompt.whole", chats(15, 20, 511)[-1])


def test_a_refused_prompt_passes(bench: Any) -> None:
    refused = bench.exchange("limits.prompt", 400, bench.refusal(code="context_length_exceeded"), sent=LONG)
    assert bench.outcomes("limits.prompt.whole", refused) == [PASSED]
    assert bench.outcomes("limits.prompt.answered", refused) == [PASSED]


@pytest.mark.parametrize("name", ["prompt", "max-tokens"])
@pytest.mark.parametrize("status", [500, None])
def test_too_many_tokens_are_no_fault_of_the_server(name: str, status: int | None, bench: Any) -> None:
    assert bench.breaks(f"limits.{name}.answered", bench.exchange(f"limits.{name}", status, bench.refusal(), sent=LONG))


def test_tokens_beyond_any_context_that_are_accepted_are_a_warning_alone(bench: Any) -> None:
    sent = LONG | {"max_tokens": 100_000_000, "stream": True}
    accepted = bench.exchange("limits.max-tokens", 200, b"data: {}\n\n", sent=sent)
    overflow = bench.exchange("limits.prompt", 400, bench.refusal(code="context_length_exceeded"), sent=LONG)
    assert bench.breaks("limits.max-tokens.refused", accepted, overflow)
    assert not bench.breaks("limits.max-tokens.answered", accepted, overflow)
    assert not bench.breaks(
        "limits.max-tokens.refused", bench.exchange("limits.max-tokens", 400, bench.refusal(), sent=sent)
    )


def test_a_target_that_never_tells_of_a_context_may_have_one_without_end(bench: Any) -> None:
    sent = LONG | {"model": "tiny", "max_tokens": 100_000_000, "stream": True}
    accepted = bench.exchange("limits.max-tokens", 200, b"data: {}\n\n", sent=sent)
    (outcome,) = bench.outcomes("limits.max-tokens.refused", accepted)
    assert isinstance(outcome, Inconclusive)
    models = bench.exchange("models.list", 200, {"data": [{"id": "tiny", "max_model_len": 512}]})
    assert bench.breaks("limits.max-tokens.refused", accepted, models)
    told = bench.refusal(message="The context holds 512 tokens.")
    assert bench.breaks("limits.max-tokens.refused", accepted, bench.exchange("limits.prompt", 400, told, sent=LONG))


@pytest.mark.parametrize(
    ("headers", "broken"),
    [
        (
            {
                "x-ratelimit-limit-requests": "60",
                "x-ratelimit-remaining-requests": "59",
                "x-ratelimit-reset-requests": "1s",
            },
            False,
        ),
        ({"x-ratelimit-reset-tokens": "6m0s", "x-ratelimit-limit-tokens": "150000"}, False),
        ({"x-ratelimit-reset-tokens": "120ms"}, False),
        ({"x-ratelimit-reset-tokens": "2026-01-01T00:00:00Z"}, True),
        ({"x-ratelimit-limit-requests": "many"}, True),
        ({"x-ratelimit-limit-requests": "60", "x-ratelimit-remaining-requests": "61"}, True),
    ],
)
def test_headers_of_limits_can_be_read(headers: dict[str, str], broken: bool, bench: Any) -> None:
    assert bench.breaks("limits.rate.headers", bench.exchange("a", 200, bench.completion, headers=headers)) is broken


@pytest.mark.parametrize(
    ("value", "broken"),
    [("20", False), ("Wed, 21 Oct 2026 07:28:00 GMT", False), ("1.5s", True), ("soon", True), ("-1", True)],
)
def test_retry_after_can_be_read(value: str, broken: bool, bench: Any) -> None:
    limited = bench.exchange("a", 429, bench.refusal(), headers={"retry-after": value})
    assert bench.breaks("limits.rate.retry-after", limited) is broken


def test_a_rate_limit_says_how_long_to_wait(bench: Any) -> None:
    assert bench.breaks("limits.rate.retry-after-sent", bench.exchange("a", 429, bench.refusal()))
    for name in ("retry-after", "retry-after-ms", "x-ratelimit-reset-requests"):
        assert not bench.breaks(
            "limits.rate.retry-after-sent", bench.exchange("a", 429, bench.refusal(), headers={name: "1"})
        )
