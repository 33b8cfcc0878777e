"""The other kinds of prompt."""

from wireproof.probes.completions.asking import OPERATION, OTHER_PROMPT, PROMPT, asking, can_stream
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_SHORT = 8
_ONE_TOKEN = 0.001
"""A nucleus of the likeliest token alone."""

TOKEN_IDS = (11, 13, 15, 15, 13, 13, 11, 15)
"""Small enough to exist in any vocabulary, and beyond the few that mark beginnings and ends in most.

In an order that is another one when it is reversed; those of `REPEATED_IDS`, whose texts an echo shows.
"""

REPEATED_IDS = ((11,) * 4, (13,) * 4, (15,) * 4)
"""Each prompt one token several times, so that an echo shows what text the token has."""


@probe(
    "completions.prompts",
    requests=1,
    tokens=120,
    capabilities=("prompt_texts",),
    after=("completions.reference",),
)
def texts(situation: Situation) -> Script:
    """Two texts, the second that of the reference."""
    fields = asking(situation, prompt=[OTHER_PROMPT, PROMPT], max_tokens=_SHORT)
    yield post("completions.prompts", OPERATION, fields, Expectation("completions.prompts.accepted", "prompt_texts"))


@probe(
    "completions.tokens",
    requests=1,
    tokens=40,
    capabilities=("prompt_tokens",),
    after=("completions.reference",),
    follows=("completions.echo",),
)
def tokens(situation: Situation) -> Script:
    """One prompt as token ids, with its text where that is known to be echoed."""
    fields = asking(situation, prompt=list(TOKEN_IDS), max_tokens=2)
    if situation.exchange("completions.echo"):
        fields["echo"] = True
    yield post("completions.tokens", OPERATION, fields, Expectation("completions.tokens.accepted", "prompt_tokens"))


@probe(
    "completions.token-lists",
    requests=1,
    tokens=60,
    capabilities=("prompt_token_lists",),
    after=("completions.reference",),
    follows=("completions.echo",),
)
def token_lists(situation: Situation) -> Script:
    """Three prompts as token ids, with their texts where those are known to be echoed."""
    fields = asking(situation, prompt=[list(ids) for ids in REPEATED_IDS], max_tokens=1)
    if situation.exchange("completions.echo"):
        fields["echo"] = True
    yield post(
        "completions.token-lists",
        OPERATION,
        fields,
        Expectation("completions.token-lists.accepted", "prompt_token_lists"),
    )


@probe(
    "completions.batch",
    requests=1,
    tokens=140,
    capabilities=("streaming",),
    after=("completions.reference",),
    follows=("completions.stream", "completions.prompts", "completions.n", "completions.echo"),
)
def batch(situation: Situation) -> Script:
    """A stream of several choices of several prompts, each after its prompt, as far as the target does that.

    Warm, since some servers refuse several choices at temperature 0, and from the likeliest token alone.
    """
    fields = asking(situation, stream=True, max_tokens=4)
    if not can_stream(situation):
        raise CannotAsk("streams were refused")
    if situation.exchange("completions.n"):
        fields |= {"n": 2, "temperature": 1, "top_p": _ONE_TOKEN}
    if situation.exchange("completions.prompts"):
        fields["prompt"] = [OTHER_PROMPT, PROMPT]
    echoes = situation.profile.capability("echo_in_streams") != "absent" and situation.exchange("completions.echo")
    expectation = Expectation("completions.batch.accepted")
    if echoes:
        fields["echo"] = True
        expectation = Expectation("completions.batch.accepted", "echo_in_streams", ("echo",))
    if "n" not in fields and "echo" not in fields and fields["prompt"] == PROMPT:
        raise CannotAsk("neither several prompts nor several choices nor echoes were accepted")
    yield post("completions.batch", OPERATION, fields, expectation)
