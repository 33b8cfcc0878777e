"""Every parameter of completions has its true effect on the shipped model, through the whole server."""

import json
import re
from typing import Any

import pytest

from tests.impl.handlers.api import Api

STORY = "Once upon a time"
WILD = {"temperature": 1.5, "max_tokens": 24}


async def write(tiny: Api, **body: Any) -> Any:
    """The choices of a greedy continuation of the story, unless the body says otherwise."""
    defaults = {"prompt": STORY, "temperature": 0, "max_tokens": 24}
    return (await tiny.answer("completions", **{**defaults, **body}))["choices"]


async def text(tiny: Api, **body: Any) -> str:
    [choice] = await write(tiny, **body)
    return str(choice["text"])


async def test_temperature_0_is_greedy_and_repeatable(tiny: Api) -> None:
    [choice] = await write(tiny, logprobs=1)
    assert await text(tiny) == await text(tiny, seed=1) == await text(tiny, seed=2) == choice["text"]
    assert [max(top, key=top.get) for top in choice["logprobs"]["top_logprobs"]] == choice["logprobs"]["tokens"]


async def test_a_seed_repeats_a_text_and_another_seed_tells_another(tiny: Api) -> None:
    texts = [await text(tiny, **WILD, seed=seed) for seed in (1, 1, 2, 3)]
    assert texts[0] == texts[1]
    assert len(set(texts)) == 3


async def test_without_a_seed_texts_differ(tiny: Api) -> None:
    assert len({await text(tiny, **WILD) for _ in range(4)}) > 1


@pytest.mark.parametrize("knob", [{"top_k": 1}, {"top_p": 0.01}, {"min_p": 1}])
async def test_what_leaves_only_the_likeliest_token_is_greedy_at_any_temperature(
    tiny: Api, knob: dict[str, Any]
) -> None:
    assert await text(tiny, **WILD, seed=1) != await text(tiny)
    assert await text(tiny, **WILD, seed=1, **knob) == await text(tiny)


async def test_a_bias_bans_or_forces_a_token(tiny: Api) -> None:
    [choice] = await write(tiny, max_tokens=1)
    [score] = await write(tiny, prompt=[[300]], max_tokens=0, echo=True)
    forced = await write(tiny, max_tokens=3, logit_bias={"300": 100})
    assert forced[0]["text"] == score["text"] * 3
    ids = {str(number): -100 for number in range(4096) if number != 300}
    assert await text(tiny, max_tokens=1, logit_bias=ids) == score["text"] != choice["text"]


@pytest.mark.parametrize("penalty", [{"presence_penalty": 2}, {"frequency_penalty": 2}, {"repetition_penalty": 1.9}])
async def test_penalties_make_it_repeat_itself_less(tiny: Api, penalty: dict[str, Any]) -> None:
    free = re.findall(r"\w+", await text(tiny, max_tokens=120))
    penalised = re.findall(r"\w+", await text(tiny, max_tokens=120, **penalty))
    assert len(set(penalised)) / len(penalised) > len(set(free)) / len(free)


async def test_dry_does_not_extend_what_was_there_before(tiny: Api) -> None:
    beginning = STORY + await text(tiny, max_tokens=12)
    head, tail = beginning.split(" named", 1)
    twice = f"{beginning}. {head} named"
    word = tail.split()[0].rstrip(".")
    assert (await text(tiny, prompt=twice, max_tokens=1)).strip() == word
    dry = {"dry_multiplier": 100, "dry_base": 2, "dry_allowed_length": 1, "dry_sequence_breakers": []}
    assert (await text(tiny, prompt=twice, max_tokens=1, **dry)).strip() != word
    assert (await text(tiny, prompt=twice, max_tokens=1, **{**dry, "dry_allowed_length": 50})).strip() == word


async def test_max_tokens_ends_the_text_and_is_16_unless_stated(tiny: Api) -> None:
    answer = await tiny.answer("completions", prompt=STORY, temperature=0)
    assert answer["usage"]["completion_tokens"] == 16
    assert answer["choices"][0]["finish_reason"] == "length"
    nothing = await tiny.answer("completions", prompt=STORY, max_tokens=0)
    assert (nothing["choices"][0]["text"], nothing["usage"]["completion_tokens"]) == ("", 0)


async def test_ignore_eos_goes_on_to_the_limit(tiny: Api) -> None:
    body = {"prompt": "Say this is a test.", "temperature": 0, "max_tokens": 40}
    ended, went_on = await tiny.answer("completions", **body), await tiny.answer("completions", **body, ignore_eos=True)
    assert (ended["choices"][0]["finish_reason"], went_on["choices"][0]["finish_reason"]) == ("stop", "length")
    assert ended["usage"]["completion_tokens"] < went_on["usage"]["completion_tokens"] == 40
    assert went_on["choices"][0]["text"].startswith(ended["choices"][0]["text"])


async def test_a_stop_sequence_across_token_borders_never_leaks(tiny: Api) -> None:
    whole = await text(tiny)
    border = whole.index(" ", 4)
    before, stop = whole[: border - 2], whole[border - 2 : border + 3]  # from the middle of a word into the next
    [choice] = await write(tiny, stop=["never said", stop])
    assert (choice["text"], choice["finish_reason"]) == (before, "stop")
    chunks = await tiny.chunks("completions", prompt=STORY, temperature=0, max_tokens=24, stop=stop)
    assert "".join(chunk["choices"][0]["text"] for chunk in chunks) == before


async def test_n_choices_of_several_prompts_are_counted_truly(tiny: Api) -> None:
    answer = await tiny.answer("completions", prompt=[STORY, "The quick brown fox"], n=2, seed=1, **WILD)
    single = await tiny.answer("completions", prompt=STORY, n=2, seed=1, **WILD)
    assert [choice["index"] for choice in answer["choices"]] == [0, 1, 2, 3]
    assert [choice["text"] for choice in answer["choices"][:2]] == [choice["text"] for choice in single["choices"]]
    other = await tiny.answer("completions", prompt="The quick brown fox", n=2, seed=1, **WILD)
    for count in ("prompt_tokens", "completion_tokens"):
        assert answer["usage"][count] == single["usage"][count] + other["usage"][count]


async def test_best_of_keeps_the_likeliest_and_counts_all(tiny: Api) -> None:
    body: dict[str, Any] = {"prompt": STORY, "seed": 5, "logprobs": 0, "ignore_eos": True, **WILD}
    everything = await tiny.answer("completions", **body, n=4)
    best = await tiny.answer("completions", **body, n=2, best_of=4)

    def mean(choice: Any) -> float:
        logprobs: list[float] = choice["logprobs"]["token_logprobs"]
        return sum(logprobs) / len(logprobs)

    likeliest = sorted(everything["choices"], key=mean, reverse=True)[:2]
    assert [choice["text"] for choice in best["choices"]] == [choice["text"] for choice in likeliest]
    assert best["usage"]["completion_tokens"] == everything["usage"]["completion_tokens"] == 96


async def test_token_ids_are_a_prompt_as_good_as_its_text(tiny: Api) -> None:
    for prompts in ([[300, 400, 500]], [[300, 400, 500], [600]]):
        echoed = await write(tiny, prompt=prompts, max_tokens=0, echo=True)
        by_ids = await write(tiny, prompt=prompts, max_tokens=4, echo=True)
        assert len(by_ids) == len(prompts)
        assert all(each["text"].startswith(before["text"]) for each, before in zip(by_ids, echoed, strict=True))
    [flat] = await write(tiny, prompt=[300, 400, 500], max_tokens=4, echo=True)
    assert flat["text"] == (await write(tiny, prompt=[[300, 400, 500]], max_tokens=4, echo=True))[0]["text"]


async def test_a_scored_prompt_has_the_logprobs_that_generating_it_had(tiny: Api) -> None:
    [written] = await write(tiny, max_tokens=8, logprobs=1)
    [scored] = await write(tiny, prompt=STORY + written["text"], max_tokens=0, echo=True, logprobs=1)
    assert scored["text"] == STORY + written["text"]
    count = len(written["logprobs"]["tokens"])
    logprobs = scored["logprobs"]
    assert logprobs["tokens"][-count:] == written["logprobs"]["tokens"]
    assert logprobs["token_logprobs"][-count:] == pytest.approx(written["logprobs"]["token_logprobs"], abs=1e-3)
    assert logprobs["token_logprobs"][0] is logprobs["top_logprobs"][0] is None
    assert len(logprobs["tokens"]) == len(logprobs["text_offset"])


@pytest.mark.parametrize("prompt", [STORY, "Emoji 😀, é and 中文:"])
async def test_offsets_point_at_their_tokens(tiny: Api, prompt: str) -> None:
    body: dict[str, Any] = {"prompt": prompt, "temperature": 0, "max_tokens": 12, "echo": True, "logprobs": 0}
    [choice] = await write(tiny, **body)
    pieces = [chunk["choices"][0] for chunk in await tiny.chunks("completions", **body)]
    streamed = [piece["logprobs"] for piece in pieces if piece["logprobs"]]
    for logprobs in (choice["logprobs"], *streamed):
        for token, offset in zip(logprobs["tokens"], logprobs["text_offset"], strict=True):
            assert token.startswith("bytes:") or choice["text"].startswith(token, offset)
    assert [offset for each in streamed for offset in each["text_offset"]] == choice["logprobs"]["text_offset"]


async def test_a_suffix_is_what_the_text_leads_to(tiny: Api) -> None:
    filled = await text(tiny, prompt="def add(a, b):\n    return ", suffix="\n", max_tokens=8)
    assert filled == "a + b"
    assert await text(tiny, prompt="def add(a, b):\n    return ", suffix="\n", max_tokens=8, echo=True) == (
        "def add(a, b):\n    return a + b"
    )


@pytest.mark.parametrize(
    ("grammar", "pattern"),
    [
        ({"type": "regex", "value": "[0-9]{3}-[0-9]{2}"}, "[0-9]{3}-[0-9]{2}"),
        ({"type": "lark", "value": 'start: "yes" | "no"'}, "yes|no"),
        ({"type": "json_schema", "value": {"enum": ["red", "blue"]}}, '"red"|"blue"'),
        ({"type": "llguidance", "value": {"grammars": [{"lark_grammar": "start: /[ab]{4}/"}]}}, "[ab]{4}"),
    ],
)
async def test_the_text_keeps_its_grammar(tiny: Api, grammar: Any, pattern: str) -> None:
    for seed in range(4):
        assert re.fullmatch(pattern, await text(tiny, grammar=grammar, **WILD, seed=seed))


@pytest.mark.parametrize(
    ("response_format", "expected"),
    [
        ({"type": "json_object"}, dict),
        ({"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "boolean"}}}, bool),
        ({"type": "grammar", "grammar": 'start: "[1, 2]"'}, list),
    ],
)
async def test_the_text_has_its_format(tiny: Api, response_format: Any, expected: type) -> None:
    assert isinstance(json.loads(await text(tiny, response_format=response_format, max_tokens=60)), expected)


async def test_a_grammar_that_is_none_is_a_400(tiny: Api) -> None:
    error = await tiny.error("completions", prompt=STORY, grammar={"type": "regex", "value": "("})
    assert (error["status"], error["param"]) == (400, "grammar")


async def test_a_prompt_beyond_the_context_is_refused_or_truncated(tiny: Api) -> None:
    prompt = "x " * 600
    for stream in (False, True):
        error = await tiny.error("completions", prompt=prompt, stream=stream)
        assert (error["status"], error["code"], error["param"]) == (400, "context_length_exceeded", "prompt")
    answer = await tiny.answer("completions", prompt=prompt, max_tokens=4, ignore_eos=True, truncate_sequence=True)
    assert (answer["usage"]["prompt_tokens"], answer["usage"]["completion_tokens"]) == (508, 4)


async def test_a_token_id_that_does_not_exist_is_a_400(tiny: Api) -> None:
    error = await tiny.error("completions", prompt=[[1], [99999]])
    assert (error["status"], error["param"]) == (400, "prompt[1][0]")
