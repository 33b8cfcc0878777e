import json
from collections.abc import AsyncIterator
from typing import Any

from wireproof.peers.wire.altering import Altered
from wireproof.peers.wire.call import Call, read_call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Piece, Reply, json_reply
from wireproof.peers.wire.rules import (
    CHAT,
    COMPLETIONS,
    Json,
    events,
    everywhere,
    instead,
    payload,
    pieces,
    refusal,
    request,
    whole,
)
from wireproof.peers.wire.rules import reply as reply_rule

STREAM = b'data: {"n": 1}\n\n: ping\n\ndata: {"n": 2}\n\ndata: [DONE]\n\n'


class Upstream:
    """Answers chat with its fields, or with a stream."""

    def __init__(self, status: int = 200) -> None:
        self.status = status
        self.asked: list[Call] = []

    async def ask(self, call: Call) -> Reply:
        self.asked.append(call)
        if call.fields.get("stream"):
            return Reply(200, Headers([("content-type", "text/event-stream; charset=utf-8")]), _stream())
        return json_reply({"got": json.loads(call.sent_body or b"null")}, self.status)

    async def close(self) -> None:
        pass


async def _stream() -> AsyncIterator[bytes]:
    for start in range(0, len(STREAM), 9):
        yield STREAM[start : start + 9]


def called(path: str = "/chat/completions", **fields: Any) -> Call:
    return read_call("POST", f"/v1{path}", Headers(), json.dumps(fields).encode(), "/v1")


async def told(reply: Reply) -> bytes:
    return reply.body if isinstance(reply.pieces, list) else b"".join([piece async for piece in reply.pieces])


async def test_without_rules_nothing_changes_and_streams_are_passed_on_live() -> None:
    altered = Altered(Upstream(), [])
    reply = await altered.ask(called(stream=True))
    assert not isinstance(reply.pieces, list)
    assert await told(reply) == STREAM
    assert not altered.touched


async def test_a_request_reaches_the_upstream_without_what_a_rule_took_out() -> None:
    @request(CHAT)
    def dropped(fields: Json) -> None:
        del fields["stop"]

    upstream = Upstream()
    altered = Altered(upstream, [dropped])
    assert (await altered.ask(called(stop="x", n=1))).json == {"got": {"n": 1}}
    assert altered.touched
    assert upstream.asked[0].asked == {"stop": "x", "n": 1}


async def test_a_rule_that_does_not_concern_the_answer_leaves_it() -> None:
    @whole(CHAT)
    def wrong(body: Json) -> None:
        body["got"] = "half changed"
        del body["nothing"]

    altered = Altered(Upstream(), [wrong])
    assert (await altered.ask(called(n=1))).json == {"got": {"n": 1}}
    assert not altered.touched


async def test_rules_are_for_their_operations_alone() -> None:
    @whole(COMPLETIONS)
    def changed(body: Json) -> None:
        body["changed"] = True

    altered = Altered(Upstream(), [changed])
    assert "changed" not in (await altered.ask(called())).json
    assert "changed" in (await altered.ask(called("/completions"))).json


async def test_bodies_of_errors_have_rules_of_their_own() -> None:
    @refusal()
    def nested(body: Json) -> Json:
        return {"detail": body}

    @whole()
    def never(body: Json) -> None:
        raise AssertionError(body)

    assert (await Altered(Upstream(400), [nested, never]).ask(called())).json == {"detail": {"got": {}}}


async def test_an_answer_may_come_instead_of_the_upstreams() -> None:
    @instead(CHAT)
    def refused(call: Call) -> Reply | None:
        return json_reply({}, 418) if call.fields.get("n") == 2 else None

    upstream = Upstream()
    altered = Altered(upstream, [refused])
    assert (await altered.ask(called(n=2))).status == 418
    assert upstream.asked == []
    assert (await altered.ask(called(n=1))).status == 200


async def test_payloads_are_changed_removed_and_doubled_while_the_rest_stays() -> None:
    @payload(CHAT)
    def rule(chunk: Json) -> list[Json] | None:
        if chunk["n"] == 1:
            return []
        chunk["n"] = 3
        return [chunk, chunk]

    altered = Altered(Upstream(), [rule])
    assert await told(await altered.ask(called(stream=True))) == (
        b': ping\n\ndata: {"n":3}\n\ndata: {"n":3}\n\ndata: [DONE]\n\n'
    )


async def test_a_list_of_events_may_hold_events_objects_texts_and_bytes() -> None:
    @events(CHAT)
    def rule(told: list[Event]) -> list[Any]:
        return [told[0], {"n": 9}, ": no data", b": raw\n\n"]

    body = await told(await Altered(Upstream(), [rule]).ask(called(stream=True)))
    assert body == b'data: {"n":1}\n\ndata: {"n":9}\n\ndata: : no data\n\n: raw\n\n'


async def test_one_function_changes_whole_answers_and_chunks_alike() -> None:
    def marked(body: Json) -> None:
        body["marked"] = True

    altered = Altered(Upstream(), everywhere(CHAT)(marked))
    assert (await altered.ask(called())).json["marked"]
    assert (await told(await altered.ask(called(stream=True)))).count(b"marked") == 2


async def test_heads_and_writes_can_be_changed() -> None:
    @reply_rule(CHAT)
    def head(reply: Reply) -> None:
        reply.headers.set("content-type", "text/plain")
        reply.status = 201

    @pieces(CHAT)
    def single(written: list[Piece]) -> list[Piece]:
        return [Piece(bytes([byte])) for piece in written for byte in piece.data]

    reply = await Altered(Upstream(), [head, single]).ask(called(stream=True))
    assert isinstance(reply.pieces, list)
    assert (reply.status, reply.headers.get("content-type"), len(reply.pieces)) == (201, "text/plain", len(STREAM))
    assert reply.body == STREAM


async def test_rules_remember_from_call_to_call() -> None:
    @whole(CHAT)
    def counted(body: Json, call: Call) -> None:
        body["number"] = call.memory["number"] = call.memory.get("number", 0) + 1

    altered = Altered(Upstream(), [counted])
    numbers = [(await altered.ask(called())).json["number"] for _ in range(3)]
    assert numbers == [1, 2, 3]


async def test_writing_a_number_otherwise_is_a_change() -> None:
    @whole(CHAT)
    def pointed(body: Json) -> None:
        body["got"]["n"] = 1.0

    altered = Altered(Upstream(), [pointed])
    assert b'"n":1.0' in (await altered.ask(called(n=1))).body
    assert altered.touched
