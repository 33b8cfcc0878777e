"""What `client.completions` offers, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from wireproof_client.api.completions import create_completion
from wireproof_client.call import Options, known
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.async_stream import AsyncStream
    from wireproof_client.resources import async_completions_with_raw_response


class AsyncCompletions:
    """The methods of `client.completions`."""

    def __init__(self, client: AsyncWireproof) -> None:
        self._client = client

    @cached_property
    def with_raw_response(self) -> async_completions_with_raw_response.AsyncCompletionsWithRawResponse:
        """The same methods, with status, headers and request id of each answer, which is in `parsed`."""
        from wireproof_client.resources.async_completions_with_raw_response import AsyncCompletionsWithRawResponse

        return AsyncCompletionsWithRawResponse(self._client)

    @overload
    async def create(
        self,
        *,
        stream: Literal[False] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateCompletionArguments],
    ) -> models.Completion: ...

    @overload
    async def create(
        self,
        *,
        stream: Literal[True],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateCompletionArguments],
    ) -> AsyncStream[models.CompletionChunk, models.Completion]: ...

    @overload
    async def create(
        self,
        *,
        stream: bool | None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateCompletionArguments],
    ) -> models.Completion | AsyncStream[models.CompletionChunk, models.Completion]: ...

    async def create(
        self,
        *,
        stream: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateCompletionArguments],
    ) -> models.Completion | AsyncStream[models.CompletionChunk, models.Completion]:
        """Continue a text.

        Continues each prompt `n` times, as JSON or, with `stream`, as server-sent events that end with `data: [DONE]`.
        A failure before the first event is answered with its status; one after it is an event whose data is the error
        envelope.

        Args:
            stream: Whether to get the events as they come, and not the whole answer at its end.
            prompt: What to continue: a text, a list of texts, the token ids of one text, or a list of those. Null
                stands for the beginning of a document. An empty list asks for nothing and is answered with no choices.
            model: The model to ask, by its id or by an alias from the list of models. The server's default model
                when not sent.
            models: Models to try in this order after `model`; the first that the server knows answers (Hadrian
                extension).
            best_of: Generate this many completions of each prompt and answer with the `n` likeliest of them; at
                least `n`, and not with `stream`. 1 when not sent.
            echo: Begin each completion with its prompt. false when not sent.
            frequency_penalty: Lowers a token's logit by this much for each time it occurred so far; negative values
                encourage repetition. 0 when not sent.
            presence_penalty: Lowers a token's logit by this much once it has occurred; negative values encourage
                repetition. 0 when not sent.
            logit_bias: What to add to the logits of certain tokens before sampling. Nothing when not sent.
            logprobs: Report the log probability of each token, and of this many of the likeliest tokens in its
                place. Not reported when not sent.
            max_tokens: The most tokens to generate for each completion. 16 when not sent, and 0 generates nothing,
                which with `echo` and `logprobs` scores a prompt.
            metadata: Pairs of text for the caller's own bookkeeping (Hadrian extension).
            n: How many completions of each prompt to answer with. 1 when not sent.
            response_format: The form that each completion must have (Hadrian extension). Any text when not sent.
            seed: Makes sampling repeatable on the same server, model and parameters. Drawn at random when not sent.
            stop: Up to four texts at which generation ends; the answer does not contain them. An empty text, like
                an empty list, ends nothing.
            stream_options: What else the stream holds.
            suffix: Text that comes after the completion; the model fills the gap between prompt and suffix.
            temperature: Divides the logits before sampling; 0 always takes the likeliest token, and larger values
                choose more freely. 1 when not sent.
            top_p: Samples only from the likeliest tokens whose probabilities add up to this much. 1, which is all
                of them, when not sent.
            user: An identifier of the end user, for finding abuse; it changes no answer.
            sovereignty_requirements: Where and by whom the request may be processed (Hadrian extension).
            top_k: Samples only from this many of the likeliest tokens; 0, and not sending it, mean all of them.
            min_p: Drops tokens less likely than this fraction of the likeliest one. 0, which drops none, when not
                sent.
            repetition_penalty: Divides positive logits of tokens seen before by this, and multiplies negative ones.
                1, which changes nothing, when not sent.
            dry_multiplier: Strength of the DRY penalty, which keeps the model from extending a passage that it
                repeats; 0, and not sending it, turn DRY off.
            dry_base: Base of DRY's penalty, which is the multiplier times the base to the power of the excess
                length. 1.75 when not sent.
            dry_allowed_length: The longest repeated sequence of tokens that DRY leaves alone. 2 when not sent.
            dry_sequence_breakers: Texts at which DRY's search for repetitions ends. Line feed, colon, double quote
                and asterisk when not sent.
            truncate_sequence: Drop the beginning of a prompt that does not fit the model's context instead of
                refusing the request. false when not sent.
            ignore_eos: Go on after the model's end-of-text token; stop sequences and limits still hold. false when
                not sent.
            grammar: A constraint that each completion keeps (mistral.rs extension). None when not sent.
            tools: Tools that the model is told of (mistral.rs extension). A completion is plain text, so calls come
                back as the model wrote them.
            tool_choice: Whether and which tools may be called (mistral.rs extension).
            extra_body: More members of the body, for a server that knows more than the contract.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            TypeError: There is no such argument, or what was given is no JSON.
        """

        known(body, create_completion.MEMBERS)
        if stream:
            return await create_completion.astream(
                client=self._client,
                body=body,
                options=Options(extra_headers, extra_body, timeout, extra_query),
            )
        return await create_completion.asyncio(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )
