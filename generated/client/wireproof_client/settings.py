"""What a client knows: the server, the key, and how patient to be."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

import httpx

from wireproof_client.errors import SettingsError

KEY_VARIABLE = "OPENAI_API_KEY"
URL_VARIABLE = "OPENAI_BASE_URL"
ORGANIZATION_VARIABLE = "OPENAI_ORG_ID"
PROJECT_VARIABLE = "OPENAI_PROJECT_ID"
TIMEOUT = httpx.Timeout(600.0, connect=5.0)  # seconds; generating takes long, connecting does not
RETRIES = 2

Timeout = float | httpx.Timeout | None


@dataclass(frozen=True, slots=True)
class Settings:
    """Where to send calls, and how. `timeout` is in seconds; None waits for ever. Headers are in lower case."""

    base_url: str
    api_key: str | None = field(repr=False)
    organization: str | None = None
    project: str | None = None
    timeout: Timeout = field(default_factory=lambda: TIMEOUT)
    max_retries: int = RETRIES
    proxy: str | None = None
    default_headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    default_query: Mapping[str, Any] = field(default_factory=dict)

    def headers(self) -> dict[str, str]:
        """The headers of every call."""
        found = {"user-agent": f"wireproof-client/{version('wireproof-client')}", "accept": "application/json"}
        if self.api_key:
            found["authorization"] = f"Bearer {self.api_key}"
        if self.organization:
            found["openai-organization"] = self.organization
        if self.project:
            found["openai-project"] = self.project
        return {**found, **self.default_headers}


def lowered(headers: Mapping[str, str] | None) -> dict[str, str]:
    """Headers by their names in lower case, so that each has one place."""
    return {name.lower(): value for name, value in (headers or {}).items()}


def base_url(given: str | httpx.URL | None) -> str:
    """The address, from the environment if none is given, without a slash at its end. Raises SettingsError."""
    found = str(given or os.environ.get(URL_VARIABLE) or "").strip()
    if not found:
        raise SettingsError(f"Which server? Give base_url='https://host/v1', or set {URL_VARIABLE}.")
    try:
        url = httpx.URL(found)
    except httpx.InvalidURL as error:
        raise SettingsError(f"The base_url {found!r} is no address: {error}") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise SettingsError(f"The base_url {found!r} has to begin with http:// or https:// and a host.")
    if url.query or url.fragment:
        raise SettingsError(f"The base_url {found!r} has to end with its path; the rest is default_query.")
    return found.rstrip("/")


def api_key(given: str | None) -> str | None:
    """The key, from the environment if none is given. Some servers need none. Raises SettingsError."""
    found = given if given is not None else os.environ.get(KEY_VARIABLE)
    if found is None:
        return None
    if not isinstance(found, str):
        raise SettingsError("The api_key has to be a text. For keys that change, give an http_client with auth.")
    if found != found.strip() or not found.isascii() or not found.isprintable():
        raise SettingsError("The api_key holds what no header can: a blank around it, a line break, or no ASCII.")
    return found


def from_environment(given: str | None, variable: str) -> str | None:
    """What is given, or else what the environment says."""
    return given if given is not None else os.environ.get(variable)


def retries(given: int) -> int:
    """How often a call may be sent again. Raises SettingsError."""
    if not isinstance(given, int) or given < 0:
        raise SettingsError(f"max_retries has to be a number from 0 on, not {given!r}.")
    return given
