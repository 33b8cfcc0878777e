"""What can happen to a text on its way, for tables of mutants of completions and of chat."""

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from wireproof.mutants.mutant import Mutant
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, Json, events, payload, whole

Piece = tuple[Json, str]
"""What holds a piece of text, and the name of the member."""
_HEADS = {CHAT: "chat", COMPLETIONS: "completions"}


def pieces_of(told: list[Event], index: int = 0) -> list[Piece]:
    """The pieces of text of one choice of a stream, in order, but for empty ones."""
    choices = [choice for event in told if event.json for choice in event.json["choices"]]
    found = [_piece(choice) for choice in choices if choice["index"] == index]
    return [(holder, name) for holder, name in found if holder.get(name)]


def texts_of(body: Json) -> Iterator[Piece]:
    """Where the texts of the choices of a whole answer or of a chunk are, but for empty ones."""
    for choice in body["choices"]:
        holder, name = _piece(choice)
        if holder.get(name):
            yield holder, name


def _piece(choice: Json) -> Piece:
    if "text" in choice:
        return choice, "text"
    return (choice["message"] if "message" in choice else choice["delta"]), "content"


def each_text(change: Callable[[str], str]) -> Callable[[Json], None]:
    """A change of each text of a body."""

    def changed(body: Json) -> None:
        for holder, name in texts_of(body):
            holder[name] = change(holder[name])

    return changed


def each_list(change: Callable[[list[Piece]], None]) -> Callable[[list[Event]], None]:
    """A change of the pieces of the first choice of a stream."""
    return lambda told: change(pieces_of(told))


def _first_lost(pieces: list[Piece]) -> None:
    holder, name = pieces[0]
    holder[name] = ""


def _last_lost(pieces: list[Piece]) -> None:
    holder, name = pieces[-1]
    holder[name] = ""


def _doubled(pieces: list[Piece]) -> None:
    holder, name = pieces[len(pieces) // 2]
    holder[name] *= 2


def _swapped(pieces: list[Piece]) -> None:
    (one, name), (other, _) = pieces[1], pieces[2]
    one[name], other[name] = other[name], one[name]


def _repeated_at_end(pieces: list[Piece]) -> None:
    joined = "".join(holder[name] for holder, name in pieces)
    holder, name = pieces[-1]
    holder[name] += joined


def _cumulative_from_third(pieces: list[Piece]) -> None:
    joined = ""
    for place, (holder, name) in enumerate(pieces):
        joined += holder[name]
        if place >= 2:  # noqa: PLR2004 - the first two come as they should
            holder[name] = joined


def _sliced(pieces: list[Piece]) -> None:
    seen = 0
    for holder, name in pieces:
        length = len(holder[name])
        holder[name] = holder[name][min(seen, 1) :]
        seen += length


def _mangled(text: str) -> str:
    return text.encode().decode("latin-1")


def _ascii(text: str) -> str:
    return text.encode("ascii", "replace").decode()


def _escaped(text: str) -> str:
    return text.encode("ascii", "xmlcharrefreplace").decode()


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _first_upper(text: str) -> str:
    return text.lstrip().capitalize()


def _lost(text: str) -> str:
    return "".join(character if character.isascii() else "\ufffd" for character in text)


_UNUSUAL = {"words": "unusual"}
_WHOLE: tuple[tuple[str, str, Callable[[str], str], dict[str, Any]], ...] = (
    ("last-character-lost", "Whole texts lack their last character", lambda text: text[:-1], {}),
    ("first-character-lost", "Whole texts lack their first character", lambda text: text[1:], {}),
    ("last-word-lost", "Whole texts lack their last word", lambda text: text.rpartition(" ")[0], {}),
    ("space-after", "Whole texts end with a space of their own", lambda text: f"{text} ", {}),
    ("first-upper", "Whole texts begin with a capital letter", _first_upper, {}),
    ("text-twice", "Whole texts say everything twice", lambda text: text * 2, {}),
    ("null-word", "Whole texts are the word null", lambda _: "null", {}),
    ("emptied", "Whole texts are empty though tokens were generated", lambda _: "", {}),
    ("decomposed", "Whole texts have their letters and accents apart", _decomposed, _UNUSUAL),
    ("escaped", "Whole texts have the entities of HTML", _escaped, _UNUSUAL),
    ("ascii", "Whole texts have question marks for all letters but those of ASCII", _ascii, _UNUSUAL),
)
_PIECES: tuple[tuple[str, str, Callable[[str], str], dict[str, Any]], ...] = (
    ("trimmed", "Each piece of a stream lacks the white space around it", str.strip, {}),
    ("lines", "Each piece of a stream ends with a line feed of its own", lambda text: f"{text}\n", {}),
    ("spaced", "Each piece of a stream begins with a space of its own", lambda text: f" {text}", {}),
    ("mangled", "Each piece of a stream is UTF-8 that was read as Latin-1", _mangled, _UNUSUAL),
    ("entities", "Each piece of a stream has the entities of HTML", _escaped, _UNUSUAL),
    ("replaced", "Letters beyond ASCII are replacement characters in streams", _lost, _UNUSUAL),
)
_LISTS: tuple[tuple[str, str, Callable[[list[Piece]], None], str, str], ...] = (
    ("first-piece-lost", "The first piece of text of a stream is lost", _first_lost, "modes.same-text", "own"),
    ("last-piece-lost", "The last piece of text of a stream is lost", _last_lost, "modes.same-text", "own"),
    ("piece-doubled", "A piece in the middle of a stream comes twice", _doubled, "modes.same-text", "own"),
    ("pieces-swapped", "Two pieces of a stream change places", _swapped, "modes.same-text", "own"),
    ("text-repeated", "The last piece of a stream repeats the whole text", _repeated_at_end, "fresh", "W131"),
    ("cumulative-later", "From the third piece on, pieces repeat all before", _cumulative_from_third, "fresh", "W131"),
    (
        "pieces-sliced",
        "Each piece of a stream but the first lacks its first letter",
        _sliced,
        "modes.same-text",
        "W132",
    ),
)


def whole_texts(operation: str) -> tuple[Mutant, ...]:
    """Whole texts that are altered, while streams are not."""
    head = _HEADS[operation]
    return tuple(
        Mutant(
            f"{head}.{name}", (f"{head}.modes.same-text",), f"{say}.", (whole(operation)(each_text(do)),), settings=peer
        )
        for name, say, do, peer in _WHOLE
    )


def streamed_texts(operation: str) -> tuple[Mutant, ...]:
    """Streamed texts that are altered, while whole ones are not."""
    head = _HEADS[operation]
    pieces = tuple(
        Mutant(
            f"{head}.{name}",
            (f"{head}.modes.same-text",),
            f"{say}.",
            (payload(operation)(each_text(do)),),
            settings=peer,
        )
        for name, say, do, peer in _PIECES
    )
    fresh = "stream.fresh-deltas" if operation == CHAT else "stream.fresh-texts"
    lists = tuple(
        Mutant(
            f"{head}.{name}",
            (f"{head}.{fresh if clause == 'fresh' else clause}", f"{head}.modes.same-text"),
            f"{say}.",
            (events(operation)(each_list(do)),),
            source,
        )
        for name, say, do, clause, source in _LISTS
    )
    return (*pieces, *lists)


_SPECIAL = (
    ("special-end", "The token that ends a text is left in it", lambda text: f"{text}</s>"),
    ("special-begin", "The token that begins a text is left in it", lambda text: f"<s>{text}"),
    ("special-eot", "The token that ends a document is left in the text", lambda text: f"{text}<|endoftext|>"),
)


def special_tokens(operation: str, clause: str) -> tuple[Mutant, ...]:
    """Texts with tokens of the model that are no text, in both modes."""
    head = _HEADS[operation]
    return tuple(
        Mutant(f"{head}.{name}", (clause,), f"{say}.", _at_an_end(operation, do), "W046") for name, say, do in _SPECIAL
    )


def _at_an_end(operation: str, change: Callable[[str], str]) -> tuple[Any, ...]:
    begins = change("x").endswith("x")

    def streamed(told: list[Event]) -> None:
        pieces = pieces_of(told)
        holder, name = pieces[0 if begins else -1]
        holder[name] = change(holder[name])

    return (whole(operation)(each_text(change)), events(operation)(streamed))
