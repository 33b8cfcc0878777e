"""The official SDK's own types read the answers in the contract: an oracle that knows nothing of the contract."""

import json
from typing import Any, get_args

import pytest
from openai.types.responses import Response, ResponseStreamEvent
from openai.types.responses.response_item_list import ResponseItemList

from contract_generator.event_stream import events
from wireproof_contract import documents

EXAMPLES: dict[str, Any] = {
    name: example["value"] for name, example in documents.load("openapi-3.2.json")["components"]["examples"].items()
}
RESPONSES = [name for name, value in EXAMPLES.items() if isinstance(value, dict) and value.get("object") == "response"]
STREAMS = [name for name, value in EXAMPLES.items() if isinstance(value, str) and "event: response." in value]
EVENT_TYPES = {
    get_args(event.model_fields["type"].annotation)[0]: event for event in get_args(get_args(ResponseStreamEvent)[0])
}


def test_there_are_answers_and_streams_to_read() -> None:
    assert len(RESPONSES) >= 5
    assert len(STREAMS) >= 3


@pytest.mark.parametrize("name", RESPONSES)
def test_the_official_response_type_reads_an_answer_and_loses_nothing(name: str) -> None:
    read = Response.model_validate(EXAMPLES[name], strict=True)
    assert read.model_dump(mode="json", exclude_unset=True) == EXAMPLES[name]


@pytest.mark.parametrize("name", STREAMS)
def test_the_official_event_types_read_a_stream(name: str) -> None:
    for event in events(EXAMPLES[name]):
        payload = json.loads(event["data"])
        read = EVENT_TYPES[payload["type"]].model_validate(payload, strict=True)
        assert read.model_dump(mode="json", exclude_unset=True) == payload


def test_the_official_list_type_reads_a_page_of_items() -> None:
    read = ResponseItemList.model_validate(EXAMPLES["InputItemListAnswer"], strict=True)
    assert [item.id for item in read.data] == ["msg_0002", "msg_0001"]
