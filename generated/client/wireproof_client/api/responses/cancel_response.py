"""`POST /responses/{response_id}/cancel`: Cancel a background response.

Ends the work on a background response, whose status becomes cancelled. One that is final already is answered as it is,
so that cancelling again does no harm. A response that was not made in the background is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wireproof_client.call import Call, Options, in_path
from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.call import Response
    from wireproof_client.client import Wireproof

DEFAULT = Options()
_ANSWER: Callable[[Any], models.ResponseObject] = ref("ResponseObject")


def call(
    *,
    response_id: str,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "POST",
        f"/responses/{in_path('response_id', response_id)}/cancel",
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    response_id: str,
    options: Options = DEFAULT,
) -> Response[models.ResponseObject]:
    """Cancel a background response. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        response_id=response_id,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    response_id: str,
    options: Options = DEFAULT,
) -> models.ResponseObject:
    """Cancel a background response. Raises WireproofError."""
    request = call(
        response_id=response_id,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    response_id: str,
    options: Options = DEFAULT,
) -> Response[models.ResponseObject]:
    """Cancel a background response. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        response_id=response_id,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    response_id: str,
    options: Options = DEFAULT,
) -> models.ResponseObject:
    """Cancel a background response. Raises WireproofError."""
    request = call(
        response_id=response_id,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed
