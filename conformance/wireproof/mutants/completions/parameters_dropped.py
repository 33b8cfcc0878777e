"""Parameters of completions that are lost, forced or misread on their way to the model."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import COMPLETIONS, Json, request, whole


@mutant("completions.limit.honoured")
@request(COMPLETIONS)
def max_tokens_ignored(fields: Json) -> None:
    """`max_tokens` is accepted and ignored."""
    del fields["max_tokens"]


@mutant("completions.limit.honoured", source="W025")
@request(COMPLETIONS)
def limit_exceeded(fields: Json) -> None:
    """`max_tokens` is exceeded by one token."""
    fields["max_tokens"] += 1


@mutant("completions.limit.reached")
@request(COMPLETIONS)
def limits_capped(fields: Json) -> None:
    """No more than three tokens are generated, whatever the limit."""
    fields["max_tokens"] = min(fields["max_tokens"], 3)


@mutant("completions.limit.default")
@request(COMPLETIONS)
def default_limit_64(fields: Json) -> None:
    """Without `max_tokens` 64 tokens are generated."""
    fields.setdefault("max_tokens", 64)


@mutant("completions.limit.honoured", "completions.modes.same-text")
@request(COMPLETIONS)
def limit_of_streams_ignored(fields: Json) -> None:
    """Streams ignore `max_tokens`."""
    if fields["stream"]:
        fields["max_tokens"] = 64


@mutant("completions.seed.repeatable", source="W022")
@request(COMPLETIONS)
def seed_ignored(fields: Json) -> None:
    """`seed` is accepted and ignored."""
    del fields["seed"]


@mutant("completions.top-p.honoured")
@request(COMPLETIONS)
def top_p_ignored(fields: Json) -> None:
    """`top_p` is accepted and ignored."""
    del fields["top_p"]


@mutant("completions.logit-bias.honoured", source="W026")
@request(COMPLETIONS)
def logit_bias_ignored(fields: Json) -> None:
    """`logit_bias` is accepted and ignored."""
    del fields["logit_bias"]


@mutant("completions.n.honoured")
@request(COMPLETIONS)
def n_ignored(fields: Json) -> None:
    """`n` is accepted and ignored."""
    del fields["n"]


@mutant("completions.n.honoured", "completions.stream.every-choice")
@request(COMPLETIONS)
def n_of_streams_ignored(fields: Json) -> None:
    """Streams ignore `n`."""
    if fields["stream"]:
        del fields["n"]


@mutant("completions.best-of.honoured")
@whole(COMPLETIONS)
def all_of_best_answered(body: Json, call: Call) -> None:
    """All the completions that `best_of` generates are answered."""
    while len(body["choices"]) < call.asked["best_of"]:
        body["choices"].append(body["choices"][0] | {"index": len(body["choices"])})


@mutant("completions.best-of.counted")
@request(COMPLETIONS)
def best_of_ignored(fields: Json) -> None:
    """`best_of` is accepted and ignored."""
    del fields["best_of"]


@mutant("completions.stop.honoured")
@request(COMPLETIONS)
def stop_list_ignored(fields: Json) -> None:
    """A list of stop sequences is ignored."""
    if isinstance(fields["stop"], list):
        del fields["stop"]


@mutant("completions.stop.honoured")
@request(COMPLETIONS)
def stop_text_ignored(fields: Json) -> None:
    """A stop sequence that is a text and no list is ignored."""
    if isinstance(fields["stop"], str):
        del fields["stop"]


@mutant("completions.stop.honoured")
@request(COMPLETIONS)
def stop_first_alone(fields: Json) -> None:
    """Of a list of stop sequences only the first is honoured."""
    fields["stop"] = fields["stop"][:1]


@mutant("completions.stop.honoured")
@request(COMPLETIONS)
def stop_last_alone(fields: Json) -> None:
    """Of a list of stop sequences only the last is honoured."""
    if isinstance(fields["stop"], list):
        fields["stop"] = fields["stop"][-1:]


@mutant("completions.stop.honoured")
@request(COMPLETIONS)
def stop_of_streams_ignored(fields: Json) -> None:
    """Streams ignore `stop`."""
    if fields["stream"]:
        del fields["stop"]


@mutant("completions.stop.left-out", "completions.stop.honoured")
@whole(COMPLETIONS)
def stop_kept(body: Json, call: Call) -> None:
    """The stop sequence is left at the end of the text."""
    stop = call.asked["stop"]
    for choice in body["choices"]:
        if choice["finish_reason"] == "stop":
            choice["text"] += stop if isinstance(stop, str) else stop[-1]


@mutant("completions.stop.left-out")
@whole(COMPLETIONS)
def stop_begun(body: Json, call: Call) -> None:
    """The first character of the stop sequence is left at the end of the text."""
    stop = call.asked["stop"]
    for choice in body["choices"]:
        if choice["finish_reason"] == "stop" and isinstance(stop, str):
            choice["text"] += stop[:1]


@mutant("completions.stop.text-before")
@whole(COMPLETIONS)
def stop_takes_more(body: Json, call: Call) -> None:
    """The character before the stop sequence is cut off with it."""
    if call.asked["stop"]:
        for choice in body["choices"]:
            choice["text"] = choice["text"][:-1]


@mutant("completions.stop.honoured", source="W028")
@request(COMPLETIONS)
def stop_at_token_ends_alone(fields: Json) -> None:
    """Stop sequences are found only where a token ends with them."""
    stops = fields["stop"] if isinstance(fields["stop"], list) else [fields["stop"]]
    fields["stop"] = [f"{stop} " for stop in stops]


@mutant("completions.stop.finish-reason")
@whole(COMPLETIONS)
def stop_ends_with_length(body: Json, call: Call) -> None:
    """A text that a stop sequence ended ends with `length`."""
    if call.asked["stop"]:
        for choice in body["choices"]:
            choice["finish_reason"] = "length"


@mutant("completions.suffix.honoured")
@request(COMPLETIONS)
def suffix_ignored(fields: Json) -> None:
    """`suffix` is accepted and ignored."""
    del fields["suffix"]


@mutant("completions.suffix.left-out")
@whole(COMPLETIONS)
def suffix_appended(body: Json, call: Call) -> None:
    """The suffix is appended to the text."""
    for choice in body["choices"]:
        choice["text"] += call.asked["suffix"]


@mutant("completions.stream.answered", "event-stream.content-type")
@request(COMPLETIONS)
def never_streams(fields: Json) -> None:
    """`stream` is ignored: answers are always whole."""
    fields.pop("stream_options", None)
    del fields["stream"]


@mutant("completions.stream.usage-asked", source="W061")
@request(COMPLETIONS)
def stream_options_ignored(fields: Json) -> None:
    """`stream_options` is accepted and ignored."""
    del fields["stream_options"]


@mutant("completions.nulls.without-effect")
@request(COMPLETIONS)
def null_echo_is_true(fields: Json) -> None:
    """Null as `echo` is read as true."""
    if "echo" in fields and fields["echo"] is None:
        fields["echo"] = True


@mutant("completions.nulls.without-effect")
@request(COMPLETIONS)
def null_n_is_two(fields: Json) -> None:
    """Null as `n` is read as 2."""
    if "n" in fields and fields["n"] is None:
        fields["n"] = 2
