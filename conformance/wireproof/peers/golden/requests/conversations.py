"""Messages of a chat, and items of a response, as a prompt."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.language.vocabulary import control, encode
from wireproof.peers.golden.refusal import unsupported

_IMAGE_TOKENS = 40


@dataclass(frozen=True, slots=True)
class Turn:
    """One message: its role, its text, images by reference, and the calls or the call it is about."""

    role: str
    text: str
    images: tuple[str, ...] = ()
    calls: tuple[str, ...] = field(default=())


def turns_of_messages(messages: Sequence[Json]) -> list[Turn]:
    """The turns of a chat. Raises Refusal for parts that the peer cannot read."""
    return [_message(message, place) for place, message in enumerate(messages)]


def prompt_of(turns: Sequence[Turn], notes: Sequence[str] = ()) -> tuple[int, ...]:
    """The tokens of the turns, each with who speaks; `notes` (tools, for one) come first; the answer's role last."""
    tokens: list[int] = []
    for note in notes:
        tokens += [control("note"), *encode(note)]
    for turn in turns:
        tokens += [control(turn.role), *encode(turn.text)]
        for image in turn.images:
            tokens += [control(image)] * _IMAGE_TOKENS
        for call in turn.calls:
            tokens += [control("call"), *encode(call)]
    return (*tokens, control("answer"))


def _message(message: Json, place: int) -> Turn:
    texts, images = read_parts(message.get("content"), f"messages[{place}].content")
    calls = tuple(_call(call) for call in message.get("tool_calls") or [])
    if legacy := message.get("function_call"):
        calls = (*calls, f"{legacy['name']} {legacy['arguments']}")
    if answered := message.get("tool_call_id"):
        calls = (*calls, str(answered))
    return Turn(message["role"], "".join(texts), tuple(images), calls)


def _call(call: Json) -> str:
    if call["type"] == "custom":
        return f"{call['id']} {call['custom']['name']} {call['custom']['input']}"
    return f"{call['id']} {call['function']['name']} {call['function']['arguments']}"


def read_parts(content: object, where: str) -> tuple[list[str], list[str]]:
    """The texts and the images of a content. Raises Refusal for sound, video and files."""
    if content is None:
        return [], []
    if not isinstance(content, list):
        return [str(content)], []
    texts, images = [], []
    for place, part in enumerate(content):
        kind = part["type"]
        if kind in {"text", "input_text", "output_text"}:
            texts.append(part["text"])
        elif kind == "refusal":
            texts.append(part["refusal"])
        elif kind == "image_url":
            images.append(part["image_url"]["url"])
        elif kind == "input_image" and part.get("image_url"):
            images.append(part["image_url"])
        else:
            raise unsupported(f"{where}[{place}].{kind}", f"This model cannot read parts of type {kind}")
    return texts, images
