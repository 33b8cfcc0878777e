"""What is kept of a response: read again, gone on from, paged through, deleted."""

import openai
import pytest
from openai import OpenAI
from openai.types.responses import ResponseCompletedEvent, ResponseInputMessageItem, ResponseInputParam

from tests.end_to_end.openai_sdk.responses.token_counts import token_counts
from tests.end_to_end.running_server import running_server

HELLO = "Hello, how are you?"
CONVERSATION: ResponseInputParam = [
    {"role": "user", "content": "My name is Tom."},
    {"role": "assistant", "content": "Hello Tom!"},
    {"role": "user", "content": [{"type": "input_text", "text": "What is my name?"}]},
]


def text_of(item: object) -> str:
    content = getattr(item, "content", None)
    assert isinstance(content, list)
    return "".join(part.text for part in content)


def test_a_response_is_read_again_as_it_was(client: OpenAI) -> None:
    made = client.responses.create(model="default", input=HELLO, metadata={"a": "b"}, temperature=0)
    assert client.responses.retrieve(made.id).to_dict() == made.to_dict()


def test_what_was_made_whole_can_be_streamed(client: OpenAI) -> None:
    made = client.responses.create(model="default", input=HELLO, temperature=0)
    events = list(client.responses.retrieve(made.id, stream=True))
    assert [event.sequence_number for event in events] == list(range(len(events)))
    last = events[-1]
    assert isinstance(last, ResponseCompletedEvent)
    assert last.response.to_dict() == made.to_dict()
    with client.responses.stream(response_id=made.id, starting_after=3) as stream:
        assert stream.get_final_response().output_text == made.output_text


def test_a_conversation_goes_on_from_a_response(client: OpenAI) -> None:
    first = client.responses.create(
        model="default", input="My name is Tom.", instructions="Be brief.", temperature=0, max_output_tokens=32
    )
    by_store = client.responses.create(
        model="default", input=HELLO, previous_response_id=first.id, temperature=0, max_output_tokens=32
    )
    by_input = client.responses.create(
        model="default",
        input=[
            {"role": "user", "content": "My name is Tom."},
            {"role": "assistant", "content": first.output_text},
            {"role": "user", "content": HELLO},
        ],
        temperature=0,
        max_output_tokens=32,
    )
    assert by_store.previous_response_id == first.id
    assert by_store.instructions is None
    assert by_store.output_text == by_input.output_text
    assert token_counts(by_store) == token_counts(by_input)


def test_a_response_that_was_not_stored_is_gone(client: OpenAI) -> None:
    made = client.responses.create(model="default", input=HELLO, store=False, max_output_tokens=16)
    with pytest.raises(openai.NotFoundError):
        client.responses.retrieve(made.id)
    with pytest.raises(openai.NotFoundError) as raised:
        client.responses.create(model="default", input=HELLO, previous_response_id=made.id)
    assert raised.value.code == "previous_response_not_found"


def test_a_deleted_response_is_gone(client: OpenAI) -> None:
    made = client.responses.create(model="default", input=HELLO, max_output_tokens=16)
    client.responses.delete(made.id)
    for gone in (client.responses.retrieve, client.responses.delete, client.responses.cancel):
        with pytest.raises(openai.NotFoundError):
            gone(made.id)
    with pytest.raises(openai.NotFoundError):
        client.responses.input_items.list(made.id)


def test_the_input_is_listed_newest_first(client: OpenAI) -> None:
    made = client.responses.create(model="default", input=CONVERSATION, max_output_tokens=16)
    page = client.responses.input_items.list(made.id)
    assert [text_of(item) for item in page.data] == ["What is my name?", "Hello Tom!", "My name is Tom."]
    assert page.has_more is False
    oldest_first = client.responses.input_items.list(made.id, order="asc")
    assert oldest_first.data == page.data[::-1]
    assert all(item.id for item in page.data)


def test_pages_follow_each_other_by_themselves(client: OpenAI) -> None:
    made = client.responses.create(
        model="default",
        input=[{"role": "user", "content": f"Number {number}"} for number in range(7)],
        max_output_tokens=16,
    )
    first_page = client.responses.input_items.list(made.id, order="asc", limit=3)
    assert len(first_page.data) == 3
    assert first_page.has_more
    assert first_page.has_next_page()
    every_item = list(first_page)
    assert [text_of(item) for item in every_item] == [f"Number {number}" for number in range(7)]
    assert isinstance(every_item[0], ResponseInputMessageItem)
    after = client.responses.input_items.list(made.id, order="asc", after=every_item[4].id or "")
    assert after.data == every_item[5:]


def test_another_key_sees_nothing_of_it() -> None:
    with (
        running_server(settings={"WIREPROOF_API_KEYS": "sk-owner,sk-stranger"}) as shared,
        OpenAI(base_url=f"{shared.origin}/v1", api_key="sk-owner", max_retries=0) as owner,
        OpenAI(base_url=f"{shared.origin}/v1", api_key="sk-stranger", max_retries=0) as stranger,
    ):
        made = owner.responses.create(model="default", input=HELLO, max_output_tokens=16)
        for forbidden in (stranger.responses.retrieve, stranger.responses.delete, stranger.responses.cancel):
            with pytest.raises(openai.NotFoundError):
                forbidden(made.id)
        with pytest.raises(openai.NotFoundError):
            stranger.responses.input_items.list(made.id)
        with pytest.raises(openai.NotFoundError):
            stranger.responses.create(model="default", input=HELLO, previous_response_id=made.id)
        assert owner.responses.retrieve(made.id).to_dict() == made.to_dict()
