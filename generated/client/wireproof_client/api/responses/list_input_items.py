"""`GET /responses/{response_id}/input_items`: List what a response was given.

The items of the input of a stored response, page by page. To see the next page, send the last_id of this one as after.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from wireproof_client.call import Call, Options, in_path, query
from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.call import Response
    from wireproof_client.client import Wireproof

DEFAULT = Options()
_ANSWER: Callable[[Any], models.InputItemList] = ref("InputItemList")


def call(
    *,
    response_id: str,
    limit: int | None = None,
    order: models.SortOrder | None = None,
    after: str | None = None,
    before: str | None = None,
    include: Sequence[models.ResponseInclude] | None = None,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "GET",
        f"/responses/{in_path('response_id', response_id)}/input_items",
        query=query(
            **{
                "limit": limit,
                "order": order,
                "after": after,
                "before": before,
                "include[]": include,
            }
        ),
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    response_id: str,
    limit: int | None = None,
    order: models.SortOrder | None = None,
    after: str | None = None,
    before: str | None = None,
    include: Sequence[models.ResponseInclude] | None = None,
    options: Options = DEFAULT,
) -> Response[models.InputItemList]:
    """List what a response was given. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        response_id=response_id,
        limit=limit,
        order=order,
        after=after,
        before=before,
        include=include,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    response_id: str,
    limit: int | None = None,
    order: models.SortOrder | None = None,
    after: str | None = None,
    before: str | None = None,
    include: Sequence[models.ResponseInclude] | None = None,
    options: Options = DEFAULT,
) -> models.InputItemList:
    """List what a response was given. Raises WireproofError."""
    request = call(
        response_id=response_id,
        limit=limit,
        order=order,
        after=after,
        before=before,
        include=include,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    response_id: str,
    limit: int | None = None,
    order: models.SortOrder | None = None,
    after: str | None = None,
    before: str | None = None,
    include: Sequence[models.ResponseInclude] | None = None,
    options: Options = DEFAULT,
) -> Response[models.InputItemList]:
    """List what a response was given. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        response_id=response_id,
        limit=limit,
        order=order,
        after=after,
        before=before,
        include=include,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    response_id: str,
    limit: int | None = None,
    order: models.SortOrder | None = None,
    after: str | None = None,
    before: str | None = None,
    include: Sequence[models.ResponseInclude] | None = None,
    options: Options = DEFAULT,
) -> models.InputItemList:
    """List what a response was given. Raises WireproofError."""
    request = call(
        response_id=response_id,
        limit=limit,
        order=order,
        after=after,
        before=before,
        include=include,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed
