"""A tool that the model may use.

`function` and `custom` tools are the caller's own; the others are run by the server, which refuses those that it
does not have.
"""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import having, ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        ApplyPatchTool,
        CodeInterpreterTool,
        ComputerTool,
        ComputerUsePreviewTool,
        DatedWebSearchPreviewTool,
        DatedWebSearchTool,
        FileSearchTool,
        FunctionTool,
        ImageGenerationTool,
        LocalShellTool,
        McpTool,
        NamespaceTool,
        ProgrammaticToolCallingTool,
        ResponseCustomTool,
        ResponseFunctionTool,
        ShellTool,
        ToolSearchTool,
        WebSearchPreviewTool,
        WebSearchTool,
    )

ResponseTool: TypeAlias = "ResponseFunctionTool | FunctionTool | ResponseCustomTool | FileSearchTool | WebSearchTool | DatedWebSearchTool | WebSearchPreviewTool | DatedWebSearchPreviewTool | ComputerTool | ComputerUsePreviewTool | McpTool | CodeInterpreterTool | ImageGenerationTool | LocalShellTool | ShellTool | ApplyPatchTool | NamespaceTool | ToolSearchTool | ProgrammaticToolCallingTool | UnknownObject"

read = tagged(
    "type",
    {
        "function": having({"name": ref("ResponseFunctionTool"), "function": ref("FunctionTool")}),
        "custom": ref("ResponseCustomTool"),
        "file_search": ref("FileSearchTool"),
        "web_search": ref("WebSearchTool"),
        "web_search_2025_08_26": ref("DatedWebSearchTool"),
        "web_search_preview": ref("WebSearchPreviewTool"),
        "web_search_preview_2025_03_11": ref("DatedWebSearchPreviewTool"),
        "computer": ref("ComputerTool"),
        "computer_use_preview": ref("ComputerUsePreviewTool"),
        "mcp": ref("McpTool"),
        "code_interpreter": ref("CodeInterpreterTool"),
        "image_generation": ref("ImageGenerationTool"),
        "local_shell": ref("LocalShellTool"),
        "shell": ref("ShellTool"),
        "apply_patch": ref("ApplyPatchTool"),
        "namespace": ref("NamespaceTool"),
        "tool_search": ref("ToolSearchTool"),
        "programmatic_tool_calling": ref("ProgrammaticToolCallingTool"),
    },
)
