"""Whole answers that break one clause, which the kit names."""

import pytest

from tests.conformance.judges.chat.bending import answers, body, choice, message
from tests.conformance.judges.chat.conftest import Findings
from tests.conformance.judges.chat.talker import Talker


def _other_model(told: dict[str, object]) -> None:
    told["model"] = "another-one"


MEMBERS = {
    "chat.answer.id": body(lambda told: told.update(id="")),
    "chat.answer.object": body(lambda told: told.update(object="text_completion")),
    "chat.answer.created": body(lambda told: told.update(created="now")),
    "chat.answer.created-in-seconds": answers(lambda told: told.update(created=told["created"] * 1000)),
    "chat.answer.created-now": answers(lambda told: told.update(created=told["created"] - 86_400)),
    "chat.message.refusal-apart": message(lambda told: told.update(refusal=told["content"])),
    "chat.message.no-empty-refusal": message(lambda told: told.update(refusal="")),
    "chat.answer.model": body(lambda told: told.pop("model")),
    "chat.answer.choices": body(lambda told: told.update(choices=told["choices"][0])),
    "chat.answer.shape": body(lambda told: told.update(system_fingerprint=7)),
    "chat.answer.id-unique": answers(lambda told: told.update(id="chatcmpl-always")),
    "chat.answer.model-asked": answers(_other_model),
    "chat.answer.null-members": message(lambda told: told.pop("refusal")),
    "chat.choices.one": body(lambda told: told.update(choices=[*told["choices"], {**told["choices"][0], "index": 1}])),
    "chat.choices.indexes": choice(lambda told: told.update(index=told["index"] + 1)),
    "chat.choice.index": choice(lambda told: told.update(index=str(told["index"]))),
    "chat.choice.message": choice(lambda told: told.update(text=told.pop("message")["content"])),
    "chat.choice.finish-reason": choice(lambda told: told.update(finish_reason=None)),
    "chat.message.role": message(lambda told: told.update(role="model")),
    "chat.message.content": message(lambda told: told.update(content=[{"type": "text", "text": told["content"]}])),
    "chat.message.tool-calls": message(lambda told: told.update(tool_calls=None)),
    "chat.message.no-empty-tool-calls": message(lambda told: told.update(tool_calls=[])),
    "chat.usage.present": body(lambda told: told.pop("usage")),
    "chat.usage.shape": body(lambda told: told["usage"].update(prompt_tokens="7")),
    "chat.usage.total": body(lambda told: told["usage"].update(total_tokens=0)),
    "chat.usage.counted": body(lambda told: told.update(usage=dict.fromkeys(told["usage"], 0))),
    "chat.usage.details": body(lambda told: told["usage"].update(prompt_tokens_details={"cached_tokens": 9999})),
    "chat.finish-reason.no-calls": choice(lambda told: told.update(finish_reason="tool_calls")),
    "chat.content.no-template-tokens": message(lambda told: told.update(content=told["content"] + "<|im_end|>")),
}


@pytest.mark.parametrize("clause", MEMBERS)
def test_a_broken_member_is_told_by_its_clause(findings: Findings, clause: str) -> None:
    found = findings(MEMBERS[clause])
    assert clause in found
    assert len(found) <= 3, found


@pytest.mark.parametrize("reason", ["eos_token", "UNKNOWN", "cancel"])
def test_a_reason_of_the_servers_own_is_told_once(findings: Findings, reason: str) -> None:
    assert set(findings(choice(lambda told: told.update(finish_reason=reason)))) == {"chat.choice.finish-reason"}


@pytest.mark.parametrize("reason", [{"type": "stop"}, ["stop"]])
def test_a_reason_that_is_no_text_is_told_by_its_shape_alone(findings: Findings, reason: object) -> None:
    assert set(findings(choice(lambda told: told.update(finish_reason=reason)))) == {"chat.choice.finish-reason"}


def test_a_gateway_may_pass_on_any_reason_as_new_api_does(findings: Findings) -> None:
    assert "chat.choice.finish-reason" not in findings(choice(lambda told: told.update(finish_reason="eos")), "newapi")


def test_null_instead_of_text_is_no_text(findings: Findings) -> None:
    assert "chat.message.content" in findings(message(lambda told: told.update(content=None)))


@pytest.mark.parametrize("zero", [0, 1, 1_700_000_000_000])
def test_a_time_of_no_answer_is_no_time(findings: Findings, zero: int) -> None:
    assert set(findings(body(lambda told: told.update(created=zero)))) == {"chat.answer.created-in-seconds"}


def test_an_answer_that_streams_unasked_is_told(findings: Findings) -> None:
    found = findings(Talker(hear=lambda fields, _: {**fields, "stream": True}))
    assert "chat.answer.not-streamed" in found


def test_errors_with_a_success_status_are_left_to_the_clause_of_errors(findings: Findings) -> None:
    told = body(lambda told: [told.pop("choices"), told.update(error={"message": "no", "type": "server_error"})])
    assert findings(told) == {}
