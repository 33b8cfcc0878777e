"""Healthy servers, however odd, break no clause about responses."""

from itertools import count

import pytest

from tests.conformance.judges.responses.conftest import Examine
from tests.conformance.judges.responses.rules import body_of, items, parts, response, whole_response
from wireproof.concluding.verdicts import Verdict
from wireproof.judges.catalogue import all_judges
from wireproof.peers.golden.settings import Settings
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import RESPONSES, Json, Rule, events, payload, request, whole
from wireproof.transcript.spending import spending
from wireproof_contract.clauses import all_clauses
from wireproof_contract.documents import PROFILES

_MOST_REQUESTS = 20
_MOST_TOKENS = 5000

SETTINGS = {
    "words that never vary": Settings(words="constant"),
    "no words at all": Settings(words="none"),
    "words that are never the same": Settings(words="unrepeatable"),
    "one chunk": Settings(group=0),
    "characters": Settings(characters=True),
    "no calls under auto": Settings(eager=False),
    "text before calls": Settings(preface=True),
    "a small context": Settings(context=512),
    "a dated model": Settings(answering_model="golden-1-2026-01-01"),
    "errors without an envelope": Settings(plain_errors=True),
    "no tools": Settings(lacks=frozenset({"tools"})),
    "no choice of tools": Settings(lacks=frozenset({"tool_choice_required", "tool_choice_function"})),
    "no switch for parallel calls": Settings(lacks=frozenset({"parallel_tool_calls"})),
    "no schemas": Settings(lacks=frozenset({"json_schema"})),
    "no metadata": Settings(lacks=frozenset({"metadata"})),
    "no storage": Settings(lacks=frozenset({"stored_responses"})),
    "no storage at mistral.rs": Settings(profile="mistralrs", lacks=frozenset({"stored_responses"})),
    "no history": Settings(lacks=frozenset({"previous_response"})),
    "no lists and counts": Settings(lacks=frozenset({"input_items", "input_token_count"})),
}


def _rounded(body: Json) -> None:
    """As a number of 32 bits comes back."""
    body["top_p"] = 0.8999999761581421


def _filled_in(body: Json) -> None:
    for tool in body["tools"]:
        tool["defer_loading"] = False


def _vendor_item(body: Json) -> None:
    if body["status"] == "completed" and body["output"]:
        body["output"].insert(0, {"type": "acme:trace", "id": f"tr_{body['id']}", "spans": 3})


def _vendor_event(value: Json) -> list[Json]:
    return [value, {"type": "acme.heartbeat", "note": "still here"}] if value["type"] == "response.created" else [value]


def _renumbered(told: list[Event]) -> None:
    for number, event in enumerate(each for each in told if isinstance(each, Event) and each.json is not None):
        event.json = {**(event.json or {}), "sequence_number": number}


ODDITIES: dict[str, tuple[Rule, ...]] = {
    "members of its own": response(lambda body: body.update(system_fingerprint="fp_1", cost=0.25)),
    "created_at with a fraction": whole_response(lambda body: body.update(created_at=body["created_at"] + 0.25)),
    "no completed_at": response(lambda body: body.pop("completed_at") and None),
    "numbers of 32 bits": response(_rounded),
    "logprobs of null": parts(lambda part: part.update(logprobs=part["logprobs"] or None)),
    "no logprobs": parts(lambda part: None if part["logprobs"] else part.pop("logprobs") and None),
    "a deletion named response": body_of("deleteResponse", lambda body: body.update(object="response")),
    "an item of a vendor": (whole(RESPONSES, "getResponse")(_vendor_item),),
    "an event of a vendor": (payload(RESPONSES)(_vendor_event), events(RESPONSES)(_renumbered)),
    "output_text beside the output": whole_response(
        lambda body: body.update(
            output_text="".join(part["text"] for item in body["output"] for part in item.get("content", ()))
        )
    ),
    "a phase of messages": items("message", lambda item: item.update(phase=None)),
    "strict schemas filled in": response(
        lambda body: [tool.update(defer_loading=False) for tool in body["tools"]] and None
    ),
}


@pytest.mark.parametrize("profile", PROFILES)
def test_the_golden_peer_keeps_every_clause_within_the_budget(examined: Examine, profile: str) -> None:
    findings = examined(settings=Settings(profile=profile))
    spent = spending(findings.transcript.exchanges)
    assert findings.broken == {}
    assert findings.of(Verdict.INCONCLUSIVE, Verdict.ERROR) == {}
    assert len(findings.of(Verdict.PASS)) > 90
    assert spent.requests <= _MOST_REQUESTS
    assert spent.tokens <= _MOST_TOKENS


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_a_healthy_server_breaks_nothing(examined: Examine, settings: Settings) -> None:
    findings = examined(settings=settings)
    assert findings.broken == {}
    assert findings.of(Verdict.ERROR) == {}


@pytest.mark.parametrize("rules", ODDITIES.values(), ids=ODDITIES)
def test_an_oddity_breaks_nothing(examined: Examine, rules: tuple[Rule, ...]) -> None:
    findings = examined(rules)
    assert findings.altered
    assert findings.broken == {}
    assert findings.of(Verdict.ERROR) == {}


def test_a_target_without_responses_is_asked_once_and_nothing_applies(examined: Examine) -> None:
    findings = examined(settings=Settings(lacks=frozenset({"responses"})))
    asked = [exchange.label for exchange in findings.transcript.exchanges if exchange.operation == "createResponse"]
    assert asked == ["responses.reference"]
    judged = findings.of(*Verdict)
    assert findings.of(Verdict.NOT_APPLICABLE) == judged
    assert judged


def test_every_clause_can_be_shown() -> None:
    """Those of the order of streams have judges elsewhere."""
    absent = "not_offered"
    judged = {judge.clause for judge in all_judges() if judge.decide.__name__ != absent}
    own = {clause.id for clause in all_clauses() if clause.id.startswith("responses.")}
    shown = judged | {
        "responses.accepted",
        "responses.nulls.accepted",
        "responses.metadata.accepted",
        "responses.streaming.accepted",
        "responses.limit.accepted",
        "responses.input.messages.accepted",
        "responses.input.tool-results.accepted",
        "responses.tools.without-arguments.accepted",
        "responses.tool-choice.required.accepted",
        "responses.tool-choice.function.accepted",
        "responses.json-schema.accepted",
        "responses.json-schema.streamed-accepted",
        "responses.json-object.accepted",
        "responses.logprobs.accepted",
        "responses.background.accepted",
        "responses.background.streamed-accepted",
        "responses.background.read.accepted",
        "responses.replay.accepted",
        "responses.input-tokens.accepted",
        "responses.state.read.accepted",
        "responses.state.delete.accepted",
        "responses.state.input-items.accepted",
        "responses.state.previous.accepted",
    }
    assert {each for each in own if not each.startswith("responses.stream.")} <= shown
    assert {each for each in judged if each.startswith("responses.")} <= own


@pytest.mark.parametrize("turn", range(14))
def test_a_model_that_changes_its_mind_once_is_not_blamed(examined: Examine, turn: int) -> None:
    asked_before = count()

    def warm(fields: Json) -> None:
        if next(asked_before) == turn:
            fields.update(temperature=1.5, seed=turn)

    as_asked = response(lambda body: body.update(temperature=0))
    assert examined((request(RESPONSES)(warm), *as_asked)).broken == {}
