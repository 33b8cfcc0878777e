"""How requests may be refused or ignored."""

import pytest

from tests.conformance.judges.responses.conftest import Examine
from tests.conformance.judges.responses.rules import dropped, fields, refused, status_of, whole_response
from wireproof.peers.wire.rules import RESPONSES, Rule

REQUESTS = {
    "limit is ignored": ("responses.limit.honoured", dropped("max_output_tokens")),
    "a cut answer is completed": (
        "responses.limit.incomplete",
        whole_response(lambda body: body.update(status="completed", incomplete_details=None), RESPONSES),
    ),
    "instructions are dropped": (
        "responses.instructions.counted",
        dropped("instructions"),
    ),
    "only the last message is read": (
        "responses.input.counted",
        fields(lambda asked: asked.update(input=asked["input"][-1:]) if isinstance(asked["input"], list) else None),
    ),
    "null is refused": ("responses.nulls.accepted", refused(lambda asked: asked.get("instructions", 1) is None)),
    "history of the assistant is refused": (
        "responses.input.assistant-history.accepted",
        refused(lambda asked: "output_text" in str(asked["input"])),
    ),
    "developer is refused": (
        "responses.input.developer.accepted",
        refused(lambda asked: "'developer'" in str(asked["input"])),
    ),
    "parts are refused": ("responses.input.parts.accepted", refused(lambda asked: "input_text" in str(asked["input"]))),
    "instructions are refused": (
        "responses.instructions.accepted",
        refused(lambda asked: asked.get("instructions") is not None),
    ),
    "streams are refused": ("responses.streaming.accepted", refused(lambda asked: asked.get("stream") is True)),
    "the reference fails": ("responses.accepted", status_of(RESPONSES, 200, 500)),
}


BROKEN = REQUESTS


@pytest.mark.parametrize(("clause", "rules"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_found(examined: Examine, clause: str, rules: tuple[Rule, ...]) -> None:
    examined(rules).show(clause)
