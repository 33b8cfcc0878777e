"""Invariants over texts that come in pieces."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from wireproof.grammars.breach import Breach, at
from wireproof.grammars.invariants.scene import Scene
from wireproof.grammars.members import member
from wireproof.grammars.message import Message

_PIECES = 4
_LENGTH = 16


def fresh(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """No piece begins with the whole text so far.

    A text that goes round in circles may look so by chance, above all when pieces are long: only what is long, came in
    several pieces and does not repeat itself is proof.
    """
    for instance in scene.instances.values():
        pieces: list[str] = []
        for occurrence in instance.occurrences:
            piece = member(occurrence.value, invariant["member"])
            if not isinstance(piece, str) or not piece:
                continue
            if _told_again(pieces, piece):
                sentence = f"`{invariant['member']}` of {instance} repeats all that came before"
                yield at(occurrence.message, invariant["clause"], sentence, "new text only", piece)
                return
            pieces.append(piece)


def _told_again(pieces: Sequence[str], piece: str) -> bool:
    """Whether the piece holds again what all pieces said, taken as new texts or as ever longer ones."""
    if len(pieces) < _PIECES:
        return False
    said = "".join(pieces)
    if len(said) >= _LENGTH and piece.startswith(said) and not _in_circles(said):
        return True
    growing = all(later.startswith(earlier) and later != earlier for earlier, later in pairwise([*pieces, piece]))
    return growing and len(piece) >= _LENGTH and not _in_circles(piece)


def _in_circles(text: str) -> bool:
    """Whether a part no longer than half of the text, repeated, is the text."""
    return any(text[shift:] == text[:-shift] for shift in range(1, len(text) // 2 + 1))


def adds_up(scene: Scene, invariant: Mapping[str, Any]) -> Iterator[Breach]:
    """The first value and the pieces together are the whole, where the whole came."""
    for instance in scene.instances.values():
        whole_at, whole = _whole(scene, invariant, instance)
        if whole_at is None:
            continue
        pieces = [value for _, value in scene.values(instance, invariant["piece"]) if isinstance(value, str)]
        if not pieces and invariant.get("whole-alone"):
            continue
        begun = scene.first(instance, invariant["first"])[1] if "first" in invariant else ""
        told = (begun if isinstance(begun, str) else "") + "".join(pieces)
        if told != whole:
            sentence = (
                f"the {len(pieces)} deltas of {instance} add up to {_short(told)}, and the whole is {_short(whole)}"
            )
            yield at(whole_at, invariant["clause"], sentence, _short(whole), _short(told))


def _whole(scene: Scene, invariant: Mapping[str, Any], instance: Any) -> tuple[Message | None, str]:
    for value in invariant["whole"]:
        message, whole = scene.first(instance, value)
        if isinstance(whole, str):
            return message, whole
    return None, ""


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:40]} … {text[-16:]}")  # noqa: PLR2004 - what fits on a line
