"""What `client.chat` offers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from wireproof_client.api.chat import create_chat_completion
from wireproof_client.call import Options, known
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.client import Wireproof
    from wireproof_client.resources import chat_with_raw_response
    from wireproof_client.stream import Stream


class Chat:
    """The methods of `client.chat`."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    @cached_property
    def completions(self) -> ChatCompletions:
        """`client.chat.completions`."""
        return ChatCompletions(self._client)


class ChatCompletions:
    """The methods of `client.chat.completions`."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    @cached_property
    def with_raw_response(self) -> chat_with_raw_response.ChatCompletionsWithRawResponse:
        """The same methods, with status, headers and request id of each answer, which is in `parsed`."""
        from wireproof_client.resources.chat_with_raw_response import ChatCompletionsWithRawResponse

        return ChatCompletionsWithRawResponse(self._client)

    @overload
    def create(
        self,
        *,
        stream: Literal[False] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateChatCompletionArguments],
    ) -> models.ChatCompletion: ...

    @overload
    def create(
        self,
        *,
        stream: Literal[True],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateChatCompletionArguments],
    ) -> Stream[models.ChatCompletionChunk, models.ChatCompletion]: ...

    @overload
    def create(
        self,
        *,
        stream: bool | None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateChatCompletionArguments],
    ) -> models.ChatCompletion | Stream[models.ChatCompletionChunk, models.ChatCompletion]: ...

    def create(
        self,
        *,
        stream: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateChatCompletionArguments],
    ) -> models.ChatCompletion | Stream[models.ChatCompletionChunk, models.ChatCompletion]:
        """Answer a conversation.

        Generates the next turn of a conversation, `n` times, as JSON or, with `stream`, as server-sent events that end
        with `data: [DONE]`. A failure before the first event is answered with its status; one after it is an event
        whose data is the error envelope.

        Args:
            stream: Whether to get the events as they come, and not the whole answer at its end.
            messages: The conversation so far, oldest turn first.
            model: The model to ask, by its id or by an alias from the list of models. The server's default model
                when not sent.
            models: Models to try in this order after `model`; the first that the server knows answers (Hadrian
                extension).
            frequency_penalty: Lowers a token's logit by this much for each time it occurred so far; negative values
                encourage repetition. 0 when not sent.
            presence_penalty: Lowers a token's logit by this much once it has occurred; negative values encourage
                repetition. 0 when not sent.
            logit_bias: What to add to the logits of certain tokens before sampling. Nothing when not sent.
            logprobs: Report the log probability of each token of the answer. false when not sent.
            top_logprobs: With `logprobs`, also report this many of the likeliest tokens in each place. None when
                not sent.
            max_completion_tokens: The most tokens to generate for each choice, reasoning included. Up to the
                model's context when not sent.
            max_tokens: The older name of `max_completion_tokens`. When both are sent they must agree.
            metadata: Pairs of text for the caller's own bookkeeping.
            n: How many choices to answer with. 1 when not sent.
            parallel_tool_calls: Allow several calls in one turn. true when not sent.
            reasoning: How to reason before the answer (Hadrian extension).
            reasoning_effort: How much to reason before the answer. `medium` for a model that reasons, when not
                sent.
            response_format: The form that the answer must have. Any text when not sent.
            seed: Makes sampling repeatable on the same server, model and parameters. Drawn at random when not sent.
            stop: Up to four texts at which generation ends; the answer does not contain them. An empty text, like
                an empty list, ends nothing.
            stream_options: What else the stream holds.
            temperature: Divides the logits before sampling; 0 always takes the likeliest token, and larger values
                choose more freely. 1 when not sent.
            top_p: Samples only from the likeliest tokens whose probabilities add up to this much. 1, which is all
                of them, when not sent.
            tool_choice: Whether the model may, must or must not call a tool, and which.
            tools: The tools that the model may call.
            user: An identifier of the end user, for finding abuse; it changes no answer.
            audio: How the answer is to be spoken; needed when `modalities` holds `audio`.
            function_call: Whether and which of `functions` may be called; use `tool_choice`.
            functions: Functions that the model may call; use `tools`.
            modalities: The kinds of output wanted. Text alone when not sent.
            moderation: Asks for a judgement of request and answer by a moderation model.
            prediction: Text that the answer will probably repeat.
            prompt_cache_key: Requests with the same key likely share a prefix worth caching; it changes no answer.
            prompt_cache_options: How to cache the prompt; it changes no answer.
            prompt_cache_retention: How long a cached prompt may be kept; it changes no answer.
            safety_identifier: A stable identifier of the end user, for finding abuse; it changes no answer.
            service_tier: The class of service. `auto` when not sent.
            store: Keep the answer for later use by the caller. false when not sent.
            verbosity: How long an answer to aim at. `medium` when not sent.
            web_search_options: How to search the web for the answer.
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
            grammar: A constraint that the answer keeps (mistral.rs extension). None when not sent.
            extra_body: More members of the body, for a server that knows more than the contract.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            TypeError: There is no such argument, or what was given is no JSON.
        """

        known(body, create_chat_completion.MEMBERS)
        if stream:
            return create_chat_completion.stream(
                client=self._client,
                body=body,
                options=Options(extra_headers, extra_body, timeout, extra_query),
            )
        return create_chat_completion.sync(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )
