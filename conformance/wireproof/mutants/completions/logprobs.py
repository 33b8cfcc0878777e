"""Log probabilities of completions, each wrong in one way."""

from collections.abc import Callable
from typing import Any

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import COMPLETIONS, Json, everywhere, payload, request, whole

_NAMES = ("tokens", "token_logprobs", "top_logprobs", "text_offset")


def _lists(change: Callable[[Json], Any]) -> Callable[[Json], None]:
    """A change of the log probabilities of each choice that has them."""

    def changed(body: Json) -> None:
        for choice in body["choices"]:
            if choice["logprobs"] and choice["logprobs"]["tokens"]:
                change(choice["logprobs"])

    return changed


def _less(told: Json, name: str) -> None:
    told[name] = told[name][:-1]


def _map(told: Json, name: str, change: Callable[[Any], Any]) -> None:
    told[name] = [each if each is None else change(each) for each in told[name]]


def _tops(change: Callable[[dict[str, float]], Any]) -> Callable[[Json], None]:
    return lambda told: _map(told, "top_logprobs", change)


def _less_all(told: Json) -> None:
    for name in _NAMES:
        if told[name]:
            told[name] = told[name][1:]


def _likeliest(told: Json) -> None:
    told["tokens"] = [max(top, key=lambda each: top[each]) for top in told["top_logprobs"]]
    told["tokens"][0] = " king"


def _own_top_dropped(told: Json) -> None:
    told["top_logprobs"] = [
        {f"q{place}": -0.01 - place for place in range(len(top))} for top in told["top_logprobs"] if top
    ]


def _more(top: dict[str, float]) -> dict[str, float]:
    return top | {f"x{place}": -40.0 - place for place in range(3)}


def _one(top: dict[str, float]) -> dict[str, float]:
    return dict([max(top.items(), key=lambda each: each[1])])


def _sure(top: dict[str, float]) -> dict[str, float]:
    return dict.fromkeys(top, -0.1)


_WRONG: tuple[tuple[str, tuple[str, ...], str, Callable[[Json], Any]], ...] = (
    ("tokens-missing", ("shape",), "no tokens", lambda told: told.pop("tokens")),
    ("tokens-null", ("shape",), "null as tokens", lambda told: told.update(tokens=None)),
    ("tokens-ids", ("shape",), "numbers as tokens", lambda told: _map(told, "tokens", len)),
    ("tokens-short", ("lengths", "text", "honoured"), "one token too few", lambda told: _less(told, "tokens")),
    ("tokens-marked", ("text",), "marks for spaces", lambda told: _map(told, "tokens", lambda t: t.replace(" ", "Ġ"))),
    ("tokens-trimmed", ("text",), "trimmed tokens", lambda told: _map(told, "tokens", str.strip)),
    ("values-missing", ("shape",), "no logarithms", lambda told: told.pop("token_logprobs")),
    ("values-short", ("lengths",), "one logarithm too few", lambda told: _less(told, "token_logprobs")),
    ("values-text", ("shape",), "logarithms as texts", lambda told: _map(told, "token_logprobs", str)),
    (
        "values-positive",
        ("at-most-zero",),
        "positive logarithms",
        lambda told: _map(told, "token_logprobs", lambda v: 0.1 - v),
    ),
    (
        "values-other",
        ("top-consistent",),
        "values not among the top",
        lambda told: _map(told, "token_logprobs", lambda v: v - 0.5),
    ),
    (
        "top-short",
        ("lengths", "top-count"),
        "one list of likely tokens too few",
        lambda told: _less(told, "top_logprobs"),
    ),
    ("top-lists", ("shape",), "lists of likely tokens", _tops(lambda top: list(top.items()))),
    ("top-nulls", ("shape", "top-count", "top-honoured"), "null in place of likely tokens", _tops(lambda _: None)),
    ("top-more", ("top-honoured",), "too many likely tokens", _tops(_more)),
    ("top-one", ("top-count",), "one likely token", _tops(_one)),
    ("top-sure", ("top-sum", "top-consistent"), "likely tokens that are all sure", _tops(_sure)),
    ("offsets-missing", ("shape",), "no offsets", lambda told: told.pop("text_offset")),
    ("offsets-short", ("lengths",), "one offset too few", lambda told: _less(told, "text_offset")),
    ("offsets-zero", ("offsets",), "offsets of 0", lambda told: _map(told, "text_offset", lambda _: 0)),
    ("offsets-text", ("shape",), "texts as offsets", lambda told: _map(told, "text_offset", str)),
)
WRONG = tuple(
    Mutant(
        f"completions.{mode}-logprobs-{name}",
        tuple(f"completions.logprobs.{end}" for end in ends),
        f"{subject} have log probabilities with {words}.",
        (rule(COMPLETIONS)(_lists(change)),),
        "W052" if name == "tokens-short" else "own",
    )
    for name, ends, words, change in _WRONG
    for mode, subject, rule in (("whole", "Whole answers", whole), ("stream", "Streams", payload))
    if not (mode == "stream" and name == "offsets-zero")
)

WHOLE = tuple(
    Mutant(f"completions.logprobs-{name}", clauses, f"{sentence}.", (whole(COMPLETIONS)(_lists(change)),), source)
    for name, clauses, sentence, change, source in (
        ("first-lost", ("completions.logprobs.text",), "The first token has no log probability", _less_all, "own"),
        ("likeliest", ("completions.logprobs.text",), "Log probabilities are of other tokens", _likeliest, "W052"),
        (
            "own-dropped",
            ("completions.logprobs.top-consistent",),
            "The token is not in the top",
            _own_top_dropped,
            "own",
        ),
    )
)


@mutant("completions.logprobs.zero", source="W008")
@request(COMPLETIONS)
def zero_is_off(fields: Json) -> None:
    """`logprobs` 0 is taken as none."""
    if fields["logprobs"] == 0:
        del fields["logprobs"]


@mutant("completions.logprobs.honoured")
@request(COMPLETIONS)
def logprobs_ignored(fields: Json) -> None:
    """`logprobs` is accepted and ignored."""
    del fields["logprobs"]


@mutant("completions.logprobs.honoured", "completions.modes.same-logprobs")
@request(COMPLETIONS)
def logprobs_of_streams_ignored(fields: Json) -> None:
    """Streams ignore `logprobs`."""
    if fields["stream"]:
        del fields["logprobs"]


@mutant("completions.logprobs.top-count")
@request(COMPLETIONS)
def logprobs_always_one(fields: Json) -> None:
    """`logprobs` is read as true: there is one likely token, however many were asked for."""
    if fields["logprobs"]:
        fields["logprobs"] = 1


@mutant("completions.logprobs.on-request")
@request(COMPLETIONS)
def logprobs_always(fields: Json) -> None:
    """Log probabilities come though nobody asked for them."""
    if fields.get("logprobs") is None:
        fields["logprobs"] = 1


@mutant("completions.logprobs.shape", source="W012")
@everywhere(COMPLETIONS)
def logprobs_of_chat(body: Json) -> None:
    """Log probabilities have the form of chat."""
    for choice in body["choices"]:
        told = choice["logprobs"]
        pairs = zip(told["tokens"], told["token_logprobs"], strict=True)
        choice["logprobs"] = {
            "content": [
                {"token": token, "logprob": value, "bytes": list(token.encode()), "top_logprobs": []}
                for token, value in pairs
            ]
        }


@mutant("completions.logprobs.prompt", source="W001")
@whole(COMPLETIONS)
def prompt_not_scored(body: Json, call: Call) -> None:
    """With `echo` the log probabilities are those of the generated tokens alone."""
    if call.asked["echo"]:
        generated = body["usage"]["completion_tokens"]
        for choice in body["choices"]:
            told = choice["logprobs"]
            for name in _NAMES:
                told[name] = told[name] and (told[name][-generated:] if generated else [])


@mutant("completions.logprobs.prompt-first")
@everywhere(COMPLETIONS)
def first_scored(body: Json) -> None:
    """The first token of a prompt has 0 as its log probability."""
    for choice in body["choices"]:
        told = choice["logprobs"]
        told["token_logprobs"] = [0.0 if value is None else value for value in told["token_logprobs"]]


@mutant("completions.modes.same-offsets", source="W059")
@payload(COMPLETIONS)
def offsets_restart(chunk: Json) -> None:
    """The offsets of each chunk of a stream begin with 0."""
    for choice in chunk["choices"]:
        told = choice["logprobs"]
        first = told["text_offset"][0]
        told["text_offset"] = [offset - first for offset in told["text_offset"]]


@mutant("completions.modes.same-logprobs", "completions.logprobs.one-a-token")
@payload(COMPLETIONS)
def logprobs_of_full_stops_lost(chunk: Json) -> None:
    """Streams have null as the log probabilities of chunks whose text begins with a space."""
    for choice in chunk["choices"]:
        if choice["text"].startswith(" t"):
            choice["logprobs"] = None


@mutant("completions.logprobs.honoured")
@whole(COMPLETIONS)
def logprobs_null(body: Json) -> None:
    """Whole answers have null as log probabilities that were asked for."""
    for choice in body["choices"]:
        choice["logprobs"] = None


@mutant("completions.logprobs.offsets")
@everywhere(COMPLETIONS)
def offsets_in_bytes_of_utf16(body: Json) -> None:
    """Offsets count bytes of UTF-16."""
    for choice in body["choices"]:
        told = choice["logprobs"]
        told["text_offset"] = [2 * offset for offset in told["text_offset"]]
