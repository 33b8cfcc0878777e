"""Whether settings make sense together, told before anything is started."""

import ipaddress
import re
from urllib.parse import urlsplit

from wireproof_server.prompt_templates import PromptTemplatesError, read_prompt_templates
from wireproof_server.settings import Settings, SettingsError
from wireproof_server.storage.database import parsed_url
from wireproof_server.storage.errors import StorageUnavailable

_GGUF_MAGIC = b"GGUF"
_EMBEDDED_ONLY = ("model", "context_length", "slots", "threads", "gpu_layers")
_NAMING = ("model_id", "aliases")
_ORIGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^/\s?#]+", re.IGNORECASE)  # source: RFC 6454, section 6.2
_LOWEST_KEY_CHARACTER, _HIGHEST_KEY_CHARACTER = "\x21", "\x7e"  # visible ASCII: what a header can carry


def check(settings: Settings) -> None:
    """Raise SettingsError for settings that cannot be served with."""
    _check_reach(settings)
    _check_keys(settings)
    _check_origins(settings)
    _check_database(settings)
    _check_prompts(settings)
    if settings.upstream_url is None:
        _check_model(settings)
    else:
        _check_upstream(settings, settings.upstream_url)


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server that listens on `host`."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _check_reach(settings: Settings) -> None:
    if not settings.api_keys and not is_loopback(settings.host):
        raise SettingsError(
            f"Listening on {settings.host} would let other machines in, but no API keys are configured.",
            "Set WIREPROOF_API_KEYS (or --api-keys-file), or listen on 127.0.0.1.",
        )


def _check_keys(settings: Settings) -> None:
    for key in settings.api_keys:
        if not all(_LOWEST_KEY_CHARACTER <= character <= _HIGHEST_KEY_CHARACTER for character in key):
            raise SettingsError(
                "An API key holds a character that no HTTP header can carry.",
                "Use visible ASCII characters without blanks.",
            )


def _check_origins(settings: Settings) -> None:
    for origin in settings.allow_origins:
        if origin != "*" and not _ORIGIN.fullmatch(origin):
            raise SettingsError(
                f"The origin {origin!r} is none: no web page would ever match it.",
                "Give --allow-origin a scheme and a host like https://chat.example, without a path; or * for any.",
            )


def _check_database(settings: Settings) -> None:
    try:
        parsed_url(settings.database_url)
    except StorageUnavailable as error:
        raise SettingsError(
            error.message, "Set WIREPROOF_DATABASE_URL (--database-url), or leave it out for a file of your own."
        ) from None


def _check_prompts(settings: Settings) -> None:
    if settings.prompts_file is None:
        return
    try:
        read_prompt_templates(settings.prompts_file)
    except PromptTemplatesError as error:
        raise SettingsError(
            error.message,
            "Give --prompts-file (WIREPROOF_PROMPTS_FILE) a YAML or JSON file, or leave it out.",
        ) from None


def _check_model(settings: Settings) -> None:
    hint = "Give --model (WIREPROOF_MODEL) the path of a GGUF file, or leave it out for the built-in tiny model."
    try:
        with settings.model.open("rb") as file:
            begins_with = file.read(len(_GGUF_MAGIC))
    except OSError as error:
        raise SettingsError(f"The model {settings.model} cannot be read: {error.strerror}.", hint) from None
    if begins_with != _GGUF_MAGIC:
        raise SettingsError(f"The model {settings.model} is not a GGUF file.", hint)


def _check_upstream(settings: Settings, url: str) -> None:
    try:
        address = urlsplit(url)
        usable = address.scheme in {"http", "https"} and bool(address.hostname) and address.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise SettingsError(
            f"The upstream URL {url!r} is none.", "Give --upstream-url an address like http://127.0.0.1:8001/v1."
        )
    own = [name for name in _EMBEDDED_ONLY if getattr(settings, name) != getattr(_DEFAULTS, name)]
    if settings.upstream_dialect != "llamacpp":
        own += [name for name in _NAMING if getattr(settings, name)]
    if own:
        options = ", ".join("--" + name.replace("_", "-").replace("aliases", "alias") for name in own)
        raise SettingsError(
            f"{options} cannot be used with --upstream-url: the upstream decides that.",
            "Leave out one or the other.",
        )


_DEFAULTS = Settings()
