"""What can be wrong with counts of tokens, for tables of mutants of completions and of chat."""

from collections.abc import Callable, Iterator
from typing import Any

from wireproof.mutants.members import Change, removed, renamed, replaced
from wireproof.mutants.mutant import Mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import Json, payload, whole

_PROMPT = ("usage", "prompt_tokens")
_COMPLETION = ("usage", "completion_tokens")
_TOTAL = ("usage", "total_tokens")


def _sum(usage: Json) -> None:
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


def _counting(change: Callable[[Json], None]) -> Change:
    """Change the counts, and let the total be their sum."""

    def changed(body: Json) -> None:
        change(body["usage"])
        _sum(body["usage"])

    return changed


def _swapped(usage: Json) -> None:
    usage["prompt_tokens"], usage["completion_tokens"] = usage["completion_tokens"], usage["prompt_tokens"]


def _no_prompt(usage: Json) -> None:
    usage["prompt_tokens"] = 0


def _no_completion(usage: Json) -> None:
    usage["completion_tokens"] = 0


def _one_more(usage: Json) -> None:
    usage["completion_tokens"] += 1


def _one_prompt(usage: Json) -> None:
    usage["prompt_tokens"] = 1


def _doubled_prompt(usage: Json) -> None:
    usage["prompt_tokens"] *= 2


def _negative(usage: Json) -> None:
    usage["completion_tokens"] = -usage["completion_tokens"]


def _cached_beyond(usage: Json) -> None:
    usage["prompt_tokens_details"] = {"cached_tokens": usage["prompt_tokens"] + 10, "audio_tokens": 0}


def _reasoning_beyond(usage: Json) -> None:
    usage["completion_tokens_details"] = {"reasoning_tokens": usage["completion_tokens"] + 3}


_SHAPES: tuple[tuple[str, str, str, Change], ...] = (
    ("prompt-missing", "shape", "no `prompt_tokens`", removed(*_PROMPT)),
    ("prompt-null", "shape", "null as `prompt_tokens`", replaced(*_PROMPT, by=None)),
    ("completion-missing", "shape", "no `completion_tokens`", removed(*_COMPLETION)),
    ("completion-fraction", "shape", "a fraction as `completion_tokens`", replaced(*_COMPLETION, by=lambda n: n + 0.5)),
    ("total-missing", "shape", "no `total_tokens`", removed(*_TOTAL)),
    ("total-text", "shape", "a text as `total_tokens`", replaced(*_TOTAL, by=str)),
    (
        "words",
        "shape",
        "texts as counts",
        replaced("usage", by=lambda told: {name: str(n) for name, n in told.items()}),
    ),
    ("renamed", "shape", "`input_tokens` as in responses", renamed(*_PROMPT, to="input_tokens")),
    ("details-number", "shape", "a number as details", replaced("usage", "prompt_tokens_details", by=0)),
    (
        "details-text",
        "shape",
        "texts as details",
        replaced("usage", "completion_tokens_details", by={"reasoning_tokens": "0"}),
    ),
)
_COUNTS: tuple[tuple[str, str, str, Callable[[Json], None]], ...] = (
    ("prompt-zero", "counted", "0 as `prompt_tokens`", _no_prompt),
    ("completion-zero", "counted", "0 as `completion_tokens` though there is a text", _no_completion),
    ("negative", "shape", "a negative number as `completion_tokens`", _negative),
)


def wrong_usages(surface: str, operation: str) -> tuple[Mutant, ...]:
    """Usage that is wrong in whole answers, and the same in the usage of streams."""
    return tuple(_usages(surface, operation))


def _usages(surface: str, operation: str) -> Iterator[Mutant]:
    counts = tuple((name, end, say, _counting(do)) for name, end, say, do in _COUNTS)
    for name, end, say, change in (*_SHAPES, *counts):
        for mode, subject, rule in (("whole", "Whole answers", whole), ("stream", "Streams", payload)):
            clause = f"{surface}.usage.{end}"
            sentence = f"{subject} count the tokens with {say}."
            yield Mutant(f"{surface}.{mode}-usage-{name}", (clause,), sentence, (rule(operation)(change),))
    yield from _contradictions(surface, operation)


def _contradictions(surface: str, operation: str) -> Iterator[Mutant]:
    def made(name: str, clauses: tuple[str, ...], sentence: str, *rules: Any) -> Mutant:
        return Mutant(f"{surface}.{name}", tuple(f"{surface}.{end}" for end in clauses), sentence, rules)

    same = ("modes.same-usage",)
    yield made(
        "usage-null",
        ("usage.present",),
        "Whole answers have null as usage.",
        whole(operation)(replaced("usage", by=None)),
    )
    yield made(
        "usage-empty",
        ("usage.shape",),
        "Whole answers have an empty usage.",
        whole(operation)(replaced("usage", by={})),
    )
    yield made(
        "total-off-by-one",
        ("usage.total",),
        "The total of a stream is one too high.",
        payload(operation)(replaced(*_TOTAL, by=lambda n: n + 1)),
    )
    yield made(
        "total-is-completion",
        ("usage.total",),
        "The total of whole answers leaves out the prompt.",
        whole(operation)(_total_is_completion),
    )
    yield made("usage-swapped", same, "Whole answers swap the counts.", whole(operation)(_counting(_swapped)))
    yield made("stream-one-more", same, "Streams count a token more.", payload(operation)(_counting(_one_more)))
    yield made(
        "stream-one-prompt", same, "Streams count one token of prompt.", payload(operation)(_counting(_one_prompt))
    )
    yield made(
        "usage-one-more",
        ("logprobs.one-a-token", "limit.max-tokens" if surface == "chat" else "limit.honoured"),
        "All answers count one generated token too many.",
        whole(operation)(_counting(_one_more)),
        payload(operation)(_counting(_one_more)),
    )
    yield made(
        "prompt-constant",
        ("usage.prompt-grows",),
        "All prompts are counted as one token.",
        whole(operation)(_counting(_one_prompt)),
        payload(operation)(_counting(_one_prompt)),
    )
    yield made(
        "cached-beyond",
        ("usage.details",),
        "More tokens of the prompt were cached than it has.",
        whole(operation)(_counting(_cached_beyond)),
    )
    yield made(
        "reasoning-beyond",
        ("usage.details",),
        "More tokens were reasoning than were generated.",
        whole(operation)(_counting(_reasoning_beyond)),
    )
    yield made("usage-adds-up", ("usage.same-prompt",), "Counts add up over all requests.", whole(operation)(_adds_up))
    yield made("usage-characters", same, "Streams count characters.", payload(operation)(_counting(_characters)))


def _characters(usage: Json) -> None:
    usage["completion_tokens"] *= 5


def _total_is_completion(body: Json) -> None:
    body["usage"]["total_tokens"] = body["usage"]["completion_tokens"]


def _adds_up(body: Json, call: Call) -> None:
    usage = body["usage"]
    for name in ("prompt_tokens", "completion_tokens", "total_tokens"):
        usage[name] = call.memory[name] = call.memory.get(name, 0) + usage[name]
