"""The command line: every setting as an option and as an environment variable, declared once."""

import math
import sys
from pathlib import Path
from typing import Any, get_args

import click

from wireproof_server.log import LogFormat, LogLevel
from wireproof_server.serving import serve
from wireproof_server.settings import Settings, SettingsError, UpstreamDialect
from wireproof_server.settings_check import check

PREFIX = "WIREPROOF"
BAD_SETTINGS = 2
_DEFAULTS = Settings()

_LARGEST_OF_ENGINE = 2**31 - 1  # what llama.cpp counts with
_POSITIVE = click.IntRange(min=1)
_NOT_NEGATIVE = click.IntRange(min=0)
_POSITIVE_OF_ENGINE = click.IntRange(1, _LARGEST_OF_ENGINE)
_NOT_NEGATIVE_OF_ENGINE = click.IntRange(0, _LARGEST_OF_ENGINE)


class _Duration(click.FloatRange):
    """Seconds, at most a day. No comparison is true of NaN, so it would pass any range and never be over."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Called by click."""
        seconds = super().convert(value, param, ctx)
        if math.isnan(seconds):
            self.fail(f"{value!r} is not a number of seconds.", param, ctx)
        return seconds


def _choice(literal: Any) -> click.Choice[str]:
    return click.Choice(get_args(literal))


def _split(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """A comma-separated list; empty entries and blanks around entries do not count."""
    return tuple(entry.strip() for entry in (value or "").split(",") if entry.strip())


@click.command(context_settings={"auto_envvar_prefix": PREFIX, "show_default": True, "max_content_width": 100})
@click.version_option(package_name="wireproof-server", prog_name="wireproof-server")
@click.option("--host", default=_DEFAULTS.host, show_envvar=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_DEFAULTS.port,
    show_envvar=True,
    help="Port; 0 takes any free one.",
)
@click.option(
    "--api-keys",
    callback=_split,
    show_envvar=True,
    help="Keys that may call, separated by commas. Prefer the variable or --api-keys-file: everybody on the machine "
    "can read a command line. With none, a development key is made up and printed.",
)
@click.option(
    "--api-keys-file",
    type=click.Path(path_type=Path),
    show_envvar=True,
    help="File with one key a line; lines that begin with # do not count.",
)
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    show_envvar=True,
    help="GGUF file to run; the built-in tiny model if none.",
)
@click.option("--model-id", show_envvar=True, help="Id the model answers to; from the file's name if none.")
@click.option("--alias", "aliases", multiple=True, show_envvar=True, help="Further name of the model; repeatable.")
@click.option(
    "--context-length",
    type=_POSITIVE_OF_ENGINE,
    show_envvar=True,
    help="Tokens a prompt and its answer share; what the model was trained with, at most 8192, if none.",
)
@click.option(
    "--slots",
    type=_POSITIVE_OF_ENGINE,
    default=_DEFAULTS.slots,
    show_envvar=True,
    help="Sequences generated at the same time.",
)
@click.option(
    "--threads",
    type=_POSITIVE_OF_ENGINE,
    show_envvar=True,
    help="Threads that compute; if none, 1 for the built-in model and all cores but one for another.",
)
@click.option(
    "--gpu-layers",
    type=_NOT_NEGATIVE_OF_ENGINE,
    default=_DEFAULTS.gpu_layers,
    show_envvar=True,
    help="Layers of the model to put on the GPU.",
)
@click.option(
    "--upstream-url",
    show_envvar=True,
    help="Serve the models of this server instead of one of its own, like http://127.0.0.1:8001/v1.",
)
@click.option(
    "--upstream-dialect",
    type=_choice(UpstreamDialect),
    default=_DEFAULTS.upstream_dialect,
    show_envvar=True,
    help="What kind of server the upstream is; Ray Serve LLM is vllm.",
)
@click.option("--upstream-key", show_envvar=True, help="Key for the upstream; prefer the variable.")
@click.option(
    "--database-url",
    show_envvar=True,
    help="Where responses are stored: sqlite:///path/to/file or postgresql://user:password@host/name; the file "
    "wireproof/responses.sqlite3 in $XDG_STATE_HOME (~/.local/state) if none.",
)
@click.option(
    "--prompts-file",
    type=click.Path(path_type=Path),
    show_envvar=True,
    help="YAML file with the prompts that requests for responses can name.",
)
@click.option(
    "--body-limit",
    type=_POSITIVE,
    default=_DEFAULTS.body_limit,
    show_envvar=True,
    help="Largest request body, in bytes.",
)
@click.option(
    "--body-timeout",
    type=_Duration(min=0, min_open=True, max=86400),
    default=_DEFAULTS.body_timeout,
    show_envvar=True,
    help="Seconds to wait for more of a request body.",
)
@click.option(
    "--max-concurrent-requests",
    type=_POSITIVE,
    default=_DEFAULTS.max_concurrent_requests,
    show_envvar=True,
    help="Requests answered at the same time; those beyond get a 503.",
)
@click.option(
    "--requests-per-minute",
    type=_NOT_NEGATIVE,
    default=_DEFAULTS.requests_per_minute,
    show_envvar=True,
    help="Requests each key may make in a minute; 0 for no limit.",
)
@click.option(
    "--token-quota",
    type=_NOT_NEGATIVE,
    default=_DEFAULTS.token_quota,
    show_envvar=True,
    help="Tokens each key may use while the server runs; 0 for no limit.",
)
@click.option(
    "--grace-period",
    type=_Duration(min=0, max=86400),
    default=_DEFAULTS.grace_period,
    show_envvar=True,
    help="Seconds that running requests get to finish when the server is told to stop.",
)
@click.option(
    "--workers",
    type=_POSITIVE,
    default=_DEFAULTS.workers,
    show_envvar=True,
    help="Processes that serve, each with an engine of its own; requests per minute and quotas hold for each.",
)
@click.option(
    "--log-level",
    type=_choice(LogLevel),
    default=_DEFAULTS.log_level,
    show_envvar=True,
    help="Least grave entry to log.",
)
@click.option(
    "--log-format", type=_choice(LogFormat), default=_DEFAULTS.log_format, show_envvar=True, help="Form of log entries."
)
@click.option("--log-bodies", is_flag=True, show_envvar=True, help="Log requests and answers whole, with the prompts.")
@click.option(
    "--allow-origin",
    "allow_origins",
    multiple=True,
    show_envvar=True,
    help="Origin whose web pages may call, like https://chat.example; * for any; repeatable.",
)
def command(**options: Any) -> int:
    """Serve text generation over an OpenAI-compatible HTTP API.

    Without any option it runs a tiny built-in language model on this machine only. Every option can be given as the
    environment variable named beside it.
    """
    keys_file: Path | None = options.pop("api_keys_file")
    given = {name: value for name, value in options.items() if value is not None}
    if keys_file is not None:
        given["api_keys"] = (*given.get("api_keys", ()), *_keys_in(keys_file))
    settings = Settings(**given)
    check(settings)
    return serve(settings)


def main() -> None:
    """Run the command line. Exit codes: 0 stopped as told, 1 could not start, 2 the settings are wrong."""
    try:
        code = command.main(standalone_mode=False, prog_name="wireproof-server")
    except click.UsageError as error:
        code = _refuse(error.format_message(), "wireproof-server --help lists every setting with its variable.")
    except SettingsError as error:
        code = _refuse(error.message, error.hint)
    except click.Abort:
        code = 130  # interrupted before it served
    sys.exit(code)


def _refuse(message: str, hint: str) -> int:
    click.echo(f"error: {' '.join(message.split())}\nhint: {hint}", err=True)
    return BAD_SETTINGS


def _keys_in(path: Path) -> tuple[str, ...]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise SettingsError(f"The keys file {path} cannot be read: {reason}.", "Write one key a line.") from None
    keys = tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
    if not keys:
        raise SettingsError(f"The keys file {path} holds no key.", "Write one key a line.")
    return keys
