"""The client's front door, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

import httpx

from wireproof_client.async_connection import AsyncConnection
from wireproof_client.errors import SettingsError
from wireproof_client.settings import RETRIES, TIMEOUT, Settings, Timeout
from wireproof_client.settings import api_key as key_of
from wireproof_client.settings import base_url as url_of

if TYPE_CHECKING:
    from wireproof_client.resources.async_chat import AsyncChat
    from wireproof_client.resources.async_completions import AsyncCompletions
    from wireproof_client.resources.async_health import AsyncHealth
    from wireproof_client.resources.async_models import AsyncModels
    from wireproof_client.resources.async_responses import AsyncResponses


class AsyncWireproof:
    """A client of one server; to be closed, or used in an `async with` block.

    Args:
        base_url: Where the API is, such as `https://host/v1`; else the environment's `OPENAI_BASE_URL`.
        api_key: What is sent as `Authorization: Bearer`; else the environment's `OPENAI_API_KEY`, else nothing.
        timeout: Seconds, or an `httpx.Timeout`; None waits for ever. It holds for each wait, not for a whole stream.
        max_retries: How often a call is sent again where nothing was begun: there was no connection, or the server
            said with 429 or 503 when to come again (within a minute).
        proxy: The address of a proxy. Without it, those of the environment are used.
        default_headers: Headers of every call.
        http_client: An `httpx.AsyncClient` to use, with whatever it was set up with, its timeout too where none is
            given here; its owner closes it.

    Raises:
        SettingsError: Neither argument nor environment says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout: Timeout = TIMEOUT,
        max_retries: int = RETRIES,
        proxy: str | None = None,
        default_headers: Mapping[str, str] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        if proxy is not None and http_client is not None:
            raise SettingsError("An http_client has its own proxy: give one of the two.")
        settings = Settings(url_of(base_url), key_of(api_key), timeout, max_retries, proxy, dict(default_headers or {}))
        self.connection = AsyncConnection(settings, http_client)

    def with_options(self, *, timeout: Timeout = TIMEOUT, max_retries: int | None = None) -> Self:
        """A client with another timeout or number of retries, over the same connections, which this one closes."""
        known = self.connection.settings
        settings = replace(
            known,
            timeout=known.timeout if timeout is TIMEOUT else timeout,
            max_retries=known.max_retries if max_retries is None else max_retries,
        )
        made = type(self).__new__(type(self))
        made.connection = AsyncConnection(settings, self.connection.http)
        return made

    @cached_property
    def chat(self) -> AsyncChat:
        """Chat."""
        from wireproof_client.resources.async_chat import AsyncChat

        return AsyncChat(self)

    @cached_property
    def completions(self) -> AsyncCompletions:
        """Completions."""
        from wireproof_client.resources.async_completions import AsyncCompletions

        return AsyncCompletions(self)

    @cached_property
    def health(self) -> AsyncHealth:
        """Health."""
        from wireproof_client.resources.async_health import AsyncHealth

        return AsyncHealth(self)

    @cached_property
    def models(self) -> AsyncModels:
        """Models."""
        from wireproof_client.resources.async_models import AsyncModels

        return AsyncModels(self)

    @cached_property
    def responses(self) -> AsyncResponses:
        """Responses."""
        from wireproof_client.resources.async_responses import AsyncResponses

        return AsyncResponses(self)

    async def close(self) -> None:
        """Close the connections."""
        await self.connection.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
