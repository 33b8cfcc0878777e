"""Rules applied to the calls of an upstream."""

import time
from collections.abc import Sequence
from typing import Any

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event, Written, raw, read_events
from wireproof.peers.wire.reply import Piece, Reply
from wireproof.peers.wire.rules import Kind, Rule
from wireproof.peers.wire.upstream import Upstream

_ERRORS = 400
_SUCCESS = range(200, 300)


class Altered:
    """Answers calls as the upstream does, but for the rules. `touched` says whether a rule has changed anything."""

    def __init__(self, upstream: Upstream, rules: Sequence[Rule]) -> None:
        self._upstream = upstream
        self._rules = tuple(rules)
        self.memory: dict[str, Any] = {}
        self.touched = False

    async def ask(self, call: Call) -> Reply:
        """The altered answer; bodies are read whole first where a rule may change them."""
        call.memory = self.memory
        for rule in self._of("incoming", call):
            call = self._readdressed(rule, call)
        for rule in self._of("request", call):
            call.fields = self._changed(rule, call.fields, call)
        for rule in self._of("instead", call):
            if (reply := rule.changed(call, call)) is not call and isinstance(reply, Reply):
                self.touched = True
                return reply
        return await self._altered(await self._upstream.ask(call), call)

    async def close(self) -> None:
        """Let the upstream go."""
        await self._upstream.close()

    async def _altered(self, reply: Reply, call: Call) -> Reply:
        kinds: tuple[Kind, ...] = ("payload", "events") if reply.is_stream else ("whole", "refusal", "reply")
        if reply.is_stream and not any(self._of(kind, call) for kind in (*kinds, "pieces")):
            return self._with_head(reply, call)
        arrived = await _arrived(reply)
        if reply.is_stream:
            self._alter_stream(reply, call, arrived)
        else:
            reply.body = b"".join(data for _, data in arrived)
            self._alter_body(reply, call)
        reply = self._with_head(reply, call)
        if reply.status in _SUCCESS:
            for rule in self._of("pieces", call):
                reply.pieces = self._changed(rule, reply.pieces, call)
        return reply

    def _with_head(self, reply: Reply, call: Call) -> Reply:
        if reply.is_stream:
            reply.framing = "chunked"
        for rule in self._of("reply", call):
            before = (reply.status, list(reply.headers), reply.body, reply.framing, reply.broken)
            reply = _head_changed(rule, reply, call)
            after = (reply.status, list(reply.headers), reply.body, reply.framing, reply.broken)
            self.touched |= before != after
        return reply

    def _alter_body(self, reply: Reply, call: Call) -> None:
        kind: Kind = "refusal" if reply.status >= _ERRORS else "whole"
        for rule in self._of(kind, call):
            body = reply.json
            if body is not None and _differs(changed := self._changed(rule, body, call), body):
                reply.json = changed

    def _alter_stream(self, reply: Reply, call: Call, arrived: list[tuple[float, bytes]]) -> None:
        if not (self._of("payload", call) or self._of("events", call)):
            waits = _waits([at for at, _ in arrived])
            reply.pieces = [Piece(data, wait) for (_, data), wait in zip(arrived, waits, strict=True)]
            return
        told: list[Written] = list(read_events(arrived))
        for rule in self._of("payload", call):
            told = [each for event in told for each in self._payload(rule, event, call)]
        for rule in self._of("events", call):
            before = [raw(each) for each in told]
            told = rule.changed(told, call)
            self.touched |= before != [raw(each) for each in told]
        waits = _waits([each.at if isinstance(each, Event) else 0.0 for each in told])
        reply.pieces = [Piece(raw(each), wait) for each, wait in zip(told, waits, strict=True)]

    def _payload(self, rule: Rule, event: Written, call: Call) -> list[Written]:
        if not isinstance(event, Event) or event.json is None:
            return [event]
        changed = self._changed(rule, event.json, call)
        told = changed if isinstance(changed, list) else [changed]
        return [
            Event(event.data, event.name, each, event.at, event.others) if isinstance(each, dict) else each
            for each in told
        ]

    def _changed(self, rule: Rule, value: Any, call: Call) -> Any:
        changed = rule.changed(value, call)
        self.touched |= _differs(changed, value)
        return changed

    def _readdressed(self, rule: Rule, call: Call) -> Call:
        changed: Call = rule.changed(call, call)
        changed.memory = self.memory
        before, after = (
            (each.method, each.path, each.query, list(each.headers), each.body) for each in (call, changed)
        )
        self.touched |= before != after
        return changed

    def _of(self, kind: Kind, call: Call) -> list[Rule]:
        return [rule for rule in self._rules if rule.kind == kind and rule.concerns(call)]


def _head_changed(rule: Rule, reply: Reply, call: Call) -> Reply:
    """Applied to a copy of the head; the body of a live stream cannot be copied, nor need it be."""
    live = reply.pieces
    bare = Reply(reply.status, reply.headers.copy(), [], reply.framing, reply.broken, reply.version, reply.reason)
    if isinstance(live, list):
        bare.pieces = list(live)
    changed = rule.changed(bare, call)
    result = changed if isinstance(changed, Reply) else bare
    if not isinstance(live, list) and result.pieces == []:
        result.pieces = live
        result.framing = "chunked" if result.framing == "length" else result.framing
    return result


def _differs(one: Any, other: Any) -> bool:
    """Whether they would be written differently: 1.0 and 1 would be, and members in another order."""
    return one != other or repr(one) != repr(other)


async def _arrived(reply: Reply) -> list[tuple[float, bytes]]:
    begun = time.monotonic()
    if isinstance(reply.pieces, list):
        return [(0.0, piece.data) for piece in reply.pieces]
    return [(time.monotonic() - begun, data) async for data in reply.pieces]


def _waits(moments: Sequence[float]) -> list[float]:
    """The gaps between moments, so that what was read whole is written in the rhythm in which it came."""
    waits = []
    last = 0.0
    for moment in moments:
        waits.append(max(0.0, moment - last))
        last = max(last, moment)
    return waits
