"""Tools and earlier calls that do not reach a model as they were sent."""

from typing import Any

import pytest

from tests.conformance.judges.by_hand import breaks, chat, learnt, outcomes, refused
from wireproof.judging.outcome import PASSED
from wireproof.transcript.exchange import Exchange

_SHORT = "Get the weather"
_LONG = "Get the weather of the day, with the wind and the rain of the morning and of the evening, in short words"


def _offering(label: str, described: str, prompt: int) -> Exchange:
    tool = {"type": "function", "function": {"name": "get_weather", "description": described}}
    return chat(label, prompt=prompt, tools=[tool])


def _descriptions(counted: int, *, bare: int = 12, short: int = 90) -> tuple[Exchange, ...]:
    return (
        chat("chat.reference", prompt=32),
        learnt(),
        chat("chat.structured.text", prompt=bare),
        _offering("chat.tools.auto", _SHORT, short),
        _offering("chat.tools.parallel", _LONG, counted),
    )


def test_a_description_that_is_not_in_the_prompt_is_told() -> None:
    assert breaks("chat.tools.descriptions-read", *_descriptions(90))


def test_a_description_that_is_counted_is_not() -> None:
    assert outcomes("chat.tools.descriptions-read", *_descriptions(112)) == [PASSED]


def test_a_server_that_counts_no_tools_shows_nothing() -> None:
    assert outcomes("chat.tools.descriptions-read", *_descriptions(16, short=16)) == []


def test_a_script_may_count_tools_as_it_likes() -> None:
    without_vocabulary = [each for each in _descriptions(90) if each.label != "chat.logprobs"]
    assert outcomes("chat.tools.descriptions-read", *without_vocabulary) == []


def _history(grown: int, *, before: int = 280, words: int = 25) -> tuple[Exchange, ...]:
    said: list[dict[str, Any]] = [{"role": "user", "content": "What is the weather in Paris?"}]
    more = {"role": "tool", "tool_call_id": "call_1", "content": " ".join(["clear"] * words)}
    return (
        chat("chat.reference", prompt=32),
        learnt(),
        chat("chat.system", prompt=100),
        chat("chat.developer", prompt=65),
        chat("chat.tools.history", prompt=before, messages=said),
        chat("chat.tools.history/longer", prompt=before + grown, messages=[*said, more]),
    )


def test_longer_arguments_that_are_not_in_the_prompt_are_told_apart_from_answers() -> None:
    assert breaks("chat.tools.history.calls-read", *_history(35))
    assert not breaks("chat.tools.history.read", *_history(35))


def test_a_longer_answer_of_a_tool_that_is_not_in_the_prompt_is_told_alone() -> None:
    assert breaks("chat.tools.history.read", *_history(20))
    assert not breaks("chat.tools.history.calls-read", *_history(20))


def test_a_prompt_that_grows_by_both_is_told_of_nothing() -> None:
    for clause in ("chat.tools.history.read", "chat.tools.history.calls-read"):
        assert outcomes(clause, *_history(56)) == [PASSED]


def test_a_server_that_counts_only_what_was_said_shows_nothing_of_arguments() -> None:
    said_alone = [*_history(35, before=12)]
    assert outcomes("chat.tools.history.calls-read", *said_alone) == []


@pytest.mark.parametrize(
    "message",
    [
        "tool_choice names 'get_time', which is not among the tools.",
        "Tool choice 'get_time' not found in 'tools' parameter.",
        "Tool specified in `tool_choice` does not match any of the specified `tools`",
        "unknown function get_time",
    ],
)
def test_an_offered_function_that_is_refused_as_unknown_is_told(message: str) -> None:
    assert breaks("chat.tools.function.known", refused("chat.tools.function", message))


@pytest.mark.parametrize(
    "message",
    [
        "tool_choice of type function is not supported",
        "`tool_choice` must be one of auto, none, required",
        "This model does not support tools.",
        "named tool choices are not in the list of supported ways to use tools",
    ],
)
def test_a_choice_that_is_not_supported_is_no_such_refusal(message: str) -> None:
    assert not breaks("chat.tools.function.known", refused("chat.tools.function", message))


def test_an_answer_that_was_longer_by_less_is_held_to_less() -> None:
    assert outcomes("chat.tools.history.read", *_history(20, words=17)) == [PASSED]
    assert breaks("chat.tools.history.read", *_history(0, words=17))
    assert outcomes("chat.tools.history.calls-read", *_history(35, words=17)) == []
