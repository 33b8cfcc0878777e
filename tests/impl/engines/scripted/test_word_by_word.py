"""The default script: a sentence, word by word, with every parameter honoured or refused."""

from collections.abc import Sequence
from typing import Any

import pytest
from msgspec.structs import replace

from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.word_by_word import CONTEXT_LENGTH
from wireproof_server.generation.conversation import MediaPart, Message, TextPart, Tool, ToolChoice
from wireproof_server.generation.errors import (
    ContextLengthExceeded,
    GenerationError,
    InvalidRequest,
    UnsupportedParameter,
)
from wireproof_server.generation.events import Delta, Event, Finished
from wireproof_server.generation.folding import Generation, fold
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import RepetitionPenaltyByMatch, Sampling

SENTENCE = " The quick brown fox jumps over the lazy dog."


async def events(**sampling: Any) -> list[Event]:
    return [event async for event in ScriptedEngine().text(TextRequest("m", "Hi", Sampling(**sampling)))]


async def generate(prompt: str | Sequence[int] = "Hi", **sampling: Any) -> Generation:
    return await fold(ScriptedEngine().text(TextRequest("m", prompt, Sampling(**sampling))))


async def test_it_says_its_sentence_and_stops() -> None:
    generation = await generate()
    assert (generation.choices[0].text, generation.choices[0].finish_reason) == (SENTENCE, "stop")
    assert (generation.usage.prompt_tokens, generation.usage.completion_tokens) == (2, 9)


async def test_each_word_is_a_delta_of_its_own() -> None:
    assert [event.text for event in await events(max_tokens=3) if isinstance(event, Delta)] == [
        " The",
        " quick",
        " brown",
    ]


@pytest.mark.parametrize(("limit", "text"), [(0, ""), (1, " The"), (4, " The quick brown fox")])
async def test_max_tokens_ends_the_text(limit: int, text: str) -> None:
    choice = (await generate(max_tokens=limit)).choices[0]
    assert (choice.text, choice.finish_reason) == (text, "length")


async def test_ignore_eos_says_the_sentence_again() -> None:
    generation = await generate(max_tokens=11, ignore_eos=True)
    assert generation.choices[0].text == SENTENCE + " The quick"


async def test_a_stop_sequence_across_words_is_never_leaked_and_its_tokens_are_counted() -> None:
    *_, last, finished, _ = await events(stop=("wn fo",))
    assert last == Delta(0, " bro")
    assert finished == Finished(0, "stop", "wn fo", completion_tokens=4)


async def test_text_that_may_begin_a_stop_sequence_waits_for_its_end() -> None:
    deltas = [event.text for event in await events(max_tokens=2, stop=("quick red",)) if isinstance(event, Delta)]
    assert deltas == [" The", " quick"]


async def test_logprobs_are_those_of_certainty() -> None:
    tokens = (await generate(max_tokens=2, logprobs=3)).choices[0].logprobs
    assert [(token.token, token.logprob, len(token.top)) for token in tokens] == [(" The", 0, 1), (" quick", 0, 1)]


async def test_a_token_cut_by_a_stop_sequence_is_reported_as_far_as_it_is_text() -> None:
    choice = (await generate(stop=("ick",), logprobs=0)).choices[0]
    assert [token.token for token in choice.logprobs] == [" The", " qu"]
    assert choice.text == " The qu"


async def test_every_choice_is_complete() -> None:
    generation = await fold(ScriptedEngine().text(TextRequest("m", "Hi", Sampling(max_tokens=2), n=3)))
    assert [choice.text for choice in generation.choices] == [" The quick"] * 3
    assert generation.usage.completion_tokens == 6


async def test_a_prompt_may_be_its_token_ids() -> None:
    ids = await ScriptedEngine().tokenize("m", "é The quick")
    generation = await generate(ids)
    assert generation.started.prompt_text == "é The quick"
    assert generation.usage.prompt_tokens == len(ids) == 4


async def test_a_token_id_that_does_not_exist_is_named() -> None:
    with pytest.raises(InvalidRequest) as refused:
        await fold(ScriptedEngine().text(TextRequest("m", [65, 9999], parameter="prompt[3]")))
    assert refused.value.parameter == "prompt[3][1]"


async def test_a_prompt_beyond_the_context_is_refused_or_truncated() -> None:
    request = TextRequest("m", "x" * CONTEXT_LENGTH, Sampling(max_tokens=5))
    with pytest.raises(ContextLengthExceeded):
        await fold(ScriptedEngine().text(request))
    generation = await fold(ScriptedEngine().text(replace(request, truncate=True)))
    assert generation.usage.prompt_tokens == CONTEXT_LENGTH - 5
    assert generation.usage.completion_tokens == 5


@pytest.mark.parametrize(
    "sampling",
    [
        {"temperature": 2.0, "top_p": 0.1, "top_k": 1, "min_p": 0.9, "seed": 3},
        {"presence_penalty": 2.0, "frequency_penalty": 2.0, "repetition_penalty": 3.0},
        {"dry": RepetitionPenaltyByMatch(multiplier=5.0)},
    ],
)
async def test_what_reshapes_a_distribution_leaves_certainty_as_it_is(sampling: dict[str, Any]) -> None:
    assert (await generate(**sampling)).choices[0].text == SENTENCE


CHAT = ChatRequest("m", (Message("user", (TextPart("Hi"),)),))
TEXT = TextRequest("m", "Hi")
PICTURE = MediaPart("image_url", {}, "messages[0].content[0]")


@pytest.mark.parametrize(
    ("request_", "parameter"),
    [
        (replace(TEXT, suffix="x"), "suffix"),
        (replace(TEXT, prompt_logprobs=0), "logprobs"),
        (replace(TEXT, grammar=Grammar("regex", "x")), "grammar"),
        (replace(TEXT, sampling=Sampling(logit_bias={1: 5.0})), "logit_bias"),
        (replace(CHAT, tools=[Tool("f")], tool_choice=ToolChoice("required")), "tool_choice"),
        (replace(CHAT, reasoning_effort="high"), "reasoning_effort"),
        (replace(CHAT, messages=(Message("user", (PICTURE,)),)), "messages[0].content[0]"),
    ],
)
async def test_what_it_cannot_honour_it_refuses_by_name(request_: TextRequest | ChatRequest, parameter: str) -> None:
    engine = ScriptedEngine()
    with pytest.raises(UnsupportedParameter) as refused:
        await fold(engine.text(request_) if isinstance(request_, TextRequest) else engine.chat(request_))
    assert refused.value.parameter == parameter


async def test_more_logprobs_than_it_has_are_refused() -> None:
    with pytest.raises(GenerationError) as refused:
        await generate(logprobs=21)
    assert refused.value.parameter == "logprobs"


async def test_it_answers_a_conversation() -> None:
    generation = await fold(ScriptedEngine().chat(CHAT))
    assert generation.choices[0].text == SENTENCE
