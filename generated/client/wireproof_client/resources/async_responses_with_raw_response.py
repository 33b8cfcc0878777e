"""What `client.responses` offers with what surrounds each answer, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Unpack, overload

from wireproof_client.api.responses import (
    cancel_response,
    count_input_tokens,
    create_response,
    delete_response,
    get_response,
    list_input_items,
)
from wireproof_client.call import Options, Response, known
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.async_stream import AsyncStream


class AsyncResponsesWithRawResponse:
    """The methods of `client.responses`, each with what surrounds its answer."""

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
        **body: Unpack[params.CreateResponseArguments],
    ) -> Response[models.ResponseObject]: ...

    @overload
    async def create(
        self,
        *,
        stream: Literal[True],
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateResponseArguments],
    ) -> Response[AsyncStream[models.ResponseStreamEvent, models.ResponseObject]]: ...

    @overload
    async def create(
        self,
        *,
        stream: bool | None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateResponseArguments],
    ) -> Response[models.ResponseObject] | Response[AsyncStream[models.ResponseStreamEvent, models.ResponseObject]]: ...

    async def create(
        self,
        *,
        stream: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateResponseArguments],
    ) -> Response[models.ResponseObject] | Response[AsyncStream[models.ResponseStreamEvent, models.ResponseObject]]:
        """As `responses.create`, with what surrounds the answer: status, headers and request id."""
        known(body, create_response.MEMBERS)
        if stream:
            opened = await create_response.astream(
                client=self._client,
                body=body,
                options=Options(extra_headers, extra_body, timeout, extra_query),
            )
            return Response(opened.response.status_code, opened.response.headers, opened.request_id, opened)
        return await create_response.asyncio_detailed(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )

    @overload
    async def retrieve(
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
    ) -> Response[models.ResponseObject]: ...

    @overload
    async def retrieve(
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
    ) -> Response[AsyncStream[models.ResponseStreamEvent, models.ResponseObject]]: ...

    @overload
    async def retrieve(
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
    ) -> Response[models.ResponseObject] | Response[AsyncStream[models.ResponseStreamEvent, models.ResponseObject]]: ...

    async def retrieve(
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
    ) -> Response[models.ResponseObject] | Response[AsyncStream[models.ResponseStreamEvent, models.ResponseObject]]:
        """As `responses.retrieve`, with what surrounds the answer: status, headers and request id."""
        if stream:
            opened = await get_response.astream(
                client=self._client,
                response_id=response_id,
                include=include,
                starting_after=starting_after,
                include_obfuscation=include_obfuscation,
                options=Options(extra_headers, None, timeout, extra_query),
            )
            return Response(opened.response.status_code, opened.response.headers, opened.request_id, opened)
        return await get_response.asyncio_detailed(
            client=self._client,
            response_id=response_id,
            include=include,
            starting_after=starting_after,
            include_obfuscation=include_obfuscation,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    async def delete(
        self,
        response_id: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.DeletedResponse]:
        """As `responses.delete`, with what surrounds the answer: status, headers and request id."""
        return await delete_response.asyncio_detailed(
            client=self._client,
            response_id=response_id,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    async def cancel(
        self,
        response_id: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.ResponseObject]:
        """As `responses.cancel`, with what surrounds the answer: status, headers and request id."""
        return await cancel_response.asyncio_detailed(
            client=self._client,
            response_id=response_id,
            options=Options(extra_headers, None, timeout, extra_query),
        )


class AsyncResponsesInputItemsWithRawResponse:
    """The methods of `client.responses.input_items`, each with what surrounds its answer."""

    def __init__(self, client: AsyncWireproof) -> None:
        self._client = client

    async def list(
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
    ) -> Response[models.InputItemList]:
        """As `responses.input_items.list`, with what surrounds the answer: status, headers and request id."""
        return await list_input_items.asyncio_detailed(
            client=self._client,
            response_id=response_id,
            limit=limit,
            order=order,
            after=after,
            before=before,
            include=include,
            options=Options(extra_headers, None, timeout, extra_query),
        )


class AsyncResponsesInputTokensWithRawResponse:
    """The methods of `client.responses.input_tokens`, each with what surrounds its answer."""

    def __init__(self, client: AsyncWireproof) -> None:
        self._client = client

    async def count(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CountInputTokensArguments],
    ) -> Response[models.InputTokenCount]:
        """As `responses.input_tokens.count`, with what surrounds the answer: status, headers and request id."""
        known(body, count_input_tokens.MEMBERS)
        return await count_input_tokens.asyncio_detailed(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )
