"""What `client.responses` offers with what surrounds each answer."""

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
    from wireproof_client.client import Wireproof
    from wireproof_client.stream import Stream


class ResponsesWithRawResponse:
    """The methods of `client.responses`, each with what surrounds its answer."""

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
        **body: Unpack[params.CreateResponseArguments],
    ) -> Response[models.ResponseObject]: ...

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
    ) -> Response[Stream[models.ResponseStreamEvent, models.ResponseObject]]: ...

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
    ) -> Response[models.ResponseObject] | Response[Stream[models.ResponseStreamEvent, models.ResponseObject]]: ...

    def create(
        self,
        *,
        stream: bool | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
        **body: Unpack[params.CreateResponseArguments],
    ) -> Response[models.ResponseObject] | Response[Stream[models.ResponseStreamEvent, models.ResponseObject]]:
        """As `responses.create`, with what surrounds the answer: status, headers and request id."""
        known(body, create_response.MEMBERS)
        if stream:
            opened = create_response.stream(
                client=self._client,
                body=body,
                options=Options(extra_headers, extra_body, timeout, extra_query),
            )
            return Response(opened.response.status_code, opened.response.headers, opened.request_id, opened)
        return create_response.sync_detailed(
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
    ) -> Response[models.ResponseObject]: ...

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
    ) -> Response[Stream[models.ResponseStreamEvent, models.ResponseObject]]: ...

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
    ) -> Response[models.ResponseObject] | Response[Stream[models.ResponseStreamEvent, models.ResponseObject]]: ...

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
    ) -> Response[models.ResponseObject] | Response[Stream[models.ResponseStreamEvent, models.ResponseObject]]:
        """As `responses.retrieve`, with what surrounds the answer: status, headers and request id."""
        if stream:
            opened = get_response.stream(
                client=self._client,
                response_id=response_id,
                include=include,
                starting_after=starting_after,
                include_obfuscation=include_obfuscation,
                options=Options(extra_headers, None, timeout, extra_query),
            )
            return Response(opened.response.status_code, opened.response.headers, opened.request_id, opened)
        return get_response.sync_detailed(
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
    ) -> Response[models.DeletedResponse]:
        """As `responses.delete`, with what surrounds the answer: status, headers and request id."""
        return delete_response.sync_detailed(
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
    ) -> Response[models.ResponseObject]:
        """As `responses.cancel`, with what surrounds the answer: status, headers and request id."""
        return cancel_response.sync_detailed(
            client=self._client,
            response_id=response_id,
            options=Options(extra_headers, None, timeout, extra_query),
        )


class ResponsesInputItemsWithRawResponse:
    """The methods of `client.responses.input_items`, each with what surrounds its answer."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

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
    ) -> Response[models.InputItemList]:
        """As `responses.input_items.list`, with what surrounds the answer: status, headers and request id."""
        return list_input_items.sync_detailed(
            client=self._client,
            response_id=response_id,
            limit=limit,
            order=order,
            after=after,
            before=before,
            include=include,
            options=Options(extra_headers, None, timeout, extra_query),
        )


class ResponsesInputTokensWithRawResponse:
    """The methods of `client.responses.input_tokens`, each with what surrounds its answer."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    def count(
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
        return count_input_tokens.sync_detailed(
            client=self._client,
            body=body,
            options=Options(extra_headers, extra_body, timeout, extra_query),
        )
