"""What a client knows: the server, the key, and how patient to be."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version

import httpx

from wireproof_client.errors import SettingsError

KEY_VARIABLE = "OPENAI_API_KEY"
URL_VARIABLE = "OPENAI_BASE_URL"
TIMEOUT = httpx.Timeout(600.0, connect=5.0)  # seconds; generating takes long, connecting does not
RETRIES = 2

Timeout = float | httpx.Timeout | None


@dataclass(frozen=True, slots=True)
class Settings:
    """Where to send calls, and how. `timeout` is in seconds; None waits for ever."""

    base_url: str
    api_key: str | None
    timeout: Timeout = field(default_factory=lambda: TIMEOUT)
    max_retries: int = RETRIES
    proxy: str | None = None
    default_headers: Mapping[str, str] = field(default_factory=dict)

    def headers(self) -> dict[str, str]:
        """The headers of every call."""
        found = {"User-Agent": f"wireproof-client/{version('wireproof-client')}", "Accept": "application/json"}
        if self.api_key:
            found["Authorization"] = f"Bearer {self.api_key}"
        return {**found, **self.default_headers}


def base_url(given: str | None) -> str:
    """The address, from the environment if none is given, without a slash at its end. Raises SettingsError."""
    found = given or os.environ.get(URL_VARIABLE)
    if not found:
        raise SettingsError(f"Which server? Give base_url='https://host/v1', or set {URL_VARIABLE}.")
    return found.rstrip("/")


def api_key(given: str | None) -> str | None:
    """The key, from the environment if none is given. Some servers need none."""
    return given if given is not None else os.environ.get(KEY_VARIABLE)
