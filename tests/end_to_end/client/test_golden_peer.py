"""The client reads what legal servers of every dialect say, and the oddities that the kit knows of them."""

import pytest

from wireproof_client import ApiStatusError, Wireproof, params

QUESTION: list[params.ChatMessageParam] = [{"role": "user", "content": "Tell me about the sea."}]


def test_a_conversation_is_the_same_whole_and_streamed(peer_client: Wireproof) -> None:
    whole = peer_client.chat.completions.create(model="golden-1", messages=QUESTION, max_tokens=9, temperature=0)
    stream = peer_client.chat.completions.create(
        model="golden-1", messages=QUESTION, max_tokens=9, temperature=0, stream=True
    )
    folded = stream.final()
    assert folded.choices[0].message.content == whole.choices[0].message.content
    assert folded.choices[0].finish_reason == whole.choices[0].finish_reason


def test_a_completion_is_the_same_whole_and_streamed(peer_client: Wireproof) -> None:
    whole = peer_client.completions.create(model="golden-1", prompt="The sea", max_tokens=9, temperature=0)
    stream = peer_client.completions.create(
        model="golden-1", prompt="The sea", max_tokens=9, temperature=0, stream=True
    )
    assert stream.final().choices[0].text == whole.choices[0].text


def test_a_response_is_the_same_whole_and_streamed(peer_client: Wireproof) -> None:
    whole = peer_client.responses.create(model="golden-1", input="The sea", max_output_tokens=32, temperature=0)
    stream = peer_client.responses.create(
        model="golden-1", input="The sea", max_output_tokens=32, temperature=0, stream=True
    )
    events = list(stream)
    assert not [event for event in events if type(event).__name__ == "UnknownObject"]
    assert stream.so_far().output_text == whole.output_text != ""


def test_a_refusal_is_told_in_the_words_of_the_dialect(peer_client: Wireproof) -> None:
    with pytest.raises(ApiStatusError) as raised:
        peer_client.chat.completions.create(model="golden-1", messages="no messages")  # type: ignore[arg-type]  # what is tested
    assert raised.value.status_code is not None
    assert raised.value.message
    assert raised.value.request_id
