"""How two texts that should be equal differ, and whether the wire or the model is the likelier cause."""

from difflib import SequenceMatcher

_LEAST = 2


def damage(whole: str, other: str) -> str | None:
    """In which way `other` is `whole` with pieces lost, repeated or trimmed; None when equal or simply another text.

    A model that does not repeat itself goes on with other words from some place on. What loses or repeats pieces of the
    same text is not the model.
    """
    if whole == other:
        return None
    if not other:
        return "nothing of it is there"
    if "".join(whole.split()) == "".join(other.split()):
        return "its white space differs"
    edits = [edit for edit in SequenceMatcher(None, whole, other, autojunk=False).get_opcodes() if edit[0] != "equal"]
    lost = [whole[start:end] for _, start, end, _, _ in edits]
    gained = [other[start:end] for _, _, _, start, end in edits]
    if not any(gained):
        return f"it lacks {_shown(lost)}"
    if not any(lost) and all(len(piece) >= _LEAST and piece in whole for piece in gained):
        return f"it repeats {_shown(gained)}"
    return None


def _shown(pieces: list[str]) -> str:
    shown = ", ".join(repr(piece[:40]) for piece in pieces[:3])
    return shown if len(pieces) <= 3 else f"{shown} and more"  # noqa: PLR2004 - as many as are shown
