"""Parameters that one mode, or one form of them, does not honour."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, Json, instead, request, whole


@mutant("chat.stop.exact", "chat.stop.honoured")
@request(CHAT)
def fourth_stop_ignored(fields: Json) -> None:
    """Of four stops the last is ignored."""
    fields["stop"] = fields["stop"][:3] if isinstance(fields["stop"], list) else fields["stop"]


@mutant("chat.stop.accepted")
@instead(CHAT)
def four_stops_refused(call: Call) -> Reply | None:
    """Four stops are an error of the server."""
    stop = call.fields["stop"]
    return error_reply("Internal error", 500) if isinstance(stop, list) and len(stop) > 3 else None  # noqa: PLR2004 - the limit


@mutant("chat.stream.usage-unasked")
@request(CHAT)
def declined_usage_told(fields: Json) -> None:
    """Any `stream_options` are taken for a wish for usage."""
    fields["stream_options"]["include_usage"] = True


@mutant("chat.optional-fields.accepted")
@instead(CHAT)
def service_tier_500(call: Call) -> Reply | None:
    """`service_tier` is an error of the server."""
    return error_reply("Internal error", 500) if call.fields["service_tier"] else None


@mutant("chat.optional-fields.accepted")
@instead(CHAT)
def safety_identifier_refused(call: Call) -> Reply | None:
    """A request with `safety_identifier` is refused for no reason."""
    return error_reply("Bad request", 400) if call.fields["safety_identifier"] else None


@mutant("chat.n.scored-accepted")
@instead(CHAT)
def scored_choices_500(call: Call) -> Reply | None:
    """Several choices with log probabilities are an error of the server."""
    both = call.fields["n"] and call.fields["logprobs"]
    return error_reply("Internal error", 500) if both else None


@mutant("chat.logprobs.honoured")
@whole(CHAT)
def second_choice_without_logprobs(body: Json) -> None:
    """The second of several choices has no log probabilities."""
    body["choices"][1]["logprobs"] = None


@mutant("chat.logprobs.text")
@whole(CHAT)
def second_choice_with_first_logprobs(body: Json) -> None:
    """All choices have the log probabilities of the first."""
    for choice in body["choices"][1:]:
        choice["logprobs"] = body["choices"][0]["logprobs"]


@mutant("chat.limit.max-completion-tokens")
@request(CHAT)
def newer_limit_of_streams_doubled(fields: Json) -> None:
    """Streams generate up to twice as many tokens as `max_completion_tokens` allows."""
    if fields["stream"]:
        fields["max_completion_tokens"] *= 2
