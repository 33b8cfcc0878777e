"""What `client.chat` offers with what surrounds each answer, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from wireproof_client.api.chat import create_chat_completion
from wireproof_client.call import Options, Response, known
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.async_stream import AsyncStream


class AsyncChatCompletionsWithRawResponse:
    """The methods of `client.chat.completions`, each with what surrounds its answer."""

    def __init__(self, client: AsyncWireproof) -> None:
        self._client = client

    @overload
    async def create(
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
    async def create(
        self,
        *,
        stream: Literal[True],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateChatCompletionArguments],
    ) -> Response[AsyncStream[models.ChatCompletionChunk, models.ChatCompletion]]: ...

    @overload
    async def create(
        self,
        *,
        stream: bool | None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateChatCompletionArguments],
    ) -> Response[models.ChatCompletion] | Response[AsyncStream[models.ChatCompletionChunk, models.ChatCompletion]]: ...

    async def create(
        self,
        *,
        stream: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateChatCompletionArguments],
    ) -> Response[models.ChatCompletion] | Response[AsyncStream[models.ChatCompletionChunk, models.ChatCompletion]]:
        """As `chat.completions.create`, with what surrounds the answer: status, headers and request id."""
        known(body, create_chat_completion.MEMBERS)
        if stream:
            opened = await create_chat_completion.astream(
                client=self._client,
                body=body,
                options=Options(extra_headers, extra_body, timeout, extra_query),
            )
            return Response(opened.response.status_code, opened.response.headers, opened.request_id, opened)
        return await create_chat_completion.asyncio_detailed(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )
