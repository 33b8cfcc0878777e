"""What the client tells a log: calls that are sent again, and with level debug each call. No keys, no contents."""

import logging
import os

LEVEL_VARIABLE = "OPENAI_LOG"
LOGGER = logging.getLogger("wireproof_client")
_LEVELS = {name: logging.getLevelName(name.upper()) for name in ("debug", "info", "warning", "error", "critical")}


def listen_to_the_environment() -> None:
    """Write the log where `OPENAI_LOG` names a level, as the official client does."""
    level = _LEVELS.get(os.environ.get(LEVEL_VARIABLE, ""))
    if level is not None:
        logging.basicConfig(format="[%(asctime)s - %(name)s - %(levelname)s] %(message)s", datefmt="%Y-%m-%d %H:%M:%S")
        LOGGER.setLevel(level)
