"""What `client.health` offers with what surrounds each answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wireproof_client.api.health import get_health, get_liveness, get_readiness
from wireproof_client.call import Options, Response
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.client import Wireproof


class HealthWithRawResponse:
    """The methods of `client.health`, each with what surrounds its answer."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    def get(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.Health]:
        """As `health.get`, with what surrounds the answer: status, headers and request id."""
        return get_health.sync_detailed(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    def live(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.Health]:
        """As `health.live`, with what surrounds the answer: status, headers and request id."""
        return get_liveness.sync_detailed(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    def ready(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.Health]:
        """As `health.ready`, with what surrounds the answer: status, headers and request id."""
        return get_readiness.sync_detailed(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )
