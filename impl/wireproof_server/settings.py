"""Everything an operator can decide, as one immutable value."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from wireproof_server.log import LogFormat, LogLevel

UpstreamDialect = Literal["openai", "vllm", "mistralrs", "llamacpp"]

TINY_MODEL = Path(__file__).parent / "model" / "wireproof-tiny.gguf"
DEFAULT_BODY_LIMIT = 10 * 1024 * 1024  # bytes


def default_database_url() -> str:
    """A SQLite file in the user's folder for what programs keep (XDG Base Directory Specification)."""
    folder = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return f"sqlite:///{folder}/wireproof/responses.sqlite3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one server; docs/configuration.md and `--help` say what each means.

    `body_limit` is in bytes, `body_timeout` and `grace_period` are in seconds, `context_length` and `token_quota` in
    tokens. 0 turns `requests_per_minute` and `token_quota` off. None leaves a value to the engine.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    api_keys: tuple[str, ...] = ()
    model: Path = TINY_MODEL
    model_id: str | None = None
    aliases: tuple[str, ...] = ()
    context_length: int | None = None
    slots: int = 8
    threads: int | None = None
    gpu_layers: int = 0
    upstream_url: str | None = None
    upstream_dialect: UpstreamDialect = "openai"
    upstream_key: str | None = None
    database_url: str = field(default_factory=default_database_url)
    prompts_file: Path | None = None
    body_limit: int = DEFAULT_BODY_LIMIT
    body_timeout: float = 30.0
    max_concurrent_requests: int = 256
    requests_per_minute: int = 0
    token_quota: int = 0
    grace_period: float = 30.0
    workers: int = 1
    log_level: LogLevel = "info"
    log_format: LogFormat = "console"
    log_bodies: bool = False
    allow_origins: tuple[str, ...] = ()


class SettingsError(Exception):
    """Settings that cannot be served with: a sentence, and a hint on what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
