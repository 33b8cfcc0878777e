"""What this engine cannot do is refused, with the parameter's name."""

from typing import Any

import pytest

from tests.impl.engines.llama_server.asking import answer, chat_request, events_of, text_request, user, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.conversation import MediaPart, Message, TextPart
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.errors import InvalidRequest, ModelNotFound, UnsupportedParameter
from wireproof_server.generation.requests import ChatRequest, TextRequest


def test_it_is_an_engine(engine: EmbeddedEngine) -> None:
    assert isinstance(engine, Engine)


@pytest.mark.parametrize("tokens", [[84, 4096], [84, -1], [84, 10**30]])
async def test_a_token_id_out_of_range_is_refused_at_its_place(engine: EmbeddedEngine, tokens: list[int]) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await write(engine, tokens)
    assert caught.value.parameter == "prompt[1]"


@pytest.mark.parametrize("token", [4096, -1])
async def test_a_logit_bias_for_an_unknown_token_is_refused(engine: EmbeddedEngine, token: int) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await write(engine, logit_bias={token: 1.0})
    assert caught.value.parameter == f"logit_bias.{token}"


@pytest.mark.parametrize(("ask", "parameter"), [(write, "logprobs"), (answer, "top_logprobs")])
async def test_more_alternatives_than_tokens_are_refused(engine: EmbeddedEngine, ask: Any, parameter: str) -> None:
    with pytest.raises(UnsupportedParameter) as caught:
        await ask(engine, "Hi", logprobs=5000)
    assert caught.value.parameter == parameter


async def test_an_empty_stop_sequence_is_refused(engine: EmbeddedEngine) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await write(engine, stop=("a", ""))
    assert caught.value.parameter == "stop"


async def test_a_picture_is_refused_at_its_place(engine: EmbeddedEngine) -> None:
    picture = MediaPart("image_url", {"url": "data:"}, "messages[0].content[1]")
    with pytest.raises(UnsupportedParameter) as caught:
        await answer(engine, [Message("user", (TextPart("What is this?"), picture))])
    assert caught.value.parameter == "messages[0].content[1]"


async def test_reasoning_is_refused_and_none_of_it_is_not(engine: EmbeddedEngine) -> None:
    with pytest.raises(UnsupportedParameter) as caught:
        await answer(engine, "Hi", reasoning_effort="low")
    assert caught.value.parameter == "reasoning_effort"
    assert (await answer(engine, "Hi", reasoning_effort="none")).choices == (await answer(engine, "Hi")).choices


async def test_an_unknown_model_is_not_found(engine: EmbeddedEngine) -> None:
    with pytest.raises(ModelNotFound):
        await events_of(engine.text(TextRequest("gpt-unknown", "Hi")))
    with pytest.raises(ModelNotFound):
        await events_of(engine.chat(ChatRequest("gpt-unknown", [user("Hi")])))


async def test_the_model_answers_to_its_id_and_its_aliases(engine: EmbeddedEngine) -> None:
    (card,) = await engine.models()
    for name in (card.id, *card.aliases):
        assert await events_of(engine.text(TextRequest(name, "Hi", sampling=text_request(max_tokens=1).sampling)))
    assert card.context_length == 4096


async def test_a_lone_surrogate_is_refused_and_not_a_crash(engine: EmbeddedEngine) -> None:
    with pytest.raises(InvalidRequest):
        await write(engine, "\ud800")


async def test_nothing_happens_before_the_first_event_is_asked_for(engine: EmbeddedEngine) -> None:
    await engine.text(text_request([10**9])).aclose()
    await engine.chat(chat_request([])).aclose()
