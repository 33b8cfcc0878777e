"""Histories of calls, as the next turn of every client that uses tools sends them."""

from typing import Any

from wireproof.probes.tools.toolbox import TWO_CITIES, WEATHER, WITH_TOOLS, Json, accepted, ask, of_tools, user
from wireproof.probing.probe import Script, Situation, probe
from wireproof.reading.prompt_growth import plainly_reads_tools
from wireproof.reading.tool_calls import made_calls
from wireproof.transcript.exchange import Exchange

_SKY = "The sky over Paris is clear, a light wind comes from the west, and the air is warm for the time of year."
_MORE = f"{_SKY} Tomorrow the wind turns to the north and brings a little rain in the afternoon."
_ANSWER = "It is mild."


@probe(
    "chat.tools.history",
    requests=1,
    tokens=420,
    capabilities=("tools",),
    after=("chat.tools.auto", "chat.tools.required", "chat.tools.function"),
)
def history(situation: Situation) -> Script:
    """The target's own calls as it sent them and their answers, then calls in every documented form.

    Where that is refused, each form is asked for alone. Where the prompt hardly grew by it, it is sent again with a
    longer answer of a tool.
    """
    proof = accepted(situation, *WITH_TOOLS)
    own = _calling(situation)
    opening: list[Json] = own.request.fields["messages"] if own else [user(TWO_CITIES)]
    fields: Json = {"tools": own.request.fields["tools"] if own else [WEATHER], "max_tokens": 24}
    turns = [*_own_turns(own), *_turns_with_null(_SKY), *_turns_without_content()]
    expectation = of_tools("chat.tools.history.replay.accepted", proven_by=proof)
    asked = {**fields, "messages": [*opening, *turns]}
    answered = yield ask(situation, "chat.tools.history", expectation, asked)
    if answered.succeeded and not plainly_reads_tools(situation.transcript, answered):
        turns = [*_own_turns(own), *_turns_with_null(_MORE), *_turns_without_content()]
        longer = {**fields, "messages": [*opening, *turns]}
        yield ask(situation, "chat.tools.history/longer", expectation, longer)
    if answered.succeeded:
        return
    for name, clause, turns in _each_form():
        expectation = of_tools(clause, proven_by=proof)
        yield ask(situation, f"chat.tools.history/{name}", expectation, {**fields, "messages": [*opening, *turns]})


def _each_form() -> tuple[tuple[str, str, list[Json]], ...]:
    """Name of the step, clause and turns for each form of a history alone."""
    call = _call("call_d4", "Rome")
    omitted = {"role": "assistant", "tool_calls": [call]}
    null = {"role": "assistant", "content": None, "tool_calls": [call]}
    return (
        ("null", "chat.tools.history.accepted", _turns_with_null(_SKY)),
        ("omitted", "chat.tools.history.content-omitted.accepted", [omitted, _answer(call, _ANSWER)]),
        ("parts", "chat.tools.history.parts.accepted", [null, _answer(call, _parts(_ANSWER))]),
    )


def _calling(situation: Situation) -> Exchange | None:
    """An answer with calls that may be sent back: what it breaks itself is told elsewhere."""
    for label in WITH_TOOLS:
        exchange = situation.exchange(label)
        if exchange is None or not made_calls(exchange):
            continue
        calls = _message(exchange).get("tool_calls")
        named = isinstance(calls, list) and all(isinstance(each, dict) and each.get("id") for each in calls)
        if named and not situation.profile.violations("ChatAssistantMessage", _message(exchange)):
            return exchange
    return None


def _own_turns(own: Exchange | None) -> list[Json]:
    if own is None:
        return []
    message = _message(own)
    return [message, *(_answer(call, _ANSWER) for call in message["tool_calls"])]


def _message(exchange: Exchange) -> Json:
    message: Any = exchange.json["choices"][0]["message"]
    return message if isinstance(message, dict) else {}


def _turns_with_null(said: str) -> list[Json]:
    """Two calls of one turn whose content is null, and their answers as texts."""
    first, second = _call("call_a1", "Paris"), _call("call_b2", "Rome")
    turn: Json = {"role": "assistant", "content": None, "tool_calls": [first, second]}
    return [turn, _answer(first, said), _answer(second, _ANSWER)]


def _turns_without_content() -> list[Json]:
    """A call in a turn without content, and its answer in parts."""
    call = _call("call_c3", "Rome")
    return [{"role": "assistant", "tool_calls": [call]}, _answer(call, _parts(_ANSWER))]


def _call(identifier: str, city: str) -> Json:
    arguments = f'{{"city": "{city}"}}'
    return {"id": identifier, "type": "function", "function": {"name": "get_weather", "arguments": arguments}}


def _answer(call: Json, content: str | list[Json]) -> Json:
    return {"role": "tool", "tool_call_id": call["id"], "content": content}


def _parts(text: str) -> list[Json]:
    return [{"type": "text", "text": text}]
