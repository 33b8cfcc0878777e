"""One tool of a narrowed choice, named as a choice of that tool is."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import having, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import ToolChoiceCustom, ToolChoiceFunction, ToolChoiceFunctionName, ToolChoiceHosted

AllowedTool: TypeAlias = (
    "ToolChoiceFunction | ToolChoiceFunctionName | ToolChoiceCustom | ToolChoiceHosted | UnknownObject"
)

read = tagged(
    "type",
    {
        "function": having({"function": ref("ToolChoiceFunction"), "name": ref("ToolChoiceFunctionName")}),
        "custom": ref("ToolChoiceCustom"),
        "web_search_preview": ref("ToolChoiceHosted"),
        "code_interpreter": ref("ToolChoiceHosted"),
        "shell": ref("ToolChoiceHosted"),
    },
)
