"""What `client.health` offers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wireproof_client.api.health import get_health, get_liveness, get_readiness
from wireproof_client.call import Options
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.client import Wireproof
    from wireproof_client.resources import health_with_raw_response


class Health:
    """The methods of `client.health`."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    @cached_property
    def with_raw_response(self) -> health_with_raw_response.HealthWithRawResponse:
        """The same methods, with status, headers and request id of each answer, which is in `parsed`."""
        from wireproof_client.resources.health_with_raw_response import HealthWithRawResponse

        return HealthWithRawResponse(self._client)

    def get(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.Health:
        """Tell whether the server is well.

        Whether the server and its engine can answer requests now.

        Args:
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return get_health.sync(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    def live(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.Health:
        """Tell whether the process lives.

        Whether the process answers at all; an orchestrator restarts it when it does not.

        Args:
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return get_liveness.sync(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    def ready(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.Health:
        """Tell whether to send requests here.

        Whether requests may be sent here; not while the engine starts or the server drains.

        Args:
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return get_readiness.sync(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )
