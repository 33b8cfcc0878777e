"""Counting the tokens of an input without answering it."""

import json

from wireproof.probes.responses.fields import GREETING
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import Step
from wireproof.transcript.expectation import Expectation


@probe(
    "responses.input-tokens",
    requests=1,
    tokens=0,
    capabilities=("input_token_count",),
    after=("responses.reference",),
)
def input_tokens(situation: Situation) -> Script:
    """The input of the reference."""
    body = json.dumps({"model": situation.model, "input": GREETING}).encode()
    headers = (("content-type", "application/json"),)
    clause = Expectation("responses.input-tokens.accepted", "input_token_count", ("input_tokens",))
    path = "/responses/input_tokens"
    yield Step("responses.input-tokens", "countInputTokens", "POST", path, body, headers, expectation=clause)
