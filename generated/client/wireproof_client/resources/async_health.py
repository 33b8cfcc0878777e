"""What `client.health` offers, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wireproof_client.api.health import get_health, get_liveness, get_readiness
from wireproof_client.call import Options
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.async_client import AsyncWireproof


class AsyncHealth:
    """The methods of `client.health`."""

    def __init__(self, client: AsyncWireproof) -> None:
        self._client = client

    async def get(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.Health:
        """Tell whether the server is well.

        Whether the server and its engine can answer requests now.

        Args:
            extra_headers: More headers of this request.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return await get_health.asyncio(
            client=self._client,
            options=Options(extra_headers, timeout=timeout),
        )

    async def live(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.Health:
        """Tell whether the process lives.

        Whether the process answers at all; an orchestrator restarts it when it does not.

        Args:
            extra_headers: More headers of this request.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return await get_liveness.asyncio(
            client=self._client,
            options=Options(extra_headers, timeout=timeout),
        )

    async def ready(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.Health:
        """Tell whether to send requests here.

        Whether requests may be sent here; not while the engine starts or the server drains.

        Args:
            extra_headers: More headers of this request.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return await get_readiness.asyncio(
            client=self._client,
            options=Options(extra_headers, timeout=timeout),
        )
