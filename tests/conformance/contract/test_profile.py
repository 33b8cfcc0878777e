"""The contract as the kit sees it."""

import pytest

from wireproof.contract.profile import Profile
from wireproof_contract.documents import PROFILES


def test_an_unknown_profile_schema_capability_or_situation_is_an_error() -> None:
    profile = Profile("openai")
    for ask in (
        lambda: Profile("nobody"),
        lambda: profile.violations("NoSuchSchema", {}),
        lambda: profile.capability("flying"),
        lambda: profile.statuses("sunny_day"),
    ):
        with pytest.raises(KeyError):
            ask()


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_says_what_it_is_held_to(name: str) -> None:
    profile = Profile(name)
    assert profile.capability("chat") == "core"
    assert profile.statuses("unknown_model")
    assert profile.violations("ErrorEnvelope", {}) or name == "mistralrs"


def test_a_missing_member_is_a_violation_at_the_member() -> None:
    [found] = Profile("openai").violations("Usage", {"prompt_tokens": 1, "completion_tokens": 1})
    assert found.pointer == "total_tokens"


def test_within_a_union_the_branch_that_was_meant_is_blamed() -> None:
    message = {"role": "tool", "content": "4"}
    body = {"model": "m", "messages": [{"role": "user", "content": "Hi"}, message]}
    [found] = Profile("openai").violations("CreateChatCompletionRequest", body)
    assert found.pointer == "messages[1].tool_call_id"
    assert len(found.message) < 400


def test_a_violation_below_an_empty_name_is_told_though_the_validator_leaves_the_name_out() -> None:
    body = {"model": "m", "prompt": {"variables": {"": {"type": "input_image", "detail": "none"}}}}
    found = Profile("openai").violations("CreateResponseRequest", body)
    assert [each.pointer for each in found if each.pointer.startswith("prompt")]
