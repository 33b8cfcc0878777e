"""A run of probes against scripted targets."""

import json
import socket
from collections.abc import Callable
from typing import Any

import pytest

from tests.conformance.loopback import Received, Script, answer, target
from wireproof.contract.profile import Profile
from wireproof.probing.probe import CannotAsk, Probe, Situation, probe
from wireproof.probing.probe import Script as ProbeScript
from wireproof.probing.step import Step, get, post
from wireproof.running.budget import Budget
from wireproof.running.deployment import Deployment
from wireproof.running.rate_limits import Patience
from wireproof.running.recording import Means, record
from wireproof.transcript.answer import End
from wireproof.transcript.exchange import LIMITED
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.spending import spending
from wireproof.transcript.transcript import Transcript

KEY = "sk-planted-0123456789"
COMPLETION = {"choices": [{"index": 0, "text": "Hi", "finish_reason": "stop"}], "usage": {"total_tokens": 10}}
SUCCESS = answer(200, json.dumps(COMPLETION).encode())


def asking(name: str, *, requests: int = 1, after: tuple[str, ...] = (), capabilities: tuple[str, ...] = ()) -> Probe:
    """A probe of so many valid requests."""

    def script(situation: Situation) -> ProbeScript:
        for number in range(requests):
            label = name if number == 0 else f"{name}/{number}"
            fields = {"model": situation.model, "prompt": "Hi", "max_tokens": 2}
            yield post(label, "createCompletion", fields, Expectation("completions.accepted"))

    return Probe(name, script, requests, requests * 20, capabilities, after)


REFERENCE = asking("completions.reference")


def run(base_url: str, probes: list[Probe], budget: Budget | None = None, **deployment: Any) -> Transcript:
    patience = Patience(20, sleep=lambda _: None)
    return record(
        Deployment(base_url, **{"model": "tiny", "key": KEY, "timeout": 10.0, **deployment}),
        Profile("openai"),
        probes,
        Means(budget or Budget(), patience),
    )


def labels(transcript: Transcript) -> list[str]:
    return [exchange.label for exchange in transcript.exchanges]


def answering(decide: Callable[[Received], bytes]) -> Script:
    return lambda received, connection: connection.sendall(decide(received))


def by_bearer(received: Received) -> bytes:
    return answer(200, json.dumps({"got": received.headers.get("authorization")}).encode())


def test_references_come_first_and_the_rest_in_its_order() -> None:
    probes = [asking("a.b", requests=2), REFERENCE, asking("a.c")]
    with target(answering(lambda _: SUCCESS)) as found:
        transcript = run(found.base_url, probes)
    assert labels(transcript) == ["completions.reference", "a.b", "a.b/1", "a.c"]
    assert spending(transcript.exchanges).tokens == 40


def test_a_probe_is_given_the_answers_to_its_steps_and_those_before() -> None:
    seen: list[Any] = []

    @probe("completions.next", requests=2, tokens=10, after=("completions.reference",))
    def following(situation: Situation) -> ProbeScript:
        seen.append(situation.exchange("completions.reference"))
        seen.append((yield get("completions.next", "listModels", "/models")))

    with target(answering(lambda received: SUCCESS if received.method == "POST" else answer(404, b"{}"))) as found:
        transcript = run(found.base_url, [REFERENCE, following])
    assert seen == list(transcript.exchanges)
    assert seen[1].status == 404


@pytest.mark.parametrize(
    ("credentials", "key", "sent", "recorded"),
    [
        ("given", KEY, f"Bearer {KEY}", "Bearer $OPENAI_API_KEY"),
        ("given", None, None, None),
        ("none", KEY, None, None),
        ("wrong", KEY, "Bearer sk-wireproof-this-key-is-wrong", "Bearer sk-wireproof-this-key-is-wrong"),
    ],
)
def test_credentials_are_as_the_step_says_and_the_key_is_not_recorded(
    credentials: Any, key: str | None, sent: str | None, recorded: str | None
) -> None:
    @probe("models.list", requests=1, tokens=0)
    def listing(_: Situation) -> ProbeScript:
        yield Step("models.list", "listModels", "GET", "/models", credentials=credentials)

    with target(answering(by_bearer)) as found:
        transcript = run(found.base_url, [REFERENCE, listing], key=key)
    assert found.received[-1].headers.get("authorization") == sent
    assert dict(transcript.exchanges[-1].request.headers).get("authorization") == recorded


def test_headers_of_the_user_are_sent_and_their_values_are_not_recorded() -> None:
    headers = (("X-Tenant", "tenant-seven"), ("Authorization", "Basic dXNlcjpwYXNz"))
    with target(answering(by_bearer)) as found:
        transcript = run(found.base_url, [REFERENCE], headers=headers)
    assert found.received[0].headers["x-tenant"] == "tenant-seven"
    assert found.received[0].headers["authorization"] == "Basic dXNlcjpwYXNz"
    assert transcript.exchanges[0].request.headers[-2:] == (
        ("X-Tenant", "$X_TENANT"),
        ("Authorization", "$AUTHORIZATION"),
    )
    assert "dXNlcjpwYXNz" not in repr(transcript)


def test_without_credentials_no_header_of_the_users_that_holds_some_is_sent() -> None:
    @probe("authentication.none", requests=1, tokens=0)
    def asked(_: Situation) -> ProbeScript:
        yield Step("authentication.none", "listModels", "GET", "/models", credentials="none")

    with target(answering(by_bearer)) as found:
        run(found.base_url, [REFERENCE, asked], headers=(("X-API-Key", "secret-7"), ("X-Tenant", "seven")))
    assert ("x-api-key" in found.received[-1].headers, "x-tenant" in found.received[-1].headers) == (False, True)


def test_a_step_may_place_the_key_itself() -> None:
    @probe("authentication.other", requests=1, tokens=0)
    def asked(_: Situation) -> ProbeScript:
        headers = (("x-api-key", "$OPENAI_API_KEY"),)
        yield Step("authentication.other", "listModels", "GET", "/models", headers=headers, credentials="none")

    with target(answering(by_bearer)) as found:
        transcript = run(found.base_url, [REFERENCE, asked], key_variable="MY_KEY")
    assert found.received[-1].headers["x-api-key"] == KEY
    assert transcript.exchanges[-1].request.headers == (("x-api-key", "$MY_KEY"),)


def test_the_key_stands_nowhere_in_the_transcript_wherever_the_target_repeats_it() -> None:
    body = json.dumps({"a": KEY, "b": f"Bearer {KEY}", "c": [KEY.upper()], KEY: 1}).encode()

    def script(_: Received, connection: socket.socket) -> None:
        connection.sendall(answer(200, body, f"x-key: {KEY}", f"set-cookie: k={KEY}", f"location: /?k={KEY}"))

    with target(script) as found:
        transcript = run(found.base_url, [REFERENCE])
    assert KEY not in repr(transcript)
    assert KEY.upper() not in repr(transcript)
    assert len(transcript.exchanges[0].answer.body) == len(body)  # type: ignore[union-attr] # an answer came


def test_what_is_limited_is_asked_again_and_the_last_answer_is_kept_with_the_first_refusal() -> None:
    answers = iter([answer(429, b"{}", "retry-after: 1"), answer(429, b"{}"), SUCCESS])
    with target(answering(lambda _: next(answers))) as found:
        transcript = run(found.base_url, [REFERENCE])
    assert (transcript.exchanges[0].status, transcript.exchanges[0].retries) == (200, 2)
    assert [(each.label, each.operation, each.status) for each in transcript.exchanges[1:]] == [(LIMITED, None, 429)]
    assert spending(transcript.exchanges).requests == 3


@pytest.mark.parametrize("status", [502, 503, 504, 529])
def test_a_target_that_says_when_it_is_back_is_asked_once_more(status: int) -> None:
    away = answer(status, b"{}", "retry-after: 1")
    answers = iter([away, SUCCESS, away, away, SUCCESS])
    with target(answering(lambda _: next(answers))) as found:
        transcript = run(found.base_url, [REFERENCE, asking("completions.other")])
    assert [(each.status, each.retries) for each in transcript.exchanges] == [(200, 1), (status, 1)]
    assert not transcript.exchanges[1].put_off


@pytest.mark.parametrize("headers", [(), ("retry-after: 3600",)])
def test_a_target_that_does_not_say_so_or_asks_for_too_much_is_not_waited_for(headers: tuple[str, ...]) -> None:
    with target(answering(lambda _: answer(503, b"{}", *headers))) as found:
        transcript = run(found.base_url, [REFERENCE])
    assert [(each.status, each.retries, each.put_off) for each in transcript.exchanges] == [(503, 0, bool(headers))]


def test_a_target_that_limits_for_ever_is_left_and_the_rest_is_omitted_for_that() -> None:
    probes = [REFERENCE, *(asking(f"completions.{name}") for name in "abcd")]
    with target(answering(lambda _: answer(429, b"{}", "retry-after: 3600"))) as found:
        transcript = run(found.base_url, probes)
    assert {exchange.status for exchange in transcript.exchanges} == {429}
    assert transcript.omissions["completions.d"].cause == "budget"


def test_retries_stay_within_the_budget_of_requests() -> None:
    with target(answering(lambda _: answer(429, b"{}"))) as found:
        transcript = run(found.base_url, [REFERENCE], Budget(requests=2))
    assert len(found.received) == 2
    assert transcript.exchanges[0].status == 429


@pytest.mark.parametrize("budget", [Budget(requests=2), Budget(tokens=45)])
def test_what_is_over_the_budget_is_omitted_and_cheaper_probes_still_run(budget: Budget) -> None:
    probes = [REFERENCE, asking("a.dear", requests=2), asking("a.fair")]
    with target(answering(lambda _: SUCCESS)) as found:
        transcript = run(found.base_url, probes, budget)
    assert labels(transcript) == ["completions.reference", "a.fair"]
    assert transcript.omissions["a.dear"].cause == "budget"
    assert "budget of" in transcript.omissions["a.dear"].message


def test_a_probe_of_a_capability_that_the_profile_lacks_is_omitted() -> None:
    with target(answering(lambda _: SUCCESS)) as found:
        transcript = run(found.base_url, [REFERENCE, asking("completions.grammar", capabilities=("grammar",))])
    assert transcript.omissions["completions.grammar"].cause == "absent"
    assert "grammar" in transcript.omissions["completions.grammar"].message


def test_what_builds_on_a_probe_that_failed_whole_is_omitted() -> None:
    refusals = iter([answer(500, b"{}"), *[SUCCESS] * 9])
    probes = [REFERENCE, asking("a.alone"), asking("a.after", after=("completions.reference",))]
    with target(answering(lambda _: next(refusals))) as found:
        transcript = run(found.base_url, probes)
    assert labels(transcript) == ["completions.reference", "a.alone"]
    assert transcript.omissions["a.after"].cause == "unanswered"


def test_what_a_probe_cannot_ask_is_omitted_with_its_reason_and_what_it_asked_is_kept() -> None:
    @probe("completions.stop", requests=2, tokens=10)
    def stop(situation: Situation) -> ProbeScript:
        yield post("completions.stop", "createCompletion", {"model": situation.model, "prompt": ""})
        raise CannotAsk("the text is too short")

    with target(answering(lambda _: SUCCESS)) as found:
        transcript = run(found.base_url, [REFERENCE, stop])
    assert labels(transcript)[-1] == "completions.stop"
    assert transcript.omissions["completions.stop"].message == "the text is too short"


def test_a_step_that_leaves_is_left() -> None:
    @probe("completions.left", requests=1, tokens=10)
    def leaving(situation: Situation) -> ProbeScript:
        fields = {"model": situation.model, "prompt": "Hi", "stream": True}
        step = post("completions.left", "createCompletion", fields)
        yield Step(step.label, step.operation, step.method, step.path, step.body, step.headers, leave_after=1)

    stream = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\ndata: {}\n\n"
    with target(answering(lambda received: stream if b"stream" in received.body else SUCCESS)) as found:
        transcript = run(found.base_url, [REFERENCE, leaving])
    assert transcript.exchanges[-1].answer.end is End.LEFT  # type: ignore[union-attr] # an answer came
