from typing import Any

import pytest

from tests.impl.running.worker import OTHER_KEY, Worker, read_stream, recognised

UNKNOWN = "resp_" + "0" * 32


@pytest.mark.parametrize("store", [{}, {"store": True}, {"store": None}])
async def test_a_response_is_stored_unless_it_is_not_to_be(one: Worker, store: dict[str, Any]) -> None:
    created = await one.create(**store, metadata={"topic": "foxes"})
    assert created["status"] == "completed"
    assert await one.get(created["id"]) == created
    assert await one.get(created["id"], "/api/v1") == created


async def test_what_is_not_to_be_stored_is_not(one: Worker) -> None:
    created = await one.create(store=False)
    events = await one.stream(store=False)
    for response_id in (created["id"], events[0]["response"]["id"]):
        error = await one.error("GET", f"/v1/responses/{response_id}")
        assert (error["status"], error["code"], error["param"]) == (404, "response_not_found", "response_id")


async def test_the_end_of_a_stream_is_what_is_stored(one: Worker) -> None:
    events = await one.stream()
    assert await one.get(events[0]["response"]["id"]) == events[-1]["response"]


async def test_a_streamed_response_replays_byte_for_byte(one: Worker) -> None:
    sent = await one.client.post("/v1/responses", json={"input": "Hi", "stream": True})
    response_id = read_stream(sent.text)[0]["response"]["id"]
    assert await one.replay(response_id) == sent.text
    blocks = sent.text.split("\n\n")
    for after in (0, 3, len(blocks) - 3):
        assert await one.replay(response_id, after) == "\n\n".join(blocks[after + 1 :])
    assert await one.replay(response_id, len(blocks) - 2) == ""
    assert await one.replay(response_id, 1_000_000) == ""


@pytest.mark.parametrize("body", [{}, {"max_output_tokens": 3}, {"include": ["message.output_text.logprobs"]}])
async def test_a_response_that_was_not_streamed_has_a_legal_stream_too(one: Worker, body: dict[str, Any]) -> None:
    created = await one.create(**body)
    text = await one.replay(created["id"])
    events = recognised(read_stream(text))
    assert events[-1]["response"] == created
    assert await one.replay(created["id"]) == text
    assert text.endswith(await one.replay(created["id"], 4))
    assert await one.replay(created["id"], len(events) - 1) == ""


async def test_only_hadrians_mount_ends_streams_with_a_terminator(one: Worker) -> None:
    created = await one.create()
    for method, path in (("GET", f"/responses/{created['id']}?stream=true"), ("POST", "/responses")):
        body: dict[str, Any] = {"json": {"input": "Hi", "stream": True}} if method == "POST" else {}
        plain = await one.client.request(method, f"/v1{path}", **body)
        marked = await one.client.request(method, f"/api/v1{path}", **body)
        assert "[DONE]" not in plain.text
        assert marked.text.endswith("}\n\ndata: [DONE]\n\n")


async def test_a_deleted_response_is_gone_with_all_that_belongs_to_it(one: Worker) -> None:
    events = await one.stream()
    response_id = events[0]["response"]["id"]
    deleted = await one.client.delete(f"/v1/responses/{response_id}")
    assert deleted.json() == {"id": response_id, "object": "response.deleted", "deleted": True}
    for method, path in (("GET", ""), ("GET", "?stream=true"), ("GET", "/input_items"), ("POST", "/cancel")):
        error = await one.error(method, f"/v1/responses/{response_id}{path}")
        assert (error["status"], error["code"]) == (404, "response_not_found")


@pytest.mark.parametrize("response_id", [UNKNOWN, "resp_", "nonsense", "%00", "é", "x" * 3000])
async def test_unknown_responses_are_answered_as_each_mount_wants_it(one: Worker, response_id: str) -> None:
    error = await one.error("DELETE", f"/v1/responses/{response_id}")
    assert (error["status"], error["code"]) == (404, "response_not_found")
    deleted = await one.client.delete(f"/api/v1/responses/{response_id}")
    assert (deleted.status_code, deleted.json()["deleted"]) == (200, False)
    assert (await one.error("GET", f"/v1/responses/{response_id}"))["status"] == 404


async def test_one_key_never_sees_anothers_responses(one: Worker) -> None:
    created = await one.create(background=True)
    await one.until_ended(created["id"])
    path = f"/v1/responses/{created['id']}"
    of_bob: dict[str, Any] = {"headers": {"authorization": f"Bearer {OTHER_KEY}"}}
    for method, url in (
        ("GET", path),
        ("GET", f"{path}?stream=true"),
        ("DELETE", path),
        ("POST", f"{path}/cancel"),
        ("GET", f"{path}/input_items"),
    ):
        assert (await one.error(method, url, **of_bob))["code"] == "response_not_found"
    body = {"input": "And?", "previous_response_id": created["id"]}
    error = await one.error("POST", "/v1/responses", json=body, **of_bob)
    assert (error["status"], error["code"]) == (404, "previous_response_not_found")
    forgotten = await one.client.delete(f"/api{path}", **of_bob)
    assert forgotten.json()["deleted"] is False
    assert (await one.get(created["id"]))["status"] == "completed"
