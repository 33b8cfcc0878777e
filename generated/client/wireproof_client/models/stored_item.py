"""An item that a response was given, as it is stored: with an id."""

from typing import TYPE_CHECKING, TypeAlias

from wireproof_client.reading import ref, tagged

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject
    from wireproof_client.models import (
        AdditionalTools,
        ApplyPatchCall,
        ApplyPatchCallOutput,
        CodeInterpreterCall,
        CompactionItem,
        ComputerCall,
        ComputerCallOutput,
        ConfigurationUpdate,
        CustomToolCallItem,
        CustomToolCallOutputItem,
        FileSearchCall,
        FunctionCallItem,
        FunctionCallOutputItem,
        ImageGenerationCall,
        LocalShellCall,
        LocalShellCallOutput,
        McpApprovalRequest,
        McpApprovalResponse,
        McpCall,
        McpListTools,
        OutputMessage,
        Program,
        ProgramOutput,
        ReasoningItem,
        ShellCall,
        ShellCallOutput,
        StoredInputMessage,
        ToolSearchCall,
        ToolSearchOutput,
        WebSearchCall,
    )

StoredItem: TypeAlias = "StoredInputMessage | OutputMessage | FunctionCallItem | FunctionCallOutputItem | CustomToolCallItem | CustomToolCallOutputItem | ReasoningItem | CompactionItem | FileSearchCall | WebSearchCall | ComputerCall | ComputerCallOutput | ImageGenerationCall | CodeInterpreterCall | LocalShellCall | LocalShellCallOutput | ShellCall | ShellCallOutput | ApplyPatchCall | ApplyPatchCallOutput | McpListTools | McpCall | McpApprovalRequest | McpApprovalResponse | ToolSearchCall | ToolSearchOutput | AdditionalTools | ConfigurationUpdate | Program | ProgramOutput | UnknownObject"

read = tagged(
    "type",
    {
        "message": tagged(
            "role",
            {
                "user": ref("StoredInputMessage"),
                "system": ref("StoredInputMessage"),
                "developer": ref("StoredInputMessage"),
                "assistant": ref("OutputMessage"),
            },
        ),
        "function_call": ref("FunctionCallItem"),
        "function_call_output": ref("FunctionCallOutputItem"),
        "custom_tool_call": ref("CustomToolCallItem"),
        "custom_tool_call_output": ref("CustomToolCallOutputItem"),
        "reasoning": ref("ReasoningItem"),
        "compaction": ref("CompactionItem"),
        "file_search_call": ref("FileSearchCall"),
        "web_search_call": ref("WebSearchCall"),
        "computer_call": ref("ComputerCall"),
        "computer_call_output": ref("ComputerCallOutput"),
        "image_generation_call": ref("ImageGenerationCall"),
        "code_interpreter_call": ref("CodeInterpreterCall"),
        "local_shell_call": ref("LocalShellCall"),
        "local_shell_call_output": ref("LocalShellCallOutput"),
        "shell_call": ref("ShellCall"),
        "shell_call_output": ref("ShellCallOutput"),
        "apply_patch_call": ref("ApplyPatchCall"),
        "apply_patch_call_output": ref("ApplyPatchCallOutput"),
        "mcp_list_tools": ref("McpListTools"),
        "mcp_call": ref("McpCall"),
        "mcp_approval_request": ref("McpApprovalRequest"),
        "mcp_approval_response": ref("McpApprovalResponse"),
        "tool_search_call": ref("ToolSearchCall"),
        "tool_search_output": ref("ToolSearchOutput"),
        "additional_tools": ref("AdditionalTools"),
        "configuration_update": ref("ConfigurationUpdate"),
        "program": ref("Program"),
        "program_output": ref("ProgramOutput"),
    },
)
