"""What `client.completions` offers with what surrounds each answer, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from wireproof_client.api.completions import create_completion
from wireproof_client.call import Options, Response, known
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.async_stream import AsyncStream


class AsyncCompletionsWithRawResponse:
    """The methods of `client.completions`, each with what surrounds its answer."""

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
        **body: Unpack[params.CreateCompletionArguments],
    ) -> Response[models.Completion]: ...

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
    ) -> Response[AsyncStream[models.CompletionChunk, models.Completion]]: ...

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
    ) -> Response[models.Completion] | Response[AsyncStream[models.CompletionChunk, models.Completion]]: ...

    async def create(
        self,
        *,
        stream: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateCompletionArguments],
    ) -> Response[models.Completion] | Response[AsyncStream[models.CompletionChunk, models.Completion]]:
        """As `completions.create`, with what surrounds the answer: status, headers and request id."""
        known(body, create_completion.MEMBERS)
        if stream:
            opened = await create_completion.astream(
                client=self._client,
                body=body,
                options=Options(extra_headers, extra_body, timeout, extra_query),
            )
            return Response(opened.response.status_code, opened.response.headers, opened.request_id, opened)
        return await create_completion.asyncio_detailed(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )
