"""Structured answers, each wrong in one way."""

import json
from collections.abc import Callable

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.mutants.refusing import refusing
from wireproof.mutants.streamed_texts import pieces_of
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, Json, events, everywhere, request, whole

_FORMS = {"object": "json_object", "schema": "json_schema"}


def _wants(call: Call, form: str) -> bool:
    return bool(call.asked["response_format"]["type"] == _FORMS[form])


def _in_whole(form: str, change: Callable[[str], str]) -> Callable[[Json, Call], None]:
    """A change of the text of whole answers that have this form."""

    def changed(body: Json, call: Call) -> None:
        if _wants(call, form):
            for choice in body["choices"]:
                choice["message"]["content"] = change(choice["message"]["content"])

    return changed


def _in_stream(form: str, change: Callable[[str], str]) -> Callable[[list[Event], Call], None]:
    """The same of streams: all of the text comes with the first piece."""

    def changed(told: list[Event], call: Call) -> None:
        pieces = pieces_of(told)
        if _wants(call, form):
            joined = "".join(holder[name] for holder, name in pieces)
            for holder, name in pieces:
                holder[name] = ""
            holder, name = pieces[0]
            holder[name] = change(joined)

    return changed


def _fenced(text: str) -> str:
    return f"```json\n{text}\n```"


def _introduced(text: str) -> str:
    return f"Here is the JSON:\n{text}"


def _followed(text: str) -> str:
    return f"{text}\n\nI hope that this helps!"


def _twice(text: str) -> str:
    return f"{text}{text}"


def _cut(text: str) -> str:
    return text[:-1]


def _listed(text: str) -> str:
    return f"[{text}]"


def _quoted(text: str) -> str:
    return json.dumps(text)


def _python(text: str) -> str:
    return repr(json.loads(text))


def _wrapped(text: str) -> str:
    return json.dumps({"response": json.loads(text)})


def _fewer(text: str) -> str:
    members = json.loads(text)
    members.pop(next(iter(members)))
    return json.dumps(members)


def _more(text: str) -> str:
    return json.dumps(json.loads(text) | {"explanation": "as asked"})


def _null_value(text: str) -> str:
    members = json.loads(text)
    members[next(iter(members))] = None
    return json.dumps(members)


def _other_enum(text: str) -> str:
    members = json.loads(text)
    members[next(iter(members))] = "something else"
    return json.dumps(members)


def _as_texts(text: str) -> str:
    return json.dumps({name: str(value) for name, value in json.loads(text).items()})


def _deep_type(text: str) -> str:
    members = json.loads(text)
    for value in members.values():
        if isinstance(value, dict):
            value[next(iter(value))] = "true"
    return json.dumps(members)


def _schema_itself(_text: str) -> str:
    return json.dumps({"type": "object", "properties": {}})


def _prose(_text: str) -> str:
    return "Hello! How can I help you today?"


_ANY = (
    ("fenced", "is fenced as in Markdown", _fenced),
    ("introduced", "is introduced in words", _introduced),
    ("followed", "is followed by words", _followed),
    ("twice", "comes twice", _twice),
    ("cut", "lacks its end", _cut),
    ("listed", "is in a list", _listed),
    ("quoted", "is quoted", _quoted),
    ("python", "is written as Python writes it", _python),
    ("prose", "is prose", _prose),
)
_SCHEMA = (
    *_ANY,
    ("wrapped", "is wrapped in another object", _wrapped),
    ("fewer", "lacks a required member", _fewer),
    ("more", "has a member that the schema forbids", _more),
    ("null-value", "has null where the schema wants a text", _null_value),
    ("other-enum", "has a value that the schema does not list", _other_enum),
    ("as-texts", "has texts for all values", _as_texts),
    ("deep-type", "has a wrong type below the top", _deep_type),
    ("schema-itself", "is a schema", _schema_itself),
)
WHOLE = tuple(
    Mutant(
        f"structured.{form}-{name}",
        (f"chat.structured.{form}.honoured",),
        f"The {_FORMS[form]} of whole answers {words}.",
        (whole(CHAT)(_in_whole(form, change)),),
        "W095",
    )
    for form, table in (("object", _ANY), ("schema", _SCHEMA))
    for name, words, change in table
)
STREAMED = tuple(
    Mutant(
        f"structured.streamed-{name}",
        ("chat.structured.schema.honoured",),
        f"The json_schema of streams {words}.",
        (events(CHAT)(_in_stream("schema", change)),),
        "W095",
    )
    for name, words, change in _SCHEMA
)


@mutant("chat.structured.schema.honoured", source="W095")
@request(CHAT)
def schema_is_object(fields: Json) -> None:
    """A schema is taken as any JSON object."""
    if fields["response_format"]["type"] == "json_schema":
        fields["response_format"] = {"type": "json_object"}


@mutant("chat.structured.schema.honoured", source="W095")
@request(CHAT)
def schema_of_streams_ignored(fields: Json) -> None:
    """Streams ignore the schema."""
    if fields["stream"]:
        del fields["response_format"]


@mutant("chat.structured.schema.honoured")
@request(CHAT)
def nested_schema_ignored(fields: Json) -> None:
    """Schemas of members that are objects are ignored."""
    for member in fields["response_format"]["json_schema"]["schema"]["properties"].values():
        if member["type"] == "object":
            member.clear()
            member["type"] = "object"


@mutant("chat.structured.schema.honoured")
@request(CHAT)
def enums_ignored(fields: Json) -> None:
    """The values that a schema lists are ignored."""
    for member in fields["response_format"]["json_schema"]["schema"]["properties"].values():
        member.pop("enum", None)


@mutant("chat.structured.schema.honoured")
@request(CHAT)
def most_items_ignored(fields: Json) -> None:
    """The most items of a list are at least five, whatever the schema says."""
    for member in fields["response_format"]["json_schema"]["schema"]["properties"].values():
        if "maxItems" in member:
            member |= {"maxItems": 5, "minItems": 5}


@mutant("chat.structured.content", source="W099")
@everywhere(CHAT)
def answer_in_reasoning(body: Json, call: Call) -> None:
    """Structured answers are reasoning, and the content is empty."""
    if call.asked["response_format"]["type"] != "text":
        for choice in body["choices"]:
            holder = choice["message"] if "message" in choice else choice["delta"]
            if holder.get("content"):
                holder["reasoning_content"], holder["content"] = holder["content"], ""


@mutant("chat.structured.content", "chat.message.content")
@whole(CHAT)
def answer_parsed(body: Json, call: Call) -> None:
    """Structured answers are the member `parsed`, and the content is null."""
    if _wants(call, "schema"):
        for choice in body["choices"]:
            message = choice["message"]
            message["parsed"], message["content"] = json.loads(message["content"]), None


@mutant("chat.message.content")
@whole(CHAT)
def content_object(body: Json, call: Call) -> None:
    """The content of structured answers is an object and no text."""
    if call.asked["response_format"]["type"] != "text":
        for choice in body["choices"]:
            choice["message"]["content"] = json.loads(choice["message"]["content"])


def _has(form: str) -> Callable[[Json], bool]:
    return lambda fields: bool(fields["response_format"]["type"] == form)


REFUSED = refusing(
    "structured",
    CHAT,
    (
        ("text-refused", "chat.structured.text.accepted", "The form text is refused", _has("text"), 400, "W098"),
        ("text-500", "chat.structured.text.accepted", "The form text is answered", _has("text"), 500, "W098"),
        ("object-500", "chat.structured.object.accepted", "json_object is answered", _has("json_object"), 500, "W098"),
        (
            "object-refused",
            "chat.structured.object.accepted",
            "json_object is refused",
            _has("json_object"),
            400,
            "W098",
        ),
        ("schema-500", "chat.structured.schema.accepted", "json_schema is answered", _has("json_schema"), 500, "own"),
        (
            "streamed-schema-500",
            "chat.structured.schema.stream.accepted",
            "json_schema in streams is answered",
            lambda fields: fields["response_format"]["type"] == "json_schema" and fields["stream"],
            500,
            "own",
        ),
    ),
)
