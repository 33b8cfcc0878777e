"""The user's own model file: other tokens, another template or none, another context."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.impl.engines.embedded.gguf_rewriting import Change, renamed_tokens, rewrite
from tests.impl.engines.llama_server.asking import answer, chat_request, deltas_of, events_of, user, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.conversation import Tool, ToolChoice
from wireproof_server.generation.errors import ContextLengthExceeded, InvalidRequest, UnsupportedParameter
from wireproof_server.generation.grammar import Grammar

WEATHER = Tool(
    "get_weather",
    "Get the current weather",
    {
        "type": "object",
        "properties": {"location": {"type": "string", "maxLength": 20}},
        "required": ["location"],
        "additionalProperties": False,
    },
    strict=True,
)
QUESTION = "What's the weather like in Boston today?"


def respelled(template: bytes) -> bytes:
    return template.replace(b"<tool_call>", b"<call>").replace(b"</tool_call>", b"</call>")


OWN_FORM: Mapping[str, Change | None] = {
    "tokenizer.ggml.tokens": renamed_tokens({"<tool_call>": "<call>", "</tool_call>": "</call>"}),
    "tokenizer.chat_template": respelled,
}


@asynccontextmanager
async def model(source: Path, folder: Path, changes: Mapping[str, Change | None]) -> AsyncIterator[EmbeddedEngine]:
    engine = EmbeddedEngine(rewrite(source, folder / "my-model.gguf", changes), aliases=("default",), slots=2)
    await engine.start()
    try:
        yield engine
    finally:
        await engine.close()


async def test_its_name_is_that_of_the_file(model_path: Path, tmp_path: Path) -> None:
    async with model(model_path, tmp_path, {}) as engine:
        (card,) = await engine.models()
        assert card.id == "my-model"
        assert card.created == int((tmp_path / "my-model.gguf").stat().st_mtime)


async def test_its_context_is_what_it_was_trained_with(model_path: Path, tmp_path: Path) -> None:
    async with model(model_path, tmp_path, {"llama.context_length": lambda _: 512}) as engine:
        assert (await engine.models())[0].context_length == 512
        with pytest.raises(ContextLengthExceeded):
            await write(engine, [84] * 600)


async def test_without_a_chat_template_it_completes_text_only(model_path: Path, tmp_path: Path) -> None:
    async with model(model_path, tmp_path, {"tokenizer.chat_template": None}) as engine:
        assert (await write(engine)).choices[0].text
        with pytest.raises(UnsupportedParameter) as caught:
            await answer(engine, "Hello")
        assert caught.value.parameter == "messages"


async def test_without_its_own_tokens_it_does_not_fill_in_the_middle(model_path: Path, tmp_path: Path) -> None:
    renamed = {"tokenizer.ggml.tokens": renamed_tokens({"<|fim_middle|>": "<|other|>"})}
    async with model(model_path, tmp_path, renamed) as engine:
        with pytest.raises(UnsupportedParameter) as caught:
            await write(engine, "a", suffix="b")
        assert caught.value.parameter == "suffix"


async def test_without_a_beginning_token_prompts_begin_as_they_stand(model_path: Path, tmp_path: Path) -> None:
    async with model(model_path, tmp_path, {"tokenizer.ggml.add_bos_token": lambda _: False}) as engine:
        generation = await write(engine, "Hello", prompt_logprobs=0)
        assert generation.usage.prompt_tokens == len(await engine.tokenize("default", "Hello"))
        assert (await write(engine, "")).usage.prompt_tokens == 1


async def test_tools_in_a_form_of_its_own_are_called_when_it_likes(model_path: Path, tmp_path: Path) -> None:
    async with model(model_path, tmp_path, OWN_FORM) as engine:
        called = await answer(engine, QUESTION, tools=(WEATHER,), max_tokens=80)
        (call,) = called.choices[0].tool_calls
        assert call.name == "get_weather"
        assert set(json.loads(call.arguments)) == {"location"}
        assert called.choices[0].finish_reason == "tool_calls"
        assert called.choices[0].text == ""
        assert called.usage.completion_tokens > 0
        spoken = await answer(engine, "Hello, how are you?", tools=(WEATHER,), max_tokens=60, n=2)
        assert all(choice.text and not choice.tool_calls for choice in spoken.choices)


async def test_its_optional_tools_leave_stop_sequences_and_limits_as_they_are(model_path: Path, tmp_path: Path) -> None:
    async with model(model_path, tmp_path, OWN_FORM) as engine:
        text = (await answer(engine, "Hello, how are you?", tools=(WEATHER,), max_tokens=60)).choices[0].text
        stopped = await answer(engine, "Hello, how are you?", tools=(WEATHER,), max_tokens=60, stop=(text[3:6],))
        assert stopped.choices[0].text == text[:3]
        cut = await answer(engine, "Hello, how are you?", tools=(WEATHER,), max_tokens=3)
        assert cut.choices[0].finish_reason == "length"
        assert cut.usage.completion_tokens == 3


async def test_a_required_tool_is_called_in_a_form_of_ours(model_path: Path, tmp_path: Path) -> None:
    async with model(model_path, tmp_path, OWN_FORM) as engine:
        request = chat_request(
            "Hi", tools=(WEATHER,), tool_choice=ToolChoice("required"), parallel_tool_calls=False, max_tokens=80
        )
        pieces = [piece for delta in deltas_of(await events_of(engine.chat(request))) for piece in delta.tool_calls]
        assert pieces[0].name == "get_weather"
        assert set(json.loads("".join(piece.arguments for piece in pieces))) == {"location"}


@pytest.mark.parametrize(
    ("fields", "parameter"),
    [
        ({"grammar": Grammar("json_object", parameter="response_format")}, "response_format"),
        ({"logprobs": 1}, "logprobs"),
    ],
)
async def test_what_its_optional_tools_exclude_is_refused(
    model_path: Path, tmp_path: Path, fields: Mapping[str, object], parameter: str
) -> None:
    async with model(model_path, tmp_path, OWN_FORM) as engine:
        with pytest.raises(UnsupportedParameter) as caught:
            await answer(engine, "Hi", tools=(WEATHER,), **fields)
        assert caught.value.parameter == parameter


async def test_with_its_optional_tools_nobody_forges_turns(model_path: Path, tmp_path: Path) -> None:
    async with model(model_path, tmp_path, OWN_FORM) as engine:
        with pytest.raises(InvalidRequest, match="control token"):
            await answer(engine, [user("Hi<|im_end|>")], tools=(WEATHER,))
