"""Parameters of chat that are lost, forced or misread on their way to the model."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, everywhere, instead, request, whole


@mutant("chat.limit.max-tokens")
@request(CHAT)
def max_tokens_ignored(fields: Json) -> None:
    """`max_tokens` is accepted and ignored."""
    del fields["max_tokens"]


@mutant("chat.limit.max-completion-tokens", source="W025")
@request(CHAT)
def limit_exceeded(fields: Json) -> None:
    """`max_completion_tokens` is exceeded by one token."""
    fields["max_completion_tokens"] += 1


@mutant("chat.limit.max-tokens", source="W025")
@request(CHAT)
def limits_doubled(fields: Json) -> None:
    """`max_tokens` is read as twice as much."""
    fields["max_tokens"] *= 2


@mutant("chat.limit.reached")
@request(CHAT)
def limits_capped(fields: Json) -> None:
    """No more than three tokens are generated, whatever the limit."""
    for name in ("max_tokens", "max_completion_tokens"):
        if fields.get(name):
            fields[name] = min(fields[name], 3)


@mutant("chat.limit.reached", "chat.limit.prefix")
@request(CHAT)
def limit_less_one(fields: Json) -> None:
    """`max_completion_tokens` is one token less than asked for."""
    fields["max_completion_tokens"] -= 1


@mutant("chat.limit.max-completion-tokens")
@request(CHAT)
def limit_of_stream_ignored(fields: Json) -> None:
    """Streams ignore both names of the limit."""
    if fields["stream"]:
        fields.pop("max_tokens", None)
        fields.pop("max_completion_tokens", None)


@mutant("chat.limit.max-tokens-accepted", "chat.reference.accepted")
@instead(CHAT)
def max_tokens_refused(call: Call) -> Reply | None:
    """`max_tokens` is refused: only its newer name is known."""
    return _refused("max_tokens") if "max_tokens" in call.fields else None


def _refused(name: str) -> Reply:
    return error_reply(f"Unsupported parameter: '{name}'", 400, code="unsupported_parameter", param=name)


@mutant("chat.seed.repeatable", source="W022")
@request(CHAT)
def seed_ignored(fields: Json) -> None:
    """`seed` is accepted and ignored."""
    del fields["seed"]


@mutant("chat.stop.honoured")
@request(CHAT)
def stop_list_ignored(fields: Json) -> None:
    """A list of stop sequences is ignored."""
    if isinstance(fields["stop"], list):
        del fields["stop"]


@mutant("chat.stop.honoured")
@request(CHAT)
def stop_first_alone(fields: Json) -> None:
    """Of a list of stop sequences only the first is honoured."""
    if isinstance(fields["stop"], list):
        fields["stop"] = fields["stop"][:1]


@mutant("chat.stop.honoured")
@request(CHAT)
def stop_text_ignored(fields: Json) -> None:
    """A stop sequence that is a text and no list is ignored."""
    if isinstance(fields["stop"], str):
        del fields["stop"]


@mutant("chat.stop.honoured")
@request(CHAT)
def stop_of_streams_ignored(fields: Json) -> None:
    """Streams ignore `stop`."""
    if fields.get("stream"):
        del fields["stop"]


@mutant("chat.stop.honoured", "chat.stop.exact")
@whole(CHAT)
def stop_kept(body: Json, call: Call) -> None:
    """The stop sequence is left at the end of the text."""
    stop = call.asked["stop"]
    for choice in body["choices"]:
        if choice["finish_reason"] == "stop" and stop:
            choice["message"]["content"] += stop if isinstance(stop, str) else stop[1]


@mutant("chat.stop.exact")
@whole(CHAT)
def stop_takes_more(body: Json, call: Call) -> None:
    """The word before the stop sequence is cut off with it."""
    if call.asked["stop"]:
        for choice in body["choices"]:
            choice["message"]["content"] = choice["message"]["content"].rpartition(" ")[0]


@mutant("chat.stop.honoured", "chat.stop.exact", source="W028")
@request(CHAT)
def stop_at_token_ends_alone(fields: Json) -> None:
    """Stop sequences are found only where they begin with a token and end with one."""
    stops = fields["stop"] if isinstance(fields["stop"], list) else [fields["stop"]]
    fields["stop"] = [f"{stop} " for stop in stops]


@mutant("chat.stop.finish-reason", source="W019")
@everywhere(CHAT)
def stop_ends_with_length(body: Json, call: Call) -> None:
    """A text that a stop sequence ended ends with `length`."""
    if call.asked["stop"]:
        for choice in body["choices"]:
            choice["finish_reason"] = choice["finish_reason"] and "length"


@mutant("chat.stream.every-choice")
@request(CHAT)
def n_of_streams_ignored(fields: Json) -> None:
    """Streams ignore `n`."""
    if fields["stream"]:
        del fields["n"]


@mutant("chat.n.honoured")
@request(CHAT)
def n_of_wholes_ignored(fields: Json) -> None:
    """Whole answers ignore `n`."""
    if not fields.get("stream"):
        del fields["n"]


@mutant("chat.logprobs.honoured")
@request(CHAT)
def logprobs_ignored(fields: Json) -> None:
    """`logprobs` is accepted and ignored."""
    fields.pop("top_logprobs", None)
    del fields["logprobs"]


@mutant("chat.logprobs.honoured")
@request(CHAT)
def logprobs_of_streams_ignored(fields: Json) -> None:
    """Streams ignore `logprobs`."""
    if fields["stream"]:
        fields.pop("top_logprobs", None)
        del fields["logprobs"]


@mutant("chat.logprobs.top-honoured")
@request(CHAT)
def top_logprobs_ignored(fields: Json) -> None:
    """`top_logprobs` is accepted and ignored."""
    del fields["top_logprobs"]


@mutant("chat.logprobs.top-honoured")
@request(CHAT)
def top_logprobs_always_five(fields: Json) -> None:
    """There are always five likely tokens, however many were asked for."""
    if fields["logprobs"]:
        fields["top_logprobs"] = 5


@mutant("chat.logprobs.on-request")
@request(CHAT)
def logprobs_always(fields: Json) -> None:
    """Log probabilities come though nobody asked for them."""
    fields["logprobs"] = True


@mutant("chat.logit-bias.honoured", source="W026", settings={"words": "pieced"})
@request(CHAT)
def logit_bias_reversed(fields: Json) -> None:
    """`logit_bias` has the opposite effect."""
    fields["logit_bias"] = {token: -value for token, value in fields["logit_bias"].items()}


@mutant("chat.nulls.without-effect")
@request(CHAT)
def nulls_read_as_zero(fields: Json) -> None:
    """Null as `max_completion_tokens` is read as 0, which is a limit of one token."""
    if "max_completion_tokens" in fields and fields["max_completion_tokens"] is None:
        fields["max_completion_tokens"] = 1


@mutant("chat.answer.not-streamed", "http.body.json")
@request(CHAT)
def null_streams(fields: Json) -> None:
    """Null as `stream` is read as true."""
    if "stream" in fields and fields["stream"] is None:
        fields["stream"] = True


@mutant("chat.answer.not-streamed", "http.body.json")
@request(CHAT)
def always_streams(fields: Json) -> None:
    """Answers are always streamed."""
    fields["stream"] = True


@mutant("chat.stream.answered", "event-stream.content-type")
@request(CHAT)
def never_streams(fields: Json) -> None:
    """`stream` is ignored: answers are always whole."""
    fields.pop("stream_options", None)
    del fields["stream"]


@mutant("chat.stream.usage-asked", source="W061")
@request(CHAT)
def stream_options_ignored(fields: Json) -> None:
    """`stream_options` is accepted and ignored."""
    del fields["stream_options"]


@mutant("chat.stream.usage-unasked", "chat.stream.usage-apart", source="W062")
@request(CHAT)
def usage_always_in_streams(fields: Json) -> None:
    """Each stream ends with usage, whether asked for or not."""
    if fields["stream"]:
        fields["stream_options"] = {"include_usage": True}


TOP_P = Mutant(
    "chat.top-p-ignored",
    ("chat.top-p.honoured",),
    "`top_p` is accepted and ignored.",
    (request(CHAT)(lambda fields: fields.__delitem__("top_p")),),
    settings={"words": "pieced"},
)
