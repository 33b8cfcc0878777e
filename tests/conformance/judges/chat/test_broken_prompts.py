"""Servers that lose or spoil what was said to them, which the kit names by the tokens that they count."""

import json
from collections.abc import Callable

import pytest

from tests.conformance.judges.chat.bending import answers, hearing
from tests.conformance.judges.chat.conftest import Findings
from tests.conformance.judges.chat.talker import Json, Talker


def _without_role(role: str) -> Talker:
    def drop(fields: Json) -> None:
        fields["messages"] = [each for each in fields["messages"] if each["role"] != role]

    return hearing(drop)


def _last_only(fields: Json) -> None:
    fields["messages"] = fields["messages"][-1:]


def _shortened(fields: Json) -> None:
    for each in fields["messages"]:
        if isinstance(each["content"], str):
            each["content"] = each["content"][:160]


def _parts(read: Callable[[list[Json]], object]) -> Talker:
    def change(fields: Json) -> None:
        for each in fields["messages"]:
            if isinstance(each["content"], list):
                each["content"] = str(read(each["content"]))

    return hearing(change)


def _constant(told: Json) -> None:
    if told.get("usage"):
        told["usage"].update(prompt_tokens=10, total_tokens=10 + told["usage"]["completion_tokens"])
        told["usage"].pop("prompt_tokens_details")


def _growing() -> Talker:
    """A server that remembers every conversation it had."""
    heard: list[Json] = []

    def remember(fields: Json) -> None:
        heard.extend(fields["messages"])
        fields["messages"] = list(heard)

    return hearing(remember)


PROMPTS: dict[str, list[Talker]] = {
    "chat.messages.system-read": [_without_role("system"), hearing(_shortened)],
    "chat.messages.developer-read": [_without_role("developer")],
    "chat.messages.history-read": [_without_role("assistant")],
    "chat.messages.parts-read": [
        _parts(json.dumps),
        _parts(lambda parts: json.dumps(parts, separators=(",", ":"))),
        _parts(lambda parts: ",".join("[object Object]" for _ in parts)),
        _parts(lambda parts: parts[0]["text"]),
        _parts(lambda parts: parts[-1]["text"]),
        _parts(lambda _: ""),
    ],
    "chat.usage.prompt-grows": [answers(_constant)],
    "chat.usage.same-prompt": [_growing()],
}


@pytest.mark.parametrize(
    ("clause", "place"), [(clause, at) for clause, all_ in PROMPTS.items() for at in range(len(all_))]
)
def test_words_that_do_not_reach_the_prompt_are_missed(findings: Findings, clause: str, place: int) -> None:
    assert clause in findings(PROMPTS[clause][place])


def test_a_server_that_reads_the_last_message_only_is_told(findings: Findings) -> None:
    assert {"chat.messages.system-read", "chat.messages.developer-read"} <= set(findings(hearing(_last_only)))


def test_parts_whose_json_is_answered_are_told_though_nothing_is_counted(findings: Findings) -> None:
    def echo(text: str, fields: Json) -> str:
        said = str(fields["messages"][0]["content"])
        return said if said.startswith("[{") else text

    server = _parts(json.dumps)
    server.speak = echo
    server.whole = lambda told, _: {name: value for name, value in told.items() if name != "usage"}
    assert "chat.messages.parts-read" in findings(server)


def _template(default: int, *, spoken_over_by: tuple[str, ...]) -> Talker:
    """A chat template that says something of its own where nobody instructs."""

    def count(told: Json, fields: Json) -> Json:
        silent = not any(each["role"] in spoken_over_by for each in fields["messages"])
        told["usage"]["prompt_tokens"] += default * silent
        told["usage"]["total_tokens"] += default * silent
        return told

    def chunks(told: list[Json], fields: Json) -> list[Json]:
        return [count(each, fields) if each.get("usage") else each for each in told]

    return Talker(whole=count, chunks=chunks)


@pytest.mark.parametrize("default", [10, 40, 62, 120, 400])
@pytest.mark.parametrize("spoken_over_by", [("system",), ("system", "developer")])
def test_templates_with_words_of_their_own_are_legal(
    findings: Findings, default: int, spoken_over_by: tuple[str, ...]
) -> None:
    assert findings(_template(default, spoken_over_by=spoken_over_by)) == {}


@pytest.mark.parametrize("join", ["", " ", "\n", "\n\n"])
def test_parts_may_be_joined_in_several_ways(findings: Findings, join: str) -> None:
    assert findings(_parts(lambda parts: join.join(part["text"].strip() for part in parts))) == {}
