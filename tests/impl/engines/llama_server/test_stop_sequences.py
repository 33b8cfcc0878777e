"""Stop sequences: never in the text, not even the beginning of one."""

import pytest

from tests.impl.engines.llama_server.asking import answer, deltas_of, events_of, joined, text_request, write
from wireproof_server.engines.embedded.engine import EmbeddedEngine
from wireproof_server.generation.events import Finished
from wireproof_server.generation.folding import Generation

LENGTH = 40


async def reference(engine: EmbeddedEngine) -> Generation:
    return await write(engine, max_tokens=LENGTH, logprobs=0)


async def across_a_token_border(engine: EmbeddedEngine) -> tuple[str, str]:
    """The reference text, and a stop sequence in it that begins and ends inside tokens.

    No other token ends as it begins: text that ends so is sent as soon as the next token is known, in a delta of its
    own, and could not be told from text that was sent too early.
    """
    generation = await reference(engine)
    tokens = [token.token for token in generation.choices[0].logprobs]
    for place in range(6, len(tokens) - 1):
        if len(tokens[place]) > 2 and len(tokens[place + 1]) > 2:
            stop = tokens[place][-2:] + tokens[place + 1][:2]
            first = generation.choices[0].text.find(stop) == len("".join(tokens[:place])) + len(tokens[place]) - 2
            others = tokens[:place] + tokens[place + 1 :]
            if first and not any(token.endswith(stop[:length]) for token in others for length in range(1, len(stop))):
                return generation.choices[0].text, stop
    pytest.fail("no two long tokens follow one another that alone could begin a stop sequence")


async def test_a_stop_sequence_across_token_borders_never_leaks(engine: EmbeddedEngine) -> None:
    text, stop = await across_a_token_border(engine)
    events = await events_of(engine.text(text_request(max_tokens=LENGTH, stop=(stop,))))
    assert "".join(delta.text for delta in deltas_of(events)) == text[: text.index(stop)]
    finished = next(event for event in events if isinstance(event, Finished))
    assert (finished.reason, finished.stop_sequence) == ("stop", stop)


async def test_no_character_of_a_possible_stop_sequence_is_sent_early(engine: EmbeddedEngine) -> None:
    text, stop = await across_a_token_border(engine)
    never = stop + "\0"  # begins like the text, and never comes
    events = await events_of(engine.text(text_request(max_tokens=LENGTH, stop=(never,))))
    sent = ""
    for delta in deltas_of(events):
        sent += delta.text
        if len(sent) < len(text):
            assert not any(sent.endswith(never[:length]) for length in range(1, len(never)))
    assert sent == text, "what was held back comes when it cannot be a stop sequence any more"


async def test_what_is_held_back_when_max_tokens_comes_is_sent(engine: EmbeddedEngine) -> None:
    text = (await reference(engine)).choices[0].text
    generation = await write(engine, max_tokens=LENGTH, stop=(text[-3:] + "\0",))
    assert generation.choices[0].text == text
    assert generation.choices[0].finish_reason == "length"


async def test_what_is_held_back_when_the_model_ends_is_sent(engine: EmbeddedEngine) -> None:
    text = (await answer(engine, "Hello, how are you?", max_tokens=60)).choices[0].text
    generation = await answer(engine, "Hello, how are you?", max_tokens=60, stop=(text[-2:] + "\0",))
    assert generation.choices[0].text == text
    assert generation.choices[0].finish_reason == "stop"


async def test_of_several_stop_sequences_the_first_to_appear_ends_the_text(engine: EmbeddedEngine) -> None:
    text, stop = await across_a_token_border(engine)
    later = text[text.index(stop) + len(stop) :][-12:]
    events = await events_of(engine.text(text_request(max_tokens=LENGTH, stop=("\0never", later, stop))))
    finished = next(event for event in events if isinstance(event, Finished))
    assert finished.stop_sequence == stop


async def test_a_stop_sequence_of_one_character_cuts_inside_a_token(engine: EmbeddedEngine) -> None:
    generation = await reference(engine)
    tokens = [token.token for token in generation.choices[0].logprobs]
    inside = next(token[1] for token in tokens if len(token) > 2 and token[1] != " ")
    text = generation.choices[0].text
    stopped = await write(engine, max_tokens=LENGTH, stop=(inside,), logprobs=2)
    assert stopped.choices[0].text == text[: text.index(inside)]
    assert joined(stopped.choices[0].logprobs) == stopped.choices[0].text


async def test_log_probabilities_stay_aligned_with_text_that_was_held_back(engine: EmbeddedEngine) -> None:
    text, stop = await across_a_token_border(engine)
    events = await events_of(engine.text(text_request(max_tokens=LENGTH, stop=(stop + "\0",), logprobs=1)))
    for delta in deltas_of(events):
        assert joined(delta.logprobs) == delta.text
    assert "".join(delta.text for delta in deltas_of(events)) == text


async def test_the_tokens_of_the_stop_sequence_are_counted(engine: EmbeddedEngine) -> None:
    generation = await reference(engine)
    text, stop = await across_a_token_border(engine)
    stopped = await write(engine, max_tokens=LENGTH, stop=(stop,))
    length = 0
    for count, token in enumerate(generation.choices[0].logprobs, start=1):
        length += len(token.token)
        if length >= text.index(stop) + len(stop):
            assert stopped.usage.completion_tokens == count
            return
    pytest.fail("the stop sequence is not in the reference")


async def test_each_sequence_stops_for_itself(engine: EmbeddedEngine) -> None:
    free = await write(engine, temperature=1.0, seed=5, n=4, max_tokens=LENGTH)
    stop = free.choices[0].text[8:11]
    stopped = await write(engine, temperature=1.0, seed=5, n=4, max_tokens=LENGTH, stop=(stop,))
    for before, after in zip(free.choices, stopped.choices, strict=True):
        assert after.text == before.text.split(stop)[0]
