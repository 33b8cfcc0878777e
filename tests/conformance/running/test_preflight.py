"""When a run makes no sense, and when it does although much is broken."""

import json
import socket
from collections.abc import Callable

import pytest

from tests.conformance.loopback import Received, answer, target
from wireproof.contract.profile import Profile
from wireproof.probing.probe import Probe, Situation
from wireproof.probing.probe import Script as ProbeScript
from wireproof.probing.step import PATHS, get, post
from wireproof.running.budget import Budget
from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.deployment import Deployment
from wireproof.running.recording import Means, record
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.spending import spending
from wireproof.transcript.transcript import Transcript

SUCCESS = answer(200, b'{"choices": []}')
MODELS = answer(200, b'{"object": "list", "data": [{"id": "tiny"}, {"id": "big"}]}')
UNAUTHORIZED = answer(401, b'{"error": {"message": "Incorrect API key provided"}}')
NOT_FOUND = answer(404, b'{"detail": "Not Found"}')
PAGE = answer(200, b"\n<!doctype html><html>", media_type="text/html")
NO_MODEL = answer(404, b'{"error": {"message": "The model `tiny` does not exist", "code": "model_not_found"}}')
Decide = Callable[[Received], bytes]


def reference(surface: str, operation: str) -> Probe:
    def script(situation: Situation) -> ProbeScript:
        yield post(f"{surface}.reference", operation, {"model": situation.model}, Expectation(f"{surface}.accepted"))

    return Probe(f"{surface}.reference", script, 1, 10)


CHAT = reference("chat", "createChatCompletion")
ALL = [CHAT, reference("completions", "createCompletion"), reference("responses", "createResponse")]


def run(decide: Decide, probes: list[Probe], model: str = "tiny", key: str | None = "sk-right-1") -> Transcript:
    with target(lambda received, connection: connection.sendall(decide(received))) as found:
        return record(Deployment(found.base_url, model, key, timeout=10), Profile("openai"), probes)


def given_up(decide: Decide, probes: list[Probe], model: str = "tiny", key: str | None = "sk-right-1") -> CouldNotRun:
    with pytest.raises(CouldNotRun) as caught:
        run(decide, probes, model, key)
    return caught.value


def only(operation: str, data: bytes, others: bytes) -> Decide:
    return lambda received: data if received.path.endswith(PATHS[operation]) else others


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(CouldNotRun) as caught:
        record(Deployment(f"http://127.0.0.1:{port}/v1", "tiny"), Profile("openai"), ALL)
    assert caught.value.code == "unreachable"


def test_a_key_that_everything_refuses_is_wrong_and_three_requests_show_it() -> None:
    received: list[Received] = []

    def decide(request: Received) -> bytes:
        received.append(request)
        return UNAUTHORIZED

    assert given_up(decide, ALL).code == "wrong_key"
    assert len(received) == 3


def test_a_key_is_wrong_though_an_operation_is_not_there_at_all() -> None:
    assert given_up(only("createResponse", NOT_FOUND, UNAUTHORIZED), ALL).code == "wrong_key"


def test_a_missing_key_is_hinted_at() -> None:
    assert "OPENAI_API_KEY" in given_up(lambda _: UNAUTHORIZED, ALL, key=None).hint


def test_a_refusal_by_one_operation_is_the_targets_own_defect() -> None:
    transcript = run(only("createChatCompletion", UNAUTHORIZED, SUCCESS), ALL)
    assert [exchange.status for exchange in transcript.exchanges] == [401, 200, 200]


def test_a_refusal_of_all_that_was_selected_is_a_defect_when_another_operation_answers() -> None:
    transcript = run(only("createChatCompletion", UNAUTHORIZED, SUCCESS), [CHAT])
    assert [exchange.label for exchange in transcript.exchanges] == ["chat.reference", "preflight/createCompletion"]


def test_an_unknown_model_is_told_with_those_that_are_listed() -> None:
    reason = given_up(lambda received: MODELS if received.method == "GET" else NO_MODEL, ALL, model="other")
    assert reason.code == "unknown_model"
    assert "tiny, big" in reason.hint


def test_a_listed_model_that_nothing_knows_is_the_targets_defect() -> None:
    transcript = run(lambda received: MODELS if received.method == "GET" else NO_MODEL, ALL)
    assert transcript.exchanges[-1].label == "preflight/listing"


@pytest.mark.parametrize("data", [NOT_FOUND, PAGE, answer(405, b""), answer(301, b"", "location: /")])
def test_a_wrong_base_url_is_told_with_a_hint(data: bytes) -> None:
    reason = given_up(lambda _: data, ALL)
    assert reason.code == "wrong_base_url"
    assert "/chat/completions" in reason.hint


def test_where_models_are_listed_the_base_url_is_right_and_the_rest_a_defect() -> None:
    transcript = run(lambda received: MODELS if received.method == "GET" else NOT_FOUND, ALL)
    assert [exchange.status for exchange in transcript.exchanges] == [404, 404, 404, 200]


@pytest.mark.parametrize("data", [answer(500, b"{}"), answer(400, b'{"error": "no"}'), answer(503, b"")])
def test_failures_of_other_kinds_are_defects(data: bytes) -> None:
    assert len(run(lambda _: data, ALL).exchanges) == 3


def test_a_broken_list_of_models_hinders_nothing_when_the_model_is_named() -> None:
    transcript = run(lambda received: answer(500, b"oops") if received.method == "GET" else SUCCESS, ALL)
    assert len(transcript.exchanges) == 3


def test_a_healthy_target_gets_no_request_more() -> None:
    assert len(run(lambda _: SUCCESS, ALL).exchanges) == 3


def test_a_run_without_references_asks_for_one_token_first() -> None:
    def script(_: Situation) -> ProbeScript:
        yield get("models.list", "listModels", "/models")

    listing = Probe("models.list", script, 1, 0)
    transcript = run(lambda _: SUCCESS, [listing])
    assert [exchange.label for exchange in transcript.exchanges] == ["preflight/createChatCompletion", "models.list"]
    assert json.loads(transcript.exchanges[0].request.body or b"")["max_tokens"] == 1
    assert given_up(lambda _: UNAUTHORIZED, [listing]).code == "wrong_key"


def test_a_target_that_takes_connections_and_answers_nothing_is_not_there() -> None:
    with (
        target(lambda _, __: None) as found,
        pytest.raises(CouldNotRun) as caught,
    ):
        record(Deployment(found.base_url, "tiny", timeout=0.1), Profile("openai"), ALL)
    assert caught.value.code == "unreachable"


def test_the_first_listed_model_is_taken_where_none_is_named() -> None:
    transcript = run(lambda received: MODELS if received.method == "GET" else SUCCESS, [CHAT], model="")
    assert transcript.target.model == "tiny"
    assert json.loads(transcript.exchanges[1].request.body or b"") == {"model": "tiny"}


def test_the_list_that_told_the_model_is_not_asked_for_again() -> None:
    expectation = Expectation("models.list.accepted")

    def script(_: Situation) -> ProbeScript:
        yield get("models.list", "listModels", "/models", expectation)

    probes = [CHAT, Probe("models.list", script, 1, 0)]
    transcript = run(lambda received: MODELS if received.method == "GET" else SUCCESS, probes, model="")
    assert [exchange.label for exchange in transcript.exchanges] == ["chat.reference", "models.list"]
    assert transcript.exchanges[1].expectation == expectation
    assert spending(transcript.exchanges).requests == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (UNAUTHORIZED, "wrong_key"),
        (PAGE, "no_model"),
        (NOT_FOUND, "no_model"),
        (answer(200, b'{"data": []}'), "no_model"),
        (answer(200, b'{"data": [7]}'), "no_model"),
    ],
)
def test_without_a_list_the_model_has_to_be_named(data: bytes, code: str) -> None:
    assert given_up(lambda _: data, [CHAT], model="").code == code


def test_a_budget_that_ends_while_nothing_is_clear_is_told() -> None:
    with (
        target(lambda _, connection: connection.sendall(NOT_FOUND)) as found,
        pytest.raises(CouldNotRun, match="budget of 3 requests"),
    ):
        record(Deployment(found.base_url, "tiny"), Profile("openai"), ALL, Means(Budget(requests=3)))
