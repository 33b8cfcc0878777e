"""Targets that list a model and refuse everything else in words that are lawful for reasoning models."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conformance.loopback import Received, answer, target
from wireproof.concluding.conclusion import Conclusion, conclude
from wireproof.concluding.verdicts import judge_transcript
from wireproof.contract.profile import Profile
from wireproof.probes.catalogue import all_probes
from wireproof.reading.model_refusals import REFUSABLE
from wireproof.running.deployment import Deployment
from wireproof.running.recording import record

MODEL = {"id": "tiny", "object": "model", "created": 1700000000, "owned_by": "us"}
Words = Callable[[dict[str, Any]], tuple[str, str | None]]


def always(name: str) -> Words:
    return lambda _: (f"Unsupported parameter: '{name}' is not supported with this model.", name)


def first_refusable(fields: dict[str, Any]) -> tuple[str, str | None]:
    return always(next((name for name in REFUSABLE if name in fields), "model"))(fields)


def first(fields: dict[str, Any]) -> tuple[str, str | None]:
    return always(next(iter(fields), "model"))(fields)


def all_at_once(fields: dict[str, Any]) -> tuple[str, str | None]:
    return f"This model does not support {', '.join(fields)}.", None


def no_room(_: dict[str, Any]) -> tuple[str, str | None]:
    return (
        "Could not finish the message because max_tokens or model output limit was reached. Try a higher limit.",
        None,
    )


def too_few(_: dict[str, Any]) -> tuple[str, str | None]:
    return "Invalid 'max_completion_tokens' or 'max_output_tokens': expected a value >= 16.", None


@pytest.mark.parametrize(
    "words",
    [always("max_tokens"), always("temperature"), first_refusable, first, all_at_once, no_room, too_few],
    ids=["max_tokens", "temperature", "first_refusable", "first", "all_at_once", "no_room", "too_few"],
)
def test_who_refuses_everything_is_not_conformant_whatever_the_words(words: Words) -> None:
    def script(received: Received, connection: Any) -> None:
        if received.method == "GET":
            connection.sendall(answer(200, json.dumps({"object": "list", "data": [MODEL]}).encode()))
            return
        try:
            fields = json.loads(received.body)
        except ValueError:
            fields = {}
        message, parameter = words(fields if isinstance(fields, dict) else {})
        error = {"message": message, "type": "invalid_request_error", "param": parameter, "code": None}
        connection.sendall(answer(400, json.dumps({"error": error}).encode()))

    profile = Profile("openai")
    with target(script) as found:
        transcript = record(Deployment(found.base_url, "tiny", None, timeout=10.0), profile, all_probes())
    assert len(transcript.exchanges) < 100
    assert conclude(judge_transcript(profile, transcript), transcript) in {
        Conclusion.NONCONFORMANT,
        Conclusion.INCONCLUSIVE,
    }
