"""What the recogniser says of an exchange's stream, found once for all clauses."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from wireproof.contract.profile import Profile
from wireproof.grammars.recogniser import Findings, grammar, recognise
from wireproof.parsing.event_stream import Event
from wireproof.parsing.json_reading import NotJson
from wireproof.transcript.answer import Answer, End
from wireproof.transcript.exchange import Exchange


@dataclass(frozen=True, eq=False)
class _Stream:
    """An exchange under a grammar, compared by identity: comparing bodies would cost more than recognising them."""

    grammar: str
    profile: Profile
    exchange: Exchange

    def __hash__(self) -> int:
        return hash((self.grammar, id(self.profile), id(self.exchange)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Stream):
            return NotImplemented
        return self.grammar == other.grammar and self.profile is other.profile and self.exchange is other.exchange


def findings(name: str, profile: Profile, exchange: Exchange) -> Findings | None:
    """What the grammar of that name finds in the exchange.

    None where there is not one event to look at, or one that is no JSON: what it should have been would be missing, and
    that clause is broken already.
    """
    return _findings(_Stream(name, profile, exchange))


@lru_cache(maxsize=256)
def _findings(stream: _Stream) -> Findings | None:
    events = told_events(stream.exchange)
    answer = stream.exchange.answer
    broken = any(
        event.dispatched and event.data and isinstance(event.json, NotJson) for event in events if not event.is_done
    )
    if not events or broken or not isinstance(answer, Answer):
        return None
    statement: Mapping[str, Any] = {**stream.profile.statement}
    fields = request_fields(stream.exchange)
    return recognise(grammar(stream.grammar), statement, fields, events, ended=answer.end is End.COMPLETE)


def told_events(exchange: Exchange) -> list[Event]:
    """What parsers dispatch, and a last event without its blank line: that this is missing is a clause of its own."""
    return [event for event in exchange.events.blocks if event.dispatched or (event.unfinished and event.data)]


def request_fields(exchange: Exchange) -> Mapping[str, Any]:
    """The fields of the body, or of the query where there is no body; numbers of a query as numbers."""
    if exchange.request.body:
        return exchange.request.fields
    query = parse_qsl(urlsplit(exchange.request.path).query)
    return {name: int(value) if value.isdecimal() else value for name, value in query}
