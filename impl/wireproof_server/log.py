"""Structured logs, as JSON lines or for people's eyes. Whoever serves requests is given the logger."""

import logging
import sys
from typing import Any, Literal, TextIO

import orjson
import structlog
from structlog.typing import FilteringBoundLogger, Processor

Logger = FilteringBoundLogger
LogFormat = Literal["console", "json"]
LogLevel = Literal["debug", "info", "warning", "error"]


def build_logger(level: LogLevel, form: LogFormat, file: TextIO | None = None) -> Logger:
    """A logger that writes to `file` (standard error unless given); what lies below `level` costs next to nothing."""
    logger: Logger = structlog.wrap_logger(
        structlog.WriteLogger(file or sys.stderr),
        processors=[*_common_processors(), _renderer(form, file or sys.stderr)],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=True,
    )
    return logger


def configure_logging(level: LogLevel, form: LogFormat) -> None:
    """Have everybody else's logs written in the same form: engines, and libraries (uvicorn, httpx) from warnings on."""
    structlog.configure(
        processors=[*_common_processors(), _renderer(form, sys.stderr)],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_common_processors(),
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _renderer(form, sys.stderr),
            ],
        )
    )
    logging.basicConfig(level=max(logging.WARNING, logging.getLevelName(level.upper())), handlers=[handler], force=True)


def _common_processors() -> list[Processor]:
    return [structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso", utc=True)]


def _renderer(form: LogFormat, file: TextIO) -> Processor:
    if form == "json":
        return _JSONLine()
    return structlog.dev.ConsoleRenderer(colors=file.isatty())


class _JSONLine:
    """Renders an event as one JSON line, an exception with its traceback as text."""

    def __call__(self, _logger: Any, _method: str, event: Any) -> str:
        fields = structlog.processors.format_exc_info(_logger, _method, event) if "exc_info" in event else event
        return orjson.dumps(fields, default=repr, option=orjson.OPT_NON_STR_KEYS).decode()
