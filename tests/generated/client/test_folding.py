"""A stream folds into what the same request had got without `stream`."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conformance.grammars.generating.chunk_streams import chunk_streams
from tests.conformance.grammars.generating.statements import statement_of
from tests.conformance.grammars.generating.wire import Form, written
from tests.generated.client.streams import event, read, reader
from wireproof_client.models import ChatCompletion, Completion
from wireproof_contract import documents, grammars

SETTINGS = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
HEAD = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}


def chunk(delta: dict[str, Any], index: int = 0, **more: Any) -> bytes:
    choice = {"index": index, "delta": delta, "logprobs": None, "finish_reason": None, **more}
    return event({**HEAD, "choices": [choice]})


def chat(*pieces: bytes) -> ChatCompletion:
    _, made = read("chat", [*pieces, event("[DONE]")])
    whole: ChatCompletion = made.whole()
    return whole


def test_the_texts_of_each_choice_are_joined() -> None:
    whole = chat(
        chunk({"role": "assistant", "content": ""}),
        chunk({"role": "assistant", "content": "B"}, 1),
        chunk({"content": "Hello"}),
        chunk({"content": " you"}, finish_reason="stop"),
        chunk({}, 1, finish_reason="length"),
        event({**HEAD, "choices": [], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}}),
    )
    assert whole.object == "chat.completion"
    assert [(choice.message.content, choice.finish_reason) for choice in whole.choices] == [
        ("Hello you", "stop"),
        ("B", "length"),
    ]
    assert whole.usage is not None
    assert whole.usage.total_tokens == 3


def test_calls_are_joined_by_their_index_and_keep_their_names() -> None:
    whole = chat(
        chunk({"role": "assistant", "content": None}),
        chunk(
            {"tool_calls": [{"index": 0, "id": "a", "type": "function", "function": {"name": "f", "arguments": ""}}]}
        ),
        chunk({"tool_calls": [{"index": 0, "function": {"arguments": '{"x"'}}]}),
        chunk(
            {"tool_calls": [{"index": 1, "id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]}
        ),
        chunk(
            {"tool_calls": [{"index": 0, "function": {"name": "f", "arguments": ": 1}"}}]}, finish_reason="tool_calls"
        ),
    )
    assert whole.choices[0].message.content is None
    assert [call.to_dict() for call in whole.choices[0].message.tool_calls or []] == [
        {"id": "a", "type": "function", "function": {"name": "f", "arguments": '{"x": 1}'}},
        {"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}},
    ]


def test_calls_without_an_index_are_told_apart_by_their_ids() -> None:
    whole = chat(
        chunk({"tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}),
        chunk({"tool_calls": [{"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]}),
    )
    assert [call.id for call in whole.choices[0].message.tool_calls or []] == ["a", "b"]


def test_log_probabilities_of_all_pieces_are_listed() -> None:
    def logprobs(token: str) -> dict[str, Any]:
        return {"content": [{"token": token, "logprob": -0.5, "bytes": None, "top_logprobs": []}], "refusal": None}

    whole = chat(chunk({"content": "a"}, logprobs=logprobs("a")), chunk({"content": "b"}, logprobs=logprobs("b")))
    found = whole.choices[0].logprobs
    assert found is not None
    assert [entry.token for entry in found.content or []] == ["a", "b"]
    assert found.refusal is None


def test_what_a_newer_server_adds_is_kept() -> None:
    whole = chat(
        event({**HEAD, "choices": [{"index": 0, "delta": {"reasoning": "so "}, "mood": "good"}], "region": "moon"}),
        chunk({"reasoning": "be it", "content": "yes"}),
    )
    assert whole.to_dict()["region"] == "moon"
    assert whole.choices[0].to_dict()["mood"] == "good"
    assert whole.choices[0].message.to_dict()["reasoning"] == "so be it"


def test_a_completion_joins_texts_and_the_lists_of_its_log_probabilities() -> None:
    head = {"id": "c", "object": "text_completion", "created": 1, "model": "m"}

    def piece(text: str, offset: int, reason: str | None = None) -> bytes:
        logprobs = {"tokens": [text], "token_logprobs": [-1.0], "top_logprobs": [{text: -1.0}], "text_offset": [offset]}
        choice = {"index": 0, "text": text, "logprobs": logprobs, "finish_reason": reason}
        return event({**head, "choices": [choice]})

    _, made = read("completions", [piece("On", 0), piece("ce", 2, "stop"), event("[DONE]")])
    whole: Completion = made.whole()
    assert whole.choices[0].text == "Once"
    assert whole.choices[0].finish_reason == "stop"
    assert whole.choices[0].logprobs is not None
    assert whole.choices[0].logprobs.text_offset == [0, 2]
    assert whole.choices[0].logprobs.top_logprobs == [{"On": -1.0}, {"ce": -1.0}]


def test_a_response_that_is_cut_off_is_told_as_far_as_it_came() -> None:
    made = reader("responses")
    item = {"type": "message", "id": "i", "role": "assistant", "status": "in_progress", "content": []}
    call = {"type": "function_call", "id": "f", "call_id": "c", "name": "add", "arguments": ""}
    part = {"type": "output_text", "text": "", "annotations": []}
    place = {"output_index": 0, "item_id": "i", "content_index": 0}
    for sent in (
        {"type": "response.created", "response": {"id": "r", "status": "in_progress", "output": []}},
        {"type": "response.output_item.added", "output_index": 0, "item": item},
        {"type": "response.content_part.added", **place, "part": part},
        {"type": "response.output_text.delta", **place, "delta": "Hel"},
        {"type": "response.output_text.delta", **place, "delta": "lo"},
        {"type": "response.output_item.added", "output_index": 1, "item": call},
        {"type": "response.function_call_arguments.delta", "output_index": 1, "delta": "{}"},
    ):
        list(made.feed(event(sent)))
    sofar = made.whole()
    assert sofar.output_text == "Hello"
    assert sofar.output[1].arguments == "{}"
    assert item["content"] == []
    assert sofar.to_dict() == made.whole().to_dict()


@SETTINGS
@given(data=st.data())
def test_no_text_of_a_legal_stream_is_lost(data: Any) -> None:
    name = data.draw(st.sampled_from(["chat", "completions"]))
    profile = data.draw(st.sampled_from(documents.PROFILES))
    messages = data.draw(chunk_streams(grammars.load(name), statement_of(profile))).messages
    sent = [message for message in messages if message and "error" not in message]
    if len(sent) < sum(message is not None for message in messages):
        return
    _, made = read(name, [written(messages, Form())])
    expected: dict[int, str] = {}
    for choice in (choice for message in sent for choice in message.get("choices", [])):
        text = choice.get("text") if name == "completions" else choice["delta"].get("content")
        expected[choice["index"]] = expected.get(choice["index"], "") + (text or "")
    found = made.whole().to_dict()["choices"]
    texts = {each["index"]: each.get("text", each.get("message", {}).get("content")) or "" for each in found}
    assert texts == expected
