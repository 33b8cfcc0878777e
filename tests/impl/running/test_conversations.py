import asyncio

import pytest

from tests.impl.handlers.api import play
from tests.impl.handlers.responses.contract import faults
from tests.impl.running.worker import Wire, Worker, until_told
from wireproof_server.engines.scripted.steps import Wait
from wireproof_server.generation.conversation import TextPart
from wireproof_server.generation.events import Delta, Started
from wireproof_server.generation.requests import ChatRequest

UNKNOWN = "resp_" + "0" * 32


def turns(worker: Worker) -> list[tuple[str, str]]:
    """Role and text of what the engine was asked last."""
    request = worker.engine.requests[-1]
    assert isinstance(request, ChatRequest)
    return [
        (message.role, "".join(part.text for part in message.content if isinstance(part, TextPart)))
        for message in request.messages
    ]


FOX = " The quick brown fox jumps over the lazy dog."


async def test_a_response_goes_on_from_all_before_it_but_not_from_their_instructions(one: Worker) -> None:
    first = await one.create(input="One?", instructions="Be brief.")
    second = await one.create(input="Two?", previous_response_id=first["id"], stream=False)
    third = await one.create(input="Three?", previous_response_id=second["id"], instructions="Be kind.")
    assert third["previous_response_id"] == second["id"]
    assert turns(one) == [
        ("system", "Be kind."),
        ("user", "One?"),
        ("assistant", FOX),
        ("user", "Two?"),
        ("assistant", FOX),
        ("user", "Three?"),
    ]


async def test_a_response_that_is_not_stored_goes_on_from_one_that_is(one: Worker) -> None:
    first = await one.create(input="One?")
    await one.create(input="Two?", previous_response_id=first["id"], store=False)
    assert turns(one) == [("user", "One?"), ("assistant", FOX), ("user", "Two?")]


@pytest.mark.parametrize("previous", [UNKNOWN, "nonsense", "resp_\x00", ""])
async def test_going_on_from_nothing_is_refused_and_nothing_runs(one: Worker, previous: str) -> None:
    body = {"input": "Hi", "previous_response_id": previous}
    error = await one.error("POST", "/v1/responses", json=body)
    assert (error["status"], error["code"]) == (404, "previous_response_not_found")
    assert error["param"] == "previous_response_id"
    assert one.engine.requests == []


async def test_going_on_from_a_conversation_with_a_deleted_middle_is_refused(one: Worker) -> None:
    first = await one.create(input="One?")
    second = await one.create(input="Two?", previous_response_id=first["id"])
    await one.client.delete(f"/v1/responses/{first['id']}")
    error = await one.error("POST", "/v1/responses", json={"input": "Hi", "previous_response_id": second["id"]})
    assert (error["status"], error["code"]) == (404, "previous_response_not_found")
    assert first["id"] in error["message"]


async def test_going_on_from_a_response_that_is_still_worked_on_is_refused(one: Worker) -> None:
    gate = asyncio.Event()
    play(one.engine, *until_told(gate))
    running = await one.create(background=True)
    error = await one.error("POST", "/v1/responses", json={"input": "Hi", "previous_response_id": running["id"]})
    assert (error["status"], error["code"]) == (400, "previous_response_not_final")
    gate.set()
    await one.until_ended(running["id"])
    assert (await one.create(previous_response_id=running["id"]))["status"] == "completed"


async def test_a_response_goes_on_from_a_cancelled_one(one: Worker) -> None:
    play(one.engine, Started("scripted"), Delta(0, "One"), Wait(asyncio.Event()))
    running = await one.create(input="Count.", background=True)
    await one.engine.until_running(1)
    await one.cancel(running["id"])
    play(one.engine, *until_told(done := asyncio.Event()))
    done.set()
    await one.create(input="Go on.", previous_response_id=running["id"])
    assert turns(one) == [("user", "Count."), ("assistant", "One"), ("user", "Go on.")]


async def test_input_refers_to_items_of_any_stored_response(one: Worker) -> None:
    first = await one.create(input=[{"role": "user", "content": "One?", "id": "msg_of_one"}])
    said = first["output"][0]["id"]
    second = await one.create(
        input=[
            {"type": "item_reference", "id": "msg_of_one"},
            {"type": "item_reference", "id": said},
            {"role": "user", "content": "And?"},
        ]
    )
    assert turns(one) == [("user", "One?"), ("assistant", FOX), ("user", "And?")]
    for response in (first, second):  # each has the items
        await one.client.delete(f"/v1/responses/{response['id']}")
    body = {"input": [{"type": "item_reference", "id": said}]}
    error = await one.error("POST", "/v1/responses", json=body)
    assert (error["status"], error["param"]) == (404, "input[0].id")


async def page(worker: Worker, response_id: str, **query: str | int) -> tuple[list[str], bool]:
    """The texts of a page, and whether more follow."""
    answer = (await worker.client.get(f"/v1/responses/{response_id}/input_items", params=query)).json()
    assert faults("InputItemList", answer) == []
    ids = [item["id"] for item in answer["data"]]
    assert (answer["first_id"], answer["last_id"]) == ((ids[0], ids[-1]) if ids else (None, None))
    return [item["content"][0]["text"] for item in answer["data"]], answer["has_more"]


async def test_input_items_come_page_by_page_newest_first(one: Worker) -> None:
    items = [{"role": "user", "content": f"{number}", "id": f"msg_{number}"} for number in range(25)]
    created = await one.create(input=items)
    texts = [f"{number}" for number in range(25)]
    assert await page(one, created["id"]) == (texts[:4:-1], True)
    assert await page(one, created["id"], after="msg_5") == (texts[4::-1], False)
    assert await page(one, created["id"], order="asc", limit=3) == (texts[:3], True)
    assert await page(one, created["id"], order="asc", limit=3, before="msg_7") == (texts[4:7], True)
    assert await page(one, created["id"], order="asc", after="msg_24") == ([], False)
    for name in ("after", "before"):
        for cursor in ("msg_99", "\x00"):
            path = f"/v1/responses/{created['id']}/input_items"
            error = await one.error("GET", path, params={name: cursor})
            assert (error["status"], error["param"]) == (400, name)


@pytest.mark.parametrize("wrong", [{"limit": 0}, {"limit": 101}, {"order": "up"}])
async def test_pages_that_the_contract_does_not_know_are_refused(one: Worker, wrong: dict[str, str | int]) -> None:
    created = await one.create()
    error = await one.error("GET", f"/v1/responses/{created['id']}/input_items", params=wrong)
    assert (error["status"], error["param"]) == (400, next(iter(wrong)))


async def test_what_a_request_would_read_is_counted_and_not_run(one: Worker) -> None:
    first = await one.create(input="One two three")
    one.engine.requests.clear()
    counted: Wire = {}
    for mount in ("/v1", "/api/v1"):
        body = {"input": "Four", "previous_response_id": first["id"]}
        answer = await one.client.post(f"{mount}/responses/input_tokens", json=body)
        counted = answer.json()
        assert faults("InputTokenCount", counted) == []
    assert one.engine.requests == []
    then = await one.create(input="Four", previous_response_id=first["id"])
    assert counted["input_tokens"] == then["usage"]["input_tokens"]
    error = await one.error("POST", "/v1/responses/input_tokens", json={"input": "a", "previous_response_id": UNKNOWN})
    assert error["code"] == "previous_response_not_found"
