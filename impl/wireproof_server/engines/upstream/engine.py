"""The engine that passes work on to an upstream."""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from urllib.parse import urlsplit

from msgspec.structs import replace

from wireproof_server.engines.upstream.answer_checks import ChatCheck, TextCheck
from wireproof_server.engines.upstream.chunk_events import ChunkEvents
from wireproof_server.engines.upstream.connection import DONE, Connection
from wireproof_server.engines.upstream.dialects import DIALECTS
from wireproof_server.engines.upstream.echoed_prompt import EchoedChunkEvents
from wireproof_server.engines.upstream.model_list import model_cards
from wireproof_server.engines.upstream.request_body import chat_body, echoes_prompt, text_body
from wireproof_server.engines.upstream.separate_choices import as_one_answer, sampling_of_choice
from wireproof_server.generation.engine import ModelCard
from wireproof_server.generation.errors import EngineFailed, GenerationError, UnsupportedParameter
from wireproof_server.generation.events import Event
from wireproof_server.generation.requests import ChatRequest, TextRequest

_HEALTH_SECONDS = 5.0
_LISTING_SECONDS = 10.0


class UpstreamEngine:
    """Runs models on the OpenAI-compatible server at `base_url` (`http://host:8000/v1`).

    `dialect` names the kind of server (a key of `DIALECTS`), which decides what is honoured and what is refused.
    `api_key` is this server's own key there. `timeout`, in seconds, bounds each wait for bytes. Raises `ValueError`
    for a dialect that is not known and a URL that is none.
    """

    def __init__(
        self, base_url: str, *, dialect: str = "openai", api_key: str | None = None, timeout: float = 600
    ) -> None:
        if dialect not in DIALECTS:
            raise ValueError(f"unknown upstream dialect {dialect!r}; known are {', '.join(DIALECTS)}")
        address = urlsplit(base_url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise ValueError(f"the upstream's base URL must be like http://host:8000/v1, not {base_url!r}")
        self.name = f"{dialect}-upstream"
        self._dialect = DIALECTS[dialect]
        self._connection = Connection(base_url, self._dialect, api_key, timeout)

    async def start(self) -> None:
        """Nothing to do: an upstream may come up after this server, and `healthy` tells when it has."""

    async def close(self) -> None:
        """Close every connection; may be called twice."""
        await self._connection.close()

    async def healthy(self) -> bool:
        """Whether the upstream lists its models just now."""
        try:
            await self._connection.get("/models", seconds=_HEALTH_SECONDS)
        except GenerationError:
            return False
        return True

    async def models(self) -> Sequence[ModelCard]:
        """What the upstream lists, in its order. Raises `EngineUnavailable` and `EngineFailed`."""
        return model_cards(await self._connection.get("/models", seconds=_LISTING_SECONDS), self._dialect.name)

    def text(self, request: TextRequest) -> AsyncIterator[Event]:
        """Continue a prompt."""
        if request.n > 1 and not self._dialect.counts_choices:
            return as_one_answer(
                [
                    self._text(replace(request, n=1, sampling=sampling_of_choice(request.sampling, index)))
                    for index in range(request.n)
                ]
            )
        return self._text(request)

    def chat(self, request: ChatRequest) -> AsyncIterator[Event]:
        """Answer a conversation."""
        if request.n > 1 and not self._dialect.counts_choices:
            return as_one_answer(
                [
                    self._chat(replace(request, n=1, sampling=sampling_of_choice(request.sampling, index)))
                    for index in range(request.n)
                ]
            )
        return self._chat(request)

    async def tokenize(self, model: str, text: str) -> Sequence[int]:
        """Token ids by the upstream's tokenizer. Raises `UnsupportedParameter` where the dialect has none."""
        tokenizer = self._dialect.tokenizer
        if tokenizer is None:
            raise UnsupportedParameter(f"An upstream server of the kind {self._dialect.name} offers no tokenizer.")
        body = {"model": model, tokenizer.text_field: text, **tokenizer.options}
        answer = await self._connection.post_to_root("/tokenize", body)
        tokens = answer.get("tokens") if isinstance(answer, dict) else None
        if not isinstance(tokens, list) or not all(isinstance(token, int) for token in tokens):
            raise EngineFailed("The upstream's tokenizer did not answer with token ids.")
        return tokens

    async def count_prompt_tokens(self, request: ChatRequest) -> int:
        """Raise `UnsupportedParameter`: only the upstream knows what its template makes of a conversation."""
        raise UnsupportedParameter(
            f"The model {request.model!r} is served by an upstream of the kind {self._dialect.name}, which has no way "
            "to count the tokens of a conversation without answering it.",
            parameter="model",
        )

    async def _text(self, request: TextRequest) -> AsyncGenerator[Event, None]:
        body = text_body(request, self._dialect)
        check = TextCheck(request)
        prompt_text = await self._prompt_text(request)
        reader = (
            EchoedChunkEvents(request, prompt_text=prompt_text)
            if echoes_prompt(request, self._dialect)
            else ChunkEvents(
                request.model, choices=request.n, alternatives=request.sampling.logprobs, prompt_text=prompt_text
            )
        )
        if self._dialect.streams_text:
            chunks = self._connection.chunks("/completions", body, parameter=request.parameter)
        else:
            chunks = self._whole_answer("/completions", body, request.parameter)
        async with aclosing(_events(chunks, reader, check)) as events:
            async for event in events:
                yield event

    async def _chat(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        body = chat_body(request, self._dialect)
        check = ChatCheck(request)
        reader = ChunkEvents(request.model, choices=request.n, alternatives=request.sampling.logprobs, prompt_text=None)
        chunks = self._connection.chunks("/chat/completions", body, parameter=request.parameter)
        async with aclosing(_events(chunks, reader, check)) as events:
            async for event in events:
                yield event

    async def _whole_answer(self, path: str, body: dict[str, object], parameter: str) -> AsyncGenerator[object, None]:
        yield await self._connection.post(path, body, parameter=parameter)
        yield DONE

    async def _prompt_text(self, request: TextRequest) -> str | None:
        """The prompt as text; of token ids only where the upstream can tell it."""
        if isinstance(request.prompt, str):
            return request.prompt
        tokenizer = self._dialect.tokenizer
        if tokenizer is None:
            return None
        try:
            body = {"model": request.model, "tokens": list(request.prompt)}
            answer = await self._connection.post_to_root("/detokenize", body)
        except GenerationError:
            return None  # an upstream behind a gateway may not have it; whoever needs the text then says so
        text = answer.get(tokenizer.detokenized_field) if isinstance(answer, dict) else None
        return text if isinstance(text, str) else None


async def _events(
    chunks: AsyncGenerator[object, None], reader: ChunkEvents, check: TextCheck
) -> AsyncGenerator[Event, None]:
    async with aclosing(chunks):
        async for chunk in chunks:
            for event in reader.end() if chunk is DONE else reader.read(chunk):
                check.see(event)
                yield event
