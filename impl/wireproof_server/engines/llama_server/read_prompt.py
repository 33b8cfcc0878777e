"""A text request's prompt as the tokens that the model reads."""

from collections.abc import Sequence
from dataclasses import dataclass

from wireproof_server.engines.llama_server.connected_model import ConnectedModel
from wireproof_server.engines.llama_server.context_window import fit
from wireproof_server.engines.llama_server.tokens import tokenize
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.requests import TextRequest


@dataclass(frozen=True, slots=True)
class ReadPrompt:
    """`tokens` is all that is read: `before`, the request's own prompt, `after`. `text` is the own prompt as text."""

    before: tuple[int, ...]
    own: tuple[int, ...]
    after: tuple[int, ...]
    text: str

    @property
    def tokens(self) -> tuple[int, ...]:
        """Token ids in the order they are read."""
        return (*self.before, *self.own, *self.after)


async def read_prompt(model: ConnectedModel, request: TextRequest) -> ReadPrompt:
    """Tokenise, frame and fit the prompt.

    Raises `InvalidRequest` for an unknown token id, `UnsupportedParameter` for a suffix that cannot be honoured and
    `ContextLengthExceeded`.
    """
    own = await _own_tokens(model, request)
    before, after = await _frame(model, request)
    if not (before or own or after):
        before = model.served.fallback_beginning
    tokens = fit(
        # The prompt's end stands next to what is written, so the frame is kept and the beginning is what goes.
        [*before, *after, *own],
        request.sampling.max_tokens,
        model.served.context_length,
        parameter=request.parameter,
        truncate=request.truncate,
        keep=len(before) + len(after),
    )
    kept = tokens[len(before) + len(after) :]
    if isinstance(request.prompt, str) and len(kept) == len(own):
        text = request.prompt
    else:
        text = (await model.vocabulary()).text(kept)
    return ReadPrompt(tuple(before), tuple(kept), tuple(after), text)


async def _own_tokens(model: ConnectedModel, request: TextRequest) -> list[int]:
    if isinstance(request.prompt, str):
        return await tokenize(model.client, request.prompt)
    tokens = list(request.prompt)
    model.require_token_ids(tokens, request.parameter)
    return tokens


async def _frame(model: ConnectedModel, request: TextRequest) -> tuple[Sequence[int], Sequence[int]]:
    beginning = model.served.beginning
    if request.suffix is None:
        # Token ids are read as they stand: who sends them has decided about BOS.
        return (beginning if isinstance(request.prompt, str) else ()), ()
    middle = model.middle
    if middle is None:
        raise UnsupportedParameter("This model was not trained to fill in the middle.", parameter="suffix")
    if request.prompt_logprobs is not None:
        raise UnsupportedParameter("A prompt is not scored together with a suffix.", parameter="suffix")
    suffix = await tokenize(model.client, request.suffix)
    return (*beginning, middle.prefix), (middle.suffix, *suffix, middle.middle)
