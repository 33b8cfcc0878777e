"""Histories of calls, as the next turn of every client that uses tools sends them."""

from dataclasses import dataclass
from typing import Any

from wireproof.probes.chat.conversation import INSTRUCTION, INSTRUCTION_BEGUN
from wireproof.probes.tools.toolbox import (
    NO_TOOLS,
    ONE_CITY,
    TWO_CITIES,
    WEATHER,
    WITH_TOOLS,
    Json,
    accepted,
    ask,
    of_tools,
    user,
)
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.reading.tool_calls import made_calls
from wireproof.transcript.exchange import Exchange

_MILD = "It is mild."
_SKY = "The sky is clear."
LONGER_SKY = f"{_SKY} {INSTRUCTION}"
NOTE = INSTRUCTION_BEGUN
"""What the longer conversation adds to an answer of a tool, and to the arguments of the call after it.

It is what `chat.system` and `chat.developer` say, whose difference is the number of its tokens.
"""
_SAID = {"role": "assistant", "content": "It is mild in both."}


@dataclass(frozen=True)
class _Form:
    """One form of a history: the step and clause for it alone, and its turns."""

    name: str
    clause: str
    turns: list[Json]


@probe(
    "chat.tools.history",
    requests=2,
    tokens=760,
    capabilities=("tools",),
    follows=("chat.tools.auto", "chat.tools.required", "chat.tools.function"),
)
def history(situation: Situation) -> Script:
    """Every documented form of calls and answers, and then a question that invites a call, with calls forbidden.

    Sent once more with a longer answer of a tool and longer arguments, to see whether the prompt grows. Where the
    target refuses, each form is asked for alone.
    """
    proof = accepted(situation, *WITH_TOOLS)
    if proof is None:
        raise CannotAsk(NO_TOOLS)
    own = _calling(situation)
    opening: list[Json] = own.request.fields["messages"] if own else [user(TWO_CITIES)]
    offered = own.request.fields["tools"] if own else [WEATHER]
    fields: Json = {"tools": offered, "tool_choice": "none", "max_tokens": 24}
    together = of_tools("chat.tools.history.together", proven_by=proof)
    label = "chat.tools.history"
    for name, sky, note in ((label, _SKY, ""), (f"{label}/longer", LONGER_SKY, NOTE)):
        turns = [turn for form in _forms(own, sky, note) for turn in form.turns]
        asked = {**fields, "messages": [*opening, *turns, _SAID, user(ONE_CITY)]}
        answered = yield ask(situation, name, together, asked)
        if not answered.succeeded:
            break
    else:
        return
    refuses_null = False
    for form in _forms(own, _SKY):
        has_null = form.turns[0].get("content", "") is None
        if has_null and refuses_null:
            continue  # the target's own turn has it too
        asked = {"tools": offered, "max_tokens": 24, "messages": [*opening, *form.turns]}
        answered = yield ask(situation, f"{label}/{form.name}", of_tools(form.clause, proven_by=proof), asked)
        refuses_null |= has_null and not answered.succeeded
    asked = {"tools": [WEATHER], "tool_choice": "none", "messages": [user(ONE_CITY)]}
    yield ask(situation, f"{label}/none", of_tools("chat.tools.none.accepted", proven_by=proof), asked)


def _forms(own: Exchange | None, sky: str, note: str = "") -> list[_Form]:
    """The target's own turn, two calls beside null, and a call without content whose answer comes in parts.

    The `sky` is an answer to the first of the two calls, the `note` an argument of the second.
    """
    first, second, third = _call("call_a1", "Paris"), _call("call_b2", "Rome", note), _call("call_c3", "Rome")
    null: Json = {"role": "assistant", "content": None, "tool_calls": [first, second]}
    omitted: Json = {"role": "assistant", "tool_calls": [third]}
    spoken: Json = {**omitted, "content": "Let me look."}
    fourth = _call("call_d4", "Paris")
    empty: Json = {"role": "assistant", "content": "", "tool_calls": [fourth]}
    forms = [
        _Form("null", "chat.tools.history.accepted", [null, _answer(first, sky), _answer(second, _MILD)]),
        _Form("omitted", "chat.tools.history.content-omitted", [omitted, _answer(third, _MILD)]),
        _Form("empty", "chat.tools.history.content-empty", [empty, _answer(fourth, _MILD)]),
        _Form("parts", "chat.tools.history.parts", [spoken, _answer(third, _parts(_MILD))]),
    ]
    if own is not None:
        message = _message(own)
        turns = [message, *(_answer(call, _MILD) for call in message["tool_calls"])]
        forms.append(_Form("own", "chat.tools.history.own", turns))
    return forms


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


def _message(exchange: Exchange) -> Json:
    message: Any = exchange.json["choices"][0]["message"]
    return message if isinstance(message, dict) else {}


def _call(identifier: str, city: str, note: str = "") -> Json:
    arguments = f'{{"city": "{city}", "note": "{note}"}}' if note else f'{{"city": "{city}"}}'
    return {"id": identifier, "type": "function", "function": {"name": "get_weather", "arguments": arguments}}


def _answer(call: Json, content: str | list[Json]) -> Json:
    return {"role": "tool", "tool_call_id": call["id"], "content": content}


def _parts(text: str) -> list[Json]:
    return [{"type": "text", "text": text}]
