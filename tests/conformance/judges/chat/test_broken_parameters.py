"""Servers that break a promise about a parameter, which the kit names."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.conformance.judges.chat.bending import answers, body, choice, hearing, refusing
from tests.conformance.judges.chat.conftest import Examine, Findings
from tests.conformance.judges.chat.talker import Generated, Json, Talker, tokens
from wireproof.concluding.verdicts import Verdict


def _ignoring(*names: str) -> Talker:
    return hearing(lambda fields: [fields.pop(name, None) for name in names])


def _one_more(fields: Json) -> None:
    for name in ("max_tokens", "max_completion_tokens"):
        if fields.get(name):
            fields[name] += 1


def _one_less(fields: Json) -> None:
    for name in ("max_tokens", "max_completion_tokens"):
        if fields.get(name):
            fields[name] -= 1


def _at_most_sixteen(fields: Json) -> None:
    if fields.get("max_tokens"):
        fields["max_tokens"] = min(16, fields["max_tokens"])


def _first_stop_only(fields: Json) -> None:
    if isinstance(fields.get("stop"), list):
        fields["stop"] = fields["stop"][:1]


def _letters(fields: Json) -> None:
    if isinstance(fields.get("stop"), str):
        fields["stop"] = fields["stop"][:1]


def _ended(change: Callable[[Generated, Json], Generated]) -> Talker:
    return Talker(end=change)


def _with_the_stop(told: Generated, fields: Json) -> Generated:
    stop = fields.get("stop")
    return Generated(told.tokens, told.text + stop, "stop") if isinstance(stop, str) else told


def _with_a_part_of_the_stop(told: Generated, fields: Json) -> Generated:
    stop = fields.get("stop")
    return Generated(told.tokens, told.text + stop[1][:2], "stop") if isinstance(stop, list) else told


def _without_the_last_word(told: Generated, fields: Json) -> Generated:
    return Generated(told.tokens, told.text.rpartition(" ")[0], "stop") if fields.get("stop") else told


def _stopped_by_length(told: Generated, fields: Json) -> Generated:
    return Generated(told.tokens, told.text, "length") if fields.get("stop") else told


def _never_length(told: Generated, _: Json) -> Generated:
    return Generated(told.tokens, told.text, "stop")


def _from_the_end(told: Generated, fields: Json) -> Generated:
    if fields.get("max_completion_tokens") != 5:
        return told
    end = tuple(told.tokens[2:])
    return Generated(told.tokens, "".join(end), told.reason)


def _first_choice(told: Json) -> None:
    told["choices"] = told["choices"][:1]


def _tokens_of_one(told: Json) -> None:
    usage = told["usage"]
    usage["completion_tokens"] //= len(told["choices"])
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


def _prompt_for_each(told: Json) -> None:
    usage = told["usage"]
    usage["prompt_tokens"] *= len(told["choices"])
    usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


def _empty_stop_for_null(fields: Json) -> None:
    if "stop" in fields and fields["stop"] is None:
        fields["stop"] = "n"


def _second_silent(chunks: list[Json], _: Json) -> list[Json]:
    for chunk in chunks:
        for told in chunk["choices"]:
            if told["index"] == 1:
                told["delta"].pop("content", None)
    return chunks


def _fewer_counted(told: Json) -> None:
    told["usage"]["completion_tokens"] -= 1
    told["usage"]["total_tokens"] -= 1


PARAMETERS: dict[str, list[Talker]] = {
    "chat.limit.max-tokens": [_ignoring("max_tokens"), hearing(_one_more)],
    "chat.limit.max-completion-tokens": [_ignoring("max_completion_tokens"), hearing(_one_more)],
    "chat.limit.reached": [hearing(_at_most_sixteen), body(_fewer_counted)],
    "chat.limit.full": [hearing(_one_less)],
    "chat.limit.finish-reason": [_ended(_never_length)],
    "chat.limit.prefix": [_ended(_from_the_end)],
    "chat.stop.honoured": [_ignoring("stop"), hearing(_first_stop_only), _ended(_with_the_stop)],
    "chat.stop.exact": [hearing(_letters), _ended(_without_the_last_word)],
    "chat.stop.exact-in-streams": [_ended(_with_a_part_of_the_stop), _ended(_without_the_last_word)],
    "chat.stop.finish-reason": [_ended(_stopped_by_length)],
    "chat.n.honoured": [_ignoring("n"), body(_first_choice)],
    "chat.n.streamed": [Talker(chunks=_second_silent)],
    "chat.n.usage": [body(_tokens_of_one), body(_prompt_for_each)],
    "chat.seed.repeatable": [_ignoring("seed")],
    "chat.logit-bias.honoured": [_ignoring("logit_bias")],
    "chat.nulls.without-effect": [hearing(_empty_stop_for_null)],
}


@pytest.mark.parametrize(
    ("clause", "place"), [(clause, at) for clause, all_ in PARAMETERS.items() for at in range(len(all_))]
)
def test_a_parameter_that_is_not_honoured_is_told(findings: Findings, clause: str, place: int) -> None:
    found = findings(PARAMETERS[clause][place])
    assert clause in found
    assert len(found) <= 3, found


def _role(role: str) -> Callable[[Json], bool]:
    return lambda fields: any(each["role"] == role for each in fields["messages"])


def _named(fields: Json) -> bool:
    return any("name" in each for each in fields["messages"])


def _in_parts(fields: Json) -> bool:
    return any(isinstance(each["content"], list) for each in fields["messages"])


def _own_members(fields: Json) -> bool:
    return any("refusal" in each for each in fields["messages"])


REFUSALS: dict[str, Talker] = {
    "chat.temperature.zero-accepted": refusing(lambda fields: fields.get("temperature") == 0, status=422),
    "chat.limit.max-tokens-accepted": refusing(lambda fields: "max_tokens" in fields, "max_tokens"),
    "chat.limit.max-completion-tokens-accepted": refusing(lambda fields: fields.get("max_completion_tokens"), "x"),
    "chat.nulls.accepted": refusing(lambda fields: None in fields.values(), status=422),
    "chat.streaming.accepted": refusing(lambda fields: fields.get("stream"), "stream"),
    "chat.stream-usage.accepted": refusing(lambda fields: fields.get("stream_options"), "stream_options"),
    "chat.stop.accepted": refusing(lambda fields: fields.get("stop"), "stop"),
    "chat.logprobs.alone-accepted": refusing(
        lambda fields: fields.get("logprobs") and not fields.get("top_logprobs"), "top_logprobs"
    ),
    "chat.penalties.accepted": refusing(lambda fields: fields.get("presence_penalty"), "presence_penalty"),
    "chat.sampling.accepted": refusing(lambda fields: fields.get("top_p"), "top_p"),
    "chat.user.accepted": refusing(lambda fields: fields.get("user"), "user"),
    "chat.messages.parts-accepted": refusing(_in_parts, "messages"),
    "chat.messages.system-accepted": refusing(_role("system"), "messages"),
    "chat.messages.developer-accepted": refusing(_role("developer"), "messages"),
    "chat.messages.name-accepted": refusing(_named, "messages"),
    "chat.messages.history-accepted": refusing(_role("assistant"), "messages"),
    "chat.messages.own-answer-accepted": refusing(_own_members, "messages"),
}


@pytest.mark.parametrize("clause", REFUSALS)
def test_a_form_that_is_refused_is_told_by_its_clause(findings: Findings, clause: str) -> None:
    found = findings(REFUSALS[clause])
    assert clause in found
    assert len(found) <= 3, found


@pytest.mark.parametrize(
    ("parameter", "clause"),
    [
        ("logprobs", "chat.logprobs.accepted"),
        ("n", "chat.n.accepted"),
        ("seed", "chat.seed.accepted"),
        ("logit_bias", "chat.logit-bias.accepted"),
    ],
)
def test_an_optional_parameter_may_be_refused_by_name(
    findings: Findings, examine: Examine, parameter: str, clause: str
) -> None:
    server = refusing(lambda fields: (fields.get(parameter) or 1) != 1 or fields.get(parameter) is True, parameter)
    assert findings(server) == {}
    assert examine(server)[clause].verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize("parameter", ["seed", "logit_bias"])
def test_a_refusal_that_names_nothing_is_a_failure(findings: Findings, parameter: str) -> None:
    assert findings(refusing(lambda fields: fields.get(parameter)))


def test_a_server_that_answers_nothing_fails_few_clauses(findings: Findings) -> None:
    assert len(findings(refusing(lambda _: True, status=500))) <= 5


def test_a_bias_that_shows_nothing_is_not_held_against_canned_answers(examine: Examine) -> None:
    canned = Talker(speak=lambda _text, _fields: "morning has broken over the golden river " * 8)
    assert examine(canned)["chat.logit-bias.honoured"].verdict is Verdict.SKIPPED


def _of_whole_words(told: Json) -> None:
    for each in told["choices"]:
        if each["logprobs"]:
            for entry in each["logprobs"]["content"]:
                entry["token"] = f" {entry['token'].strip()}"


def test_a_bias_that_shows_nothing_is_not_held_against_vocabularies_of_words(examine: Examine) -> None:
    server = answers(_of_whole_words)
    server.hear = _ignoring("logit_bias").hear
    assert examine(server)["chat.logit-bias.honoured"].verdict is Verdict.SKIPPED


def test_a_bias_that_changes_the_answer_has_an_effect(examine: Examine) -> None:
    def other(text: str, fields: Json) -> str:
        return "something else entirely" if fields.get("logit_bias") else text

    assert examine(Talker(speak=other))["chat.logit-bias.honoured"].verdict is Verdict.PASS


def test_a_short_answer_is_cut_by_a_limit_that_is_shorter_still(examine: Examine) -> None:
    found = examine(Talker(speak=lambda _text, _fields: "no."))
    assert found["chat.limit.finish-reason"].verdict is Verdict.PASS


def test_a_limit_that_no_answer_reaches_shows_nothing(examine: Examine) -> None:
    found = examine(Talker(speak=lambda _text, _fields: "no"))
    assert found["chat.limit.finish-reason"].verdict is Verdict.SKIPPED


def test_an_answer_that_never_repeats_shows_little(examine: Examine, findings: Findings) -> None:
    numbers = iter(range(1000))

    def never_the_same(_text: str, _fields: Json) -> str:
        return " ".join(f"{next(numbers)} apples and {next(numbers)} pears" for _ in range(9))

    server = Talker(speak=never_the_same)
    found: dict[str, Any] = examine(server)
    assert {found[name].verdict for name in ("chat.modes.same-text", "chat.limit.prefix", "chat.stop.exact")} == {
        Verdict.INCONCLUSIVE
    }
    assert findings(server) == {}


def test_the_reason_of_a_stream_is_that_of_a_whole_answer(findings: Findings) -> None:
    assert "chat.modes.same-finish-reason" in findings(
        choice(lambda told: told.update(finish_reason="stop") if told["finish_reason"] == "length" else None)
    )


def test_tokens_of_the_scripted_server_are_pieces_of_words() -> None:
    assert tokens("a golden river.") == ["a", " gol", "den", " riv", "er", "."]
