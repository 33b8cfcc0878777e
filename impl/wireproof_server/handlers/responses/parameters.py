"""The names that responses have for what engines know by its name in chat completions."""

import copy
import re
from collections.abc import Mapping

from wireproof_server.generation.errors import GenerationError

_NAMES: Mapping[str, str] = {
    "logprobs": "top_logprobs",
    "max_completion_tokens": "max_output_tokens",
    "max_tokens": "max_output_tokens",
    "messages": "input",
    "reasoning_effort": "reasoning.effort",
    "truncate_sequence": "truncation",
}

# Engines count messages, which are not the items of the input: several items may have become one message.
_A_MESSAGE = re.compile(r"input\[\d+\]\.(reasoning_content|tool_calls\b.*)")


def in_words_of_responses(error: GenerationError) -> GenerationError:
    """The same error, its parameter by the name that a request for a response has for it."""
    if error.parameter is None:
        return error
    renamed = copy.copy(error)
    renamed.parameter = "input" if _A_MESSAGE.fullmatch(error.parameter) else _NAMES.get(error.parameter)
    renamed.parameter = renamed.parameter or error.parameter
    return renamed
