"""`GET /responses/{response_id}`: Retrieve a response.

A stored response as it stands. With stream its events come instead, from the one after starting_after on: those that
are stored at once, and those of a response that is still worked on as they happen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from wireproof_client.call import Call, Options, in_path, query
from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.async_stream import AsyncStream
    from wireproof_client.call import Response
    from wireproof_client.client import Wireproof
    from wireproof_client.stream import Stream

DEFAULT = Options()
_ANSWER: Callable[[Any], models.ResponseObject] = ref("ResponseObject")


def call(
    *,
    response_id: str,
    include: Sequence[models.ResponseInclude] | None = None,
    starting_after: int | None = None,
    include_obfuscation: bool | None = None,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "GET",
        f"/responses/{in_path('response_id', response_id)}",
        query=query(
            **{
                "include[]": include,
                "starting_after": starting_after,
                "include_obfuscation": include_obfuscation,
            }
        ),
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    response_id: str,
    include: Sequence[models.ResponseInclude] | None = None,
    starting_after: int | None = None,
    include_obfuscation: bool | None = None,
    options: Options = DEFAULT,
) -> Response[models.ResponseObject]:
    """Retrieve a response. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        response_id=response_id,
        include=include,
        starting_after=starting_after,
        include_obfuscation=include_obfuscation,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    response_id: str,
    include: Sequence[models.ResponseInclude] | None = None,
    starting_after: int | None = None,
    include_obfuscation: bool | None = None,
    options: Options = DEFAULT,
) -> models.ResponseObject:
    """Retrieve a response. Raises WireproofError."""
    request = call(
        response_id=response_id,
        include=include,
        starting_after=starting_after,
        include_obfuscation=include_obfuscation,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


def stream(
    *,
    client: Wireproof,
    response_id: str,
    include: Sequence[models.ResponseInclude] | None = None,
    starting_after: int | None = None,
    include_obfuscation: bool | None = None,
    options: Options = DEFAULT,
) -> Stream[models.ResponseStreamEvent, models.ResponseObject]:
    """Retrieve a response. As events that come one by one. Raises WireproofError."""
    from wireproof_client.stream_kinds import GET_RESPONSE

    request = call(
        response_id=response_id,
        include=include,
        starting_after=starting_after,
        include_obfuscation=include_obfuscation,
        options=options,
    )
    return client.connection.stream(request, GET_RESPONSE, in_query=True)


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    response_id: str,
    include: Sequence[models.ResponseInclude] | None = None,
    starting_after: int | None = None,
    include_obfuscation: bool | None = None,
    options: Options = DEFAULT,
) -> Response[models.ResponseObject]:
    """Retrieve a response. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        response_id=response_id,
        include=include,
        starting_after=starting_after,
        include_obfuscation=include_obfuscation,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    response_id: str,
    include: Sequence[models.ResponseInclude] | None = None,
    starting_after: int | None = None,
    include_obfuscation: bool | None = None,
    options: Options = DEFAULT,
) -> models.ResponseObject:
    """Retrieve a response. Raises WireproofError."""
    request = call(
        response_id=response_id,
        include=include,
        starting_after=starting_after,
        include_obfuscation=include_obfuscation,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed


async def astream(
    *,
    client: AsyncWireproof,
    response_id: str,
    include: Sequence[models.ResponseInclude] | None = None,
    starting_after: int | None = None,
    include_obfuscation: bool | None = None,
    options: Options = DEFAULT,
) -> AsyncStream[models.ResponseStreamEvent, models.ResponseObject]:
    """Retrieve a response. As events that come one by one. Raises WireproofError."""
    from wireproof_client.stream_kinds import GET_RESPONSE

    request = call(
        response_id=response_id,
        include=include,
        starting_after=starting_after,
        include_obfuscation=include_obfuscation,
        options=options,
    )
    return await client.connection.stream(request, GET_RESPONSE, in_query=True)
