"""Something that answers hold only when asked.

usage.incremental is an extension (Hadrian) that streams response.usage.updated events.
"""

from typing import Literal, TypeAlias

ResponseInclude: TypeAlias = Literal[
    "file_search_call.results",
    "web_search_call.results",
    "web_search_call.action.sources",
    "message.input_image.image_url",
    "computer_call_output.output.image_url",
    "code_interpreter_call.outputs",
    "reasoning.encrypted_content",
    "message.output_text.logprobs",
    "usage.incremental",
]
