"""No legal stream is faulted, in whichever form it is written."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conformance.grammars.generating.chunk_streams import chunk_streams
from tests.conformance.grammars.generating.response_streams import response_streams
from tests.conformance.grammars.generating.statements import statement_of
from tests.conformance.grammars.generating.wire import FORMS, events_of
from wireproof.grammars.recogniser import recognise
from wireproof_contract import documents, grammars

SETTINGS = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
CASES = [(profile, name) for profile in documents.PROFILES for name in grammars.NAMES]


@pytest.mark.parametrize(("profile", "name"), CASES)
@SETTINGS
@given(st.data())
def test_a_legal_stream_breaks_no_clause(profile: str, name: str, data: Any) -> None:
    grammar = grammars.load(name)
    statement = statement_of(profile)
    streams = response_streams if name == "responses" else chunk_streams
    stream = data.draw(streams(grammar, statement))
    events = events_of(stream.messages, data.draw(FORMS))
    assert recognise(grammar, statement, stream.rules.request, events).breaches == ()
