"""What a legal server may do without a failure or a warning."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conformance.further import further_clauses
from tests.conformance.judges.tools.conftest import COMPARED_WITH_CHATS, Examine, Play
from tests.conformance.judges.tools.scripted_chat import Refusal, ScriptedChat, Turn, altered
from wireproof.concluding.verdicts import ClauseVerdict, Verdict
from wireproof.contract.profile import Profile
from wireproof.transcript.spending import spending

Json = dict[str, Any]
BAD = {Verdict.FAIL, Verdict.WARNING, Verdict.ERROR}


def _bad(found: dict[str, ClauseVerdict]) -> dict[str, str]:
    return {name: each.message for name, each in found.items() if each.verdict in BAD}


@pytest.mark.parametrize("profile", ["openai", "newapi", "mistralrs", "hadrian"])
def test_a_healthy_server_passes_every_clause(examine: Examine, profile: str) -> None:
    found = examine(ScriptedChat(), profile)
    unseen = {name for name, each in found.items() if each.verdict is not Verdict.PASS}
    assert unseen - further_clauses(profile) - COMPARED_WITH_CHATS == set()


def test_a_healthy_server_is_asked_thirteen_times(play: Play) -> None:
    assert spending(play(ScriptedChat()).exchanges).requests == 13


@pytest.mark.parametrize("profile", ["openai", "newapi", "mistralrs", "hadrian"])
def test_every_positive_request_is_valid_by_the_contract(
    play: Play, profiles: Callable[[str], Profile], profile: str
) -> None:
    def refuse_everything_together(healthy: Refusal | None, fields: Json) -> Refusal | None:
        return Refusal("messages") if len(fields["messages"]) > 5 else healthy

    for server in (ScriptedChat(), altered(refused=refuse_everything_together)):
        for exchange in play(server, profile).exchanges:
            if exchange.expectation is not None:
                fields = exchange.request.json
                assert profiles(profile).violations("CreateChatCompletionRequest", fields) == (), exchange.label


def _never_calls_by_itself(functions: list[Json], fields: Json) -> list[Json]:
    return [] if fields.get("tool_choice") in (None, "auto") else functions


def _ends_by_name_with_stop(turn: Turn, fields: Json) -> Turn:
    if isinstance(fields.get("tool_choice"), dict):
        turn.finish_reason = "stop"
    return turn


def _says_something_first(turn: Turn, _: Json) -> Turn:
    if turn.calls:
        turn.content = "I will look that up. <3 "
    return turn


def _empty_content(body: Json, turn: Turn, _: Json) -> Json:
    if turn.calls:
        body["choices"][0]["message"]["content"] = ""
    return body


def _more_members(body: Json, _: Turn, __: Json) -> Json:
    for call in body["choices"][0]["message"].get("tool_calls", []):
        call["index"] = 0
        call["function"]["vendor"] = None
    return body


def _invents_a_name(turn: Turn, fields: Json) -> Turn:
    if turn.calls and "tool_choice" not in fields:
        turn.calls = [{**turn.calls[0], "function": {"name": "fly_kite", "arguments": "{}"}}]
    return turn


def _breaks_a_loose_schema(turn: Turn, fields: Json) -> Turn:
    loose = not any(tool["function"].get("strict") for tool in fields.get("tools") or [])
    for call in turn.calls if loose else ():
        call["function"]["arguments"] = '{"town": 3}'
    return turn


def _cut(turn: Turn, _: Json) -> Turn:
    turn.finish_reason = "length"
    for call in turn.calls:
        call["function"]["arguments"] = call["function"]["arguments"][:4]
    if turn.content:
        turn.content = turn.content[:3]
    return turn


def _cut_before_any_call(turn: Turn, _: Json) -> Turn:
    return Turn("Let me think", [], "length") if turn.calls else turn


def _thinks_until_cut(_: Turn, __: Json) -> Turn:
    return Turn("", [], "length", reasoning="The user says")


def _refuses_in_words(body: Json, _: Turn, fields: Json) -> Json:
    if fields.get("response_format"):
        body["choices"][0]["message"] |= {"content": None, "refusal": "I cannot."}
    return body


def _spaces_around_json(text: str, fields: Json) -> str:
    return f"\n {text}\n" if fields.get("response_format") else text


def _says_markup_of_its_own(text: str, fields: Json) -> str:
    return "Use <b>bold</b> and [links](x)." if fields.get("tools") else text


def _whole_call_in_one_piece(_: list[Json], call: Json, place: int) -> list[Json]:
    return [{**call, "index": place}]


def _one_character_a_piece(pieces: list[Json], _: Json, place: int) -> list[Json]:
    text = "".join(piece["function"].get("arguments", "") for piece in pieces)
    return [pieces[0], *({"index": place, "function": {"arguments": character}} for character in text)]


def _empty_pieces(pieces: list[Json], _: Json, place: int) -> list[Json]:
    return [*pieces, {"index": place, "function": {"arguments": ""}}]


def _interleaved(chunks: list[Json], turn: Turn, _: Json) -> list[Json]:
    """Pieces of two calls by turns, as their indexes allow."""
    if len(turn.calls) < 2:
        return chunks
    first = [chunk for chunk in chunks if _piece_of(chunk, 0)]
    second = [chunk for chunk in chunks if _piece_of(chunk, 1)]
    rest = [chunk for chunk in chunks if not _piece_of(chunk, 0) and not _piece_of(chunk, 1)]
    mixed = [chunk for pair in zip(first, second, strict=False) for chunk in pair]
    mixed += first[len(second) :] + second[len(first) :]
    return [rest[0], *mixed, *rest[1:]]


def _piece_of(chunk: Json, place: int) -> bool:
    return any(call["index"] == place for call in chunk["choices"][0]["delta"].get("tool_calls", []))


def _two_pieces_a_chunk(chunks: list[Json], _: Turn, __: Json) -> list[Json]:
    joined: list[Json] = []
    for chunk in chunks:
        pieces = chunk["choices"][0]["delta"].get("tool_calls")
        previous = joined[-1]["choices"][0]["delta"].get("tool_calls") if joined else None
        if pieces and previous:
            previous += pieces
        else:
            joined.append(chunk)
    return joined


def _vendor_events(events: list[bytes], _: list[Json]) -> list[bytes]:
    return [b": keep-alive\n\n", b'event: progress\r\ndata: {"percent":3}\r\n\r\n', *events]


class _Unrepeatable(ScriptedChat):
    """Calls for one city or the other, whatever is asked."""

    def call(self, function: Json, place: int) -> Json:
        number = next(self._numbers)
        call = super().call(function, number % 2)
        return call if place == 0 else {**call, "id": f"call_{number}_{place}"}


ODDITIES: dict[str, ScriptedChat] = {
    "never calls by itself": altered(chosen=_never_calls_by_itself),
    "ends a call by name with stop": altered(said=_ends_by_name_with_stop),
    "says something before calls": altered(said=_says_something_first),
    "has empty content beside calls": altered(body=_empty_content),
    "adds members to calls": altered(body=_more_members),
    "invents a function under auto": altered(said=_invents_a_name),
    "breaks a schema that is not strict": altered(said=_breaks_a_loose_schema),
    "is cut everywhere": altered(said=_cut),
    "is cut before any call": altered(said=_cut_before_any_call),
    "thinks until it is cut": altered(said=_thinks_until_cut),
    "refuses in words": altered(body=_refuses_in_words),
    "has spaces around JSON": altered(written=_spaces_around_json),
    "says markup of its own": altered(written=_says_markup_of_its_own),
    "streams a call in one piece": altered(deltas=_whole_call_in_one_piece),
    "streams one character a piece": altered(deltas=_one_character_a_piece),
    "streams empty pieces": altered(deltas=_empty_pieces),
    "interleaves the pieces of two calls": altered(chunks=_interleaved),
    "has two pieces a chunk": altered(chunks=_two_pieces_a_chunk),
    "sends events of its own": altered(events=_vendor_events),
    "does not repeat its calls": _Unrepeatable(),
}


@pytest.mark.parametrize("server", ODDITIES.values(), ids=ODDITIES.keys())
def test_legal_oddities_neither_fail_nor_warn(examine: Examine, server: ScriptedChat) -> None:
    assert _bad(examine(server)) == {}


def _lacks(part: str, *members: str) -> Callable[[Refusal | None, Json], Refusal | None]:
    def refused(healthy: Refusal | None, fields: Json) -> Refusal | None:
        found = any(part in json.dumps(fields.get(member)) for member in members)
        return Refusal(members[0]) if found else healthy

    return refused


LACKING: dict[str, tuple[Callable[[Refusal | None, Json], Refusal | None], set[str]]] = {
    "tools": (_lacks("function", "tools"), {"chat.tools.accepted", "chat.tools.required.accepted"}),
    "required": (_lacks("required", "tool_choice"), {"chat.tools.required.accepted", "chat.tools.required.honoured"}),
    "function": (_lacks("name", "tool_choice"), {"chat.tools.function.accepted", "chat.tools.function.honoured"}),
    "strict": (_lacks('"strict": true', "tools"), {"chat.tools.strict.accepted", "chat.tools.strict.honoured"}),
    "parallel": (_lacks("false", "parallel_tool_calls"), {"chat.tools.parallel.accepted"}),
    "json_schema": (_lacks("json_schema", "response_format"), {"chat.structured.schema.accepted"}),
    "json_object": (_lacks("json_object", "response_format"), {"chat.structured.object.accepted"}),
}


@pytest.mark.parametrize("name", LACKING)
def test_an_optional_capability_refused_by_name_is_not_applicable(examine: Examine, name: str) -> None:
    refused, clauses = LACKING[name]
    found = examine(altered(refused=refused))
    assert _bad(found) == {}
    assert {found[clause].verdict for clause in clauses} == {Verdict.NOT_APPLICABLE}


def test_a_server_that_refuses_tools_is_not_asked_more_often(play: Play) -> None:
    refused, _ = LACKING["tools"]
    assert spending(play(altered(refused=refused)).exchanges).requests <= 13


def test_a_server_with_calls_only_under_auto_is_judged_by_those(examine: Examine) -> None:
    def refused(healthy: Refusal | None, fields: Json) -> Refusal | None:
        return Refusal("tool_choice") if fields.get("tool_choice") not in (None, "none") else healthy

    found = examine(altered(refused=refused))
    assert _bad(found) == {}
    assert found["chat.tools.stream.same-calls"].verdict is Verdict.PASS
    assert found["chat.tools.history.own"].verdict is Verdict.PASS
