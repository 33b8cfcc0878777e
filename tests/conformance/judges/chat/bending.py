"""How tests bend the answers of the scripted server."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from tests.conformance.judges.chat.talker import Json, Talker

Change = Callable[[Json], object]


def body(change: Change) -> Talker:
    """Change each whole answer in place."""
    return Talker(whole=_in_place(change))


def answers(change: Change) -> Talker:
    """Change each whole answer and each chunk in place."""
    return Talker(whole=_in_place(change), chunks=_each(change))


def chunk(change: Change) -> Talker:
    """Change each chunk in place."""
    return Talker(chunks=_each(change))


def choice(change: Change) -> Talker:
    """Change each choice of each whole answer in place."""
    return body(lambda told: [change(each) for each in told["choices"]])


def message(change: Change) -> Talker:
    """Change each message in place."""
    return choice(lambda told: change(told["message"]))


def piece(change: Change) -> Talker:
    """Change each choice of each chunk in place."""
    return chunk(lambda told: [change(each) for each in told["choices"]])


def entries(change: Change) -> Talker:
    """Change each entry of the log probabilities in place, in both modes."""

    def every(told: Json) -> None:
        for each in told["choices"]:
            for entry in (each["logprobs"] or {}).get("content") or []:
                change(entry)

    return answers(every)


def text_pieces(change: Callable[[list[str]], list[str]]) -> Talker:
    """Change the texts of the deltas of a stream of one choice: chunks are added and removed as needed."""

    def changed(chunks: list[Json], _: Json) -> list[Json]:
        spoken = [each for each in chunks if each["choices"] and each["choices"][0]["delta"].get("content")]
        if not spoken or any(each["choices"] and each["choices"][0]["index"] for each in chunks):
            return chunks
        first = chunks.index(spoken[0])
        rest = [each for each in chunks[first:] if each not in spoken]
        told = []
        for text in change([each["choices"][0]["delta"]["content"] for each in spoken]):
            told.append(deepcopy(spoken[0]))
            told[-1]["choices"][0]["delta"]["content"] = text
        return [*chunks[:first], *told, *rest]

    return Talker(chunks=changed)


def hearing(change: Callable[[Json], Any]) -> Talker:
    """Change the fields of each request in place before the server reads them."""

    def heard(fields: Json, _: Json) -> Json:
        copy = deepcopy(fields)
        change(copy)
        return copy

    return Talker(hear=heard)


def refusing(when: Callable[[Json], object], param: str | None = None, status: int = 400) -> Talker:
    """Refuse the requests that it is true of."""
    error = {"message": "no", "type": "invalid_request_error", "param": param, "code": None, "status": status}
    return Talker(refuse=lambda fields: error if when(fields) else None)


def _in_place(change: Change) -> Callable[[Json, Json], Json]:
    def changed(told: Json, _: Json) -> Json:
        change(told)
        return told

    return changed


def _each(change: Change) -> Callable[[list[Json], Json], list[Json]]:
    def changed(told: list[Json], _: Json) -> list[Json]:
        copies = deepcopy(told)
        for each in copies:
            change(each)
        return copies

    return changed
