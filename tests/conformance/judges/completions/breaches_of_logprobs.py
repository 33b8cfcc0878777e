"""What can be wrong with log probabilities."""

from math import exp

from tests.conformance.judges.completions.bending import Breach, choices, scored, without
from tests.conformance.judges.completions.scribe import Json


def _cut(lists: Json, *names: str) -> None:
    for name in names:
        lists[name] = lists[name][:-2]


def _zero_is_nothing(fields: Json) -> None:
    if fields.get("logprobs") == 0:
        del fields["logprobs"]


def _argmax(lists: Json) -> None:
    tops = lists["top_logprobs"]
    lists["tokens"] = [
        max(top, key=top.get) if top and len(top) > 1 else token
        for token, top in zip(lists["tokens"], tops, strict=True)
    ]


def _prompt_unscored(asked: Json, body: Json) -> None:
    if asked.get("echo") and asked.get("logprobs") is not None:
        for choice in body["choices"]:
            for name, entries in choice["logprobs"].items():
                choice["logprobs"][name] = entries[body["usage"]["prompt_tokens"] :]


def _all_nearly_certain(lists: Json) -> None:
    lists["top_logprobs"] = [top and dict.fromkeys(top, -0.1) for top in lists["top_logprobs"]]


LOGPROBS: dict[str, tuple[Breach, ...]] = {
    "completions.logprobs.honoured": (
        without("logprobs"),
        {"chunk": choices(lambda _, choice: choice.update(logprobs=None))},
    ),
    "completions.logprobs.zero": ({"asked": _zero_is_nothing},),
    "completions.logprobs.on-request": (
        {"asked": lambda fields: fields.update(logprobs=1) if fields.get("logprobs") is None else None},
    ),
    "completions.logprobs.shape": ({"whole": scored(lambda lists: lists.update(tokens=1))},),
    "completions.logprobs.lengths": ({"whole": scored(lambda lists: _cut(lists, "top_logprobs"))},),
    "completions.logprobs.text": (
        {"whole": scored(_argmax)},
        {"whole": scored(lambda lists: lists["tokens"].sort())},
    ),
    "completions.logprobs.one-a-token": ({"whole": scored(lambda lists: _cut(lists, *lists))},),
    "completions.logprobs.at-most-zero": (
        {
            "whole": scored(
                lambda lists: lists.update(token_logprobs=[-(each or -1) for each in lists["token_logprobs"]])
            )
        },
    ),
    "completions.logprobs.top-honoured": (
        {"whole": scored(lambda lists: lists["top_logprobs"][-1].update({f"x{each}": -20.0 for each in range(9)}))},
    ),
    "completions.logprobs.top-count": (
        {"asked": lambda fields: fields.update(logprobs=1) if fields.get("logprobs") else None},
    ),
    "completions.logprobs.top-sum": ({"whole": scored(_all_nearly_certain)},),
    "completions.logprobs.top-consistent": (
        {"whole": scored(lambda lists: lists.update(top_logprobs=[lists["top_logprobs"][-1]] * len(lists["tokens"])))},
    ),
    "completions.logprobs.likeliest-taken": (
        {
            "whole": scored(
                lambda lists: lists.update(token_logprobs=[each and each - exp(3) for each in lists["token_logprobs"]])
            )
        },
    ),
    "completions.logprobs.offsets": (
        {"whole": scored(lambda lists: lists.update(text_offset=list(range(len(lists["tokens"])))))},
    ),
    "completions.logprobs.prompt": ({"whole": _prompt_unscored},),
    "completions.logprobs.prompt-first": (
        {"whole": scored(lambda lists: lists["token_logprobs"].__setitem__(0, lists["token_logprobs"][0] or 0.0))},
    ),
}
