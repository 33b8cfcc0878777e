"""Structured logs, as JSON lines or for people's eyes. Whoever serves requests is given the logger."""

import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Literal, TextIO

import orjson
import structlog
from structlog.typing import Processor

LogFormat = Literal["console", "json"]
LogLevel = Literal["debug", "info", "warning", "error"]

Fields = dict[str, Any]


class Logger:
    """Writes an event with its fields as one line; what lies below its level costs next to nothing.

    Lines look like those of `configure_logging`. Each request has one, and structlog takes twice as long for it.
    """

    def __init__(self, level: LogLevel, line: Callable[[Fields], str], file: TextIO) -> None:
        self._writes_info = level in {"debug", "info"}
        self._line = line
        self._file = file

    def info(self, event: str, **fields: Any) -> None:
        """Tell what goes as it should."""
        if self._writes_info:
            self._write("info", event, fields)

    def error(self, event: str, **fields: Any) -> None:
        """Tell what does not; the traceback of an exception that is the field `exc_info` is added."""
        self._write("error", event, fields)

    def _write(self, level: str, event: str, fields: Fields) -> None:
        timestamp = datetime.now(UTC).isoformat().replace("+00:00", "Z")
        line = self._line({"timestamp": timestamp, "level": level, "event": event, **fields})
        self._file.write(f"{line}\n")
        self._file.flush()


def build_logger(level: LogLevel, form: LogFormat, file: TextIO | None = None) -> Logger:
    """A logger that writes to `file` (standard error unless given)."""
    return Logger(level, _line_of(form), file or sys.stderr)


def configure_logging(level: LogLevel, form: LogFormat) -> None:
    """Have everybody else's logs written in the same form: engines, and libraries (uvicorn, httpx) from warnings on."""
    line = _line_of(form)

    def render(_logger: Any, _method: str, event: Any) -> str:
        return line(event)

    structlog.configure(
        processors=[*_common_processors(), render],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_common_processors(),
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
        )
    )
    logging.basicConfig(level=max(logging.WARNING, logging.getLevelName(level.upper())), handlers=[handler], force=True)


def _common_processors() -> list[Processor]:
    return [structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso", utc=True)]


def _line_of(form: LogFormat) -> Callable[[Fields], str]:
    return _json_line if form == "json" else _console_line


def _json_line(fields: Fields) -> str:
    """An event as a JSON object, an exception with its traceback as text."""
    return orjson.dumps(_with_traceback(fields), default=repr, option=orjson.OPT_NON_STR_KEYS).decode()


def _console_line(fields: Fields) -> str:
    """An event for people: text with anything but plain characters in it is quoted, and what is None is left out."""
    fields = _with_traceback(fields)
    line = f"{fields.pop('timestamp')} {fields.pop('level'):<8}{fields.pop('event')}"
    traceback = fields.pop("exception", None)
    for name, value in fields.items():
        if isinstance(value, str) and value.isprintable() and " " not in value:
            line += f" {name}={value}"
        elif value is not None:
            line += f" {name}={value!r}"
    return f"{line}\n{traceback}" if traceback else line


def _with_traceback(fields: Fields) -> Fields:
    """The fields with the exception among them as text."""
    return dict(structlog.processors.format_exc_info(None, "", fields)) if "exc_info" in fields else fields
