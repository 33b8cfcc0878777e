"""Calls in streams, each wrong in one way."""

from collections.abc import Callable, Iterator
from typing import Any

from wireproof.mutants.mutant import Mutant
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, Json, events, payload


def _pieces(chunk: Json) -> Iterator[Json]:
    for choice in chunk["choices"]:
        yield from choice["delta"].get("tool_calls") or []


def _each(change: Callable[[Json], Any]) -> Callable[[Json], None]:
    """A change of each piece of a call."""

    def changed(chunk: Json) -> None:
        for piece in _pieces(chunk):
            change(piece)

    return changed


def _opening(change: Callable[[Json], Any]) -> Callable[[Json], None]:
    """A change of the pieces that open a call."""
    return _each(lambda piece: change(piece) if "id" in piece else None)


def _later(change: Callable[[Json], Any]) -> Callable[[Json], None]:
    """A change of the other pieces."""
    return _each(lambda piece: None if "id" in piece else change(piece))


def _set(name: str, value: Any) -> Callable[[Json], None]:
    return lambda piece: piece.__setitem__(name, value)


def _function(name: str, value: Any) -> Callable[[Json], None]:
    return lambda piece: piece["function"].__setitem__(name, value)


def _without(name: str) -> Callable[[Json], Any]:
    return lambda piece: piece.pop(name)


def _object_arguments(piece: Json) -> None:
    piece["function"]["arguments"] = {"piece": piece["function"]["arguments"]}


def _name_prefixed(piece: Json) -> None:
    piece["function"]["name"] = f"default_api:{piece['function']['name']}"


def _plus_one(piece: Json) -> None:
    piece["index"] += 1


_PIECES: tuple[tuple[str, tuple[str, ...], str, Callable[[Json], None], str], ...] = (
    ("index-missing", ("tools.delta.shape",), "have no `index`", _each(_without("index")), "own"),
    ("index-null", ("tools.delta.shape",), "have null as `index`", _each(_set("index", None)), "own"),
    ("index-one", ("stream.call-index",), "are counted from 1", _each(_plus_one), "W088"),
    (
        "index-zero",
        ("stream.call-constant", "tools.call.arguments"),
        "are all of the call 0",
        _each(_set("index", 0)),
        "W086",
    ),
    ("id-missing", ("stream.call-opened",), "open a call without `id`", _opening(_without("id")), "own"),
    ("id-empty", ("tools.call.id",), "open a call with an empty `id`", _opening(_set("id", "")), "own"),
    ("id-same", ("tools.call.id",), "open all calls with one `id`", _opening(_set("id", "call_1")), "own"),
    ("id-null-later", ("tools.delta.shape",), "have null as `id` after the first", _later(_set("id", None)), "own"),
    ("id-late", ("stream.call-constant",), "have another `id` after the first", _later(_set("id", "call_x")), "own"),
    ("type-missing", ("tools.call.type",), "open a call without `type`", _opening(_without("type")), "own"),
    ("type-null", ("tools.delta.shape",), "have null as `type`", _each(_set("type", None)), "own"),
    ("type-wrong", ("tools.call.type",), "open a call of type tool", _opening(_set("type", "tool")), "own"),
    ("name-missing", ("stream.call-opened",), "open no name", _opening(lambda p: p["function"].pop("name")), "own"),
    ("name-null-later", ("tools.delta.shape",), "have a null name later", _later(_function("name", None)), "own"),
    ("name-empty", ("tools.call.name",), "open a call with an empty name", _opening(_function("name", "")), "own"),
    ("name-prefixed", ("tools.call.name",), "open a call with a prefixed name", _opening(_name_prefixed), "own"),
    ("arguments-object", ("tools.call.arguments",), "have objects as arguments", _later(_object_arguments), "own"),
    (
        "arguments-null",
        ("tools.call.arguments",),
        "have null as arguments",
        _opening(_function("arguments", None)),
        "own",
    ),
    (
        "arguments-empty",
        ("tools.call.arguments",),
        "have no arguments at all",
        _each(_function("arguments", "")),
        "own",
    ),
    (
        "function-missing",
        ("stream.call-opened", "tools.call.name"),
        "open no function",
        _opening(_without("function")),
        "own",
    ),
)
PIECES = tuple(
    Mutant(
        f"tools.stream-{name}",
        tuple(f"chat.{end}" for end in ends),
        f"Pieces of calls {words}.",
        (payload(CHAT)(change),),
        source,
    )
    for name, ends, words, change, source in _PIECES
)


def _all_pieces(told: list[Event]) -> list[Json]:
    return [piece for event in told if event.json for piece in _pieces(event.json)]


def _of_call(told: list[Event], index: int) -> list[Json]:
    return [piece["function"] for piece in _all_pieces(told) if piece["index"] == index]


def _first_arguments_lost(told: list[Event]) -> None:
    _of_call(told, 0)[1]["arguments"] = ""


def _last_arguments_lost(told: list[Event]) -> None:
    _of_call(told, 0)[-1]["arguments"] = ""


def _consolidated(told: list[Event]) -> None:
    for index in (0, 1):
        pieces = _of_call(told, index)
        if pieces:
            pieces[-1]["arguments"] += "".join(piece["arguments"] for piece in pieces)


def _cumulative(told: list[Event]) -> None:
    joined = ""
    for piece in _of_call(told, 0):
        joined += piece["arguments"]
        piece["arguments"] = joined


def _second_call_lost(told: list[Event]) -> list[Event]:
    kept = [event for event in told if not any(piece["index"] == 1 for piece in _pieces(event.json or {"choices": []}))]
    if len(kept) == len(told):
        raise ValueError("there is one call")
    return kept


def _calls_lost(told: list[Event]) -> list[Event]:
    return [event for event in told if not any(True for _ in _pieces(event.json or {"choices": []}))]


def _finish_stop(told: list[Event]) -> None:
    for choice in (choice for event in told if event.json for choice in event.json["choices"]):
        if choice["finish_reason"] == "tool_calls":
            choice["finish_reason"] = "stop"


def _markup(told: list[Event]) -> None:
    for piece_holder in (choice["delta"] for event in told if event.json for choice in event.json["choices"]):
        if piece_holder.get("tool_calls"):
            piece_holder["content"] = "<tool_call>"


def _said_too(told: list[Event]) -> None:
    for delta in (choice["delta"] for event in told if event.json for choice in event.json["choices"]):
        for piece in delta.get("tool_calls", []):
            delta["content"] = piece["function"]["arguments"]


def _markup_alone(told: list[Event]) -> None:
    deltas = [choice["delta"] for event in told if event.json for choice in event.json["choices"]]
    texts: dict[int, str] = {}
    names: dict[int, str] = {}
    calling = [delta for delta in deltas if delta.get("tool_calls")]
    for delta in calling:
        for piece in delta.pop("tool_calls"):
            names.setdefault(piece["index"], piece["function"].get("name"))
            texts[piece["index"]] = texts.get(piece["index"], "") + piece["function"]["arguments"]
    marked = (f'<tool_call>{{"name": "{names[each]}", "arguments": {texts[each]}}}</tool_call>' for each in names)
    calling[0]["content"] = "".join(marked)
    _finish_stop(told)


def _as_function_calls(told: list[Event]) -> None:
    deltas = [choice["delta"] for event in told if event.json for choice in event.json["choices"]]
    calling = [delta for delta in deltas if delta.get("tool_calls")]
    for delta in calling:
        delta["function_call"] = delta.pop("tool_calls")[0]["function"]


def _name_in_pieces(told: list[Event]) -> None:
    opening, following = _of_call(told, 0)[:2]
    name = opening["name"]
    opening["name"], following["name"] = name[:4], name[4:]


def _name_repeated(told: list[Event]) -> None:
    opening, *following = _of_call(told, 0)
    for piece in following:
        piece["name"] = opening["name"]


def _new_id_each(told: list[Event]) -> None:
    for place, piece in enumerate(_all_pieces(told)):
        piece["id"] = f"call_{place}"


STREAMS = tuple(
    Mutant(f"tools.{name}", tuple(f"chat.{end}" for end in ends), f"{sentence}.", (events(CHAT)(change),), source)
    for name, ends, sentence, change, source in (
        (
            "arguments-first-lost",
            ("tools.call.arguments",),
            "The first arguments are lost",
            _first_arguments_lost,
            "own",
        ),
        ("arguments-last-lost", ("tools.call.arguments",), "The last arguments are lost", _last_arguments_lost, "own"),
        (
            "consolidated",
            ("stream.fresh-arguments", "tools.call.arguments"),
            "Last pieces repeat the arguments",
            _consolidated,
            "W081",
        ),
        (
            "cumulative",
            ("stream.fresh-arguments", "tools.call.arguments"),
            "Pieces of arguments repeat all before",
            _cumulative,
            "W131",
        ),
        ("second-lost", ("tools.stream.same-calls",), "The second call of streams is lost", _second_call_lost, "own"),
        ("streamed-lost", ("tools.finish-reason",), "The calls of streams are lost", _calls_lost, "W093"),
        ("streamed-stop", ("tools.finish-reason",), "Streams of calls end with `stop`", _finish_stop, "W075"),
        ("streamed-markup", ("tools.markup",), "Marks of calls are text of streams too", _markup, "W084"),
        ("streamed-said-too", ("tools.markup",), "Streams have arguments as text too", _said_too, "own"),
        ("streamed-markup-alone", ("tools.markup",), "Streams have marks in place of calls", _markup_alone, "W084"),
        (
            "streamed-legacy",
            ("tools.call.legacy",),
            "Streams have `function_call` in place of calls",
            _as_function_calls,
            "own",
        ),
        ("name-in-pieces", ("stream.call-constant",), "The name of a function comes in pieces", _name_in_pieces, "own"),
        ("name-repeated", ("stream.call-opened-once",), "Each piece repeats the name", _name_repeated, "own"),
        ("id-each", ("stream.call-constant",), "Each piece of a call has an `id` of its own", _new_id_each, "own"),
    )
)
