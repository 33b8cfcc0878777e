"""What the kit asks is itself within the contract."""

import pytest

from tests.conformance.judges.responses.conftest import Examine
from wireproof.contract.profile import Profile
from wireproof.peers.golden.settings import Settings
from wireproof_contract.documents import PROFILES

_SCHEMAS = {"createResponse": "CreateResponseRequest", "countInputTokens": "CountInputTokensRequest"}


@pytest.mark.parametrize("profile", PROFILES)
def test_every_request_that_must_be_answered_keeps_its_schema(examined: Examine, profile: str) -> None:
    contract = Profile(profile)
    exchanges = examined(settings=Settings(profile=profile)).transcript.exchanges
    expected = [exchange for exchange in exchanges if exchange.expectation is not None]
    assert expected
    for exchange in expected:
        schema = _SCHEMAS.get(exchange.operation or "")
        assert schema is None or contract.violations(schema, exchange.request.json) == (), exchange.label


@pytest.mark.parametrize("profile", PROFILES)
def test_no_request_has_a_field_that_the_profile_lacks(examined: Examine, profile: str) -> None:
    known = Profile(profile).document["components"]["schemas"]["CreateResponseRequest"]["properties"]
    for exchange in examined(settings=Settings(profile=profile)).transcript.exchanges:
        if exchange.operation == "createResponse":
            assert exchange.request.fields.keys() <= known.keys(), exchange.label
