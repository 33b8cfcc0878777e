"""Judges of responses on exchanges that no golden peer makes."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from wireproof.contract.profile import Profile
from wireproof.discovery import instances
from wireproof.judges import responses, streams
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import Failed, Inconclusive, Outcome
from wireproof.judging.selection import Answers
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target, Transcript

PROFILE = Profile("openai")
JUDGES = (*instances(responses, Judge), *instances(streams, Judge))
Json = dict[str, Any]


def message(text: str = "Hello.", **more: Any) -> Json:
    part = {"type": "output_text", "text": text, "annotations": [], "logprobs": []}
    return {"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [part], **more}


def call(call_id: str) -> Json:
    return {"type": "function_call", "id": "fc_1", "call_id": call_id, "name": "f", "arguments": "{}"}


def response(read: int = 16, written: int = 3, *output: Json, **more: Any) -> Json:
    usage = {"input_tokens": read, "output_tokens": written, "total_tokens": read + written}
    found = {"id": "resp_1", "object": "response", "status": "completed", "usage": usage, **more}
    return found | {"output": list(output) or [message()]}


def asked(label: str, body: Any, fields: Mapping[str, Any] | None = None, status: int = 200) -> Exchange:
    request = Request("POST", "/responses", (), json.dumps(fields or {}).encode())
    return Exchange(label, "createResponse", request, _answer(status, json.dumps(body)))


def streamed(label: str, fields: Mapping[str, Any], *payloads: Any) -> Exchange:
    request = Request("POST", "/responses", (), json.dumps({"stream": True, **fields}).encode())
    body = "".join(f"data: {json.dumps(each)}\n\n" for each in payloads)
    return Exchange(label, "createResponse", request, _answer(200, body))


def about(label: str, operation: str, path: str, body: Any, status: int = 200) -> Exchange:
    method = {"getResponse": "GET", "listInputItems": "GET", "deleteResponse": "DELETE", "cancelResponse": "POST"}
    return Exchange(label, operation, Request(method[operation], path), _answer(status, json.dumps(body)))


def _answer(status: int, body: str) -> Answer:
    return Answer(status, (("content-type", "application/json"),), (Piece(0.0, body.encode()),))


def outcomes(clause: str, *exchanges: Exchange) -> list[Outcome]:
    subject = Subject(PROFILE, Transcript(Target("http://127.0.0.1:1/v1", "tiny", "openai"), exchanges))
    found: list[Outcome | None] = []
    for judge in JUDGES:
        if judge.clause != clause:
            continue
        if isinstance(judge.selection, Answers):
            found += [judge.decide(subject, each) for each in exchanges if judge.selection.admits(each)]
            continue
        needed = [subject.exchange(label) for label in judge.selection.labels]
        if all(each is not None and (judge.selection.any_status or each.succeeded) for each in needed):
            found.append(judge.decide(subject, *needed))
    return [each for each in found if each is not None]


def breaks(clause: str, *exchanges: Exchange) -> bool:
    return any(isinstance(each, Failed) for each in outcomes(clause, *exchanges))


REFERENCE = asked("responses.reference", response(16))
_SAID = "Keep it short."
ECHO = asked("responses.echo", response(66), {"instructions": _SAID})
REQUIRED = asked("responses.tools/required", response(84))


@pytest.mark.parametrize(("read", "found"), [(16 + 3 * 50, False), (16 + 3 * 50 + 30, False), (16 + 2 * 50 + 12, True)])
def test_three_long_texts_cost_as_much_as_three(read: int, found: bool) -> None:
    longer = asked("responses.longer", response(read))
    assert breaks("responses.input.counted", REFERENCE, ECHO, longer) == found


def test_where_instructions_cost_little_nothing_can_be_told_of_other_texts() -> None:
    short = asked("responses.echo", response(20))
    longer, result = asked("responses.longer", response(20)), asked("responses.tool-results", response(85))
    assert outcomes("responses.input.counted", REFERENCE, short, longer) == []
    assert outcomes("responses.input.tool-results.counted", REFERENCE, short, REQUIRED, result) == []


@pytest.mark.parametrize(("read", "found"), [(84 + 130, False), (84 + 50, False), (84 + 25, True), (60, True)])
def test_the_result_of_a_function_costs(read: int, found: bool) -> None:
    given = [{"type": "function_call_output", "call_id": "call_1", "output": json.dumps([_SAID, _SAID])}]
    result = asked("responses.tool-results", response(read), {"input": given})
    assert breaks("responses.input.tool-results.counted", REFERENCE, ECHO, REQUIRED, result) == found


def test_who_counts_no_tools_may_count_no_results() -> None:
    given = [{"type": "function_call_output", "call_id": "call_1", "output": json.dumps([_SAID, _SAID])}]
    required = asked("responses.tools/required", response(18))
    result = asked("responses.tool-results", response(20), {"input": given})
    found = outcomes("responses.input.tool-results.counted", REFERENCE, ECHO, required, result)
    assert [type(each) for each in found] == [Inconclusive]


def test_a_result_without_the_instructions_shows_nothing() -> None:
    result = asked("responses.tool-results", response(84), {"input": [{"type": "function_call_output", "output": "9"}]})
    assert outcomes("responses.input.tool-results.counted", REFERENCE, ECHO, REQUIRED, result) == []


@pytest.mark.parametrize(("read", "found"), [(50, False), (41, False), (35, True), (36, True)])
def test_a_second_turn_adds_its_words(read: int, found: bool) -> None:
    first = asked("responses.previous", response(35), {"input": "Say hello in one short sentence."})
    second = streamed("responses.previous-stream", {"previous_response_id": "resp_1"}, completed(response(read)))
    assert breaks("responses.state.previous.whole", REFERENCE, first, second) == found


def completed(body: Json) -> Json:
    return {"type": "response.completed", "response": body}


@pytest.mark.parametrize("asking", [None, False, True])
@pytest.mark.parametrize("told", [None, False, True])
def test_the_background_is_told_as_it_was_asked(asking: bool | None, told: bool | None) -> None:
    answer = asked("a", response(background=told), {"background": asking})
    assert breaks("responses.echo.background", answer) == (told is not None and told != bool(asking))


def test_two_responses_with_one_call_id_are_found() -> None:
    one = asked("responses.tools/required", response(16, 3, call("call_0")))
    assert breaks(
        "responses.function-call.unique", one, asked("responses.tools/named", response(16, 3, call("call_0")))
    )
    other = asked("responses.tools/named", response(16, 3, call("call_1")))
    assert not breaks("responses.function-call.unique", one, other)
    assert outcomes("responses.function-call.unique", one, asked("responses.tools/named", response())) == []


def test_a_refusal_that_repeats_the_text_is_found_and_one_of_its_own_is_not() -> None:
    whole = message()
    apart = message(content=[*whole["content"], {"type": "refusal", "refusal": "I cannot."}])
    twice = message(content=[*whole["content"], {"type": "refusal", "refusal": "Hello. "}])
    assert not breaks("responses.output.refusal-apart", asked("a", response(16, 3, apart)))
    assert breaks("responses.output.refusal-apart", asked("a", response(16, 3, twice)))


def test_what_was_given_is_told_as_an_input() -> None:
    def listed(role: str, kind: str) -> Exchange:
        content = [{"type": kind, "text": "Hi", "annotations": []}]
        items = [{"id": "m", "type": "message", "status": "completed", "role": role, "content": content}]
        page = {"object": "list", "data": items, "first_id": "m", "last_id": "m", "has_more": False}
        return about("fuzz/1", "listInputItems", "/responses/resp_1/input_items", page)

    clause = "responses.state.input-items.items"
    assert breaks(clause, listed("user", "output_text"))
    assert not any(breaks(clause, listed(*each)) for each in (("user", "input_text"), ("assistant", "output_text")))


@pytest.mark.parametrize(
    ("path", "status", "body", "found"),
    [
        ("/responses/0", 404, {"error": {}}, False),
        ("/responses/0", 200, {"error": {"message": "not found"}}, False),
        ("/responses/0", 500, {}, True),
        ("/responses/0", 503, {}, False),
        ("/responses/%C3%98?x=1", 500, {}, False),
        ("/responses/resp_1", 200, {"id": "resp_1"}, False),
    ],
)
def test_what_was_never_there_is_not_found(path: str, status: int, body: Json, found: bool) -> None:
    deleted = about("fuzz/1", "deleteResponse", path, body, status)
    assert breaks("responses.state.unknown", REFERENCE, deleted) == found


@pytest.mark.parametrize("operation", ["getResponse", "cancelResponse", "listInputItems"])
def test_what_was_never_there_is_not_answered_for(operation: str) -> None:
    found = about("fuzz/1", operation, "/responses/0", {"id": "0"})
    assert breaks("responses.state.unknown", REFERENCE, found)


def test_what_was_never_there_is_not_deleted() -> None:
    def deleted(body: Json, status: int = 200) -> Exchange:
        return about("fuzz/1", "deleteResponse", "/responses/0", {"id": "0", **body}, status)

    assert breaks("responses.state.delete.unknown", REFERENCE, deleted({"deleted": True}))
    assert not breaks("responses.state.unknown", REFERENCE, deleted({"deleted": True}))
    for honest in (deleted({"deleted": False}), deleted({"error": {"message": "no"}}), deleted({}, 404)):
        assert not breaks("responses.state.delete.unknown", REFERENCE, honest)


def test_a_response_that_goes_on_from_a_deleted_one_is_found() -> None:
    gone = about("responses.storage/gone", "getResponse", "/responses/resp_1", {}, 404)

    def following(status: int, read: int) -> Exchange:
        return asked("responses.previous-deleted", response(read), {"previous_response_id": "resp_1"}, status)

    assert breaks("responses.state.delete.gone", REFERENCE, gone, following(200, 90))
    assert not breaks("responses.state.delete.gone", REFERENCE, gone, following(404, 90))
    assert not breaks("responses.state.delete.gone", REFERENCE, gone, following(200, 16))


@pytest.mark.parametrize(
    ("status", "body", "running", "told"),
    [
        (200, response(status="cancelled"), False, False),
        (200, response(), False, False),
        (200, response(status="in_progress"), False, True),
        (200, response(status="cancelled", id="resp_2"), True, False),
        (400, {"error": {}}, False, False),
        (404, {"error": {}}, False, False),
        (500, {"error": {}}, True, False),
        (503, {"error": {}}, False, False),
    ],
)
def test_what_is_worked_on_can_be_cancelled(status: int, body: Json, running: bool, told: bool) -> None:
    begun = asked("responses.cancel-running", response(status="queued"))
    path = "/responses/resp_1/cancel"
    exchanges = begun, about("responses.cancel-running/cancel", "cancelResponse", path, body, status)
    assert breaks("responses.state.cancel.running", *exchanges) == running
    assert breaks("responses.state.cancel.told", *exchanges) == told


@pytest.mark.parametrize(
    ("told", "later", "found"),
    [("cancelled", "completed", True), ("cancelled", "cancelled", False), ("completed", "completed", False)],
)
def test_what_is_cancelled_stays_so(told: str, later: str, found: bool) -> None:
    path = "/responses/resp_1"
    asked_to = about("responses.cancel-running/cancel", "cancelResponse", f"{path}/cancel", response(status=told))
    read = about("responses.cancelled", "getResponse", path, response(status=later))
    assert breaks("responses.state.cancel.running", asked_to, read) == found


FIELDS: Json = {"temperature": 0.5, "tools": [{"type": "function", "name": "f", "parameters": {}}]}


def test_the_first_events_tell_what_the_last_one_does() -> None:
    def told(**first: Any) -> Exchange:
        created = {"type": "response.created", "response": response(**first)}
        return streamed("a", FIELDS, created, completed(response(**FIELDS)))

    assert not breaks("responses.stream.settings", told(**FIELDS))
    assert not breaks("responses.stream.settings", told())
    assert breaks("responses.stream.settings", told(**FIELDS | {"tools": []}))
    assert breaks("responses.stream.settings", told(temperature=1.0))


def test_events_without_a_type_are_found_and_errors_of_other_operations_are_told_elsewhere() -> None:
    chunk = {"object": "chat.completion.chunk", "choices": []}
    assert breaks("responses.stream.typed", streamed("a", {}, completed(response()), chunk))
    assert not breaks("responses.stream.typed", streamed("a", {}, {"type": "vendor.ping"}, completed(response())))
    assert not breaks("responses.stream.typed", streamed("a", {}, {"error": {"message": "no"}}))
