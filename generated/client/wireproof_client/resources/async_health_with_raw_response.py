"""What `client.health` offers with what surrounds each answer, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wireproof_client.api.health import get_health, get_liveness, get_readiness
from wireproof_client.call import Options, Response
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.async_client import AsyncWireproof


class AsyncHealthWithRawResponse:
    """The methods of `client.health`, each with what surrounds its answer."""

    def __init__(self, client: AsyncWireproof) -> None:
        self._client = client

    async def get(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.Health]:
        """As `health.get`, with what surrounds the answer: status, headers and request id."""
        return await get_health.asyncio_detailed(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    async def live(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.Health]:
        """As `health.live`, with what surrounds the answer: status, headers and request id."""
        return await get_liveness.asyncio_detailed(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    async def ready(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.Health]:
        """As `health.ready`, with what surrounds the answer: status, headers and request id."""
        return await get_readiness.asyncio_detailed(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )
