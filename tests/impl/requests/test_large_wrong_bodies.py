"""A large wrong body is explained as exactly as a small one, and as fast."""

import time
from typing import Any

import pytest

from wireproof_contract import documents
from wireproof_server.errors.api_error import ApiError
from wireproof_server.requests.json_body import parse_json
from wireproof_server.requests.reading import BodyReader

DOCUMENT = documents.load("openapi-3.2.json")
READERS = {
    name: BodyReader({"$ref": f"#/components/schemas/{name}"}, DOCUMENT, limit=20_000_000, patience=1)
    for name in ("CreateChatCompletionRequest", "CreateCompletionRequest", "CreateResponseRequest")
}
SECONDS = 10.0  # of CPU; before lists were shortened these took minutes


async def refused(name: str, body: bytes) -> ApiError:
    """The error for a body."""

    async def receive() -> Any:
        return {"type": "http.request", "body": body}

    begun = time.process_time()
    with pytest.raises(ApiError) as raised:
        await READERS[name].read({b"content-type": b"application/json"}, receive)
    assert time.process_time() - begun < SECONDS
    assert len(str(raised.value.envelope("id"))) < 4000
    return raised.value


@pytest.mark.parametrize(
    ("body", "param"),
    [
        (b'{"prompt": [' + b"1.5," * 400_000 + b"1.5]}", "prompt[0]"),
        (b'{"prompt": [' + b"1," * 1_000_000 + b'"a", 1.5]}', "prompt[1000000]"),
        (b'{"prompt": [' + b'"a",' * 1_000_000 + b"1]}", "prompt[1000000]"),
        (b'{"prompt": [' + b"[1]," * 500_000 + b'["a"]]}', "prompt[500000][0]"),
        (b'{"prompt": [' + b"[]," * 500_000 + b"[1.5]]}", None),
        (b'{"temperature": 3, "prompt": [' + b"1," * 1_000_000 + b"1]}", "temperature"),
        (
            b'{"prompt": "x", "logit_bias": {'
            + b",".join(b'"%d": 0' % key for key in range(200_000))
            + b', "7": 101}}',
            "logit_bias.7",
        ),
        (
            b'{"prompt": "x", "logit_bias": {' + b",".join(b'"%d": 101' % key for key in range(200_000)) + b"}}",
            "logit_bias.0",
        ),
    ],
    ids=["floats", "last token", "last text", "last list", "empty lists", "elsewhere", "last bias", "every bias"],
)
async def test_the_first_wrong_item_of_a_long_list_is_named(body: bytes, param: str | None) -> None:
    error = await refused("CreateCompletionRequest", body)
    assert error.status == 400
    if param is not None:
        assert error.param == param


@pytest.mark.parametrize("wrong", [b'{"role": "x"}', b'{"role": "user"}', b"3"])
async def test_the_first_wrong_message_of_many_is_named(wrong: bytes) -> None:
    right = b'{"role": "user", "content": "x"},'
    error = await refused("CreateChatCompletionRequest", b'{"messages": [' + right * 70_000 + wrong + b"]}")
    assert error.param is not None
    assert error.param.startswith("messages[70000]")


@pytest.mark.parametrize("name", ["CreateChatCompletionRequest", "CreateResponseRequest"])
@pytest.mark.parametrize(
    "item", [b'{"role": "x"}', b"{}", b"[]", b'{"role": "user", "content": [{}, {}]}', b'{"type": "message"}']
)
async def test_many_wrong_messages_are_told_fast(name: str, item: bytes) -> None:
    field = b"messages" if name == "CreateChatCompletionRequest" else b"input"
    error = await refused(name, b'{"' + field + b'": [' + b",".join([item] * 200_000) + b"]}")
    assert (error.param or "").startswith(field.decode())


async def test_lists_in_lists_in_lists_cost_no_more() -> None:
    part = b'{"type": "text"}'
    message = b'{"role": "user", "content": [' + b",".join([part] * 100) + b"]}"
    error = await refused("CreateChatCompletionRequest", b'{"messages": [' + b",".join([message] * 3000) + b"]}")
    assert (error.status, error.param) in {(400, "messages[0].content[0].text"), (400, None)}


async def test_a_list_that_is_only_too_long_is_said_to_be() -> None:
    body = b'{"prompt": "x", "stop": [' + b",".join([b'"a"'] * 100_000) + b"]}"
    error = await refused("CreateCompletionRequest", body)
    assert error.param is not None
    assert error.param.startswith("stop")


@pytest.mark.parametrize("count", [17, 18, 31, 32, 33, 1000])
async def test_too_many_pairs_are_said_to_be_too_many(count: int) -> None:
    pairs = b",".join(b'"%d": ""' % key for key in range(count))
    error = await refused("CreateResponseRequest", b'{"input": "x", "metadata": {' + pairs + b"}}")
    assert (error.param, error.code) == ("metadata", "invalid_value")


def test_parsing_a_large_body_is_not_what_takes_long() -> None:
    begun = time.process_time()
    parse_json(b'{"prompt": [' + b"1," * 3_000_000 + b"1]}")
    assert time.process_time() - begun < SECONDS
