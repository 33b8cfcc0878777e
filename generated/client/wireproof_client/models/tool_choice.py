"""Whether the model may, must or must not call a tool, and which."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import having, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        ToolChoiceAllowedTools,
        ToolChoiceAllowedToolsFlat,
        ToolChoiceCustom,
        ToolChoiceFunction,
        ToolChoiceFunctionName,
        ToolChoiceHosted,
        ToolChoiceMode,
    )

ToolChoice: TypeAlias = "ToolChoiceMode | str | ToolChoiceFunction | ToolChoiceFunctionName | ToolChoiceCustom | ToolChoiceAllowedTools | ToolChoiceAllowedToolsFlat | ToolChoiceHosted | UnknownObject"

read = tagged(
    "type",
    {
        "function": having({"function": ref("ToolChoiceFunction"), "name": ref("ToolChoiceFunctionName")}),
        "custom": ref("ToolChoiceCustom"),
        "allowed_tools": having(
            {"allowed_tools": ref("ToolChoiceAllowedTools"), "mode": ref("ToolChoiceAllowedToolsFlat")}
        ),
        "web_search_preview": ref("ToolChoiceHosted"),
        "code_interpreter": ref("ToolChoiceHosted"),
        "shell": ref("ToolChoiceHosted"),
    },
)
