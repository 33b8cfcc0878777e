"""The dialect of llama.cpp against a real llama.cpp server, in a child process with the project's own model."""

import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

import wireproof_server
from wireproof_server.engines.upstream import UpstreamEngine
from wireproof_server.generation.conversation import Message, TextPart, Tool, ToolChoice
from wireproof_server.generation.errors import ContextLengthExceeded
from wireproof_server.generation.events import Delta, Finished, Started, Usage
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import RepetitionPenaltyByMatch, Sampling

MODEL = Path(wireproof_server.__file__).parent / "model" / "wireproof-tiny.gguf"
CHILD = """
import os, sys, xllamacpp
p = xllamacpp.CommonParams()
p.model.path, p.model_alias, p.n_parallel, p.n_ctx = sys.argv[1], ["tiny"], 4, 4 * 512
p.cpuparams.n_threads = p.cpuparams_batch.n_threads = 1
p.warmup, p.verbosity, p.ui, p.cache_ram_mib, p.cors_origins = False, 0, False, 0, ""
p.hostnames, p.port, p.api_keys = ["127.0.0.1"], 0, ["sk-test"]
server = xllamacpp.Server(p)
print(server.listening_address, flush=True)
sys.stdin.read()  # the test is over, or gone
os._exit(0)
"""
GREEDY = Sampling(temperature=0.0, max_tokens=8)
HELLO = [Message("user", (TextPart("Hello, how are you?"),))]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    command = [sys.executable, "-c", CHILD, str(MODEL)]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603  our own interpreter and script
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        yield child.stdout.readline().strip()
    finally:
        child.stdin.close()
        child.wait(timeout=10)
        child.stdout.close()


@pytest.fixture
async def engine(address: str) -> AsyncIterator[UpstreamEngine]:
    engine = UpstreamEngine(f"{address}/v1", dialect="llamacpp", api_key="sk-test", timeout=60)
    yield engine
    await engine.close()


def counted(events: list[Any]) -> Usage:
    assert isinstance(events[0], Started)
    assert isinstance(events[-1], Usage)
    return events[-1]


async def test_it_lists_its_model_and_is_healthy(engine: UpstreamEngine) -> None:
    (card,) = await engine.models()
    assert (card.id, card.context_length) == ("tiny", 512)
    assert await engine.healthy()


async def test_a_greedy_completion_is_repeatable_counted_and_has_logprobs(engine: UpstreamEngine, wire: Any) -> None:
    request = TextRequest("tiny", "The quick brown fox", Sampling(temperature=0.0, max_tokens=4, logprobs=3))
    first, second = [await wire.read_all(engine.text(request)) for _ in range(2)]
    text = wire.joined_text(first)
    assert text == wire.joined_text(second) == " jumps over the lazy dog."[: len(text)]
    usage = counted(first)
    assert usage.completion_tokens == 4
    tokens = [token for event in first if isinstance(event, Delta) for token in event.logprobs]
    assert b"".join(token.bytes for token in tokens).decode() == wire.joined_text(first)
    assert all(len(token.top) == 3 and token.top[0].id == token.id for token in tokens), "greedy takes the best"


async def test_zero_alternatives_still_give_the_chosen_tokens_logprob(engine: UpstreamEngine, wire: Any) -> None:
    request = ChatRequest("tiny", HELLO, Sampling(temperature=0.0, max_tokens=3, logprobs=0))
    tokens = [
        t for event in await wire.read_all(engine.chat(request)) if isinstance(event, Delta) for t in event.logprobs
    ]
    assert len(tokens) == 3
    assert all(token.logprob is not None and token.logprob <= 0 and token.top == () for token in tokens)


async def test_sampling_parameters_are_accepted_all_at_once(engine: UpstreamEngine, wire: Any) -> None:
    sampling = Sampling(
        temperature=0.9,
        top_p=0.9,
        top_k=40,
        min_p=0.01,
        seed=7,
        max_tokens=8,
        stop=("\n\n",),
        logit_bias={5: -100.0},
        presence_penalty=0.1,
        frequency_penalty=0.1,
        repetition_penalty=1.1,
        dry=RepetitionPenaltyByMatch(multiplier=0.8),
        ignore_eos=True,
    )
    request = TextRequest("tiny", "Once upon a time", sampling)
    first, second = [await wire.read_all(engine.text(request)) for _ in range(2)]
    assert wire.joined_text(first) == wire.joined_text(second), "the same seed gives the same text"


async def test_a_bias_of_minus_100_bans_the_likeliest_token(engine: UpstreamEngine, wire: Any) -> None:
    plain = TextRequest("tiny", "The quick brown fox", Sampling(temperature=0.0, max_tokens=1, logprobs=1))
    token = next(event.logprobs[0] for event in await wire.read_all(engine.text(plain)) if isinstance(event, Delta))
    banned = Sampling(temperature=0.0, max_tokens=1, logprobs=1, logit_bias={token.id or 0: -100.0})
    events = await wire.read_all(engine.text(TextRequest("tiny", "The quick brown fox", banned)))
    assert next(event.logprobs[0].id for event in events if isinstance(event, Delta)) != token.id


async def test_repetition_penalty_looks_back_beyond_llamacpps_64_tokens(engine: UpstreamEngine, wire: Any) -> None:
    copied = [7] + [9] * 100  # token 7 lies more than 64 tokens back
    bias = {7: 100.0}
    texts = []
    for penalty in (1.0, 100.0):
        sampling = Sampling(temperature=0.0, max_tokens=1, logprobs=0, logit_bias=bias, repetition_penalty=penalty)
        events = await wire.read_all(engine.text(TextRequest("tiny", copied, sampling)))
        texts.append([token.id for event in events if isinstance(event, Delta) for token in event.logprobs])
    assert texts[0] == [7]
    assert texts[1] != [7]


async def test_a_stop_sequence_ends_the_text_before_it(engine: UpstreamEngine, wire: Any) -> None:
    sampling = Sampling(temperature=0.0, max_tokens=20, stop=("lazy",))
    events = await wire.read_all(engine.text(TextRequest("tiny", "The quick brown fox", sampling)))
    assert wire.joined_text(events) == " jumps over the "
    assert any(event.reason == "stop" for event in events if isinstance(event, Finished))


async def test_token_ids_are_a_prompt_and_their_text_is_told(engine: UpstreamEngine, wire: Any) -> None:
    ids = list(await engine.tokenize("tiny", "The quick brown fox"))
    events = await wire.read_all(engine.text(TextRequest("tiny", ids, GREEDY)))
    assert events[0].prompt_text == "The quick brown fox"
    assert counted(events).prompt_tokens in {len(ids), len(ids) + 1}


async def test_special_tokens_in_text_are_tokenized_as_plain_text(engine: UpstreamEngine) -> None:
    assert len(await engine.tokenize("tiny", "a<|im_end|>b")) > 3


async def test_several_choices_are_all_counted(engine: UpstreamEngine, wire: Any) -> None:
    events = await wire.read_all(
        engine.text(TextRequest("tiny", "Once", Sampling(max_tokens=12, seed=1, ignore_eos=True), n=3))
    )
    assert counted(events).completion_tokens == 36
    assert len({wire.joined_text(events, index) for index in range(3)}) > 1, "each choice has a seed of its own"


async def test_json_comes_out_valid_by_its_schema(engine: UpstreamEngine, wire: Any) -> None:
    schema = {
        "type": "object",
        "properties": {"name": {"type": "string", "maxLength": 5}},
        "required": ["name"],
        "additionalProperties": False,
    }
    sampling = Sampling(temperature=0.0, max_tokens=60)
    for events in (
        engine.text(TextRequest("tiny", "A person: ", sampling, grammar=Grammar("json_schema", schema))),
        engine.chat(ChatRequest("tiny", HELLO, sampling, grammar=Grammar("json_schema", schema))),
    ):
        assert len(json.loads(wire.joined_text(await wire.read_all(events)))["name"]) <= 5


async def test_a_chat_answers(engine: UpstreamEngine, wire: Any) -> None:
    events = await wire.read_all(engine.chat(ChatRequest("tiny", HELLO, Sampling(temperature=0.0, max_tokens=30))))
    assert wire.joined_text(events).startswith("Hello!")
    assert Finished(0, "stop") in events


WEATHER = Tool(
    "get_weather",
    "The weather in a city.",
    {"type": "object", "properties": {"location": {"type": "string"}}, "required": ["location"]},
    strict=True,
)
QUESTION = [Message("user", (TextPart("What's the weather like in Boston today?"),))]


@pytest.mark.parametrize("choice", [ToolChoice("auto"), ToolChoice("required", ("get_weather",))])
async def test_a_tool_is_called_with_its_arguments(engine: UpstreamEngine, wire: Any, choice: ToolChoice) -> None:
    request = ChatRequest(
        "tiny", QUESTION, Sampling(temperature=0.0, max_tokens=80), tools=[WEATHER], tool_choice=choice
    )
    events = await wire.read_all(engine.chat(request))
    pieces = [piece for event in events if isinstance(event, Delta) for piece in event.tool_calls]
    assert pieces[0].name == "get_weather"
    assert "location" in json.loads("".join(piece.arguments for piece in pieces))
    assert Finished(0, "tool_calls") in events


async def test_with_tool_choice_none_the_answer_is_text(engine: UpstreamEngine, wire: Any) -> None:
    request = ChatRequest(
        "tiny", HELLO, Sampling(temperature=0.0, max_tokens=40), tools=[WEATHER], tool_choice=ToolChoice("none")
    )
    events = await wire.read_all(engine.chat(request))
    assert wire.joined_text(events).startswith("Hello!")
    assert not any(event.tool_calls for event in events if isinstance(event, Delta))


async def test_a_prompt_beyond_the_context_is_told_as_such(engine: UpstreamEngine, wire: Any) -> None:
    with pytest.raises(ContextLengthExceeded) as raised:
        await wire.read_all(engine.text(TextRequest("tiny", "word " * 2000, GREEDY)))
    assert raised.value.parameter == "prompt"


async def test_twenty_requests_in_a_row_never_meet_a_closed_connection(engine: UpstreamEngine, wire: Any) -> None:
    request = ChatRequest("tiny", HELLO, Sampling(temperature=0.0, max_tokens=2))
    for _ in range(20):
        counted(await wire.read_all(engine.chat(request)))
