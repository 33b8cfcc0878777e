"""Texts and choices of completions."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import COMPLETIONS, Json, request, whole


@mutant("completions.stop.honoured", source="W023")
@request(COMPLETIONS)
def stop_ignored(fields: Json) -> None:
    """`stop` is accepted and ignored."""
    del fields["stop"]


@mutant("completions.echo.honoured")
@request(COMPLETIONS)
def echo_ignored(fields: Json) -> None:
    """`echo` is accepted and ignored."""
    del fields["echo"]


@mutant("completions.prompts.all", source="W010")
@whole(COMPLETIONS)
def last_prompt_alone(body: Json, call: Call) -> None:
    """Of several prompts only the last is answered."""
    if isinstance(call.asked["prompt"], list):
        body["choices"] = body["choices"][-1:]


@mutant("completions.usage.present", source="W066")
@whole(COMPLETIONS)
def usage_missing(body: Json) -> None:
    """Whole answers have no usage."""
    del body["usage"]
