"""The plainest request for a response, and the same once more with null in every field that may be null."""

from wireproof.probes.responses.fields import GREETING, has_field, respond
from wireproof.probing.probe import Script, Situation, probe
from wireproof.transcript.expectation import Expectation

_NULLS = (
    "instructions",
    "previous_response_id",
    "metadata",
    "top_p",
    "stream",
    "include",
    "background",
    "parallel_tool_calls",
    "truncation",
    "reasoning",
)


@probe("responses.reference", requests=1, tokens=120)
def reference(situation: Situation) -> Script:
    """A text in, a response out. Everything else about responses is asked only when this was answered."""
    accepted = Expectation("responses.accepted", "responses", ("responses",))
    yield respond(situation, "responses.reference", {"input": GREETING}, accepted)


@probe("responses.nulls", requests=1, tokens=120, after=("responses.reference",), again=1)
def nulls(situation: Situation) -> Script:
    """The reference again, where null says what leaving out says; not stored, which is asked about later."""
    refused = situation.profile.statement["null_policy"]["refused"].get("CreateResponseRequest", [])
    fields = {name: None for name in _NULLS if has_field(situation, name) and name not in refused}
    own = {"input": GREETING, **fields, "store": False}
    accepted = Expectation("responses.nulls.accepted", "stored_responses", ("store",))
    again = yield respond(situation, "responses.nulls", own, accepted)
    if not again.succeeded:
        once_more = Expectation("responses.accepted")
        yield respond(situation, "responses.nulls/without", {"input": GREETING}, once_more)
