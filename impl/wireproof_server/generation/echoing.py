"""The prompt in front of its completion (`echo`)."""

from collections.abc import Sequence
from itertools import dropwhile

from msgspec.structs import replace

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Started, TokenLogprob
from wireproof_server.generation.requests import TextRequest


def echo(request: TextRequest, started: Started, index: int) -> Delta:
    """The prompt as the first piece of sequence `index`, with the logprobs of its tokens when they were asked for.

    Raises `EngineFailed` when the engine does not say what it must for that.
    """
    text = started.prompt_text
    if text is None and isinstance(request.prompt, str):
        text = request.prompt
    if text is None:
        raise EngineFailed("The engine does not tell the text of a prompt of token ids.")
    if request.prompt_logprobs is not None and started.prompt_logprobs is None:
        raise EngineFailed("The engine does not tell the log probabilities of the prompt.")
    return Delta(index, text, logprobs=_written(started.prompt_logprobs or ()))


def _written(entries: Sequence[TokenLogprob]) -> tuple[TokenLogprob, ...]:
    """The tokens of the text alone, the first without a probability.

    An engine may read a token of its own before a text (BOS), which has no bytes here. Clients count the tokens of
    their text to find where a continuation begins (lm-eval does), and OpenAI has nothing predict the first of them.
    """
    written = list(dropwhile(lambda entry: not entry.bytes, entries))
    return (replace(written[0], logprob=None, top=()), *written[1:]) if written else ()
