"""The names that responses have for what engines know by its name in chat completions."""

import copy
import re
from collections.abc import Mapping

from wireproof_server.generation.errors import GenerationError

_NAMES: Mapping[str, str] = {
    "logprobs": "include",
    "max_completion_tokens": "max_output_tokens",
    "max_tokens": "max_output_tokens",
    "reasoning_effort": "reasoning.effort",
    "truncate_sequence": "truncation",
}

# Engines count messages, which are not the items of the input: several items may have become one message.
_MESSAGES = re.compile(r"messages\b.*|input\[\d+\]\.(reasoning_content|tool_calls)\b.*")
_FORMAT = re.compile(r"response_format\b.*")
_FUNCTION = re.compile(r"(tools\[\d+\])\.function\b")


def in_words_of_responses(error: GenerationError) -> GenerationError:
    """The same error, its parameter by the name that a request for a response has for it."""
    if error.parameter is None:
        return error
    renamed = copy.copy(error)
    renamed.parameter = _renamed(error.parameter)
    return renamed


def _renamed(parameter: str) -> str:
    if _MESSAGES.fullmatch(parameter):
        return "input"
    if _FORMAT.fullmatch(parameter):
        return "text.format"
    return _NAMES.get(parameter) or _FUNCTION.sub(r"\1", parameter)
