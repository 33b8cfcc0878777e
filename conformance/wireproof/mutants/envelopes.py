"""What can be wrong with the members that answers and chunks of completions and of chat share."""

from collections.abc import Callable, Iterator
from typing import Any

from wireproof.mutants.members import EACH, Change, removed, renamed, replaced
from wireproof.mutants.mutant import Mutant
from wireproof.peers.wire.rules import Decorator

_MILLISECONDS = 1000

Wrong = tuple[str, str, str, Change]
"""Name, the end of the clause's id, what is wrong, the change."""


def _wrong(wrong_object: str) -> Iterator[Wrong]:
    yield "id-missing", "id", "have no `id`", removed("id")
    yield "id-null", "id", "have null as `id`", replaced("id", by=None)
    yield "id-empty", "id", "have an empty `id`", replaced("id", by="")
    yield "id-number", "id", "have a number as `id`", replaced("id", by=7)
    yield "object-missing", "object", "have no `object`", removed("object")
    yield "object-wrong", "object", f"say that they are a {wrong_object}", replaced("object", by=wrong_object)
    yield "object-empty", "object", "have an empty `object`", replaced("object", by="")
    yield "created-missing", "created", "have no `created`", removed("created")
    yield "created-null", "created", "have null as `created`", replaced("created", by=None)
    yield "created-text", "created", "have a date in words as `created`", replaced("created", by="2026-01-01T00:00:00Z")
    yield "created-fraction", "created", "have fractions of seconds in `created`", replaced("created", by=_fraction)
    yield "model-missing", "model", "name no `model`", removed("model")
    yield "model-null", "model", "have null as `model`", replaced("model", by=None)
    yield "model-empty", "model", "have an empty `model`", replaced("model", by="")
    yield "choices-missing", "choices", "have no `choices`", removed("choices")
    yield "choices-null", "choices", "have null as `choices`", replaced("choices", by=None)
    yield "choices-object", "choices", "have one choice in place of the list", replaced("choices", by=_first)
    yield "choices-renamed", "choices", "call their choices `outputs`", renamed("choices", to="outputs")
    yield "fingerprint-number", "shape", "have a number as `system_fingerprint`", replaced("system_fingerprint", by=12)


def _wrong_choice() -> Iterator[Wrong]:
    yield "index-missing", "index", "have choices without `index`", removed("choices", EACH, "index")
    yield "index-text", "index", "have choices whose `index` is a text", replaced("choices", EACH, "index", by=str)
    yield "index-null", "index", "have choices whose `index` is null", replaced("choices", EACH, "index", by=None)
    place = ("choices", EACH, "finish_reason")
    yield "finish-vendor", "finish-reason", "end with `eos_token`", replaced(*place, by=_vendor)
    yield "finish-upper", "finish-reason", "end with a reason in capitals", replaced(*place, by=_upper)
    yield "finish-empty", "finish-reason", "end with an empty reason", replaced(*place, by=_emptied)
    yield "finish-missing", "finish-reason", "have choices without `finish_reason`", removed(*place)


def _fraction(created: int) -> float:
    return created + 0.25


def _first(choices: list[Any]) -> Any:
    return choices[0]


def _vendor(reason: str | None) -> str | None:
    return reason and "eos_token"


def _upper(reason: str | None) -> str | None:
    return reason and reason.upper()


def _emptied(reason: str | None) -> str | None:
    return reason and ""


def answers(surface: str, rule: Callable[[Change], Any], wrong_object: str) -> tuple[Mutant, ...]:
    """Whole answers; `rule` makes a rule of a change."""
    wholes = [(name, f"answer.{end}", words, change) for name, end, words, change in _wrong(wrong_object)]
    milliseconds = replaced("created", by=lambda created: created * _MILLISECONDS)
    wholes.append(("created-ms", "answer.created-in-seconds", "count `created` in milliseconds", milliseconds))
    wholes.append(("created-zero", "answer.created-in-seconds", "have 0 as `created`", replaced("created", by=0)))
    wholes += [(name, f"choice.{end}", words, change) for name, end, words, change in _wrong_choice()]
    return _made(surface, "whole", "Whole answers", wholes, rule)


def chunks(surface: str, rule: Decorator, wrong_object: str) -> tuple[Mutant, ...]:
    """Chunks of streams."""
    parts = [*_wrong(wrong_object), *_wrong_choice()]
    return _made(surface, "chunk", "Chunks", [(name, f"chunk.{end}", say, do) for name, end, say, do in parts], rule)


def _made(
    surface: str, kind: str, subject: str, wrong: list[Wrong], rule: Callable[[Change], Any]
) -> tuple[Mutant, ...]:
    return tuple(
        Mutant(f"{surface}.{kind}-{name}", _breaks(surface, end, name), f"{subject} {words}.", (rule(change),))
        for name, end, words, change in wrong
    )


def _breaks(surface: str, end: str, name: str) -> tuple[str, ...]:
    """Chunks that say nothing of what they belong to break what streams promise, too."""
    empty = name in {"id-empty", "model-empty"} and end.startswith("chunk.")
    return (f"{surface}.{end}", f"{surface}.stream.identified") if empty else (f"{surface}.{end}",)
