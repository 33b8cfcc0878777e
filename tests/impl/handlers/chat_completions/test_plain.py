"""What is read in one step is valid, and asks for the same as when it is judged and translated member by member."""

import json
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.types import Message

from tests.benchmarks.sample import request_body
from tests.impl.handlers.responses.valid_values import values
from wireproof_contract import documents
from wireproof_server.begun import Begun
from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.handlers.chat_completions.order import ChatOrder, chat_order
from wireproof_server.handlers.chat_completions.plain import PlainChat, read_plain_chat
from wireproof_server.requests.reading import BodyReader

DOCUMENT = documents.load("openapi-3.2.json")
SCHEMA = DOCUMENT["components"]["schemas"]["CreateChatCompletionRequest"]
HEADERS = {b"content-type": b"application/json"}
READER = BodyReader(SCHEMA, DOCUMENT, limit=1_000_000, patience=1)

Asked = tuple[ChatOrder, str | None, list[str]]
"""The order, and the names of its model: `model` and `models`."""

MESSAGES = '[{"role": "user", "content": "Hello"}]'
ODD_NUMBERS = (
    *(
        "-0",
        "-0.0",
        "0.0",
        "1.0",
        "1e0",
        "1E+2",
        "20e-1",
        "5e-324",
        "1e-400",
        "1e400",
        "-1e400",
        "01",
        "1.",
        ".5",
        "+1",
    ),
    *("2.0000000000000000001", "2.0000001", "1.9999999999999999999999", "0.30000000000000004", "-2", "-2.0", "129"),
    *("9007199254740993", "9007199254740993.0", "9223372036854775807", "9223372036854775808", "-9223372036854775808"),
    *("-9223372036854775809", "18446744073709551615", "18446744073709551616", "1e19", "1" + "0" * 400, "9" * 5000),
    *("0." + "1" * 400, "NaN", "Infinity", "-Infinity", "true", "null", '"1"', "[]", "{}"),
)
ODD_TEXTS = (
    *('"\\ud800"', '"\\ud83d\\ude00"', '"\\u0000"', '"a\u0001"', '"\\x"', "'a'", '"\u2028"', '"\U0001f600"', '""'),
    *('"' + "x" * 64 + '"', '"' + "é" * 65 + '"', '"' + "é" * 512 + '"', '"' + "x" * 513 + '"'),
)
NUMBERS = (
    *("temperature", "top_p", "top_k", "min_p", "seed", "n", "max_tokens", "max_completion_tokens"),
    *("presence_penalty", "frequency_penalty", "repetition_penalty"),
)


def judged(source: bytes) -> Asked | None:
    """What a body asks for when it is judged member by member; None when it is refused."""

    async def receive() -> Message:
        return {"type": "http.request", "body": source}

    try:
        body = Begun(READER.read(HEADERS, receive)).result
        return chat_order(body), body.get("model"), body.get("models") or []
    except (ApiError, InvalidRequest):
        return None


def as_is(plain: PlainChat) -> Asked:
    return plain.order(), plain.model, []


def is_plain(source: bytes) -> bool:
    """Whether it is read in one step; if so, that must come to the same."""
    plain = read_plain_chat(source)
    assert plain is None or as_is(plain) == judged(source)
    return plain is not None


def a_request(**members: Any) -> bytes:
    return orjson.dumps({"messages": [{"role": "user", "content": "Hello"}], **members})


@pytest.mark.parametrize(
    "source",
    [
        request_body(stream=False),
        request_body(stream=True),
        a_request(),
        a_request(model="tiny", temperature=0, max_tokens=5, stop="end", seed=-1),
        a_request(max_completion_tokens=0, stop=["", "a"], n=2, top_k=4, min_p=0.5, ignore_eos=True),
        a_request(stream=True, stream_options={"include_usage": True}),
        a_request(messages=[{"role": "system", "content": []}, {"role": "assistant", "content": "x", "name": "a"}]),
    ],
)
def test_usual_requests_are_plain(source: bytes) -> None:
    assert is_plain(source)


@pytest.mark.parametrize(
    "members",
    [
        {"max_tokens": 1, "max_completion_tokens": 2},
        {"stream_options": {"include_usage": True}},
        {"stream": True, "stream_options": {"include_usage": True, "unknown": 1}},
        {"tools": [{"type": "function", "function": {"name": "f"}}]},
        {"logprobs": True},
        {"temperature": None},
        {"messages": [{"role": "assistant", "content": None}]},
        {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "data:,"}}]}]},
        {"unknown": 1},
        {"messages": []},
    ],
)
def test_what_needs_more_than_one_look_is_not_plain(members: dict[str, Any]) -> None:
    assert not is_plain(a_request(**members))


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("number", ODD_NUMBERS, ids=lambda number: number[:20])
def test_odd_numbers_are_read_alike(name: str, number: str) -> None:
    is_plain(f'{{"messages": {MESSAGES}, "{name}": {number}}}'.encode())


@pytest.mark.parametrize("text", ODD_TEXTS, ids=lambda text: ascii(text[:20]))
@pytest.mark.parametrize(
    "body",
    [
        f'{{"messages": {MESSAGES}, "model": TEXT}}',
        f'{{"messages": {MESSAGES}, "stop": TEXT}}',
        f'{{"messages": {MESSAGES}, "stop": [TEXT]}}',
        f'{{"messages": {MESSAGES}, "user": TEXT}}',
        f'{{"messages": {MESSAGES}, "metadata": {{TEXT: "a"}}}}',
        f'{{"messages": {MESSAGES}, "metadata": {{"a": TEXT}}}}',
        f'{{"messages": {MESSAGES}, TEXT: 1}}',
        '{"messages": [{"role": "user", "content": TEXT}]}',
        '{"messages": [{"role": "user", "content": [{"type": "text", "text": TEXT}]}]}',
        '{"messages": [{"role": TEXT, "content": "a"}]}',
    ],
)
def test_odd_texts_are_read_alike(body: str, text: str) -> None:
    is_plain(body.replace("TEXT", text).encode())


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"null",
        b"[]",
        b"\xef\xbb\xbf" + a_request(),
        b" \n\t\r" + a_request() + b" \n\t\r",
        b"\x0b" + a_request(),
        a_request() + b"{}",
        a_request()[:-1],
        a_request()[:-1] + b",}",
        a_request().replace(b"Hello", b"\xff"),
        a_request().replace(b"Hello", b"\xed\xa0\x80"),
        a_request().replace(b"Hello", b"\xc0\x80"),
        a_request().replace(b'"role"', b'"r\\u006fle"'),
        a_request().replace(b'"role":"user"', b'"role":"tool","role":"user"'),
        a_request().replace(b'"role":"user"', b'"role":"user","role":"tool"'),
        a_request()[:-1] + b',"n":1,"n":2}',
        a_request()[:-1] + b',"n":1,"n":200}',
        a_request()[:-1] + b',"n":200,"n":1}',
        a_request(metadata={str(number): "" for number in range(16)}),
        a_request(metadata={str(number): "" for number in range(17)}),
        a_request(metadata={"a": ""})[:-2] + b',"a":"b"}}',
        a_request(stop=["a", "b", "c", "d"]),
        a_request(stop=["a", "b", "c", "d", "e"]),
        b"[" * 100_000,
        b'{"messages":' + b"[" * 100_000,
        b'{"messages":[{"role":"user","content":[{"type":"text","text":"a","type":"refusal"}]}]}',
        b'{"messages":[{"role":"user","content":[{"text":"a","type":"text"}]}]}',
        b'{"messages":[{"role":"user","content":[{"text":"a"}]}]}',
    ],
    ids=lambda source: ascii(source[-30:]),
)
def test_odd_bodies_are_read_alike(source: bytes) -> None:
    is_plain(source)


TEXTS = st.text(max_size=5)
PARTS = st.fixed_dictionaries({"type": st.just("text"), "text": TEXTS})
SPEAKERS = st.sampled_from(("system", "developer", "user", "assistant"))
TURNS = st.fixed_dictionaries(
    {"role": SPEAKERS, "content": TEXTS | st.lists(PARTS, max_size=3)}, optional={"name": TEXTS | st.none()}
)
OTHER_TURNS = st.fixed_dictionaries(
    {"role": SPEAKERS | st.sampled_from(("tool", "function", ""))},
    optional={"content": TEXTS | st.none() | st.lists(PARTS), "name": TEXTS | st.none(), "tool_call_id": TEXTS},
)
JUNK: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | st.lists(TEXTS, max_size=5) | st.just({})
)
CONTRACT = {name: values(schema) for name, schema in SCHEMA["properties"].items()}
PLAIN = {
    name: CONTRACT[name].filter(lambda value: value is not None)
    for name in PlainChat.__struct_fields__
    if name not in {"messages", "stream_options"}
} | {
    "top_k": st.integers(0, 2**63 - 1),
    "max_tokens": st.integers(0, 2**63 - 1),
    "repetition_penalty": st.floats(2**-60, 2**52),
    "stop": TEXTS | st.lists(TEXTS, max_size=4),
}


def written(draw: st.DrawFn, members: list[tuple[str, Any]]) -> bytes:
    """An object with these members, in any order."""
    inner = (f"{json.dumps(name)}:{json.dumps(value)}" for name, value in draw(st.permutations(members)))
    return f"{{{','.join(inner)}}}".encode()


@st.composite
def plain_sources(draw: st.DrawFn) -> bytes:
    names = draw(st.sets(st.sampled_from(sorted(PLAIN.keys() - {"max_completion_tokens"}))))
    members = [(name, draw(PLAIN[name])) for name in sorted(names)]
    return written(draw, [("messages", draw(st.lists(TURNS, min_size=1, max_size=3))), *members])


@st.composite
def any_sources(draw: st.DrawFn) -> bytes:
    """Any members of the contract, some twice, right or wrong."""
    names = draw(st.lists(st.sampled_from(sorted(PLAIN)) | st.sampled_from(sorted(CONTRACT)), max_size=4))
    members = [(name, draw(CONTRACT[name] | JUNK)) for name in names]
    return written(draw, [("messages", draw(st.lists(TURNS | OTHER_TURNS, max_size=3))), *members])


@st.composite
def damaged_sources(draw: st.DrawFn) -> bytes:
    source = bytearray(draw(plain_sources()))
    source[draw(st.integers(0, len(source) - 1))] = draw(st.integers(0, 255))
    return bytes(source)


often = settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])


@often
@given(plain_sources())
def test_any_plain_request_is_plain(source: bytes) -> None:
    assert is_plain(source)


@often
@given(any_sources())
def test_any_request_is_read_alike(source: bytes) -> None:
    is_plain(source)


@often
@given(damaged_sources())
def test_a_plain_request_with_a_wrong_byte_is_read_alike(source: bytes) -> None:
    is_plain(source)
