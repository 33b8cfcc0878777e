"""Whatever the contract allows is translated, or refused by name; nothing breaks the server."""

from typing import Any

import orjson
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.impl.handlers.responses.contract import faults, properties
from tests.impl.handlers.responses.valid_values import values
from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.handlers.responses.answer import ResponseAnswer
from wireproof_server.handlers.responses.order import ResponseOrder, response_order

FIELDS = {name: values(schema) for name, schema in properties("CreateResponseRequest").items()}


@st.composite
def bodies(draw: st.DrawFn) -> dict[str, Any]:
    """A few fields of a request at a time: with all of them, one or another would always be refused."""
    names = draw(st.sets(st.sampled_from(sorted(FIELDS)), max_size=3))
    return {name: draw(FIELDS[name]) for name in sorted(names | draw(st.sampled_from([{"input"}, set()])))}


def judge(order: ResponseOrder) -> None:
    for item in order.input_items:
        assert item["type"] == "item_reference" or faults("StoredItem", item) == []
    order.request("scripted")
    answer = ResponseAnswer(order, response_id="resp_1", created_at=1, model="scripted")
    assert faults("ResponseObject", answer.body) == []
    orjson.dumps(answer.body)


def refused_field(body: dict[str, Any]) -> str | None:
    """The place that a refusal names, None where there is none; whatever else is raised is a defect."""
    try:
        judge(response_order(body))
    except InvalidRequest as refusal:
        return refusal.parameter or "no place"
    except ApiError as refusal:
        return refusal.param or "no place"
    return None


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(bodies())
def test_any_request(body: dict[str, Any]) -> None:
    assume(faults("CreateResponseRequest", body) == [])  # a value may fit two branches of a oneOf
    place = refused_field(body)
    assert place is None or place.partition(".")[0].partition("[")[0] in FIELDS
