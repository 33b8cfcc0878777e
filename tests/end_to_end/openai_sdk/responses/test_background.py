"""Work that goes on without its client: polled, cancelled, streamed and taken up again."""

import openai
import pytest
from openai import OpenAI
from openai.types.responses import Response, ResponseIncompleteEvent

from tests.end_to_end.openai_sdk.responses.background import ENDLESS, MANY_TOKENS, finished
from tests.end_to_end.openai_sdk.responses.token_counts import token_counts

HELLO = "Hello, how are you?"


def endless(client: OpenAI, tokens: int = MANY_TOKENS) -> Response:
    return client.responses.create(
        model="default", input=HELLO, background=True, max_output_tokens=tokens, temperature=0, extra_body=ENDLESS
    )


def test_a_background_response_is_queued_and_completes_while_it_is_polled(client: OpenAI) -> None:
    queued = client.responses.create(model="default", input=HELLO, background=True, temperature=0)
    assert (queued.status, queued.background, queued.output) == ("queued", True, [])
    done = finished(client, queued)
    whole = client.responses.create(model="default", input=HELLO, temperature=0)
    assert done.status == "completed"
    assert (done.id, done.created_at, done.background) == (queued.id, queued.created_at, True)
    assert done.output_text == whole.output_text
    assert token_counts(done) == token_counts(whole)


def test_a_cancelled_response_stays_cancelled_and_may_be_cancelled_again(client: OpenAI) -> None:
    running = endless(client)
    cancelled = client.responses.cancel(running.id)
    assert (cancelled.id, cancelled.status) == (running.id, "cancelled")
    assert cancelled.completed_at is None
    assert client.responses.cancel(running.id).to_dict() == cancelled.to_dict()
    assert client.responses.retrieve(running.id).to_dict() == cancelled.to_dict()


def test_cancelling_what_is_complete_changes_nothing(client: OpenAI) -> None:
    done = finished(client, client.responses.create(model="default", input=HELLO, background=True))
    assert client.responses.cancel(done.id).to_dict() == done.to_dict()


def test_a_foreground_response_cannot_be_cancelled(client: OpenAI) -> None:
    done = client.responses.create(model="default", input=HELLO, max_output_tokens=16)
    with pytest.raises(openai.BadRequestError) as raised:
        client.responses.cancel(done.id)
    assert raised.value.code == "response_not_background"


def test_a_background_response_must_be_stored(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        client.responses.create(model="default", input=HELLO, background=True, store=False)
    assert raised.value.param in {"background", "store"}


def test_a_stream_that_was_left_is_taken_up_where_it_was(client: OpenAI) -> None:
    with client.responses.create(
        model="default",
        input=HELLO,
        background=True,
        stream=True,
        temperature=0,
        max_output_tokens=400,
        extra_body=ENDLESS,
    ) as stream:
        first = next(event for event in stream)
        assert first.type == "response.created"
        seen = [first, *(next(stream) for _ in range(9))]
    rest = list(client.responses.retrieve(first.response.id, stream=True, starting_after=seen[-1].sequence_number))
    assert [event.sequence_number for event in [*seen, *rest]] == list(range(len(seen) + len(rest)))
    last = rest[-1]
    assert isinstance(last, ResponseIncompleteEvent)
    deltas = [event.delta for event in [*seen, *rest] if event.type == "response.output_text.delta"]
    assert "".join(deltas) == last.response.output_text
    assert client.responses.retrieve(first.response.id).to_dict() == last.response.to_dict()


def test_a_running_response_can_be_followed_from_its_start(client: OpenAI) -> None:
    running = endless(client, tokens=400)
    events = list(client.responses.retrieve(running.id, stream=True))
    assert [event.sequence_number for event in events] == list(range(len(events)))
    assert [event.type for event in events[:3]] == ["response.created", "response.queued", "response.in_progress"]
    assert events[-1].type == "response.incomplete"


def test_the_helper_takes_up_a_stream_by_its_id(client: OpenAI) -> None:
    done = finished(client, client.responses.create(model="default", input=HELLO, background=True, temperature=0))
    with client.responses.stream(response_id=done.id, starting_after=4) as stream:
        events = list(stream)
        final = stream.get_final_response()
    assert events[0].sequence_number == 5
    assert events[-1].type == "response.completed"
    assert final.output_text == done.output_text


def test_a_cancelled_stream_ends_with_its_cancellation(client: OpenAI) -> None:
    running = endless(client)
    with client.responses.retrieve(running.id, stream=True) as stream:
        assert next(stream).type == "response.created"
        client.responses.cancel(running.id)
        *_, last = stream
    assert str(last.type) == "response.cancelled"


def test_deleting_what_runs_ends_the_work(client: OpenAI) -> None:
    running = endless(client)
    client.responses.delete(running.id)
    with pytest.raises(openai.NotFoundError):
        client.responses.retrieve(running.id)
