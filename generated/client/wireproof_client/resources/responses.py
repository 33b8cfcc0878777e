"""What `client.responses` offers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from wireproof_client.api.responses import (
    cancel_response,
    count_input_tokens,
    create_response,
    delete_response,
    get_response,
    list_input_items,
)
from wireproof_client.call import Options, known
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.client import Wireproof
    from wireproof_client.resources import responses_with_raw_response
    from wireproof_client.stream import Stream


class Responses:
    """The methods of `client.responses`."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    @cached_property
    def input_items(self) -> ResponsesInputItems:
        """`client.responses.input_items`."""
        return ResponsesInputItems(self._client)

    @cached_property
    def input_tokens(self) -> ResponsesInputTokens:
        """`client.responses.input_tokens`."""
        return ResponsesInputTokens(self._client)

    @cached_property
    def with_raw_response(self) -> responses_with_raw_response.ResponsesWithRawResponse:
        """The same methods, with status, headers and request id of each answer, which is in `parsed`."""
        from wireproof_client.resources.responses_with_raw_response import ResponsesWithRawResponse

        return ResponsesWithRawResponse(self._client)

    @overload
    def create(
        self,
        *,
        stream: Literal[False] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateResponseArguments],
    ) -> models.ResponseObject: ...

    @overload
    def create(
        self,
        *,
        stream: Literal[True],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateResponseArguments],
    ) -> Stream[models.ResponseStreamEvent, models.ResponseObject]: ...

    @overload
    def create(
        self,
        *,
        stream: bool | None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateResponseArguments],
    ) -> models.ResponseObject | Stream[models.ResponseStreamEvent, models.ResponseObject]: ...

    def create(
        self,
        *,
        stream: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateResponseArguments],
    ) -> models.ResponseObject | Stream[models.ResponseStreamEvent, models.ResponseObject]:
        """Answer with a response.

        Answers the input, as JSON or, with stream, as server-sent events, exactly one of which ends the stream. Each
        event has an event line with its type and a data line with its JSON. A failure before the first event is
        answered with its status; one after it is a response.failed or error event. With store the response can be read,
        gone on from and deleted later; with background it is worked on without the caller, and the answer is a queued
        response (202 at base paths of the hadrian profile, 200 elsewhere).

        Args:
            stream: Whether to get the events as they come, and not the whole answer at its end.
            model: The model to ask, by its id or by an alias from the list of models. The server's default model
                when not sent.
            models: Models to try in this order after `model`; the first that the server knows answers (Hadrian
                extension).
            input: What to answer, as one text or as items.
            instructions: What the model is told before anything else, as a system message. Instructions of a
                previous response do not carry over; with prompt, these take the place of its own.
            previous_response_id: The stored response to go on from; its input and output come before this input.
                Not together with conversation.
            conversation: The conversation to go on with, by id or as an object. Its items come before this input,
                and input and output are added to it. Not together with previous_response_id.
            store: Whether the response is stored, to be read, gone on from or deleted later. true when not sent.
            background: Whether to answer at once with a queued response and to work on without the caller. Needs
                store. false when not sent.
            stream_options: What else the stream holds.
            include: What the answer holds beyond what it always does.
            max_output_tokens: The most tokens that the model may write, reasoning included; the status is
                incomplete when it would have gone on. Any number from 1 is accepted, as Hadrian and mistral.rs do (the
                official API asks for a whole number from 16), and a fraction is rounded down. As many as fit the model
                when not sent.
            max_tool_calls: The most calls of tools of the server over the whole response. Unlimited when not sent.
            metadata: Pairs of text for the caller's own bookkeeping, repeated in the response.
            temperature: Divides the logits before sampling; 0 always takes the likeliest token, and larger values
                choose more freely. 1 when not sent.
            top_p: Samples only from the likeliest tokens whose probabilities add up to this much. 1, which is all
                of them, when not sent.
            top_k: Samples only from this many of the likeliest tokens; a fraction is rounded down, and 0 or less,
                like not sending it, means all of them (Hadrian extension).
            top_logprobs: How many of the likeliest tokens to report in place of each token; include must hold
                message.output_text.logprobs. 0 when not sent.
            frequency_penalty: Lowers a token's logit by this much for each time it occurred so far; negative values
                encourage repetition. 0 when not sent.
            presence_penalty: Lowers a token's logit by this much once it has occurred; negative values encourage
                repetition. 0 when not sent.
            tool_choice: Whether the model uses tools, and which. auto when not sent.
            tools: The tools that the model may use.
            parallel_tool_calls: Whether the model may call several tools in one turn. true when not sent.
            reasoning: How the model thinks before it answers.
            text: What the text of the answer looks like.
            truncation: What happens when the input does not fit the model. disabled when not sent.
            service_tier: How quickly, and at what price, the request is served. auto when not sent.
            prompt: A prompt that the server keeps, to start from.
            prompt_cache_key: Requests with the same key likely share a prefix worth caching; it changes no answer.
            prompt_cache_retention: How long the beginning of the input may stay in a cache.
            prompt_cache_options: How the beginning of the input is cached.
            safety_identifier: A stable identifier of the end user, for finding abuse; it changes no answer.
            user: An identifier of the end user, for finding abuse; it changes no answer.
            moderation: Whether input and output are moderated.
            context_management: How a conversation that grows too long is kept within what the model can read.
            plugins: Plugins to use (Hadrian extension). A server refuses those that it does not have, by their
                place.
            provider: Which providers may serve the request (Hadrian extension). A server that is its only provider
                meets every preference; a demand that it cannot vouch for (only, quantizations, zdr, data_vector_store:
                deny, enforce_distillable_text) it refuses by name.
            skills: Skills that the model may use in its shell (Hadrian extension).
            task_budget: How much the task may use over all its turns (Hadrian extension).
            sovereignty_requirements: Where and by whom the request may be processed (Hadrian extension).
            stop: Up to four texts at which generation ends; the answer does not contain them. An empty text, like
                an empty list, ends nothing.
            logit_bias: What to add to the logits of certain tokens before sampling (mistral.rs extension). Nothing
                when not sent.
            logprobs: Whether to report the log probability of each token (mistral.rs extension); does the same as
                message.output_text.logprobs in include. false when not sent.
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
            grammar: A constraint that the text of the answer keeps (mistral.rs extension); excludes a text.format
                but text. None when not sent.
            response_format: The form of the text of the answer, spelled as in the chat operation (mistral.rs
                extension); not together with text.format.
            ignore_eos: Go on after the model's end-of-text token; stop sequences and limits still hold. false when
                not sent.
            n: How many answers to generate (mistral.rs extension). A response holds one, so anything but 1 is
                refused. 1 when not sent.
            max_tool_rounds: The most rounds of tools of the server before the model must answer (mistral.rs
                extension).
            files: Files for the model's tools to work with (mistral.rs extension).
            adapter: The adapter of the model to use, by name or as an object with its generation (mistral.rs
                extension).
            extra_body: More members of the body, for a server that knows more than the contract.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            TypeError: There is no such argument, or what was given is no JSON.
        """

        known(body, create_response.MEMBERS)
        if stream:
            return create_response.stream(
                client=self._client,
                body=body,
                options=Options(extra_headers, extra_body, timeout, extra_query),
            )
        return create_response.sync(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )

    @overload
    def retrieve(
        self,
        response_id: str,
        *,
        stream: Literal[False] | None = None,
        include: Sequence[models.ResponseInclude] | None = None,
        starting_after: int | None = None,
        include_obfuscation: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.ResponseObject: ...

    @overload
    def retrieve(
        self,
        response_id: str,
        *,
        stream: Literal[True],
        include: Sequence[models.ResponseInclude] | None = None,
        starting_after: int | None = None,
        include_obfuscation: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Stream[models.ResponseStreamEvent, models.ResponseObject]: ...

    @overload
    def retrieve(
        self,
        response_id: str,
        *,
        stream: bool | None,
        include: Sequence[models.ResponseInclude] | None = None,
        starting_after: int | None = None,
        include_obfuscation: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.ResponseObject | Stream[models.ResponseStreamEvent, models.ResponseObject]: ...

    def retrieve(
        self,
        response_id: str,
        *,
        stream: bool | None = None,
        include: Sequence[models.ResponseInclude] | None = None,
        starting_after: int | None = None,
        include_obfuscation: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.ResponseObject | Stream[models.ResponseStreamEvent, models.ResponseObject]:
        """Retrieve a response.

        A stored response as it stands. With stream its events come instead, from the one after starting_after on: those
        that are stored at once, and those of a response that is still worked on as they happen.

        Args:
            response_id: The id of a stored response.
            include: What the answer holds beyond what it always does; repeat the parameter for more than one.
            starting_after: The sequence_number after which the events begin; only meaningful with stream. All
                events when not sent.
            include_obfuscation: Whether delta events carry an obfuscation field of random length; only meaningful
                with stream. Servers may leave the field out.
            stream: Whether to get the events as they come, and not the whole answer at its end.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            ValueError: What stands in the path is empty.
        """

        if stream:
            return get_response.stream(
                client=self._client,
                response_id=response_id,
                include=include,
                starting_after=starting_after,
                include_obfuscation=include_obfuscation,
                options=Options(extra_headers, None, timeout, extra_query),
            )
        return get_response.sync(
            client=self._client,
            response_id=response_id,
            include=include,
            starting_after=starting_after,
            include_obfuscation=include_obfuscation,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    def delete(
        self,
        response_id: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.DeletedResponse:
        """Delete a response.

        Removes a stored response; one that is still worked on is cancelled first. At base paths of the hadrian profile
        an unknown id is answered with 200 and deleted false, elsewhere with 404.

        Args:
            response_id: The id of a stored response.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            ValueError: What stands in the path is empty.
        """

        return delete_response.sync(
            client=self._client,
            response_id=response_id,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    def cancel(
        self,
        response_id: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.ResponseObject:
        """Cancel a background response.

        Ends the work on a background response, whose status becomes cancelled. One that is final already is answered as
        it is, so that cancelling again does no harm. A response that was not made in the background is refused.

        Args:
            response_id: The id of a stored response.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            ValueError: What stands in the path is empty.
        """

        return cancel_response.sync(
            client=self._client,
            response_id=response_id,
            options=Options(extra_headers, None, timeout, extra_query),
        )


class ResponsesInputItems:
    """The methods of `client.responses.input_items`."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    @cached_property
    def with_raw_response(self) -> responses_with_raw_response.ResponsesInputItemsWithRawResponse:
        """The same methods, with status, headers and request id of each answer, which is in `parsed`."""
        from wireproof_client.resources.responses_with_raw_response import ResponsesInputItemsWithRawResponse

        return ResponsesInputItemsWithRawResponse(self._client)

    def list(
        self,
        response_id: str,
        *,
        limit: int | None = None,
        order: models.SortOrder | None = None,
        after: str | None = None,
        before: str | None = None,
        include: Sequence[models.ResponseInclude] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.InputItemList:
        """List what a response was given.

        The items of the input of a stored response, page by page. To see the next page, send the last_id of this one as
        after.

        Args:
            response_id: The id of a stored response.
            limit: How many items a page holds at most. 20 when not sent.
            order: Whether the items come oldest or newest first. desc when not sent.
            after: The id of the item after which the page begins, in the order asked for.
            before: The id of the item before which the page ends, in the order asked for.
            include: What the answer holds beyond what it always does; repeat the parameter for more than one.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            ValueError: What stands in the path is empty.
        """

        def page(after: str | None) -> models.InputItemList:
            return list_input_items.sync(
                client=self._client,
                response_id=response_id,
                limit=limit,
                order=order,
                after=after,
                before=before,
                include=include,
                options=Options(extra_headers, None, timeout, extra_query),
            )

        return page(after)._followed_by(page, asynchronous=False)


class ResponsesInputTokens:
    """The methods of `client.responses.input_tokens`."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    @cached_property
    def with_raw_response(self) -> responses_with_raw_response.ResponsesInputTokensWithRawResponse:
        """The same methods, with status, headers and request id of each answer, which is in `parsed`."""
        from wireproof_client.resources.responses_with_raw_response import ResponsesInputTokensWithRawResponse

        return ResponsesInputTokensWithRawResponse(self._client)

    def count(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CountInputTokensArguments],
    ) -> models.InputTokenCount:
        """Count the tokens of an input.

        Counts the tokens that a response to the same request would read as its input: instructions, history, items and
        tools, in the form in which the model reads them. Nothing is generated, and nothing is stored.

        Args:
            model: The model to ask, by its id or by an alias from the list of models. The server's default model
                when not sent.
            models: Models to try in this order after `model`; the first that the server knows answers (Hadrian
                extension).
            input: What to count, as one text or as items.
            instructions: What the model is told before anything else, as a system message. Instructions of a
                previous response do not carry over; with prompt, these take the place of its own.
            previous_response_id: The stored response to go on from; its input and output come before this input.
                Not together with conversation.
            conversation: The conversation to go on with, by id or as an object. Its items come before this input,
                and input and output are added to it. Not together with previous_response_id.
            tool_choice: Whether the model uses tools, and which. auto when not sent.
            tools: The tools that the model may use.
            parallel_tool_calls: Whether the model may call several tools in one turn. true when not sent.
            reasoning: How the model thinks before it answers.
            text: What the text of the answer looks like.
            truncation: What happens when the input does not fit the model. disabled when not sent.
            prompt: A prompt that the server keeps, to start from.
            extra_body: More members of the body, for a server that knows more than the contract.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            TypeError: There is no such argument, or what was given is no JSON.
        """

        known(body, count_input_tokens.MEMBERS)
        return count_input_tokens.sync(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )
