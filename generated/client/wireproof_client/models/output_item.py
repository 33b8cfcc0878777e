"""An item of the output of a response."""

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
        ToolSearchCall,
        ToolSearchOutput,
        WebSearchCall,
    )

OutputItem: TypeAlias = "OutputMessage | FunctionCallItem | FunctionCallOutputItem | CustomToolCallItem | CustomToolCallOutputItem | ReasoningItem | CompactionItem | FileSearchCall | WebSearchCall | ComputerCall | ComputerCallOutput | ImageGenerationCall | CodeInterpreterCall | LocalShellCall | LocalShellCallOutput | ShellCall | ShellCallOutput | ApplyPatchCall | ApplyPatchCallOutput | McpListTools | McpCall | McpApprovalRequest | McpApprovalResponse | ToolSearchCall | ToolSearchOutput | AdditionalTools | Program | ProgramOutput | UnknownObject"

read = tagged(
    "type",
    {
        "message": ref("OutputMessage"),
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
        "program": ref("Program"),
        "program_output": ref("ProgramOutput"),
    },
)
