"""Whether the model uses tools, and which.

The word none keeps it from them, auto leaves it free, required makes it use one; an object names what it must or may
use.
"""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import having, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        ResponseToolChoiceAllowedTools,
        ResponseToolChoiceCustom,
        ResponseToolChoiceFunction,
        ResponseToolChoiceHosted,
        ResponseToolChoiceMcp,
        ToolChoiceFunction,
        ToolChoiceMode,
    )

ResponseToolChoice: TypeAlias = "ToolChoiceMode | str | ResponseToolChoiceFunction | ToolChoiceFunction | ResponseToolChoiceCustom | ResponseToolChoiceMcp | ResponseToolChoiceAllowedTools | ResponseToolChoiceHosted | UnknownObject"

read = tagged(
    "type",
    {
        "function": having({"name": ref("ResponseToolChoiceFunction"), "function": ref("ToolChoiceFunction")}),
        "custom": ref("ResponseToolChoiceCustom"),
        "mcp": ref("ResponseToolChoiceMcp"),
        "allowed_tools": ref("ResponseToolChoiceAllowedTools"),
        "file_search": ref("ResponseToolChoiceHosted"),
        "web_search": ref("ResponseToolChoiceHosted"),
        "web_search_2025_08_26": ref("ResponseToolChoiceHosted"),
        "web_search_preview": ref("ResponseToolChoiceHosted"),
        "web_search_preview_2025_03_11": ref("ResponseToolChoiceHosted"),
        "computer": ref("ResponseToolChoiceHosted"),
        "computer_use": ref("ResponseToolChoiceHosted"),
        "computer_use_preview": ref("ResponseToolChoiceHosted"),
        "image_generation": ref("ResponseToolChoiceHosted"),
        "code_interpreter": ref("ResponseToolChoiceHosted"),
        "shell": ref("ResponseToolChoiceHosted"),
        "apply_patch": ref("ResponseToolChoiceHosted"),
        "programmatic_tool_calling": ref("ResponseToolChoiceHosted"),
    },
)
