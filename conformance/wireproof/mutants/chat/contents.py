"""Texts of chat that are altered, in one mode or in both."""

from wireproof.mutants.members import EACH, added, removed, replaced
from wireproof.mutants.mutant import Mutant, mutant
from wireproof.mutants.streamed_texts import pieces_of, special_tokens, streamed_texts, texts_of, whole_texts
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, Json, events, everywhere, payload, whole

WHOLE = whole_texts(CHAT)
STREAMED = streamed_texts(CHAT)
SPECIAL = special_tokens(CHAT, "chat.content.no-template-tokens")
_MESSAGE = ("choices", EACH, "message")
_DELTA = ("choices", EACH, "delta")


def _parts(content: str) -> list[Json]:
    return [{"type": "text", "text": content}]


MESSAGES = tuple(
    Mutant(f"chat.{name}", (clause,), sentence, (whole(CHAT)(change),), source)
    for name, clause, sentence, change, source in (
        ("message-missing", "chat.choice.message", "Choices have no `message`.", removed(*_MESSAGE), "own"),
        ("message-null", "chat.choice.message", "Choices have null as `message`.", replaced(*_MESSAGE, by=None), "own"),
        ("role-missing", "chat.message.role", "Messages have no `role`.", removed(*_MESSAGE, "role"), "own"),
        ("role-model", "chat.message.role", "Messages are of `model`.", replaced(*_MESSAGE, "role", by="model"), "own"),
        ("role-null", "chat.message.role", "Messages have a null role.", replaced(*_MESSAGE, "role", by=None), "own"),
        ("content-missing", "chat.message.content", "Messages lack content.", removed(*_MESSAGE, "content"), "own"),
        (
            "content-parts",
            "chat.message.content",
            "Content is parts.",
            replaced(*_MESSAGE, "content", by=_parts),
            "own",
        ),
        (
            "calls-null",
            "chat.message.tool-calls",
            "Calls are null.",
            added(*_MESSAGE, "tool_calls", value=None),
            "W083",
        ),
        (
            "calls-empty",
            "chat.message.no-empty-tool-calls",
            "A message that calls nothing has an empty list of calls.",
            added(*_MESSAGE, "tool_calls", value=[]),
            "W083",
        ),
    )
)

DELTAS = tuple(
    Mutant(f"chat.{name}", (clause,), sentence, (payload(CHAT)(change),), source)
    for name, clause, sentence, change, source in (
        ("delta-missing", "chat.chunk.delta", "Choices of chunks have no `delta`.", removed(*_DELTA), "W124"),
        ("delta-null", "chat.chunk.delta", "Deltas are null.", replaced(*_DELTA, by=None), "own"),
        ("delta-role-null", "chat.chunk.role", "Roles are null.", added(*_DELTA, "role", value=None), "W123"),
        ("delta-role-empty", "chat.chunk.role", "Roles are empty.", added(*_DELTA, "role", value=""), "W127"),
        ("delta-role-user", "chat.chunk.role", "Roles are user.", replaced(*_DELTA, "role", by="user"), "own"),
        ("delta-parts", "chat.chunk.content", "Pieces are parts.", replaced(*_DELTA, "content", by=_parts), "own"),
        ("delta-calls-null", "chat.chunk.tool-calls", "Calls null.", added(*_DELTA, "tool_calls", value=None), "W123"),
    )
)


@mutant("chat.chunk.delta", source="W124")
@payload(CHAT)
def last_delta_missing(chunk: Json) -> None:
    """The chunk with the `finish_reason` has no `delta`."""
    for choice in chunk["choices"]:
        if choice["finish_reason"]:
            del choice["delta"]


@mutant("chat.chunk.delta-only", "chat.stream.deltas-only", source="W118")
@events(CHAT)
def message_beside_delta(told: list[Event]) -> None:
    """Each chunk has the whole message so far besides its delta."""
    joined = ""
    for event in told:
        for choice in (event.json or {}).get("choices", []):
            joined += choice["delta"].get("content") or ""
            choice["message"] = {"role": "assistant", "content": joined}


@mutant("chat.stream.deltas-only", "chat.chunk.delta")
@payload(CHAT)
def message_for_delta(chunk: Json) -> None:
    """Choices of chunks have a `message` in place of the `delta`."""
    for choice in chunk["choices"]:
        choice["message"] = choice.pop("delta")


@mutant("chat.chunk.delta-only", "chat.chunk.delta")
@payload(CHAT)
def text_for_delta(chunk: Json) -> None:
    """Choices of chunks have a `text` in place of the `delta`."""
    for choice in chunk["choices"]:
        choice["text"] = choice.pop("delta").get("content") or ""


@mutant("chat.choice.message")
@whole(CHAT)
def text_for_message(body: Json) -> None:
    """Choices of whole answers have a `text` in place of the `message`."""
    for choice in body["choices"]:
        choice["text"] = choice.pop("message")["content"]


@mutant("chat.chunk.index", "chat.stream.choice-index", source="W114")
@events(CHAT)
def index_counts_tokens(told: list[Event]) -> None:
    """The `index` of the choice counts the chunks."""
    for place, event in enumerate(told):
        for choice in (event.json or {}).get("choices", []):
            choice["index"] = place


@mutant("chat.modes.same-reasoning", source="W047", settings={"thoughts": 5})
@whole(CHAT)
def thoughts_in_content(body: Json) -> None:
    """Whole answers have their reasoning in the text, streams have it apart."""
    for choice in body["choices"]:
        message = choice["message"]
        message["content"] = f"<think>{message.pop('reasoning_content')}</think>{message['content']}"


THOUGHTS_IN_CONTENT_OF_STREAMS = Mutant(
    "chat.thoughts-in-streamed-content",
    ("chat.modes.same-reasoning",),
    "Streams have their reasoning in the text, whole answers have it apart.",
    (
        payload(CHAT)(
            lambda chunk: chunk["choices"][0]["delta"].__setitem__(
                "content", chunk["choices"][0]["delta"].pop("reasoning_content")
            )
        ),
    ),
    "W047",
    settings={"thoughts": 5},
)


@mutant("chat.structured.content")
@everywhere(CHAT)
def content_as_reasoning(body: Json) -> None:
    """All text is reasoning, and the content is empty."""
    for holder, name in texts_of(body):
        holder["reasoning_content"] = holder[name]
        holder[name] = ""


@mutant("chat.modes.same-text")
@events(CHAT)
def question_before_streams(told: list[Event], call: Call) -> None:
    """Streams begin with the question."""
    holder, name = pieces_of(told)[0]
    holder[name] = call.asked["messages"][-1]["content"] + holder[name]


@mutant("chat.modes.same-text")
@events(CHAT)
def streams_without_text(told: list[Event]) -> list[Event]:
    """Streams have a first and a last chunk, and no text between them."""
    return [each for each in told if not (each.json and any(_has_text(choice) for choice in each.json["choices"]))]


def _has_text(choice: Json) -> bool:
    return bool(choice["delta"].get("content"))


@mutant("chat.modes.same-finish-reason")
@payload(CHAT)
def streams_end_with_stop(chunk: Json) -> None:
    """Streams end with `stop` even where the limit cut them."""
    for choice in chunk["choices"]:
        if choice["finish_reason"] == "length":
            choice["finish_reason"] = "stop"


@mutant("chat.limit.finish-reason", "chat.modes.same-finish-reason", source="W019")
@whole(CHAT)
def wholes_end_with_stop(body: Json) -> None:
    """Whole answers end with `stop` even where the limit cut them."""
    for choice in body["choices"]:
        if choice["finish_reason"] == "length":
            choice["finish_reason"] = "stop"


@mutant("chat.finish-reason.no-calls")
@everywhere(CHAT)
def always_tool_calls(body: Json) -> None:
    """Every turn ends with `tool_calls`, though it calls nothing."""
    for choice in body["choices"]:
        choice["finish_reason"] = choice["finish_reason"] and "tool_calls"


@mutant("chat.choice.finish-reason", source="W044")
@whole(CHAT)
def finish_end_turn(body: Json) -> None:
    """A turn that ended by itself ends with `end_turn`, one that was cut with `max_tokens`."""
    names = {"stop": "end_turn", "length": "max_tokens"}
    for choice in body["choices"]:
        choice["finish_reason"] = names[choice["finish_reason"]]


@mutant("chat.stop.finish-reason", "chat.limit.finish-reason")
@everywhere(CHAT)
def always_length(body: Json) -> None:
    """Every turn ends with `length`, also one that a stop sequence ended."""
    for choice in body["choices"]:
        choice["finish_reason"] = choice["finish_reason"] and "length"


@mutant("chat.answer.null-members", source="W043")
@whole(CHAT)
def null_members_missing(body: Json) -> None:
    """Messages have no `refusal` where nothing was refused."""
    for choice in body["choices"]:
        if choice["message"]["refusal"] is None:
            del choice["message"]["refusal"]
