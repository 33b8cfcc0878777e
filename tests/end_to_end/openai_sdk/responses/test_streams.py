"""Responses event by event through the official client."""

from openai import OpenAI
from openai.types.responses import (
    ResponseCompletedEvent,
    ResponseContentPartAddedEvent,
    ResponseContentPartDoneEvent,
    ResponseCreatedEvent,
    ResponseIncompleteEvent,
    ResponseInProgressEvent,
    ResponseOutputItemAddedEvent,
    ResponseOutputItemDoneEvent,
    ResponseOutputMessage,
    ResponseStreamEvent,
    ResponseTextDeltaEvent,
    ResponseTextDoneEvent,
)

from tests.end_to_end.openai_sdk.responses.background import ENDLESS, MANY_TOKENS, finished
from tests.end_to_end.openai_sdk.responses.token_counts import token_counts

HELLO = "Hello, how are you?"


def events_of(client: OpenAI) -> list[ResponseStreamEvent]:
    return list(client.responses.create(model="default", input=HELLO, temperature=0, stream=True))


def test_the_events_of_a_text_come_in_the_official_order(client: OpenAI) -> None:
    events = events_of(client)
    kinds = [type(event) for event in events]
    assert kinds[:4] == [
        ResponseCreatedEvent,
        ResponseInProgressEvent,
        ResponseOutputItemAddedEvent,
        ResponseContentPartAddedEvent,
    ]
    assert kinds[-4:] == [
        ResponseTextDoneEvent,
        ResponseContentPartDoneEvent,
        ResponseOutputItemDoneEvent,
        ResponseCompletedEvent,
    ]
    assert set(kinds[4:-4]) == {ResponseTextDeltaEvent}
    assert [event.sequence_number for event in events] == list(range(len(events)))


def test_deltas_add_up_to_done_and_done_is_what_the_response_says(client: OpenAI) -> None:
    events = events_of(client)
    deltas = [event.delta for event in events if event.type == "response.output_text.delta"]
    (done,) = [event for event in events if event.type == "response.output_text.done"]
    (item,) = [event.item for event in events if event.type == "response.output_item.done"]
    last = events[-1]
    assert isinstance(last, ResponseCompletedEvent)
    assert len(deltas) > 1
    assert "".join(deltas) == done.text == last.response.output_text
    assert last.response.output == [item]
    assert isinstance(item, ResponseOutputMessage)
    assert (
        {event.item_id for event in events if event.type == "response.output_text.delta"} == {item.id} == {done.item_id}
    )


def test_a_stream_gives_what_the_whole_answer_gives(client: OpenAI) -> None:
    whole = client.responses.create(model="default", input=HELLO, temperature=0)
    last = events_of(client)[-1]
    assert isinstance(last, ResponseCompletedEvent)
    assert last.response.output_text == whole.output_text
    assert token_counts(last.response) == token_counts(whole)


def test_a_stream_that_hits_the_limit_ends_incomplete(client: OpenAI) -> None:
    *_, last = client.responses.create(
        model="default",
        input=HELLO,
        temperature=0,
        max_output_tokens=16,
        stream=True,
        extra_body={"ignore_eos": True},
    )
    assert isinstance(last, ResponseIncompleteEvent)
    assert last.response.status == "incomplete"
    assert last.response.incomplete_details is not None
    assert last.response.incomplete_details.reason == "max_output_tokens"


def test_logprobs_come_with_their_deltas(client: OpenAI) -> None:
    events = list(
        client.responses.create(
            model="default",
            input=HELLO,
            temperature=0,
            max_output_tokens=16,
            include=["message.output_text.logprobs"],
            top_logprobs=1,
            stream=True,
        )
    )
    deltas = [event for event in events if event.type == "response.output_text.delta"]
    for delta in deltas:
        assert "".join(entry.token for entry in delta.logprobs) == delta.delta
    (done,) = [event for event in events if event.type == "response.output_text.done"]
    assert [entry.token for entry in done.logprobs] == [entry.token for delta in deltas for entry in delta.logprobs]


def test_what_was_streamed_is_stored(client: OpenAI) -> None:
    last = events_of(client)[-1]
    assert isinstance(last, ResponseCompletedEvent)
    assert client.responses.retrieve(last.response.id).to_dict() == last.response.to_dict()


def test_leaving_a_stream_cancels_its_response(client: OpenAI) -> None:
    with client.responses.create(
        model="default", input=HELLO, max_output_tokens=MANY_TOKENS, stream=True, extra_body=ENDLESS
    ) as stream:
        first = next(iter(stream))
    assert isinstance(first, ResponseCreatedEvent)
    assert finished(client, first.response).status == "cancelled"
