from dataclasses import replace
from itertools import pairwise
from typing import Any

import httpx
import pytest

from wireproof.peers.golden.settings import KEY, MODEL, Settings
from wireproof.peers.peer import golden_peer


def asked(settings: Settings, path: str = "/chat/completions", **fields: Any) -> httpx.Response:
    body = {"model": MODEL, "messages": [{"role": "user", "content": "Hello"}], "temperature": 0} | fields
    with golden_peer(settings) as peer:
        return httpx.post(peer.base_url + path, json=body, headers={"authorization": f"Bearer {KEY}"})


def content(answer: httpx.Response) -> str:
    text: str = answer.json()["choices"][0]["message"]["content"]
    return text


def test_constant_words_do_not_depend_on_the_prompt() -> None:
    settings = Settings(words="constant")
    assert content(asked(settings)) == content(asked(settings, messages=[{"role": "user", "content": "Other"}]))


def test_a_model_that_ends_at_once_says_nothing() -> None:
    answer = asked(Settings(words="none")).json()
    assert answer["choices"][0]["message"]["content"] == ""
    assert answer["usage"]["completion_tokens"] == 0


def test_an_unrepeatable_model_differs_at_temperature_zero() -> None:
    settings = Settings(words="unrepeatable")
    assert content(asked(settings)) != content(asked(settings))


def test_unusual_words_are_mostly_not_ascii() -> None:
    assert not content(asked(Settings(words="unusual"))).isascii()


def test_pieces_of_words_go_on_with_words() -> None:
    answer = asked(Settings(words="pieced"), logprobs=True).json()
    tokens = [entry["token"] for entry in answer["choices"][0]["logprobs"]["content"]]
    assert sum(before[-1].isalpha() and token[0].isalpha() for before, token in pairwise(tokens)) > 1


def test_thoughts_are_apart_from_the_text_and_counted_with_it() -> None:
    answer = asked(Settings(thoughts=6), max_completion_tokens=10).json()
    message, usage = answer["choices"][0]["message"], answer["usage"]
    assert message["reasoning_content"]
    assert message["content"]
    assert usage["completion_tokens"] == 10
    assert usage["completion_tokens_details"]["reasoning_tokens"] == 6


def test_a_limit_within_the_thoughts_leaves_no_text() -> None:
    (choice,) = asked(Settings(thoughts=20), max_completion_tokens=10).json()["choices"]
    assert choice["finish_reason"] == "length"
    assert choice["message"]["content"] == ""


@pytest.mark.parametrize(
    ("capability", "fields"),
    [
        ("tools", {"tools": [{"type": "function", "function": {"name": "f"}}]}),
        ("chat_logprobs", {"logprobs": True}),
        ("chat_n", {"n": 2}),
        ("json_object", {"response_format": {"type": "json_object"}}),
    ],
)
def test_what_is_lacking_is_refused_by_name(capability: str, fields: dict[str, Any]) -> None:
    answer = asked(Settings(lacks=frozenset({capability})), **fields)
    assert answer.status_code == 400
    assert answer.json()["error"]["param"] in fields


def test_an_operation_that_is_lacking_is_not_there() -> None:
    assert asked(Settings(lacks=frozenset({"responses"})), "/responses", input="Hello").status_code == 404


def test_a_busy_server_says_when_to_come_back() -> None:
    answer = asked(replace(Settings(), rate_limited=1))
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")


def test_a_context_may_be_small() -> None:
    answer = asked(Settings(context=16), max_tokens=16)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "context_length_exceeded"


def test_whole_numbers_may_be_written_with_a_point() -> None:
    chat = asked(Settings(), max_tokens=5.0, n=2.0, top_logprobs=2.0, logprobs=True)
    assert len(chat.json()["choices"]) == 2
    assert chat.json()["usage"]["completion_tokens"] == 10
    prompts = {"prompt": [[3.0, 4.0]], "best_of": 2.0, "max_tokens": 2.0, "messages": None}
    assert asked(Settings(), "/completions", **prompts).status_code == 200
