"""For each clause of the streams of completions and chat: an edit that breaks it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.conformance.grammars.editing.edit import Edit, Messages, after, places, with_change, without
from tests.conformance.grammars.generating.chunk_streams import USAGE

ERROR = {"error": {"message": "It broke.", "type": "server_error", "param": None, "code": None}}
WORDS = ("alpha ", "beta ", "gamma ", "delta ")


def _choices(message: Any) -> list[Any]:
    return list((message or {}).get("choices", []))


def _finishing(messages: Messages) -> list[int]:
    return places(messages, lambda message: any(choice["finish_reason"] for choice in _choices(message)))


def _text(choice: Any) -> str:
    """The text of a piece; empty for any other choice."""
    return str(choice.get("delta", choice).get("content" if "delta" in choice else "text") or "")


def _with_text(message: Any, text: str) -> Any:
    """A chunk with a piece of text of the first choice of `message`."""
    choice = message["choices"][0]
    piece = {"delta": {"content": text}} if "delta" in choice else {"text": text}
    return message | {"choices": [{"index": choice["index"], "finish_reason": None} | piece]}


def _on_first(wanted: Callable[[Any], bool], change: Callable[[Any], object]) -> Edit:
    def edit(messages: Messages) -> Messages | None:
        found = places(messages, wanted)
        return with_change(messages, found[0], change) if found else None

    return edit


def _on_last(wanted: Callable[[Any], bool], change: Callable[[Any], object]) -> Edit:
    def edit(messages: Messages) -> Messages | None:
        found = places(messages, wanted)
        return with_change(messages, found[-1], change) if len(found) > 1 else None

    return edit


def _is_usage(message: Any) -> bool:
    return message["choices"] == [] and bool(message.get("usage"))


def _drop_usage(messages: Messages) -> Messages | None:
    found = places(messages, _is_usage)
    return without(messages, found[0]) if found else None


def _repeat_usage(messages: Messages) -> Messages | None:
    found = places(messages, _is_usage)
    return after(messages, found[0], messages[found[0]]) if found else None


def _move_usage(messages: Messages) -> Messages | None:
    found = places(messages, _is_usage)
    if not found or found[0] == 0:
        return None
    edited = list(messages)
    edited[found[0] - 1 : found[0] + 1] = [messages[found[0]], messages[found[0] - 1]]
    return edited


def _usage_unasked(messages: Messages) -> Messages:
    return [*messages[:-1], {**messages[0], "choices": [], "usage": USAGE}, None]


def _chunk_after_error(messages: Messages) -> Messages:
    return [messages[0], ERROR, messages[0], None]


def _repeat_finish(messages: Messages) -> Messages:
    last = _finishing(messages)[-1]
    return after(messages, last, messages[last])


def _text_after_finish(messages: Messages) -> Messages:
    last = _finishing(messages)[-1]
    return after(messages, last, _with_text(messages[last], "more"))


def _forget_finish(messages: Messages) -> Messages:
    def forget(message: Any) -> None:
        for choice in message["choices"]:
            choice["finish_reason"] = None

    return with_change(messages, _finishing(messages)[-1], forget)


def _blank_chunk_first(messages: Messages) -> Messages:
    return [{**messages[0], "id": "", "model": "", "object": "", "created": 0, "choices": []}, *messages]


def _count_tokens_as_choices(messages: Messages) -> Messages | None:
    number = 0
    edited = []
    for message in messages:
        choices = []
        for choice in _choices(message):
            choices.append(choice | {"index": number})
            number += 1
        edited.append(None if message is None else message | {"choices": choices})
    most = 6  # choices that any request here asks for
    return edited if number > most else None


def _lose_choice(messages: Messages) -> Messages | None:
    lost = max((choice["index"] for message in messages for choice in _choices(message)), default=0)
    if lost == 0:
        return None
    return [
        None
        if message is None
        else message | {"choices": [each for each in _choices(message) if each["index"] != lost]}
        for message in messages
    ]


def _tell_all_again(messages: Messages) -> Messages:
    last = _finishing(messages)[-1]
    index = messages[last]["choices"][0]["index"]
    said = [_text(each) for message in messages[:last] for each in _choices(message) if each["index"] == index]
    again = "".join((*said, *WORDS))
    return after(messages, last - 1, *(_with_text(messages[last], text) for text in (*WORDS, again)))


def _set(name: str, value: Any) -> Callable[[Any], object]:
    return lambda message: message.update({name: value})


def _has_choices(message: Any) -> bool:
    return bool(_choices(message))


COMMON: Mapping[str, Edit] = {
    "answered": lambda _: [None],
    "done": lambda messages: messages[:-1],
    "done-once": lambda messages: [*messages, None],
    "done-last": lambda messages: [*messages, messages[0]],
    "error-last": _chunk_after_error,
    "usage-asked": _drop_usage,
    "usage-unasked": _usage_unasked,
    "usage-apart": _on_first(_has_choices, _set("usage", USAGE)),
    "usage-once": _repeat_usage,
    "usage-last": _move_usage,
    "usage-null": _on_first(_has_choices, lambda message: message.pop("usage", None)),
    "finish": _forget_finish,
    "finish-once": _repeat_finish,
    "finish-last": _text_after_finish,
    "identified": _blank_chunk_first,
    "id-constant": _on_last(lambda _: True, _set("id", "id-2")),
    "model-constant": _on_last(lambda _: True, _set("model", "other")),
    "created-constant": _on_last(lambda _: True, _set("created", 1_700_000_001)),
    "choice-index": _count_tokens_as_choices,
    "every-choice": _lose_choice,
}


def _calls(message: Any) -> Iterator[Any]:
    for choice in _choices(message):
        yield from choice["delta"].get("tool_calls", [])


def _opens_call(message: Any) -> bool:
    return any("id" in call for call in _calls(message))


def _continues_call(message: Any) -> bool:
    return any("id" not in call for call in _calls(message))


def _change_call(**members: Any) -> Callable[[Any], object]:
    return lambda message: next(_calls(message)).update(members)


def _repeat_opening(messages: Messages) -> Messages | None:
    found = places(messages, _opens_call)
    return after(messages, found[0], messages[found[0]]) if found else None


def _shift_calls(messages: Messages) -> Messages | None:
    edited = [with_change([message], 0, _shift)[0] for message in messages]
    return edited if places(messages, _opens_call) else None


def _shift(message: Any) -> None:
    for call in _calls(message):
        call["index"] += 1


def _tell_arguments_again(messages: Messages) -> Messages | None:
    found = places(messages, _opens_call)
    if not found:
        return None
    opening = with_change(messages, found[0], lambda _: None)[found[0]]
    call = next(_calls(opening))
    pieces = [*WORDS, "".join(WORDS)]
    return after(messages, found[0], *(_arguments(opening, call["index"], piece) for piece in pieces))


def _arguments(opening: Any, index: int, piece: str) -> Any:
    delta = {"tool_calls": [{"index": index, "function": {"arguments": piece}}]}
    return opening | {"choices": [opening["choices"][0] | {"delta": delta}]}


def _forget_role(messages: Messages) -> Messages | None:
    texts = places(messages, lambda message: any(map(_text, _choices(message))))
    if not texts:
        return None
    edited = with_change(messages, texts[0], lambda _: None)
    for message in edited[: texts[0] + 1]:
        for choice in _choices(message):
            choice["delta"].pop("role", None)
    return edited


def _role_again(messages: Messages) -> Messages:
    last = _finishing(messages)[-1]
    again = _with_text(messages[last], "")
    again["choices"][0]["delta"]["role"] = "assistant"
    return after(messages, last - 1, again, again)


CHAT: Mapping[str, Edit] = {
    **COMMON,
    "role": _forget_role,
    "role-once": _role_again,
    "call-opened": _on_first(_opens_call, lambda message: next(_calls(message)).pop("id")),
    "call-opened-once": _repeat_opening,
    "call-index": _shift_calls,
    "call-constant": _on_first(_continues_call, _change_call(id="call_other")),
    "deltas-only": _on_first(_has_choices, lambda message: message["choices"][0].update(message={"content": "a"})),
    "fresh-deltas": _tell_all_again,
    "fresh-arguments": _tell_arguments_again,
}
COMPLETIONS: Mapping[str, Edit] = {**COMMON, "fresh-texts": _tell_all_again}
ASKED = {
    "usage-asked": True,
    "usage-once": True,
    "usage-last": True,
    "usage-null": True,
    "usage-unasked": False,
    "usage-apart": False,
}
"""Whether the usage must have been asked for; where a clause is not here, it may."""
