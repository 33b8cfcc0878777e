"""What `client.chat` offers with what surrounds each answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from wireproof_client.api.chat import create_chat_completion
from wireproof_client.call import Options, Response, known
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.client import Wireproof
    from wireproof_client.stream import Stream


class ChatCompletionsWithRawResponse:
    """The methods of `client.chat.completions`, each with what surrounds its answer."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

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
    ) -> Response[models.ChatCompletion]: ...

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
    ) -> Response[Stream[models.ChatCompletionChunk, models.ChatCompletion]]: ...

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
    ) -> Response[models.ChatCompletion] | Response[Stream[models.ChatCompletionChunk, models.ChatCompletion]]: ...

    def create(
        self,
        *,
        stream: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateChatCompletionArguments],
    ) -> Response[models.ChatCompletion] | Response[Stream[models.ChatCompletionChunk, models.ChatCompletion]]:
        """As `chat.completions.create`, with what surrounds the answer: status, headers and request id."""
        known(body, create_chat_completion.MEMBERS)
        if stream:
            opened = create_chat_completion.stream(
                client=self._client,
                body=body,
                options=Options(extra_headers, extra_body, timeout, extra_query),
            )
            return Response(opened.response.status_code, opened.response.headers, opened.request_id, opened)
        return create_chat_completion.sync_detailed(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )
