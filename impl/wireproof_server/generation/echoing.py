"""The prompt in front of its completion (`echo`)."""

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Started
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
    return Delta(index, text, logprobs=started.prompt_logprobs or ())
