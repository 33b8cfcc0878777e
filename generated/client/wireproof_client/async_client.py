"""The client's front door, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import httpx

from wireproof_client import settings as given
from wireproof_client.async_connection import AsyncConnection
from wireproof_client.errors import SettingsError
from wireproof_client.logs import listen_to_the_environment
from wireproof_client.settings import RETRIES, TIMEOUT, Settings, Timeout

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
        organization: What is sent as `OpenAI-Organization`; else the environment's `OPENAI_ORG_ID`, else nothing.
        project: What is sent as `OpenAI-Project`; else the environment's `OPENAI_PROJECT_ID`, else nothing.
        timeout: Seconds, or an `httpx.Timeout`; None waits for ever. It holds for each wait, not for a whole stream.
        max_retries: How often a call is sent again where nothing was begun: there was no connection, or the server
            said with 429 or 503 when to come again (within a minute).
        proxy: The address of a proxy. Without it, those of the environment are used.
        default_headers: Headers of every call.
        default_query: Parameters in the query of every call.
        http_client: An `httpx.AsyncClient` to use, with whatever it was set up with, its timeout too where none is
            given here; its owner closes it.

    Raises:
        SettingsError: Neither argument nor environment says where the API is, or an argument cannot be used.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        api_key: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        timeout: Timeout = TIMEOUT,
        max_retries: int = RETRIES,
        proxy: str | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        if proxy is not None and http_client is not None:
            raise SettingsError("An http_client has its own proxy: give one of the two.")
        if isinstance(http_client, httpx.Client):
            raise SettingsError("The http_client of an AsyncWireproof has to be an httpx.AsyncClient.")
        listen_to_the_environment()
        settings = Settings(
            base_url=given.base_url(base_url),
            api_key=given.api_key(api_key),
            organization=given.from_environment(organization, given.ORGANIZATION_VARIABLE),
            project=given.from_environment(project, given.PROJECT_VARIABLE),
            timeout=timeout,
            max_retries=given.retries(max_retries),
            proxy=proxy,
            default_headers=given.lowered(default_headers),
            default_query=dict(default_query or {}),
        )
        self.connection = AsyncConnection(settings, http_client)

    def with_options(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        api_key: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        timeout: Timeout = TIMEOUT,
        max_retries: int | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
    ) -> Self:
        """A client that differs in what is given, over the same connections, which this one closes.

        Headers and parameters join those of this client. Raises SettingsError.
        """
        known = self.connection.settings
        settings = replace(
            known,
            base_url=known.base_url if base_url is None else given.base_url(base_url),
            api_key=known.api_key if api_key is None else given.api_key(api_key),
            organization=known.organization if organization is None else organization,
            project=known.project if project is None else project,
            timeout=known.timeout if timeout is TIMEOUT else timeout,
            max_retries=known.max_retries if max_retries is None else given.retries(max_retries),
            default_headers={**known.default_headers, **given.lowered(default_headers)},
            default_query={**known.default_query, **(default_query or {})},
        )
        made = type(self).__new__(type(self))
        made.connection = AsyncConnection(settings, self.connection.http)
        return made

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return self.connection.settings.base_url

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"

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
