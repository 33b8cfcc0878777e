"""What the grammars say of chat as servers really send it; the clauses one by one are in tests/conformance/grammars."""

from typing import Any

import pytest

from tests.conformance.judges.streams.exchanges import (
    CHAT,
    DONE,
    END_OF_TURN,
    HELLO,
    ROLE,
    chunk,
    data,
    exchange,
    failed,
    outcomes,
)
from wireproof.judging.outcome import Failed, Inconclusive
from wireproof.transcript.answer import End
from wireproof.transcript.expectation import Expectation

USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
ERROR = {"error": {"message": "It broke.", "type": "server_error", "param": None, "code": None}}
CALL = {"index": 0, "id": "call_1", "type": "function", "function": {"name": "add", "arguments": ""}}

ODDITIES: dict[str, bytes] = {
    "as documented": CHAT,
    "empty deltas between and after": data(ROLE) + data(chunk({})) + data(END_OF_TURN) + data(chunk({})) + DONE,
    "content and finish in one chunk": data(chunk({"role": "assistant", "content": "Hello"}, "stop")) + DONE,
    "one chunk a character": data(ROLE)
    + b"".join(data(chunk({"content": each})) for each in "Hello")
    + data(END_OF_TURN)
    + DONE,
    "the same token again and again": data(ROLE) + 40 * data(chunk({"content": " la"})) + data(END_OF_TURN) + DONE,
    "a loop that one late chunk coalesces": data(ROLE)
    + 5 * data(chunk({"content": "la la "}))
    + data(chunk({"content": 40 * "la la "}))
    + data(END_OF_TURN)
    + DONE,
    "a chunk of a content filter first": data(chunk(None, prompt_filter_results=[])) + CHAT,
    "events of vendors, named": b"event: ping\ndata: {}\n\n" + CHAT,
    "obfuscation and vendor members": data(chunk({"role": "assistant", "vendor": 1}, obfuscation="x"))
    + data(END_OF_TURN)
    + DONE,
    "reasoning before content": data(ROLE) + data(chunk({"reasoning_content": "Hm."})) + CHAT.removeprefix(data(ROLE)),
    "text before a call": data(ROLE)
    + data(HELLO)
    + data(chunk({"tool_calls": [CALL]}))
    + data(chunk({}, "tool_calls"))
    + DONE,
    "a call whole in one delta": data(chunk({"role": "assistant", "tool_calls": [CALL]}))
    + data(chunk({}, "tool_calls"))
    + DONE,
    "an error, then the end": data(ROLE) + data(ERROR),
    "an error, then the terminator": data(ROLE) + data(ERROR) + DONE,
}


@pytest.mark.parametrize("body", ODDITIES.values(), ids=ODDITIES.keys())
def test_what_is_legal_though_odd_fails_nothing(body: bytes) -> None:
    assert failed(exchange(body)) == set()


DEFECTS: dict[str, tuple[bytes, set[str]]] = {
    "only the terminator": (DONE, {"chat.stream.answered"}),
    "a blank chunk first": (
        data(chunk(None, id="", model="", created=0)) + CHAT,
        {"chat.stream.identified"},
    ),
    "the whole text again at the end": (
        data(ROLE)
        + b"".join(data(chunk({"content": each})) for each in ("One ", "sentence ", "in five ", "pieces ", "only."))
        + data(chunk({"content": "One sentence in five pieces only."}))
        + data(END_OF_TURN)
        + DONE,
        {"chat.stream.fresh-deltas"},
    ),
    "finish reasons on all chunks": (
        data(chunk({"role": "assistant", "content": "a"}, "stop")) + data(chunk({"content": "b"}, "stop")) + DONE,
        {"chat.stream.finish-once"},
    ),
    "the index counts tokens": (
        b"".join(
            data(HELLO | {"choices": [{"index": index, "delta": {"content": "a"}, "finish_reason": None}]})
            for index in range(5)
        )
        + DONE,
        {"chat.stream.choice-index"},
    ),
    "usage that nobody asked for": (
        CHAT.removesuffix(DONE) + data(chunk(None, usage=USAGE)) + DONE,
        {"chat.stream.usage-unasked"},
    ),
    "usage on the last chunk": (
        CHAT.removesuffix(data(END_OF_TURN) + DONE) + data(END_OF_TURN | {"usage": USAGE}) + DONE,
        {"chat.stream.usage-apart"},
    ),
}


@pytest.mark.parametrize(("body", "clauses"), DEFECTS.values(), ids=DEFECTS.keys())
def test_a_defect_fails_its_clause_alone(body: bytes, clauses: set[str]) -> None:
    assert failed(exchange(body)) == clauses


def test_usage_on_the_last_chunk_is_fine_where_the_profile_has_it_so() -> None:
    body = data(ROLE) + data(END_OF_TURN | {"usage": USAGE}) + DONE
    assert failed(exchange(body), profile="mistralrs") == set()


def test_a_role_in_each_delta_is_a_matter_of_the_profile() -> None:
    body = data(ROLE) + data(chunk({"role": "assistant", "content": "Hello"}, "stop")) + DONE
    assert failed(exchange(body)) == {"chat.stream.role-once"}
    assert failed(exchange(body), profile="mistralrs") == set()


@pytest.mark.parametrize("end", [End.LEFT, End.TIMEOUT])
def test_a_stream_that_was_not_read_to_its_end_lacks_nothing(end: End) -> None:
    assert failed(exchange(data(ROLE) + data(HELLO), end=end)) == set()


def test_a_clause_that_a_stream_could_not_break_says_nothing() -> None:
    told = outcomes(exchange(CHAT))
    assert "chat.stream.done" in told
    assert not told.keys() & {"chat.stream.error-last", "chat.stream.call-index", "chat.stream.usage-asked"}


EXPECTED: dict[str, tuple[Any, Expectation | None, type | None]] = {
    "a directed request": (ERROR, Expectation("chat.reference.accepted"), Failed),
    "a random one": (ERROR, None, None),
    "an optional capability": (ERROR, Expectation("chat.tools.accepted", "tools", ("tools",)), Inconclusive),
    "a rate limit": (
        {"error": {"message": "Rate limit reached.", "type": "rate_limit_error"}},
        Expectation("chat.reference.accepted"),
        Inconclusive,
    ),
}


@pytest.mark.parametrize(("error", "expectation", "expected"), EXPECTED.values(), ids=EXPECTED.keys())
def test_an_error_instead_of_an_answer_counts_by_what_was_asked(
    error: Any, expectation: Expectation | None, expected: type | None
) -> None:
    told = outcomes(exchange(data(ROLE) + data(error), expectation=expectation)).get("chat.stream.answered")
    assert (type(told) if isinstance(told, Failed | Inconclusive) else None) is expected
