"""Work in the background: begun, streamed, and looked for later."""

from wireproof.probes.responses.fields import GREETING, SMALLEST_LIMIT, identifier, respond, stored
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import get
from wireproof.reading.response import word
from wireproof.transcript.expectation import Expectation

POLLS = ("responses.background-end", "responses.background-end/second", "responses.background-end/third")
UNFINISHED = frozenset({"queued", "in_progress"})
_NEEDED = ("background", "stored_responses")
_REFUSED_FOR = ("background", "store")


@probe(
    "responses.background",
    requests=2,
    tokens=75,
    capabilities=_NEEDED,
    after=("responses.reference",),
    follows=("responses.stream",),
    further=True,
)
def background(situation: Situation) -> Script:
    """The reference in the background, to be looked for later; and the same streamed while it is worked on."""
    own = {"input": GREETING, "max_output_tokens": SMALLEST_LIMIT, "background": True, "store": True}
    accepted = Expectation("responses.background.accepted", "background", _REFUSED_FOR)
    begun = yield respond(situation, "responses.background", own, accepted)
    if begun.succeeded and situation.exchange("responses.stream"):
        streamed = Expectation("responses.background.streamed-accepted", "background", (*_REFUSED_FOR, "stream"))
        yield respond(situation, "responses.background/stream", {**own, "stream": True}, streamed)


@probe(
    "responses.background-end",
    requests=len(POLLS),
    tokens=0,
    capabilities=_NEEDED,
    after=("responses.background",),
    follows=(
        "chat.stop-list",
        "chat.tools.allowed",
        "completions.suffix-stream",
        "responses.cancel",
        "responses.json-object",
        "responses.logprobs",
        "responses.replay",
    ),
    further=True,
)
def end(situation: Situation) -> Script:
    """Read until it is done, but not for ever: others are asked before, which takes the time that it needs."""
    found = identifier(situation.exchange("responses.background"))
    if found is None:
        raise CannotAsk("no response was begun in the background")
    readable = Expectation("responses.background.read.accepted", "stored_responses", ("stor", "persist"))
    for label in POLLS:
        read = yield get(label, "getResponse", stored(found), readable)
        if word(read.object, "status") not in UNFINISHED:
            return
