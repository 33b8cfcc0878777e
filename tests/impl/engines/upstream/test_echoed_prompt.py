"""Prompt logprobs from an upstream that gives them by repeating the prompt in front of its answer, as vLLM does."""

from collections.abc import Sequence
from typing import Any

import pytest

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Finished, Started, TokenLogprob, Usage
from wireproof_server.generation.requests import TextRequest
from wireproof_server.generation.sampling import Sampling


def legacy(tokens: Sequence[str], *, is_prompt: bool) -> dict[str, Any]:
    """Logprobs of `tokens` with two alternatives each; the first token of a prompt has none."""
    values = [None if is_prompt and not place else -1.0 - place for place in range(len(tokens))]
    tops = [None if value is None else {token: value, "x": -0.5} for token, value in zip(tokens, values, strict=True)]
    return {"tokens": list(tokens), "token_logprobs": values, "top_logprobs": tops}


def first_chunk(wire: Any, text: str, tokens: Sequence[str], prompt_tokens: int, **more: Any) -> dict[str, Any]:
    chunk: dict[str, Any] = wire.text_chunk(text, logprobs=legacy(tokens, is_prompt=True), **more)
    return chunk | {"usage": {"prompt_tokens": prompt_tokens, "completion_tokens": 1}}


def expected(token: str, value: float | None, *alternatives: tuple[str, float]) -> TokenLogprob:
    top = tuple(TokenLogprob(text, logprob, text.encode()) for text, logprob in alternatives)
    return TokenLogprob(token, value, token.encode(), top=top)


async def test_the_prompt_is_taken_out_of_text_and_logprobs(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(
        wire.streamed(
            first_chunk(wire, "Once upon a", ["<s>", "Once", " upon", " a"], 3),
            wire.text_chunk(" time", finish="length", logprobs=legacy([" time"], is_prompt=False)),
            wire.usage_chunk(3, 2),
        )
    )
    request = TextRequest("m", "Once upon", Sampling(max_tokens=2, logprobs=0), prompt_logprobs=1)
    events = await wire.read_all(engine_for("vllm").text(request))
    assert events == [
        Started(
            "m",
            prompt_tokens=3,
            prompt_text="Once upon",
            prompt_logprobs=(
                expected("<s>", None),
                expected("Once", -2.0, ("x", -0.5)),
                expected(" upon", -3.0, ("x", -0.5)),
            ),
        ),
        Delta(0, " a", logprobs=(expected(" a", -4.0),)),
        Delta(0, " time", logprobs=(expected(" time", -1.0),)),
        Finished(0, "length"),
        Usage(3, 2),
    ]


async def test_a_completion_of_no_tokens_gives_the_prompts_logprobs_alone(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(wire.streamed(first_chunk(wire, "Once", ["Once"], 1, finish="length"), wire.usage_chunk(1, 1)))
    request = TextRequest("m", "Once", Sampling(max_tokens=0), prompt_logprobs=0)
    events = await wire.read_all(engine_for("vllm").text(request))
    assert events == [
        Started("m", prompt_tokens=1, prompt_text="Once", prompt_logprobs=(expected("Once", None),)),
        Finished(0, "length"),
        Usage(1, 1),
    ]
    assert upstream.requests[0].body["max_tokens"] == 0


async def test_without_prompt_logprobs_a_completion_of_no_tokens_is_just_its_end(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("Once", finish="length"), wire.usage_chunk(1, 0)))
    events = await wire.read_all(engine_for("vllm").text(TextRequest("m", "Once", Sampling(max_tokens=0))))
    assert events == [Started("m", prompt_text="Once"), Finished(0, "length"), Usage(1, 0)]


async def test_each_of_several_choices_loses_its_echo(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(
        wire.streamed(
            first_chunk(wire, "Once a", ["Once", " a"], 1, index=1),
            first_chunk(wire, "Once b", ["Once", " b"], 1, index=0, finish="stop"),
            wire.text_chunk("c", index=1, finish="stop", logprobs=legacy(["c"], is_prompt=False)),
            wire.usage_chunk(1, 3),
        )
    )
    request = TextRequest("m", "Once", Sampling(max_tokens=2), n=2, prompt_logprobs=1)
    events = await wire.read_all(engine_for("vllm").text(request))
    assert (wire.joined_text(events, 0), wire.joined_text(events, 1)) == (" b", " ac")
    assert all(event.logprobs == () for event in events if isinstance(event, Delta)), "they were not asked for"


async def test_a_prompt_of_token_ids_is_told_as_text_by_the_upstream(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.http(200, b'{"prompt":"Once upon"}'))
    upstream.will_answer(wire.streamed(wire.text_chunk(" a", finish="stop"), wire.usage_chunk()))
    events = await wire.read_all(engine_for("vllm").text(TextRequest("m", [5, 6], Sampling(max_tokens=2))))
    assert events[0] == Started("m", prompt_text="Once upon")
    assert [(request.path, request.body.get("tokens")) for request in upstream.requests] == [
        ("/detokenize", [5, 6]),
        ("/v1/completions", None),
    ]
    assert upstream.requests[1].body["prompt"] == [5, 6]


async def test_where_the_upstream_does_not_tell_the_prompt_is_what_its_tokens_spell(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(wire.http(404, b'{"detail":"Not Found"}'))
    upstream.will_answer(
        wire.streamed(first_chunk(wire, "Once upon a", ["Once", " upon", " a"], 2, finish="stop"), wire.usage_chunk())
    )
    request = TextRequest("m", [5, 6], Sampling(max_tokens=2), prompt_logprobs=1)
    events = await wire.read_all(engine_for("vllm").text(request))
    assert events[0].prompt_text == "Once upon"
    assert wire.joined_text(events) == " a"


async def test_a_prompt_of_token_ids_has_no_text_where_the_dialect_cannot_tell_it(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk(" a", finish="stop"), wire.usage_chunk()))
    events = await wire.read_all(engine_for("openai").text(TextRequest("m", [5, 6], Sampling(max_tokens=2))))
    assert events[0] == Started("m", prompt_text=None)


@pytest.mark.parametrize("problem", ["other text", "no usage", "too few tokens", "no choice", "no logprobs"])
async def test_an_echo_that_cannot_be_told_from_the_answer_fails(
    upstream: Any, engine_for: Any, wire: Any, problem: str
) -> None:
    chunk = first_chunk(wire, "Once a", ["Once", " a"], 1, finish="stop")
    if problem == "other text":
        chunk["choices"][0]["text"] = "Twice a"
        chunk["choices"][0]["logprobs"]["tokens"][0] = "Thrice"
    elif problem == "no usage":
        del chunk["usage"]
    elif problem == "too few tokens":
        chunk["usage"]["prompt_tokens"] = 7
    elif problem == "no choice":
        chunk["choices"] = []
    else:
        chunk["choices"][0]["logprobs"] = None
    upstream.will_answer(wire.streamed(chunk, wire.usage_chunk(1, 1)))
    request = TextRequest("m", "Once", Sampling(max_tokens=2), prompt_logprobs=1)
    with pytest.raises(EngineFailed):
        await wire.read_all(engine_for("vllm").text(request))
