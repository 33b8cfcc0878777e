"""A model that always says the same sentence, word by word.

Its distribution gives all probability to one token, so parameters that reshape a distribution (temperature, top_p,
top_k, min_p, penalties, DRY, seed) are honoured by leaving it as it is. What it cannot do, it refuses.
"""

from collections.abc import Iterator
from itertools import count

from msgspec.structs import replace

from wireproof_server.engines.scripted.steps import Step
from wireproof_server.engines.scripted.vocabulary import SENTENCE, decode, encode
from wireproof_server.generation.conversation import MediaPart, Message
from wireproof_server.generation.errors import ContextLengthExceeded, InvalidRequest, UnsupportedParameter
from wireproof_server.generation.events import Delta, Finished, FinishReason, Started, TokenLogprob, Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling
from wireproof_server.generation.stop_sequences import StopSequences

CONTEXT_LENGTH = 4096  # tokens
MAX_LOGPROBS = 20


def continue_text(request: TextRequest) -> Iterator[Step]:
    """Continue a prompt with the sentence."""
    _refuse(request.suffix is not None, "suffix")
    _refuse(request.prompt_logprobs is not None, "logprobs")
    _refuse_what_no_point_mass_honours(request)
    if isinstance(request.prompt, str):
        yield from _say(request, len(encode(request.prompt)), request.prompt)
    else:
        yield from _say(request, len(request.prompt), decode(request.prompt, request.parameter))


def answer_conversation(request: ChatRequest) -> Iterator[Step]:
    """Answer a conversation with the sentence."""
    _refuse(request.tool_choice.mode == "required", "tool_choice")
    _refuse(request.reasoning_effort not in (None, "none"), "reasoning_effort")
    _refuse_what_no_point_mass_honours(request)
    yield from _say(request, count_prompt_tokens(request), None)


def count_prompt_tokens(request: ChatRequest) -> int:
    """How many tokens a conversation has."""
    return len(encode("\n".join(_text_of(message) for message in request.messages)))


def _refuse(condition: bool, parameter: str) -> None:
    if condition:
        raise UnsupportedParameter(f"The scripted engine cannot honour {parameter}.", parameter=parameter)


def _refuse_what_no_point_mass_honours(request: TextRequest | ChatRequest) -> None:
    _refuse(bool(request.sampling.logit_bias), "logit_bias")
    if request.grammar is not None:
        _refuse(condition=True, parameter=request.grammar.parameter)
    if (request.sampling.logprobs or 0) > MAX_LOGPROBS:
        raise InvalidRequest(f"At most {MAX_LOGPROBS} log probabilities can be given.", parameter="logprobs")


def _text_of(message: Message) -> str:
    for part in message.content:
        if isinstance(part, MediaPart):
            _refuse(condition=True, parameter=part.parameter)
    return "".join(part.text for part in message.content if not isinstance(part, MediaPart))


def _say(request: TextRequest | ChatRequest, prompt_tokens: int, prompt_text: str | None) -> Iterator[Step]:
    read, room = _fit(request, prompt_tokens)
    yield Started(request.model, read, prompt_text)
    generated = 0
    for index in range(request.n):
        for event in _sequence(index, request.sampling, room):
            yield event
            if isinstance(event, Finished):
                generated += event.completion_tokens or 0
    yield Usage(prompt_tokens=read, completion_tokens=generated)


def _fit(request: TextRequest | ChatRequest, prompt_tokens: int) -> tuple[int, int]:
    """Tokens of the prompt that are read, and tokens that may be generated."""
    wanted = request.sampling.max_tokens
    room = CONTEXT_LENGTH - prompt_tokens
    if room < (1 if wanted is None else wanted):
        if not request.truncate:
            raise ContextLengthExceeded(
                f"The context holds {CONTEXT_LENGTH} tokens, but the prompt has {prompt_tokens} and "
                f"{wanted or 1} were asked for.",
                parameter=request.parameter,
            )
        prompt_tokens = CONTEXT_LENGTH - min(CONTEXT_LENGTH, wanted or 1)
        room = CONTEXT_LENGTH - prompt_tokens
    return prompt_tokens, room if wanted is None else min(wanted, room)


def _sequence(index: int, sampling: Sampling, room: int) -> Iterator[Delta | Finished]:
    stop_sequences = StopSequences(sampling.stop)
    words = _WaitingWords(index, sampling.logprobs)
    for generated in count():
        if generated == room or (generated == len(SENTENCE) and not sampling.ignore_eos):
            yield from words.release(len(stop_sequences.end()), is_end=True)
            reason: FinishReason = "length" if generated == room else "stop"
            yield Finished(index, reason, completion_tokens=generated)
            return
        word = SENTENCE[generated % len(SENTENCE)]
        words.add(word)
        released = stop_sequences.add(word)
        yield from words.release(len(released.text), is_end=released.stop_sequence is not None)
        if released.stop_sequence is not None:
            yield Finished(index, "stop", released.stop_sequence, completion_tokens=generated + 1)
            return


class _WaitingWords:
    """Words whose text waits to be released; they go as a whole, but the last is cut where the text ends in it."""

    def __init__(self, index: int, alternatives: int | None) -> None:
        self._index = index
        self._alternatives = alternatives
        self._words: list[str] = []
        self._releasable = 0  # characters

    def add(self, word: str) -> None:
        self._words.append(word)

    def release(self, characters: int, *, is_end: bool) -> Iterator[Delta]:
        self._releasable += characters
        while self._words and len(self._words[0]) <= self._releasable:
            self._releasable -= len(self._words[0])
            yield self._delta(self._words.pop(0))
        if is_end and self._releasable:
            yield self._delta(self._words[0][: self._releasable])

    def _delta(self, text: str) -> Delta:
        if self._alternatives is None:
            return Delta(self._index, text)
        token = TokenLogprob(text, 0.0, text.encode())
        top = (token,) if self._alternatives else ()  # nothing else has any probability
        return Delta(self._index, text, logprobs=(replace(token, top=top),))
