"""What single dialects have beyond the official completions."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import COMPLETIONS, Json, Rule, instead, request, whole


def _dropping(name: str) -> Rule:
    def drop(fields: Json) -> None:
        del fields[name]

    return request(COMPLETIONS)(drop)


def _failing(name: str) -> Rule:
    def fail(call: Call) -> Reply | None:
        return error_reply("internal error", 500) if call.fields.get(name) is not None else None

    return instead(COMPLETIONS)(fail)


IGNORED = tuple(
    Mutant(
        f"completions.{profile}-{name.replace('_', '-')}-ignored",
        (clause,),
        f"`{name}` is accepted and ignored ({profile}).",
        (_dropping(name),),
        profile=profile,
    )
    for profile, name, clause in (
        ("mistralrs", "top_k", "completions.top-k.honoured"),
        ("mistralrs", "grammar", "completions.grammar.honoured"),
        ("hadrian", "response_format", "completions.response-format.honoured"),
        ("mistralrs", "stop", "completions.stop.honoured"),
        ("hadrian", "echo", "completions.echo.honoured"),
        ("newapi", "seed", "completions.seed.repeatable"),
        ("hadrian", "logprobs", "completions.logprobs.honoured"),
    )
)
FAILING = tuple(
    Mutant(
        f"completions.{profile}-{name.replace('_', '-')}-500",
        (clause,),
        f"`{name}` is answered with 500 ({profile}).",
        (_failing(name),),
        profile=profile,
    )
    for profile, name, clause in (
        ("mistralrs", "top_k", "completions.top-k.accepted"),
        ("mistralrs", "grammar", "completions.grammar.accepted"),
        ("mistralrs", "tools", "completions.tools.accepted"),
        ("mistralrs", "repetition_penalty", "completions.extensions.accepted"),
        ("mistralrs", "min_p", "completions.extensions.accepted"),
        ("hadrian", "response_format", "completions.response-format.accepted"),
        ("hadrian", "metadata", "completions.metadata.accepted"),
        ("newapi", "metadata", "completions.metadata.accepted"),
    )
)


@mutant("completions.extensions.neutral", profile="mistralrs")
@request(COMPLETIONS)
def neutral_penalty_is_two(fields: Json) -> None:
    """A `repetition_penalty` of 1, which means none, is read as a ban on repeating, and changes every text."""
    if fields["repetition_penalty"] is not None:
        fields["logit_bias"] = {"60": 100}


@mutant("completions.choice.null-logprobs", source="W043")
@whole(COMPLETIONS)
def null_logprobs_missing(body: Json) -> None:
    """Choices have no `logprobs` where none were asked for."""
    for choice in body["choices"]:
        if choice["logprobs"] is None:
            del choice["logprobs"]
