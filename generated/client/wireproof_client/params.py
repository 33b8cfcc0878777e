"""What may be given to methods: dicts as JSON has them, the arguments of each method, and unions of what may be given.

Wherever a dict may be given, the model of the same name may be given as well.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Required, TypeAlias, TypedDict

if TYPE_CHECKING:
    from wireproof_client import models

AllowedToolParam: TypeAlias = "ToolChoiceFunctionParam | models.ToolChoiceFunction | ToolChoiceFunctionNameParam | models.ToolChoiceFunctionName | ToolChoiceCustomParam | models.ToolChoiceCustom | ToolChoiceHostedParam | models.ToolChoiceHosted | models.UnknownObject"
"""One tool of a narrowed choice, named as a choice of that tool is."""

AnnotationParam: TypeAlias = "FileCitationParam | models.FileCitation | UrlCitationParam | models.UrlCitation | ContainerFileCitationParam | models.ContainerFileCitation | FilePathParam | models.FilePath | models.UnknownObject"
"""Something said about a place of an output text."""

ChatAssistantPartParam: TypeAlias = (
    "ChatTextPartParam | models.ChatTextPart | ChatRefusalPartParam | models.ChatRefusalPart | models.UnknownObject"
)
"""A part of what the model said."""

ChatFunctionChoiceParam: TypeAlias = "models.FunctionCallMode | FunctionNameParam | models.FunctionName"
"""Whether the model may call a function, or which one it must, in the form before `tool_choice`."""

ChatMessageParam: TypeAlias = "ChatSystemMessageParam | models.ChatSystemMessage | ChatDeveloperMessageParam | models.ChatDeveloperMessage | ChatUserMessageParam | models.ChatUserMessage | ChatAssistantMessageParam | models.ChatAssistantMessage | ChatToolMessageParam | models.ChatToolMessage | ChatFunctionMessageParam | models.ChatFunctionMessage | models.ChatAnswer | models.UnknownObject"
"""One turn of a conversation; `role` says whose."""

ChatToolCallParam: TypeAlias = "ChatFunctionToolCallParam | models.ChatFunctionToolCall | ChatCustomToolCallParam | models.ChatCustomToolCall | models.UnknownObject"
"""A call of a tool."""

ChatUserPartParam: TypeAlias = "ChatTextPartParam | models.ChatTextPart | ChatImagePartParam | models.ChatImagePart | ChatAudioPartParam | models.ChatAudioPart | ChatAudioUrlPartParam | models.ChatAudioUrlPart | ChatInputVideoPartParam | models.ChatInputVideoPart | ChatVideoUrlPartParam | models.ChatVideoUrlPart | ChatFilePartParam | models.ChatFilePart | models.UnknownObject"
"""A part of what the user says."""

CodeInterpreterOutputParam: TypeAlias = "CodeInterpreterLogsParam | models.CodeInterpreterLogs | CodeInterpreterImageParam | models.CodeInterpreterImage | models.UnknownObject"
"""Something that came of running code."""

CompletionPromptParam: TypeAlias = "str | Sequence[str] | Sequence[int] | Sequence[Sequence[int]] | None"
"""What to continue: a text, a list of texts, the token ids of one text, or a list of those.

Null stands for the beginning of a document. An empty list asks for nothing and is answered with no choices.
"""

CustomToolFormatParam: TypeAlias = "CustomToolFormatTextParam | models.CustomToolFormatText | CustomToolFormatGrammarParam | models.CustomToolFormatGrammar | models.UnknownObject"
"""The form of a custom tool's input."""

DrySequenceBreakersParam: TypeAlias = "Sequence[str] | None"
"""Texts at which DRY's search for repetitions ends. Line feed, colon, double quote and asterisk when not sent."""

FunctionOutputPartParam: TypeAlias = "InputTextPartParam | models.InputTextPart | InputImagePartParam | models.InputImagePart | InputFilePartParam | models.InputFilePart | models.UnknownObject"
"""A part of what a tool answered."""

GrammarParam: TypeAlias = "GrammarRegexParam | models.GrammarRegex | GrammarLarkParam | models.GrammarLark | GrammarJsonSchemaParam | models.GrammarJsonSchema | GrammarLlguidanceParam | models.GrammarLlguidance | models.UnknownObject"
"""A constraint that every generated text keeps (mistral.rs extension); excludes a `response_format` but text."""

InputContentPartParam: TypeAlias = "InputTextPartParam | models.InputTextPart | InputImagePartParam | models.InputImagePart | InputFilePartParam | models.InputFilePart | InputAudioPartParam | models.InputAudioPart | AssistantTextPartParam | models.AssistantTextPart | RefusalPartParam | models.RefusalPart | models.UnknownObject"
"""A part of the content of an input message."""

InputItemParam: TypeAlias = "InputMessageParam | models.InputMessage | FunctionCallItemParam | models.FunctionCallItem | FunctionCallOutputItemParam | models.FunctionCallOutputItem | CustomToolCallItemParam | models.CustomToolCallItem | CustomToolCallOutputItemParam | models.CustomToolCallOutputItem | ReasoningItemParam | models.ReasoningItem | ItemReferenceParam | models.ItemReference | CompactionItemParam | models.CompactionItem | CompactionTriggerParam | models.CompactionTrigger | FileSearchCallParam | models.FileSearchCall | WebSearchCallParam | models.WebSearchCall | ComputerCallParam | models.ComputerCall | ComputerCallOutputParam | models.ComputerCallOutput | ImageGenerationCallParam | models.ImageGenerationCall | CodeInterpreterCallParam | models.CodeInterpreterCall | LocalShellCallParam | models.LocalShellCall | LocalShellCallOutputParam | models.LocalShellCallOutput | ShellCallParam | models.ShellCall | ShellCallOutputParam | models.ShellCallOutput | ApplyPatchCallParam | models.ApplyPatchCall | ApplyPatchCallOutputParam | models.ApplyPatchCallOutput | McpListToolsParam | models.McpListTools | McpCallParam | models.McpCall | McpApprovalRequestParam | models.McpApprovalRequest | McpApprovalResponseParam | models.McpApprovalResponse | ToolSearchCallParam | models.ToolSearchCall | ToolSearchOutputParam | models.ToolSearchOutput | AdditionalToolsParam | models.AdditionalTools | ConfigurationUpdateParam | models.ConfigurationUpdate | ProgramParam | models.Program | ProgramOutputParam | models.ProgramOutput | models.OutputItem | models.UnknownObject"
"""An item given to the model: a message, or something an earlier answer held, given back as it came."""

InputMessageContentParam: TypeAlias = "str | Sequence[InputContentPartParam]"
"""What a message says, as text or as parts."""

McpAllowedToolsParam: TypeAlias = "Sequence[str] | McpToolFilterParam | models.McpToolFilter"
"""Which tools of an MCP server the model may use, by name or by filter."""

McpApprovalParam: TypeAlias = "models.McpApprovalMode | McpApprovalPolicyParam | models.McpApprovalPolicy"
"""Which tools of an MCP server need the caller's word before they are called."""

ModelNamesParam: TypeAlias = "Sequence[str] | None"
"""Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

NamespacedToolParam: TypeAlias = "ResponseFunctionToolParam | models.ResponseFunctionTool | ResponseCustomToolParam | models.ResponseCustomTool | models.UnknownObject"
"""A tool in a namespace."""

NetworkPolicyParam: TypeAlias = "NetworkPolicyDisabledParam | models.NetworkPolicyDisabled | NetworkPolicyAllowlistParam | models.NetworkPolicyAllowlist | models.UnknownObject"
"""What a container may reach."""

PatchOperationParam: TypeAlias = "CreateFilePatchParam | models.CreateFilePatch | UpdateFilePatchParam | models.UpdateFilePatch | DeleteFilePatchParam | models.DeleteFilePatch | models.UnknownObject"
"""A change of a file."""

PluginParam: TypeAlias = "ModerationPluginParam | models.ModerationPlugin | WebPluginParam | models.WebPlugin | FileParserPluginParam | models.FileParserPlugin | models.UnknownObject"
"""A plugin to use, told by its id. An extension (Hadrian)."""

PromptVariableParam: TypeAlias = "str | InputTextPartParam | models.InputTextPart | InputImagePartParam | models.InputImagePart | InputFilePartParam | models.InputFilePart | models.UnknownObject"
"""What to put in the place of a variable."""

ResponseCustomToolFormatParam: TypeAlias = "CustomToolFormatTextParam | models.CustomToolFormatText | ResponseCustomToolGrammarParam | models.ResponseCustomToolGrammar | models.UnknownObject"
"""What the input of a custom tool must look like."""

ResponseFormatParam: TypeAlias = "ResponseFormatTextParam | models.ResponseFormatText | ResponseFormatJsonObjectParam | models.ResponseFormatJsonObject | ResponseFormatJsonSchemaParam | models.ResponseFormatJsonSchema | ResponseFormatGrammarParam | models.ResponseFormatGrammar | ResponseFormatPythonParam | models.ResponseFormatPython | models.UnknownObject"
"""The form that the generated text must have."""

ResponseInputParam: TypeAlias = "str | Sequence[InputItemParam]"
"""What to answer, as one text (a message of the user) or as items."""

ResponseTextFormatParam: TypeAlias = "ResponseFormatTextParam | models.ResponseFormatText | ResponseFormatJsonObjectParam | models.ResponseFormatJsonObject | ResponseTextFormatJsonSchemaParam | models.ResponseTextFormatJsonSchema | models.UnknownObject"
"""The form of the text of the answer."""

ResponseToolParam: TypeAlias = "ResponseFunctionToolParam | models.ResponseFunctionTool | FunctionToolParam | models.FunctionTool | ResponseCustomToolParam | models.ResponseCustomTool | FileSearchToolParam | models.FileSearchTool | WebSearchToolParam | models.WebSearchTool | DatedWebSearchToolParam | models.DatedWebSearchTool | WebSearchPreviewToolParam | models.WebSearchPreviewTool | DatedWebSearchPreviewToolParam | models.DatedWebSearchPreviewTool | ComputerToolParam | models.ComputerTool | ComputerUsePreviewToolParam | models.ComputerUsePreviewTool | McpToolParam | models.McpTool | CodeInterpreterToolParam | models.CodeInterpreterTool | ImageGenerationToolParam | models.ImageGenerationTool | LocalShellToolParam | models.LocalShellTool | ShellToolParam | models.ShellTool | ApplyPatchToolParam | models.ApplyPatchTool | NamespaceToolParam | models.NamespaceTool | ToolSearchToolParam | models.ToolSearchTool | ProgrammaticToolCallingToolParam | models.ProgrammaticToolCallingTool | models.UnknownObject"
"""A tool that the model may use.

`function` and `custom` tools are the caller's own; the others are run by the server, which refuses those that it
does not have.
"""

ResponseToolChoiceParam: TypeAlias = "models.ToolChoiceMode | ResponseToolChoiceFunctionParam | models.ResponseToolChoiceFunction | ToolChoiceFunctionParam | models.ToolChoiceFunction | ResponseToolChoiceCustomParam | models.ResponseToolChoiceCustom | ResponseToolChoiceMcpParam | models.ResponseToolChoiceMcp | ResponseToolChoiceAllowedToolsParam | models.ResponseToolChoiceAllowedTools | ResponseToolChoiceHostedParam | models.ResponseToolChoiceHosted | models.UnknownObject"
"""Whether the model uses tools, and which.

The word none keeps it from them, auto leaves it free, required makes it use one; an object names what it must or may
use.
"""

ShellCallEnvironmentParam: TypeAlias = "LocalShellEnvironmentParam | models.LocalShellEnvironment | ContainerReferenceEnvironmentParam | models.ContainerReferenceEnvironment | models.UnknownObject"
"""Where the commands of a shell call run."""

ShellCallOutcomeParam: TypeAlias = (
    "ShellCallTimeoutParam | models.ShellCallTimeout | ShellCallExitParam | models.ShellCallExit | models.UnknownObject"
)
"""How a command of a shell call ended."""

ShellEnvironmentParam: TypeAlias = "LocalShellEnvironmentParam | models.LocalShellEnvironment | ContainerReferenceEnvironmentParam | models.ContainerReferenceEnvironment | AutomaticContainerEnvironmentParam | models.AutomaticContainerEnvironment | models.UnknownObject"
"""Where the commands of a shell run."""

SkillParam: TypeAlias = (
    "SkillReferenceParam | models.SkillReference | InlineSkillParam | models.InlineSkill | models.UnknownObject"
)
"""A skill, which is a folder of instructions and files for a kind of task."""

StopParam: TypeAlias = "str | Sequence[str] | None"
"""Up to four texts at which generation ends; the answer does not contain them.

An empty text, like an empty list, ends nothing.
"""

ToolParam: TypeAlias = (
    "FunctionToolParam | models.FunctionTool | CustomToolParam | models.CustomTool | models.UnknownObject"
)
"""Something the model may call."""

ToolChoiceParam: TypeAlias = "models.ToolChoiceMode | ToolChoiceFunctionParam | models.ToolChoiceFunction | ToolChoiceFunctionNameParam | models.ToolChoiceFunctionName | ToolChoiceCustomParam | models.ToolChoiceCustom | ToolChoiceAllowedToolsParam | models.ToolChoiceAllowedTools | ToolChoiceAllowedToolsFlatParam | models.ToolChoiceAllowedToolsFlat | ToolChoiceHostedParam | models.ToolChoiceHosted | models.UnknownObject"
"""Whether the model may, must or must not call a tool, and which."""

WebSearchActionParam: TypeAlias = "WebSearchQueryActionParam | models.WebSearchQueryAction | WebSearchOpenPageActionParam | models.WebSearchOpenPageAction | WebSearchFindActionParam | models.WebSearchFindAction | models.UnknownObject"
"""What the model did on the web."""


class AdapterReferenceParam(TypedDict, total=False):
    """An adapter of a model as it stands at a generation (mistral.rs extension)."""

    generation: Required[str]
    """The generation of the adapter."""


class AdditionalToolsParam(TypedDict, total=False):
    """From here on the model may use these tools too."""

    type: Required[Literal["additional_tools"]]
    """The kind of item."""

    role: Required[str]
    """Who gave the tools."""

    tools: Required[Sequence[ResponseToolParam]]
    """The tools."""

    id: str | None
    """The id of the item."""


class AllowedToolsParam(TypedDict, total=False):
    """Which tools may be called, and whether one must be."""

    mode: Required[models.AllowedToolsMode]
    """`auto` leaves the calls to the model, `required` demands at least one."""

    tools: Required[Sequence[AllowedToolParam]]
    """The tools that may be called."""


class ApplyPatchCallParam(TypedDict, total=False):
    """The model wants a file changed."""

    type: Required[Literal["apply_patch_call"]]
    """The kind of item."""

    call_id: Required[str]
    """Ties the call to its apply_patch_call_output."""

    status: Required[models.ApplyPatchCallStatus]
    """How far the call is."""

    operation: Required[PatchOperationParam]
    """The change."""

    id: str | None
    """The id of the item; an answer always gives one."""


class ApplyPatchCallOutputParam(TypedDict, total=False):
    """Whether a file was changed as asked."""

    type: Required[Literal["apply_patch_call_output"]]
    """The kind of item."""

    call_id: Required[str]
    """The call_id of the apply_patch_call that this answers."""

    status: Required[models.ApplyPatchOutcome]
    """Whether it was."""

    id: str | None
    """The id of the item; an answer always gives one."""

    output: str | None
    """What there is to say about it."""


class ApplyPatchToolParam(TypedDict, total=False):
    """Lets the model ask for changes of files."""

    type: Required[Literal["apply_patch"]]
    """The kind of tool."""

    allowed_callers: Sequence[models.ToolCaller] | None
    """Who may call it."""


class AssistantTextPartParam(TypedDict, total=False):
    """Text that the model wrote earlier, given back to it.

    An output_text part of an answer may be sent back as it came; annotations and log probabilities may be left out.
    """

    type: Required[Literal["output_text"]]
    """The kind of part."""

    text: Required[str]
    """The text."""

    annotations: Sequence[AnnotationParam] | None
    """What the answer said about places of the text."""

    logprobs: Sequence[OutputTokenLogprobParam | models.OutputTokenLogprob] | None
    """The log probabilities that came with the answer."""


class AudioVoiceParam(TypedDict, total=False):
    """A voice of the caller's own."""

    id: Required[str]
    """The voice's identifier."""


class AutomaticContainerEnvironmentParam(TypedDict, total=False):
    """A container made for the purpose."""

    type: Required[Literal["container_auto"]]
    """The kind of place."""

    file_ids: Sequence[str] | None
    """The files to put in it."""

    memory_limit: str | None
    """How much memory it has, such as 4g."""

    network_policy: NetworkPolicyParam | models.UnknownObject | None
    """What it may reach."""

    skills: Sequence[SkillParam] | None
    """Skills to put in it."""


class CacheControlParam(TypedDict, total=False):
    """A hint to providers that cache prompts (Hadrian extension)."""

    type: Required[Literal["ephemeral"]]
    """The only kind of cache entry."""


class ChatAssistantMessageParam(TypedDict, total=False):
    """What the model said, or called, in an earlier turn."""

    role: Required[Literal["assistant"]]
    """Whose turn it is."""

    content: str | Sequence[ChatAssistantPartParam] | None
    """What was said; null, or not sent, when the turn only called tools."""

    name: str | None
    """A name that tells this participant from others of the same role."""

    refusal: str | None
    """The words in which the model refused."""

    tool_calls: Sequence[ChatToolCallParam] | None
    """The calls that the model made."""

    function_call: ChatFunctionCallParam | models.ChatFunctionCall | None
    """The call that the model made, in the form before `tool_calls`."""

    audio: ChatAudioReferenceParam | models.ChatAudioReference | None
    """The spoken answer that the model gave."""

    reasoning: str | None
    """The reasoning before the answer (Hadrian extension)."""

    reasoning_content: str | None
    """The reasoning before the answer (mistral.rs extension)."""


class ChatAudioOutputParam(TypedDict, total=False):
    """How the answer is to be spoken."""

    format: Required[models.AudioFormat]
    """How a spoken answer is encoded."""

    voice: Required[str | AudioVoiceParam | models.AudioVoice]
    """The voice, by name or as an object with its identifier."""


class ChatAudioPartParam(TypedDict, total=False):
    """A sound, sent with the request."""

    type: Required[Literal["input_audio"]]
    """Tells this kind of part from the others."""

    input_audio: Required[InputAudioParam | models.InputAudio]
    """A sound and its encoding."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class ChatAudioReferenceParam(TypedDict, total=False):
    """Refers to the sound of an earlier answer."""

    id: Required[str]
    """The sound's identifier."""


class ChatAudioUrlPartParam(TypedDict, total=False):
    """A sound to be fetched (mistral.rs extension)."""

    type: Required[Literal["audio_url"]]
    """Tells this kind of part from the others."""

    audio_url: Required[MediaUrlParam | models.MediaUrl]
    """Where a sound or a film is."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class ChatCustomToolCallParam(TypedDict, total=False):
    """A call of a custom tool."""

    id: Required[str]
    """The call's identifier, to which the tool's answer refers."""

    type: Required[Literal["custom"]]
    """Tells calls of custom tools from other calls."""

    custom: Required[ChatCustomToolInputParam | models.ChatCustomToolInput]
    """Which custom tool is called, and with what."""


class ChatCustomToolInputParam(TypedDict, total=False):
    """Which custom tool is called, and with what."""

    name: Required[str]
    """The tool's name."""

    input: Required[str]
    """The input, as the model wrote it."""


class ChatDeveloperMessageParam(TypedDict, total=False):
    """Instructions to the model, from the application's developer; the successor of system messages."""

    role: Required[Literal["developer"]]
    """Whose turn it is."""

    content: Required[str | Sequence[ChatTextPartParam | models.ChatTextPart]]
    """What is said, as one text or as a list of parts."""

    name: str | None
    """A name that tells this participant from others of the same role."""


class ChatFileParam(TypedDict, total=False):
    """A file, sent with the request or uploaded before."""

    file_data: str | None
    """The content, in base64."""

    file_id: str | None
    """The identifier of an uploaded file."""

    filename: str | None
    """The file's name."""


class ChatFilePartParam(TypedDict, total=False):
    """A file."""

    type: Required[Literal["file"]]
    """Tells this kind of part from the others."""

    file: Required[ChatFileParam | models.ChatFile]
    """A file, sent with the request or uploaded before."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class ChatFunctionParam(TypedDict, total=False):
    """A function that the model may call, in the form before `tools`."""

    name: Required[str]
    """The function's name."""

    description: str | None
    """What the function does and when to call it, for the model."""

    parameters: Mapping[str, Any] | None
    """A JSON Schema that the arguments keep. No parameters when not sent."""


class ChatFunctionCallParam(TypedDict, total=False):
    """Which function is called, and with what."""

    name: Required[str]
    """The function's name."""

    arguments: Required[str]
    """The arguments as JSON text, exactly as the model wrote it."""


class ChatFunctionMessageParam(TypedDict, total=False):
    """What a function answered, in the form before tool messages."""

    role: Required[Literal["function"]]
    """Whose turn it is."""

    content: Required[str | None]
    """The function's answer."""

    name: Required[str]
    """The function's name."""


class ChatFunctionToolCallParam(TypedDict, total=False):
    """A call of a function."""

    id: Required[str]
    """The call's identifier, to which the tool's answer refers."""

    type: Required[Literal["function"]]
    """Tells calls of functions from other calls."""

    function: Required[ChatFunctionCallParam | models.ChatFunctionCall]
    """Which function is called, and with what."""


class ChatImagePartParam(TypedDict, total=False):
    """A picture."""

    type: Required[Literal["image_url"]]
    """Tells this kind of part from the others."""

    image_url: Required[ImageUrlParam | models.ImageUrl]
    """Where a picture is and how closely to look at it."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class ChatInputVideoPartParam(TypedDict, total=False):
    """A film, in Hadrian's older spelling."""

    type: Required[Literal["input_video"]]
    """Tells this kind of part from the others."""

    video_url: Required[MediaUrlParam | models.MediaUrl]
    """Where a sound or a film is."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class ChatPredictionParam(TypedDict, total=False):
    """Text that the answer will probably repeat, which may speed it up."""

    type: Required[Literal["content"]]
    """The only kind of prediction."""

    content: Required[str | Sequence[ChatTextPartParam | models.ChatTextPart]]
    """The expected text."""


class ChatReasoningParam(TypedDict, total=False):
    """How to reason before the answer (Hadrian extension)."""

    effort: models.ReasoningEffort | None
    """How much to reason; the same as `reasoning_effort`."""

    summary: models.ReasoningSummary | None
    """Whether and how closely to sum up the reasoning."""


class ChatRefusalPartParam(TypedDict, total=False):
    """The words in which the model refused."""

    type: Required[Literal["refusal"]]
    """Tells this kind of part from the others."""

    refusal: Required[str]
    """The words."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class ChatSystemMessageParam(TypedDict, total=False):
    """Instructions to the model."""

    role: Required[Literal["system"]]
    """Whose turn it is."""

    content: Required[str | Sequence[ChatTextPartParam | models.ChatTextPart]]
    """What is said, as one text or as a list of parts."""

    name: str | None
    """A name that tells this participant from others of the same role."""


class ChatTextPartParam(TypedDict, total=False):
    """A text."""

    type: Required[Literal["text"]]
    """Tells this kind of part from the others."""

    text: Required[str]
    """The text."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class ChatToolMessageParam(TypedDict, total=False):
    """What a tool answered."""

    role: Required[Literal["tool"]]
    """Whose turn it is."""

    content: Required[str | Sequence[ChatTextPartParam | models.ChatTextPart]]
    """The tool's answer, as one text or as a list of parts."""

    tool_call_id: Required[str]
    """The identifier of the call that this answers."""


class ChatUserMessageParam(TypedDict, total=False):
    """What the user says."""

    role: Required[Literal["user"]]
    """Whose turn it is."""

    content: Required[str | Sequence[ChatUserPartParam]]
    """What is said, as one text or as a list of parts."""

    name: str | None
    """A name that tells this participant from others of the same role."""


class ChatVideoUrlPartParam(TypedDict, total=False):
    """A film to be fetched (Hadrian and mistral.rs extension)."""

    type: Required[Literal["video_url"]]
    """Tells this kind of part from the others."""

    video_url: Required[MediaUrlParam | models.MediaUrl]
    """Where a sound or a film is."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class CodeInterpreterCallParam(TypedDict, total=False):
    """The model ran code."""

    type: Required[Literal["code_interpreter_call"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    status: Required[models.CodeInterpreterCallStatus]
    """How far the run is."""

    container_id: Required[str]
    """The container that the code ran in."""

    code: Required[str | None]
    """The code; null when it is not known."""

    outputs: Required[Sequence[CodeInterpreterOutputParam] | None]
    """What came of it, when include asked for it; else null."""


class CodeInterpreterContainerParam(TypedDict, total=False):
    """What kind of container to make for running code."""

    type: Required[Literal["auto"]]
    """The kind of container."""

    file_ids: Sequence[str] | None
    """The files to put in it."""

    memory_limit: str | None
    """How much memory it has, such as 4g."""

    network_policy: NetworkPolicyParam | models.UnknownObject | None
    """What it may reach."""


class CodeInterpreterImageParam(TypedDict, total=False):
    """A picture that the code made."""

    type: Required[Literal["image"]]
    """The kind of output."""

    url: Required[str]
    """Where the picture is."""


class CodeInterpreterLogsParam(TypedDict, total=False):
    """What the code printed."""

    type: Required[Literal["logs"]]
    """The kind of output."""

    logs: Required[str]
    """The text."""


class CodeInterpreterToolParam(TypedDict, total=False):
    """Lets the model run code."""

    type: Required[Literal["code_interpreter"]]
    """The kind of tool."""

    container: str | CodeInterpreterContainerParam | models.CodeInterpreterContainer | None
    """The container to run it in, by id, or what kind of container to make."""

    allowed_callers: Sequence[models.ToolCaller] | None
    """Who may call it."""


class CompactionItemParam(TypedDict, total=False):
    """Earlier conversation in condensed form, which only the server reads."""

    type: Required[Literal["compaction"]]
    """The kind of item."""

    encrypted_content: Required[str]
    """The condensed conversation."""

    id: str | None
    """The id of the item; an answer always gives one."""

    created_by: str | None
    """Who asked for it."""


class CompactionTriggerParam(TypedDict, total=False):
    """Asks the server to condense the conversation up to here."""

    type: Required[Literal["compaction_trigger"]]
    """The kind of item."""

    id: str | None
    """The id of the item."""


class ComputerActionParam(TypedDict, total=False):
    """A click, a key or the like. `type` says which, and the other fields depend on it."""

    type: Required[str]
    """The kind of action, such as click, double_click, drag, keypress, move, screenshot, scroll, type or wait."""


class ComputerCallParam(TypedDict, total=False):
    """The model wants something done on a computer."""

    type: Required[Literal["computer_call"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    call_id: Required[str]
    """Ties the call to its computer_call_output."""

    status: Required[models.ItemStatus]
    """How far the call is."""

    pending_safety_checks: Required[Sequence[ComputerSafetyCheckParam | models.ComputerSafetyCheck]]
    """What the caller must acknowledge first."""

    action: ComputerActionParam | models.ComputerAction | None
    """What to do."""

    actions: Sequence[ComputerActionParam | models.ComputerAction] | None
    """What to do, step by step."""


class ComputerCallOutputParam(TypedDict, total=False):
    """What the computer's screen shows after a computer_call."""

    type: Required[Literal["computer_call_output"]]
    """The kind of item."""

    call_id: Required[str]
    """The call_id of the computer_call that this answers."""

    output: Required[ComputerScreenshotParam | models.ComputerScreenshot]
    """The screen."""

    id: str | None
    """The id of the item."""

    acknowledged_safety_checks: Sequence[ComputerSafetyCheckParam | models.ComputerSafetyCheck] | None
    """The doubts that the caller acknowledged."""

    status: models.ItemStatus | None
    """How far the item is."""


class ComputerSafetyCheckParam(TypedDict, total=False):
    """A doubt about what the model wants done on a computer."""

    id: Required[str]
    """The id of the doubt."""

    code: str | None
    """Which doubt it is."""

    message: str | None
    """What it says."""


class ComputerScreenshotParam(TypedDict, total=False):
    """A picture of a computer's screen."""

    type: Required[Literal["computer_screenshot"]]
    """The kind of output."""

    image_url: str | None
    """Where the picture is, or the picture itself as a data address."""

    file_id: str | None
    """The id of the uploaded picture."""


class ComputerToolParam(TypedDict, total=False):
    """Lets the model use a computer."""

    type: Required[Literal["computer"]]
    """The kind of tool."""


class ComputerUsePreviewToolParam(TypedDict, total=False):
    """Lets the model use a computer, in its first form."""

    type: Required[Literal["computer_use_preview"]]
    """The kind of tool."""

    environment: Required[str]
    """The kind of computer, such as windows, mac, linux, ubuntu or browser."""

    display_width: Required[int]
    """The width of its screen, in pixels."""

    display_height: Required[int]
    """The height of its screen, in pixels."""


class ConfigurationUpdateParam(TypedDict, total=False):
    """From here on the conversation goes by other settings."""

    type: Required[Literal["configuration_update"]]
    """The kind of item."""

    id: str | None
    """The id of the item."""

    reasoning: ReasoningConfigurationParam | models.ReasoningConfiguration | None
    """How the model thinks from here on."""

    text: TextConfigurationParam | models.TextConfiguration | None
    """What its text looks like from here on."""


class ContainerFileCitationParam(TypedDict, total=False):
    """The text rests on a file of a container."""

    type: Required[Literal["container_file_citation"]]
    """The kind of annotation."""

    container_id: Required[str]
    """The id of the container."""

    file_id: Required[str]
    """The id of the file."""

    start_index: Required[int]
    """Where the cited passage of the text begins, in characters from 0."""

    end_index: Required[int]
    """Where the cited passage of the text ends, in characters."""

    filename: Required[str]
    """The name of the file."""


class ContainerReferenceEnvironmentParam(TypedDict, total=False):
    """A container that exists."""

    type: Required[Literal["container_reference"]]
    """The kind of place."""

    container_id: Required[str]
    """The id of the container."""


class ContextManagementRuleParam(TypedDict, total=False):
    """A way of keeping a long conversation within what the model can read."""

    type: Required[str]
    """The way, such as compaction."""

    compact_threshold: int | None
    """From how many tokens on the conversation is condensed."""

    strategy: models.ContextCompactionStrategy | None
    """How it is condensed. An extension (Hadrian)."""

    prompt: str | None
    """What the model is told when it condenses. An extension (Hadrian)."""


class ConversationReferenceParam(TypedDict, total=False):
    """A conversation that the server keeps."""

    id: Required[str]
    """The id of the conversation."""


class CountInputTokensArguments(TypedDict, total=False):
    """What to count: the fields of a request for a response that the number of its input tokens depends on.

    Every field may be left out, and fields not listed here are ignored; at least one of input, previous_response_id,
    conversation and prompt must give something to count.
    """

    model: str | None
    """The model to ask, by its id or by an alias from the list of models. The server's default model when not sent."""

    models: ModelNamesParam
    """Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

    input: ResponseInputParam | None
    """What to count, as one text or as items."""

    instructions: str | None
    """What the model is told before anything else, as a system message.

    Instructions of a previous response do not carry over; with prompt, these take the place of its own.
    """

    previous_response_id: str | None
    """The stored response to go on from; its input and output come before this input.

    Not together with conversation.
    """

    conversation: str | ConversationReferenceParam | models.ConversationReference | None
    """The conversation to go on with, by id or as an object.

    Its items come before this input, and input and output are added to it. Not together with previous_response_id.
    """

    tool_choice: ResponseToolChoiceParam | models.UnknownObject | None
    """Whether the model uses tools, and which. auto when not sent."""

    tools: Sequence[ResponseToolParam] | None
    """The tools that the model may use."""

    parallel_tool_calls: bool | None
    """Whether the model may call several tools in one turn. true when not sent."""

    reasoning: ReasoningConfigurationParam | models.ReasoningConfiguration | None
    """How the model thinks before it answers."""

    text: TextConfigurationParam | models.TextConfiguration | None
    """What the text of the answer looks like."""

    truncation: models.Truncation | None
    """What happens when the input does not fit the model. disabled when not sent."""

    prompt: PromptReferenceParam | models.PromptReference | None
    """A prompt that the server keeps, to start from."""


class CreateChatCompletionArguments(TypedDict, total=False):
    """A request for the next turn of a conversation."""

    messages: Required[Sequence[ChatMessageParam]]
    """The conversation so far, oldest turn first."""

    model: str | None
    """The model to ask, by its id or by an alias from the list of models. The server's default model when not sent."""

    models: ModelNamesParam
    """Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

    frequency_penalty: float | None
    """Lowers a token's logit by this much for each time it occurred so far; negative values encourage repetition.

    0 when not sent.
    """

    presence_penalty: float | None
    """Lowers a token's logit by this much once it has occurred; negative values encourage repetition.

    0 when not sent.
    """

    logit_bias: Mapping[str, float] | None
    """What to add to the logits of certain tokens before sampling. Nothing when not sent."""

    logprobs: bool | None
    """Report the log probability of each token of the answer. false when not sent."""

    top_logprobs: int | None
    """With `logprobs`, also report this many of the likeliest tokens in each place. None when not sent."""

    max_completion_tokens: int | None
    """The most tokens to generate for each choice, reasoning included. Up to the model's context when not sent."""

    max_tokens: int | None
    """The older name of `max_completion_tokens`. When both are sent they must agree."""

    metadata: Mapping[str, str] | None
    """Pairs of text for the caller's own bookkeeping."""

    n: int | None
    """How many choices to answer with. 1 when not sent."""

    parallel_tool_calls: bool | None
    """Allow several calls in one turn. true when not sent."""

    reasoning: ChatReasoningParam | models.ChatReasoning | None
    """How to reason before the answer (Hadrian extension)."""

    reasoning_effort: models.ReasoningEffort | None
    """How much to reason before the answer. `medium` for a model that reasons, when not sent."""

    response_format: ResponseFormatParam | models.UnknownObject | None
    """The form that the answer must have. Any text when not sent."""

    seed: int | None
    """Makes sampling repeatable on the same server, model and parameters. Drawn at random when not sent."""

    stop: StopParam
    """Up to four texts at which generation ends; the answer does not contain them.

    An empty text, like an empty list, ends nothing.
    """

    stream_options: StreamOptionsParam | models.StreamOptions | None
    """What else the stream holds."""

    temperature: float | None
    """Divides the logits before sampling; 0 always takes the likeliest token, and larger values choose more freely.

    1 when not sent.
    """

    top_p: float | None
    """Samples only from the likeliest tokens whose probabilities add up to this much.

    1, which is all of them, when not sent.
    """

    tool_choice: ToolChoiceParam | models.UnknownObject | None
    """Whether the model may, must or must not call a tool, and which."""

    tools: Sequence[ToolParam] | None
    """The tools that the model may call."""

    user: str | None
    """An identifier of the end user, for finding abuse; it changes no answer."""

    audio: ChatAudioOutputParam | models.ChatAudioOutput | None
    """How the answer is to be spoken; needed when `modalities` holds `audio`."""

    function_call: ChatFunctionChoiceParam | None
    """Whether and which of `functions` may be called; use `tool_choice`."""

    functions: Sequence[ChatFunctionParam | models.ChatFunction] | None
    """Functions that the model may call; use `tools`."""

    modalities: Sequence[models.Modality] | None
    """The kinds of output wanted. Text alone when not sent."""

    moderation: ModerationOptionsParam | models.ModerationOptions | None
    """Asks for a judgement of request and answer by a moderation model."""

    prediction: ChatPredictionParam | models.ChatPrediction | None
    """Text that the answer will probably repeat."""

    prompt_cache_key: str | None
    """Requests with the same key likely share a prefix worth caching; it changes no answer."""

    prompt_cache_options: PromptCacheOptionsParam | models.PromptCacheOptions | None
    """How to cache the prompt; it changes no answer."""

    prompt_cache_retention: models.PromptCacheRetention | None
    """How long a cached prompt may be kept; it changes no answer."""

    safety_identifier: str | None
    """A stable identifier of the end user, for finding abuse; it changes no answer."""

    service_tier: models.ServiceTier | None
    """The class of service. `auto` when not sent."""

    store: bool | None
    """Keep the answer for later use by the caller. false when not sent."""

    verbosity: models.Verbosity | None
    """How long an answer to aim at. `medium` when not sent."""

    web_search_options: WebSearchOptionsParam | models.WebSearchOptions | None
    """How to search the web for the answer."""

    sovereignty_requirements: Mapping[str, Any] | None
    """Where and by whom the request may be processed (Hadrian extension)."""

    top_k: int | None
    """Samples only from this many of the likeliest tokens; 0, and not sending it, mean all of them."""

    min_p: float | None
    """Drops tokens less likely than this fraction of the likeliest one. 0, which drops none, when not sent."""

    repetition_penalty: float | None
    """Divides positive logits of tokens seen before by this, and multiplies negative ones.

    1, which changes nothing, when not sent.
    """

    dry_multiplier: float | None
    """Strength of the DRY penalty, which keeps the model from extending a passage that it repeats; 0, and not sending
    it, turn DRY off.
    """

    dry_base: float | None
    """Base of DRY's penalty, which is the multiplier times the base to the power of the excess length.

    1.75 when not sent.
    """

    dry_allowed_length: int | None
    """The longest repeated sequence of tokens that DRY leaves alone. 2 when not sent."""

    dry_sequence_breakers: DrySequenceBreakersParam
    """Texts at which DRY's search for repetitions ends. Line feed, colon, double quote and asterisk when not sent."""

    truncate_sequence: bool | None
    """Drop the beginning of a prompt that does not fit the model's context instead of refusing the request.

    false when not sent.
    """

    ignore_eos: bool | None
    """Go on after the model's end-of-text token; stop sequences and limits still hold. false when not sent."""

    grammar: GrammarParam | models.UnknownObject | None
    """A constraint that the answer keeps (mistral.rs extension). None when not sent."""


class CreateCompletionArguments(TypedDict, total=False):
    """A request to continue one or more prompts."""

    prompt: Required[CompletionPromptParam]
    """What to continue: a text, a list of texts, the token ids of one text, or a list of those.

    Null stands for the beginning of a document. An empty list asks for nothing and is answered with no choices.
    """

    model: str | None
    """The model to ask, by its id or by an alias from the list of models. The server's default model when not sent."""

    models: ModelNamesParam
    """Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

    best_of: int | None
    """Generate this many completions of each prompt and answer with the `n` likeliest of them; at least `n`, and not
    with `stream`. 1 when not sent.
    """

    echo: bool | None
    """Begin each completion with its prompt. false when not sent."""

    frequency_penalty: float | None
    """Lowers a token's logit by this much for each time it occurred so far; negative values encourage repetition.

    0 when not sent.
    """

    presence_penalty: float | None
    """Lowers a token's logit by this much once it has occurred; negative values encourage repetition.

    0 when not sent.
    """

    logit_bias: Mapping[str, float] | None
    """What to add to the logits of certain tokens before sampling. Nothing when not sent."""

    logprobs: int | None
    """Report the log probability of each token, and of this many of the likeliest tokens in its place.

    Not reported when not sent.
    """

    max_tokens: int | None
    """The most tokens to generate for each completion.

    16 when not sent, and 0 generates nothing, which with `echo` and `logprobs` scores a prompt.
    """

    metadata: Mapping[str, str] | None
    """Pairs of text for the caller's own bookkeeping (Hadrian extension)."""

    n: int | None
    """How many completions of each prompt to answer with. 1 when not sent."""

    response_format: ResponseFormatParam | models.UnknownObject | None
    """The form that each completion must have (Hadrian extension). Any text when not sent."""

    seed: int | None
    """Makes sampling repeatable on the same server, model and parameters. Drawn at random when not sent."""

    stop: StopParam
    """Up to four texts at which generation ends; the answer does not contain them.

    An empty text, like an empty list, ends nothing.
    """

    stream_options: StreamOptionsParam | models.StreamOptions | None
    """What else the stream holds."""

    suffix: str | None
    """Text that comes after the completion; the model fills the gap between prompt and suffix."""

    temperature: float | None
    """Divides the logits before sampling; 0 always takes the likeliest token, and larger values choose more freely.

    1 when not sent.
    """

    top_p: float | None
    """Samples only from the likeliest tokens whose probabilities add up to this much.

    1, which is all of them, when not sent.
    """

    user: str | None
    """An identifier of the end user, for finding abuse; it changes no answer."""

    sovereignty_requirements: Mapping[str, Any] | None
    """Where and by whom the request may be processed (Hadrian extension)."""

    top_k: int | None
    """Samples only from this many of the likeliest tokens; 0, and not sending it, mean all of them."""

    min_p: float | None
    """Drops tokens less likely than this fraction of the likeliest one. 0, which drops none, when not sent."""

    repetition_penalty: float | None
    """Divides positive logits of tokens seen before by this, and multiplies negative ones.

    1, which changes nothing, when not sent.
    """

    dry_multiplier: float | None
    """Strength of the DRY penalty, which keeps the model from extending a passage that it repeats; 0, and not sending
    it, turn DRY off.
    """

    dry_base: float | None
    """Base of DRY's penalty, which is the multiplier times the base to the power of the excess length.

    1.75 when not sent.
    """

    dry_allowed_length: int | None
    """The longest repeated sequence of tokens that DRY leaves alone. 2 when not sent."""

    dry_sequence_breakers: DrySequenceBreakersParam
    """Texts at which DRY's search for repetitions ends. Line feed, colon, double quote and asterisk when not sent."""

    truncate_sequence: bool | None
    """Drop the beginning of a prompt that does not fit the model's context instead of refusing the request.

    false when not sent.
    """

    ignore_eos: bool | None
    """Go on after the model's end-of-text token; stop sequences and limits still hold. false when not sent."""

    grammar: GrammarParam | models.UnknownObject | None
    """A constraint that each completion keeps (mistral.rs extension). None when not sent."""

    tools: Sequence[ToolParam] | None
    """Tools that the model is told of (mistral.rs extension).

    A completion is plain text, so calls come back as the model wrote them.
    """

    tool_choice: ToolChoiceParam | models.UnknownObject | None
    """Whether and which tools may be called (mistral.rs extension)."""


class CreateFilePatchParam(TypedDict, total=False):
    """Makes a new file."""

    type: Required[Literal["create_file"]]
    """The kind of change."""

    path: Required[str]
    """The file."""

    diff: Required[str]
    """Its content, as a diff."""


class CreateResponseArguments(TypedDict, total=False):
    """What to answer, and how.

    Every field may be left out, and fields not listed here are ignored; at least one of input, previous_response_id,
    conversation and prompt must give the model something to answer. A field that the server knows but cannot honour
    is refused by name, never dropped.
    """

    model: str | None
    """The model to ask, by its id or by an alias from the list of models. The server's default model when not sent."""

    models: ModelNamesParam
    """Models to try in this order after `model`; the first that the server knows answers (Hadrian extension)."""

    input: ResponseInputParam | None
    """What to answer, as one text or as items."""

    instructions: str | None
    """What the model is told before anything else, as a system message.

    Instructions of a previous response do not carry over; with prompt, these take the place of its own.
    """

    previous_response_id: str | None
    """The stored response to go on from; its input and output come before this input.

    Not together with conversation.
    """

    conversation: str | ConversationReferenceParam | models.ConversationReference | None
    """The conversation to go on with, by id or as an object.

    Its items come before this input, and input and output are added to it. Not together with previous_response_id.
    """

    store: bool | None
    """Whether the response is stored, to be read, gone on from or deleted later. true when not sent."""

    background: bool | None
    """Whether to answer at once with a queued response and to work on without the caller.

    Needs store. false when not sent.
    """

    stream_options: ResponseStreamOptionsParam | models.ResponseStreamOptions | None
    """What else the stream holds."""

    include: Sequence[models.ResponseInclude] | None
    """What the answer holds beyond what it always does."""

    max_output_tokens: float | None
    """The most tokens that the model may write, reasoning included; the status is incomplete when it would have gone
    on. Any number from 1 is accepted, as Hadrian and mistral.rs do (the official API asks for a whole number from
    16), and a fraction is rounded down. As many as fit the model when not sent.
    """

    max_tool_calls: int | None
    """The most calls of tools of the server over the whole response. Unlimited when not sent."""

    metadata: Mapping[str, str] | None
    """Pairs of text for the caller's own bookkeeping, repeated in the response."""

    temperature: float | None
    """Divides the logits before sampling; 0 always takes the likeliest token, and larger values choose more freely.

    1 when not sent.
    """

    top_p: float | None
    """Samples only from the likeliest tokens whose probabilities add up to this much.

    1, which is all of them, when not sent.
    """

    top_k: float | None
    """Samples only from this many of the likeliest tokens; a fraction is rounded down, and 0 or less, like not sending
    it, means all of them (Hadrian extension).
    """

    top_logprobs: int | None
    """How many of the likeliest tokens to report in place of each token; include must hold
    message.output_text.logprobs. 0 when not sent.
    """

    frequency_penalty: float | None
    """Lowers a token's logit by this much for each time it occurred so far; negative values encourage repetition.

    0 when not sent.
    """

    presence_penalty: float | None
    """Lowers a token's logit by this much once it has occurred; negative values encourage repetition.

    0 when not sent.
    """

    tool_choice: ResponseToolChoiceParam | models.UnknownObject | None
    """Whether the model uses tools, and which. auto when not sent."""

    tools: Sequence[ResponseToolParam] | None
    """The tools that the model may use."""

    parallel_tool_calls: bool | None
    """Whether the model may call several tools in one turn. true when not sent."""

    reasoning: ReasoningConfigurationParam | models.ReasoningConfiguration | None
    """How the model thinks before it answers."""

    text: TextConfigurationParam | models.TextConfiguration | None
    """What the text of the answer looks like."""

    truncation: models.Truncation | None
    """What happens when the input does not fit the model. disabled when not sent."""

    service_tier: models.ServiceTier | None
    """How quickly, and at what price, the request is served. auto when not sent."""

    prompt: PromptReferenceParam | models.PromptReference | None
    """A prompt that the server keeps, to start from."""

    prompt_cache_key: str | None
    """Requests with the same key likely share a prefix worth caching; it changes no answer."""

    prompt_cache_retention: models.PromptCacheRetention | None
    """How long the beginning of the input may stay in a cache."""

    prompt_cache_options: PromptCacheOptionsParam | models.PromptCacheOptions | None
    """How the beginning of the input is cached."""

    safety_identifier: str | None
    """A stable identifier of the end user, for finding abuse; it changes no answer."""

    user: str | None
    """An identifier of the end user, for finding abuse; it changes no answer."""

    moderation: ModerationOptionsParam | models.ModerationOptions | None
    """Whether input and output are moderated."""

    context_management: Sequence[ContextManagementRuleParam | models.ContextManagementRule] | None
    """How a conversation that grows too long is kept within what the model can read."""

    plugins: Sequence[PluginParam] | None
    """Plugins to use (Hadrian extension). A server refuses those that it does not have, by their place."""

    provider: ProviderRoutingParam | models.ProviderRouting | None
    """Which providers may serve the request (Hadrian extension).

    A server that is its only provider meets every preference; a demand that it cannot vouch for (only,
    quantizations, zdr, data_vector_store: deny, enforce_distillable_text) it refuses by name.
    """

    skills: Sequence[SkillParam] | None
    """Skills that the model may use in its shell (Hadrian extension)."""

    task_budget: TaskBudgetParam | models.TaskBudget | None
    """How much the task may use over all its turns (Hadrian extension)."""

    sovereignty_requirements: Mapping[str, Any] | None
    """Where and by whom the request may be processed (Hadrian extension)."""

    stop: StopParam
    """Up to four texts at which generation ends; the answer does not contain them.

    An empty text, like an empty list, ends nothing.
    """

    logit_bias: Mapping[str, float] | None
    """What to add to the logits of certain tokens before sampling (mistral.rs extension). Nothing when not sent."""

    logprobs: bool | None
    """Whether to report the log probability of each token (mistral.rs extension); does the same as
    message.output_text.logprobs in include. false when not sent.
    """

    min_p: float | None
    """Drops tokens less likely than this fraction of the likeliest one. 0, which drops none, when not sent."""

    repetition_penalty: float | None
    """Divides positive logits of tokens seen before by this, and multiplies negative ones.

    1, which changes nothing, when not sent.
    """

    dry_multiplier: float | None
    """Strength of the DRY penalty, which keeps the model from extending a passage that it repeats; 0, and not sending
    it, turn DRY off.
    """

    dry_base: float | None
    """Base of DRY's penalty, which is the multiplier times the base to the power of the excess length.

    1.75 when not sent.
    """

    dry_allowed_length: int | None
    """The longest repeated sequence of tokens that DRY leaves alone. 2 when not sent."""

    dry_sequence_breakers: DrySequenceBreakersParam
    """Texts at which DRY's search for repetitions ends. Line feed, colon, double quote and asterisk when not sent."""

    grammar: GrammarParam | models.UnknownObject | None
    """A constraint that the text of the answer keeps (mistral.rs extension); excludes a text.format but text.

    None when not sent.
    """

    response_format: ResponseFormatParam | models.UnknownObject | None
    """The form of the text of the answer, spelled as in the chat operation (mistral.rs extension); not together with
    text.format.
    """

    ignore_eos: bool | None
    """Go on after the model's end-of-text token; stop sequences and limits still hold. false when not sent."""

    n: int | None
    """How many answers to generate (mistral.rs extension).

    A response holds one, so anything but 1 is refused. 1 when not sent.
    """

    max_tool_rounds: int | None
    """The most rounds of tools of the server before the model must answer (mistral.rs extension)."""

    files: Sequence[Mapping[str, Any]] | None
    """Files for the model's tools to work with (mistral.rs extension)."""

    adapter: str | AdapterReferenceParam | models.AdapterReference | None
    """The adapter of the model to use, by name or as an object with its generation (mistral.rs extension)."""


class CustomToolParam(TypedDict, total=False):
    """A tool that takes free text rather than JSON arguments."""

    type: Required[Literal["custom"]]
    """Tells custom tools from functions."""

    custom: Required[CustomToolDefinitionParam | models.CustomToolDefinition]
    """What the model is told of a custom tool."""


class CustomToolCallItemParam(TypedDict, total=False):
    """The model asks for one of the caller's custom tools."""

    type: Required[Literal["custom_tool_call"]]
    """The kind of item."""

    call_id: Required[str]
    """Ties the call to its custom_tool_call_output."""

    name: Required[str]
    """The tool to call."""

    input: Required[str]
    """What the model gives the tool, as plain text."""

    id: str | None
    """The id of the item; an answer always gives one."""

    namespace: str | None
    """The namespace of the tool, if it has one."""

    status: models.ItemStatus | None
    """How far the call is."""


class CustomToolCallOutputItemParam(TypedDict, total=False):
    """What one of the caller's custom tools answered."""

    type: Required[Literal["custom_tool_call_output"]]
    """The kind of item."""

    call_id: Required[str]
    """The call_id of the custom_tool_call that this answers."""

    output: Required[str | Sequence[FunctionOutputPartParam]]
    """The answer, as text or as parts."""

    id: str | None
    """The id of the item."""

    status: models.ItemStatus | None
    """How far the item is."""


class CustomToolDefinitionParam(TypedDict, total=False):
    """What the model is told of a custom tool."""

    name: Required[str]
    """The tool's name, by which the model calls it."""

    description: str | None
    """What the tool does and when to call it, for the model."""

    format: CustomToolFormatParam | models.UnknownObject | None
    """The form of the input. Any text when not sent."""


class CustomToolFormatGrammarParam(TypedDict, total=False):
    """Text that a grammar accepts."""

    type: Required[Literal["grammar"]]
    """Tells this form from the other."""

    grammar: Required[CustomToolGrammarParam | models.CustomToolGrammar]
    """A grammar and its notation."""


class CustomToolFormatTextParam(TypedDict, total=False):
    """Any text."""

    type: Required[Literal["text"]]
    """Tells this form from the other."""


class CustomToolGrammarParam(TypedDict, total=False):
    """A grammar and its notation."""

    syntax: Required[models.CustomToolGrammarSyntax]
    """The notation of a custom tool's grammar."""

    definition: Required[str]
    """The grammar itself."""


class CustomToolNameParam(TypedDict, total=False):
    """A custom tool of the request's tools."""

    name: Required[str]
    """The tool's name."""


class DatedWebSearchPreviewToolParam(TypedDict, total=False):
    """web_search_preview, pinned to its version of 2025-03-11."""

    type: Required[Literal["web_search_preview_2025_03_11"]]
    """The kind of tool."""

    search_context_size: models.WebSearchContextSize | None
    """How much of what is found is given to the model."""

    user_location: WebSearchUserLocationParam | models.WebSearchUserLocation | None
    """Roughly where the user is."""


class DatedWebSearchToolParam(TypedDict, total=False):
    """web_search, pinned to its version of 2025-08-26."""

    type: Required[Literal["web_search_2025_08_26"]]
    """The kind of tool."""

    filters: WebSearchFiltersParam | models.WebSearchFilters | None
    """Which pages to look at."""

    search_context_size: models.WebSearchContextSize | None
    """How much of what is found is given to the model."""

    user_location: WebSearchUserLocationParam | models.WebSearchUserLocation | None
    """Roughly where the user is."""

    external_web_access: bool | None
    """Whether pages are fetched live."""


class DeleteFilePatchParam(TypedDict, total=False):
    """Removes a file."""

    type: Required[Literal["delete_file"]]
    """The kind of change."""

    path: Required[str]
    """The file."""


class FileCitationParam(TypedDict, total=False):
    """The text rests on a file."""

    type: Required[Literal["file_citation"]]
    """The kind of annotation."""

    file_id: Required[str]
    """The id of the file."""

    index: Required[int]
    """The file's place in the list of files."""

    filename: Required[str]
    """The name of the file."""


class FileParserPdfOptionsParam(TypedDict, total=False):
    """How PDF files are read. An extension (Hadrian)."""

    engine: models.FileParserPdfEngine | None
    """What reads them."""


class FileParserPluginParam(TypedDict, total=False):
    """Reads files in the input. An extension (Hadrian)."""

    id: Required[Literal["file-parser"]]
    """The plugin."""

    max_files: int | None
    """How many files to read at most."""

    pdf: FileParserPdfOptionsParam | models.FileParserPdfOptions | None
    """How PDF files are read."""


class FilePathParam(TypedDict, total=False):
    """The text names a file that was made."""

    type: Required[Literal["file_path"]]
    """The kind of annotation."""

    file_id: Required[str]
    """The id of the file."""

    index: Required[int]
    """The file's place in the list of files."""


class FileSearchCallParam(TypedDict, total=False):
    """The model searched the caller's files."""

    type: Required[Literal["file_search_call"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    status: Required[models.FileSearchCallStatus]
    """How far the search is."""

    queries: Required[Sequence[str]]
    """What it searched for."""

    results: Sequence[FileSearchResultParam | models.FileSearchResult] | None
    """What it found, when include asked for it."""


class FileSearchFilterParam(TypedDict, total=False):
    """A condition on the attributes of files.

    A comparison (eq, ne, gt, gte, lt, lte, in, nin) has a key and a value; and and or join further conditions in
    filters.
    """

    type: Required[models.FileSearchFilterType]
    """The kinds of condition on the attributes of files."""

    key: str
    """The attribute to compare."""

    value: Any
    """What to compare it with; a string, a number, a boolean, or a list of strings or numbers."""

    filters: Sequence[FileSearchFilterParam | models.FileSearchFilter]
    """The conditions to join."""


class FileSearchRankingParam(TypedDict, total=False):
    """How the results of a file search are ranked."""

    ranker: str | None
    """The ranker to use."""

    score_threshold: float | None
    """How well a result must fit, from 0 to 1."""

    hybrid_search: FileSearchWeightsParam | models.FileSearchWeights | None
    """How meaning and words are weighed against each other."""


class FileSearchResultParam(TypedDict, total=False):
    """A place in a file that a search found."""

    file_id: str | None
    """The id of the file."""

    filename: str | None
    """The name of the file."""

    text: str | None
    """The text found."""

    score: float | None
    """How well it fits, from 0 to 1."""

    attributes: Mapping[str, Any] | None
    """What the caller noted about the file."""


class FileSearchToolParam(TypedDict, total=False):
    """Lets the model search files that the server holds."""

    type: Required[Literal["file_search"]]
    """The kind of tool."""

    vector_store_ids: Required[Sequence[str]]
    """The stores to search."""

    max_num_results: int | None
    """How many results to give at most."""

    filters: FileSearchFilterParam | models.FileSearchFilter | None
    """Which files to look at, by their attributes."""

    ranking_options: FileSearchRankingParam | models.FileSearchRanking | None
    """How results are ranked."""


class FileSearchWeightsParam(TypedDict, total=False):
    """How meaning and words are weighed against each other in a file search."""

    embedding_weight: Required[float]
    """The weight of the meaning."""

    text_weight: Required[float]
    """The weight of the words."""


class FunctionCallItemParam(TypedDict, total=False):
    """The model asks for one of the caller's functions."""

    type: Required[Literal["function_call"]]
    """The kind of item."""

    call_id: Required[str]
    """Ties the call to its function_call_output."""

    name: Required[str]
    """The function to call."""

    arguments: Required[str]
    """The arguments as JSON text. A model can get them wrong, so check them before use."""

    id: str | None
    """The id of the item; an answer always gives one."""

    namespace: str | None
    """The namespace of the function, if its tool has one."""

    status: models.ItemStatus | None
    """How far the call is."""


class FunctionCallOutputItemParam(TypedDict, total=False):
    """What one of the caller's functions answered."""

    type: Required[Literal["function_call_output"]]
    """The kind of item."""

    call_id: Required[str]
    """The call_id of the function_call that this answers."""

    output: Required[str | Sequence[FunctionOutputPartParam]]
    """The answer, as text or as parts."""

    id: str | None
    """The id of the item."""

    status: models.ItemStatus | None
    """How far the item is."""


class FunctionDefinitionParam(TypedDict, total=False):
    """What the model is told of a function."""

    name: Required[str]
    """The function's name, by which the model calls it."""

    description: str | None
    """What the function does and when to call it, for the model."""

    parameters: Mapping[str, Any] | None
    """A JSON Schema that the arguments keep. No parameters when not sent."""

    strict: bool | None
    """Guarantee that the arguments are valid against `parameters`. false when not sent."""


class FunctionNameParam(TypedDict, total=False):
    """A function of the request's tools."""

    name: Required[str]
    """The function's name."""


class FunctionToolParam(TypedDict, total=False):
    """A function that takes JSON arguments."""

    type: Required[Literal["function"]]
    """Tells functions from other tools."""

    function: Required[FunctionDefinitionParam | models.FunctionDefinition]
    """What the model is told of a function."""

    cache_control: CacheControlParam | models.CacheControl | None
    """Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect)."""


class GrammarJsonSchemaParam(TypedDict, total=False):
    """The text is JSON that is valid against a schema."""

    type: Required[Literal["json_schema"]]
    """Tells this kind of grammar from the others."""

    value: Required[Mapping[str, Any]]
    """A JSON Schema."""


class GrammarLarkParam(TypedDict, total=False):
    """The text is a sentence of a Lark grammar."""

    type: Required[Literal["lark"]]
    """Tells this kind of grammar from the others."""

    value: Required[str]
    """The grammar, whose first rule is `start`."""


class GrammarLlguidanceParam(TypedDict, total=False):
    """The text keeps a set of llguidance grammars."""

    type: Required[Literal["llguidance"]]
    """Tells this kind of grammar from the others."""

    value: Required[LlguidanceGrammarsParam | models.LlguidanceGrammars]
    """Grammars as the llguidance library reads them; the first is where the text begins."""


class GrammarRegexParam(TypedDict, total=False):
    """The text matches a regular expression as a whole."""

    type: Required[Literal["regex"]]
    """Tells this kind of grammar from the others."""

    value: Required[str]
    """The expression, in the syntax of Rust's regex crate."""


class ImageGenerationCallParam(TypedDict, total=False):
    """The model made a picture."""

    type: Required[Literal["image_generation_call"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    status: Required[models.ImageGenerationCallStatus]
    """How far the picture is."""

    result: Required[str | None]
    """The picture, base64; null until it is done."""

    revised_prompt: str | None
    """The prompt that was used in the end."""


class ImageGenerationToolParam(TypedDict, total=False):
    """Lets the model make pictures. Its further settings are those of the image model in use."""

    type: Required[Literal["image_generation"]]
    """The kind of tool."""

    model: str | None
    """The image model."""

    size: str | None
    """The size of the picture, such as 1024x1024 or auto."""

    quality: str | None
    """The quality of the picture, such as low, medium, high or auto."""

    background: str | None
    """Its background, transparent, opaque or auto."""

    output_format: str | None
    """Its format, such as png, webp or jpeg."""

    output_compression: int | None
    """How much it is compressed, from 0 to 100."""

    partial_images: int | None
    """How many early versions are streamed."""

    input_fidelity: str | None
    """How closely it keeps to pictures that were given, high or low."""

    input_image_mask: ImageMaskParam | models.ImageMask | None
    """Which part of a given picture to change."""

    moderation: str | None
    """How strictly it is moderated, auto or low."""


class ImageMaskParam(TypedDict, total=False):
    """Which part of a given picture to change."""

    image_url: str | None
    """The mask, as a data address."""

    file_id: str | None
    """The id of the uploaded mask."""


class ImageUrlParam(TypedDict, total=False):
    """Where a picture is and how closely to look at it."""

    url: Required[str]
    """The picture's address, or the picture itself as a data URL."""

    detail: models.ImageDetail | None
    """How closely to look. `auto` when not sent."""


class InlineSkillParam(TypedDict, total=False):
    """A skill sent along."""

    type: Required[Literal["inline"]]
    """The kind of skill."""

    name: Required[str]
    """The name of the skill."""

    description: Required[str]
    """What it is good for."""

    source: Required[InlineSkillSourceParam | models.InlineSkillSource]
    """Its files."""


class InlineSkillSourceParam(TypedDict, total=False):
    """The files of a skill as one archive."""

    type: Required[Literal["base64"]]
    """How the archive is encoded."""

    media_type: Required[str]
    """The kind of archive, application/zip."""

    data: Required[str]
    """The archive."""


class InputAudioParam(TypedDict, total=False):
    """A sound and its encoding."""

    data: Required[str]
    """The sound, in base64."""

    format: Required[models.InputAudioFormat]
    """How a sound in a request is encoded; the official API knows the first two."""


class InputAudioContentParam(TypedDict, total=False):
    """A recording."""

    data: Required[str]
    """The recording, base64."""

    format: Required[models.InputAudioContentFormat]
    """How a recording is encoded."""


class InputAudioPartParam(TypedDict, total=False):
    """Sound given to the model. A server whose model hears nothing refuses it."""

    type: Required[Literal["input_audio"]]
    """The kind of part."""

    input_audio: Required[InputAudioContentParam | models.InputAudioContent]
    """A recording."""


class InputFilePartParam(TypedDict, total=False):
    """A file given to the model, by content, address or id. A server whose model reads no files refuses it."""

    type: Required[Literal["input_file"]]
    """The kind of part."""

    file_id: str | None
    """The id of an uploaded file."""

    file_url: str | None
    """Where the file is."""

    file_data: str | None
    """The content of the file, base64."""

    filename: str | None
    """The name of the file."""

    detail: models.InputFileDetail | None
    """How closely to look at the pages of the file; auto when left out."""


class InputImagePartParam(TypedDict, total=False):
    """An image given to the model, by address or by file id. A server whose model sees no images refuses it."""

    type: Required[Literal["input_image"]]
    """The kind of part."""

    image_url: str | None
    """Where the image is, or the image itself as a data address."""

    file_id: str | None
    """The id of an uploaded image."""

    detail: models.InputImageDetail | None
    """How closely to look; auto when left out."""


class InputMessageParam(TypedDict, total=False):
    """A message given to the model.

    `type` may be left out, so {"role": "user", "content": "Hello"} is one. A message of an earlier answer may be
    given back as it came.
    """

    role: Required[models.InputMessageRole]
    """Who speaks in an input message. Developer and system messages outrank those of the user."""

    content: Required[InputMessageContentParam]
    """What a message says, as text or as parts."""

    type: Literal["message"]
    """The kind of item; an item without it is a message."""

    id: str | None
    """The id of the item."""

    status: models.ItemStatus | None
    """How far the message is."""

    phase: models.MessagePhase | None
    """Whether the model was still at work when it wrote the message."""


class InputTextPartParam(TypedDict, total=False):
    """Text given to the model."""

    type: Required[Literal["input_text"]]
    """The kind of part."""

    text: Required[str]
    """The text."""


class ItemReferenceParam(TypedDict, total=False):
    """Stands for an item that the server has stored.

    Its type must be given: a bare id cannot be told from a message whose role was forgotten.
    """

    type: Required[Literal["item_reference"]]
    """The kind of item."""

    id: Required[str]
    """The id of the stored item."""


class LlguidanceGrammarParam(TypedDict, total=False):
    """One grammar; exactly one of `json_schema` and `lark_grammar` says what it accepts."""

    name: str | None
    """The name by which other grammars refer to this one."""

    json_schema: Mapping[str, Any] | None
    """Accepts JSON that is valid against this schema."""

    lark_grammar: str | None
    """Accepts sentences of this Lark grammar."""


class LlguidanceGrammarsParam(TypedDict, total=False):
    """Grammars as the llguidance library reads them; the first is where the text begins."""

    grammars: Required[Sequence[LlguidanceGrammarParam | models.LlguidanceGrammar]]
    """The grammars, which may refer to each other by name."""

    max_tokens: int | None
    """The most tokens that the grammar as a whole may take. Without limit when not sent."""


class LocalShellActionParam(TypedDict, total=False):
    """A command for the caller's shell."""

    type: Required[Literal["exec"]]
    """The kind of action."""

    command: Required[Sequence[str]]
    """The command, word by word."""

    env: Required[Mapping[str, str]]
    """The variables to set."""

    timeout_ms: int | None
    """How long it may take, in milliseconds."""

    user: str | None
    """The user to run it as."""

    working_directory: str | None
    """The folder to run it in."""


class LocalShellCallParam(TypedDict, total=False):
    """The model wants a command run in the caller's shell."""

    type: Required[Literal["local_shell_call"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    call_id: Required[str]
    """Ties the call to its local_shell_call_output."""

    action: Required[LocalShellActionParam | models.LocalShellAction]
    """The command."""

    status: Required[models.ItemStatus]
    """How far the call is."""


class LocalShellCallOutputParam(TypedDict, total=False):
    """What came of a command in the caller's shell."""

    type: Required[Literal["local_shell_call_output"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    output: Required[str]
    """What it printed, as JSON text."""

    call_id: str | None
    """The call_id of the local_shell_call that this answers."""

    status: models.ItemStatus | None
    """How far the item is."""


class LocalShellEnvironmentParam(TypedDict, total=False):
    """The caller's own machine; the caller runs the commands."""

    type: Required[Literal["local"]]
    """The kind of place."""

    skills: Sequence[LocalSkillParam | models.LocalSkill] | None
    """Skills on that machine."""


class LocalShellToolParam(TypedDict, total=False):
    """Lets the model ask for commands in the caller's shell."""

    type: Required[Literal["local_shell"]]
    """The kind of tool."""


class LocalSkillParam(TypedDict, total=False):
    """A skill on the caller's machine."""

    name: Required[str]
    """The name of the skill."""

    description: Required[str]
    """What it is good for."""

    path: Required[str]
    """The folder that holds it."""


class McpApprovalPolicyParam(TypedDict, total=False):
    """Which tools of an MCP server need the caller's word first."""

    always: McpToolFilterParam | models.McpToolFilter | None
    """These do."""

    never: McpToolFilterParam | models.McpToolFilter | None
    """These do not."""


class McpApprovalRequestParam(TypedDict, total=False):
    """The model asks whether it may call a tool of an MCP server."""

    type: Required[Literal["mcp_approval_request"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    server_label: Required[str]
    """The server."""

    name: Required[str]
    """The tool."""

    arguments: Required[str]
    """The arguments, as JSON text."""


class McpApprovalResponseParam(TypedDict, total=False):
    """The caller's word on an mcp_approval_request."""

    type: Required[Literal["mcp_approval_response"]]
    """The kind of item."""

    approval_request_id: Required[str]
    """The id of the request."""

    approve: Required[bool]
    """Whether the model may."""

    id: str | None
    """The id of the item."""

    reason: str | None
    """Why, or why not."""


class McpCallParam(TypedDict, total=False):
    """The model called a tool of an MCP server."""

    type: Required[Literal["mcp_call"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    server_label: Required[str]
    """The server."""

    name: Required[str]
    """The tool."""

    arguments: Required[str]
    """The arguments, as JSON text."""

    output: str | None
    """What the tool answered."""

    error: Any
    """What went wrong, null when nothing did; a string or an object."""

    status: models.McpCallStatus | None
    """How far the call is."""

    approval_request_id: str | None
    """The mcp_approval_request that was approved for this call."""


class McpListToolsParam(TypedDict, total=False):
    """The tools that an MCP server has."""

    type: Required[Literal["mcp_list_tools"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    server_label: Required[str]
    """The server."""

    tools: Required[Sequence[McpListedToolParam | models.McpListedTool]]
    """Its tools."""

    error: str | None
    """Why they could not be listed."""


class McpListedToolParam(TypedDict, total=False):
    """A tool that an MCP server has."""

    name: Required[str]
    """The name of the tool."""

    input_schema: Required[Mapping[str, Any]]
    """The JSON Schema of its arguments."""

    description: str | None
    """What it does."""

    annotations: Mapping[str, Any] | None
    """What the server says about it besides."""


class McpToolParam(TypedDict, total=False):
    """Gives the model the tools of an MCP server."""

    type: Required[Literal["mcp"]]
    """The kind of tool."""

    server_label: Required[str]
    """What to call the server."""

    server_url: str | None
    """Where the server is."""

    connector_id: str | None
    """The ready-made connector to use in place of a server_url."""

    server_description: str | None
    """What the server is for."""

    authorization: str | None
    """The access token that the server wants."""

    headers: Mapping[str, str] | None
    """Headers to send to the server."""

    allowed_tools: McpAllowedToolsParam | None
    """Which of its tools the model may use; all when left out."""

    require_approval: McpApprovalParam | None
    """Which of its tools need the caller's word first; all when left out."""

    defer_loading: bool | None
    """Whether its tools are shown to the model only once a tool search finds them."""

    allowed_callers: Sequence[models.ToolCaller] | None
    """Who may call its tools."""


class McpToolFilterParam(TypedDict, total=False):
    """Some of the tools of an MCP server."""

    tool_names: Sequence[str] | None
    """The tools, by name."""

    read_only: bool | None
    """Whether only those that change nothing are meant."""


class MediaUrlParam(TypedDict, total=False):
    """Where a sound or a film is."""

    url: Required[str]
    """Its address, or the thing itself as a data URL."""


class ModerationOptionsParam(TypedDict, total=False):
    """How input and output are moderated."""

    model: Required[str]
    """The moderation model."""

    policy: ModerationPolicyParam | models.ModerationPolicy | None
    """What follows from its verdict."""


class ModerationPluginParam(TypedDict, total=False):
    """Has input and output moderated. An extension (Hadrian)."""

    id: Required[Literal["moderation"]]
    """The plugin."""


class ModerationPolicyParam(TypedDict, total=False):
    """What follows from the verdict of moderation."""

    input: ModerationRuleParam | models.ModerationRule | None
    """On the input."""

    output: ModerationRuleParam | models.ModerationRule | None
    """On the output."""


class ModerationRuleParam(TypedDict, total=False):
    """What follows from the verdict of moderation on one side."""

    mode: Required[models.ModerationMode]
    """Whether what is found is only reported."""


class NamespaceToolParam(TypedDict, total=False):
    """Tools of the caller that belong together."""

    type: Required[Literal["namespace"]]
    """The kind of tool."""

    name: Required[str]
    """The name of the namespace."""

    description: Required[str]
    """What the tools are for."""

    tools: Required[Sequence[NamespacedToolParam]]
    """The tools."""


class NetworkDomainSecretParam(TypedDict, total=False):
    """A secret to send to a domain without showing it to the model."""

    domain: Required[str]
    """The domain."""

    name: Required[str]
    """The name that stands for the secret."""

    value: Required[str]
    """The secret."""


class NetworkPolicyAllowlistParam(TypedDict, total=False):
    """Some domains."""

    type: Required[Literal["allowlist"]]
    """The kind of policy."""

    allowed_domains: Required[Sequence[str]]
    """The domains."""

    domain_secrets: Sequence[NetworkDomainSecretParam | models.NetworkDomainSecret] | None
    """Secrets to send to them."""


class NetworkPolicyDisabledParam(TypedDict, total=False):
    """Nothing outside the container."""

    type: Required[Literal["disabled"]]
    """The kind of policy."""


class OutputTokenLogprobParam(TypedDict, total=False):
    """A token of the output with its log probability."""

    token: Required[str]
    """The token as text."""

    logprob: Required[float]
    """The natural logarithm of its probability."""

    bytes: Required[Sequence[int]]
    """The token as UTF-8 bytes, for tokens that are only a part of a character."""

    top_logprobs: Required[Sequence[OutputTopLogprobParam | models.OutputTopLogprob]]
    """The likeliest tokens in its place, likeliest first."""


class OutputTopLogprobParam(TypedDict, total=False):
    """A token that could have stood in another's place, with its log probability."""

    token: Required[str]
    """The token as text."""

    logprob: Required[float]
    """The natural logarithm of its probability."""

    bytes: Required[Sequence[int]]
    """The token as UTF-8 bytes."""


class ProgramParam(TypedDict, total=False):
    """A program that the model wrote to call tools."""

    type: Required[Literal["program"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    call_id: Required[str]
    """Ties the program to its program_output."""

    code: Required[str]
    """The program."""

    fingerprint: Required[str]
    """Identifies the state that the program goes on from."""


class ProgramOutputParam(TypedDict, total=False):
    """What came of a program that the model wrote."""

    type: Required[Literal["program_output"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    call_id: Required[str]
    """The call_id of the program."""

    result: Required[str]
    """What it gave."""

    status: Required[models.ProgramOutputStatus]
    """Whether it ran to its end."""


class ProgrammaticToolCallingToolParam(TypedDict, total=False):
    """Lets the model write programs that call tools."""

    type: Required[Literal["programmatic_tool_calling"]]
    """The kind of tool."""


class PromptCacheOptionsParam(TypedDict, total=False):
    """How the beginning of a prompt is cached."""

    mode: models.PromptCacheMode | None
    """Whether the server chooses what to cache."""

    ttl: str | None
    """How long a cached beginning lives at least, such as 30m."""

    comparison_response_id: str | None
    """The response to compare with when the server says how well the cache served."""

    prewarm: bool | None
    """Whether to fill the cache only, without an answer."""


class PromptReferenceParam(TypedDict, total=False):
    """A prompt that the server keeps, to be filled in and used as the start of the conversation."""

    id: Required[str]
    """The id of the prompt."""

    version: str | None
    """Its version; the current one when left out."""

    variables: Mapping[str, PromptVariableParam] | None
    """What to put in the places of its variables."""


class ProviderMaxPriceParam(TypedDict, total=False):
    """The most that a provider may charge, in US dollars, each as a number or as its decimal text.

    An extension (Hadrian).
    """

    prompt: float | str | None
    """For a million tokens of input."""

    completion: float | str | None
    """For a million tokens of output."""

    image: float | str | None
    """For an image."""

    audio: float | str | None
    """For sound."""

    request: float | str | None
    """For a request."""


class ProviderRoutingParam(TypedDict, total=False):
    """Which providers may serve the request. An extension (Hadrian)."""

    allow_fallbacks: bool | None
    """Whether another provider may step in when the first fails."""

    require_parameters: bool | None
    """Whether only providers that know every field of the request count."""

    data_vector_store: models.ProviderDataPolicy | None
    """Whether providers that keep data count."""

    zdr: bool | None
    """Whether only providers that retain no data count."""

    enforce_distillable_text: bool | None
    """Whether only models whose output may be used for training count."""

    order: Sequence[str] | None
    """The providers to try, in this order."""

    only: Sequence[str] | None
    """The only providers that count."""

    ignore: Sequence[str] | None
    """Providers that do not count."""

    quantizations: Sequence[models.ProviderQuantization] | None
    """The precisions of weights that count."""

    sort: models.ProviderSort | None
    """What to prefer."""

    max_price: ProviderMaxPriceParam | models.ProviderMaxPrice | None
    """What it may cost."""


class ReasoningConfigurationParam(TypedDict, total=False):
    """How the model thinks before it answers. A model that does not think refuses to be told how."""

    effort: models.ReasoningEffort | None
    """How hard it thinks."""

    summary: models.ReasoningSummary | None
    """Whether the answer sums up the thinking, and how closely."""

    generate_summary: models.ReasoningSummary | None
    """The older name of summary."""

    mode: str | None
    """The way of thinking, such as standard or pro."""

    context: models.ReasoningContext | None
    """Which earlier thinking the model sees again."""

    max_tokens: int | None
    """How many tokens it may think with. An extension (Hadrian)."""

    enabled: bool | None
    """Whether it thinks at all. An extension (Hadrian)."""


class ReasoningItemParam(TypedDict, total=False):
    """What the model thought before it answered. Give it back with later input to let the model go on from there."""

    type: Required[Literal["reasoning"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    summary: Required[Sequence[SummaryTextPartParam | models.SummaryTextPart]]
    """A summary of the reasoning; empty when none was asked for."""

    content: Sequence[ReasoningTextPartParam | models.ReasoningTextPart] | None
    """The reasoning itself, where the model shows it."""

    encrypted_content: str | None
    """The reasoning in a form that only the server reads, when include asked for it."""

    status: models.ItemStatus | None
    """How far the item is."""


class ReasoningTextPartParam(TypedDict, total=False):
    """A text of the model's reasoning."""

    type: Required[Literal["reasoning_text"]]
    """The kind of part."""

    text: Required[str]
    """The text."""


class RefusalPartParam(TypedDict, total=False):
    """The model declined."""

    type: Required[Literal["refusal"]]
    """The kind of part."""

    refusal: Required[str]
    """What the model said when it declined."""


class ResponseAllowedToolParam(TypedDict, total=False):
    """Names one of the tools in tools, by type and, where it has one, by name or server_label."""

    type: Required[str]
    """The type of the tool."""

    name: str | None
    """The name of the tool."""

    server_label: str | None
    """The MCP server of the tool."""


class ResponseCustomToolParam(TypedDict, total=False):
    """A tool of the caller that the model gives plain text."""

    type: Required[Literal["custom"]]
    """The kind of tool."""

    name: Required[str]
    """The name of the tool."""

    description: str | None
    """What it does, for the model to judge when to use it."""

    format: ResponseCustomToolFormatParam | models.UnknownObject | None
    """What the text must look like; anything goes when left out."""

    defer_loading: bool | None
    """Whether the tool is shown to the model only once a tool search finds it."""

    allowed_callers: Sequence[models.ToolCaller] | None
    """Who may call it."""


class ResponseCustomToolGrammarParam(TypedDict, total=False):
    """Text that a grammar allows."""

    type: Required[Literal["grammar"]]
    """The kind of format."""

    syntax: Required[models.CustomToolGrammarSyntax]
    """How the grammar is written."""

    definition: Required[str]
    """The grammar."""


class ResponseFormatGrammarParam(TypedDict, total=False):
    """Text that a grammar accepts (Hadrian extension)."""

    type: Required[Literal["grammar"]]
    """Tells this form from the others."""

    grammar: Required[str]
    """The grammar in Lark's notation."""


class ResponseFormatJsonObjectParam(TypedDict, total=False):
    """A JSON object of any shape."""

    type: Required[Literal["json_object"]]
    """Tells this form from the others."""


class ResponseFormatJsonSchemaParam(TypedDict, total=False):
    """JSON that is valid against a schema."""

    type: Required[Literal["json_schema"]]
    """Tells this form from the others."""

    json_schema: Required[ResponseFormatJsonSchemaDefinitionParam | models.ResponseFormatJsonSchemaDefinition]
    """A schema and how to apply it."""


class ResponseFormatJsonSchemaDefinitionParam(TypedDict, total=False):
    """A schema and how to apply it."""

    name: Required[str]
    """A name for the schema, for the model and for logs."""

    description: str | None
    """What the schema is for, for the model."""

    schema: Mapping[str, Any] | None
    """The schema. Any JSON object when not sent."""

    strict: bool | None
    """Guarantee that the text is valid instead of merely asking the model. false when not sent."""


class ResponseFormatPythonParam(TypedDict, total=False):
    """Python source code (Hadrian extension; an engine that cannot ensure it refuses it)."""

    type: Required[Literal["python"]]
    """Tells this form from the others."""


class ResponseFormatTextParam(TypedDict, total=False):
    """Any text."""

    type: Required[Literal["text"]]
    """Tells this form from the others."""


class ResponseFunctionToolParam(TypedDict, total=False):
    """A function of the caller that the model may ask for."""

    type: Required[Literal["function"]]
    """The kind of tool."""

    name: Required[str]
    """The name of the function."""

    description: str | None
    """What it does, for the model to judge when to use it."""

    parameters: Mapping[str, Any] | None
    """The JSON Schema of its arguments; null or left out, it takes none."""

    strict: bool | None
    """Whether the arguments are made to fit the schema exactly."""

    defer_loading: bool | None
    """Whether the tool is shown to the model only once a tool search finds it."""

    output_schema: Mapping[str, Any] | None
    """The JSON Schema of what it answers."""

    allowed_callers: Sequence[models.ToolCaller] | None
    """Who may call it."""


class ResponseStreamOptionsParam(TypedDict, total=False):
    """How a response is streamed."""

    include_obfuscation: bool | None
    """Whether delta events carry an obfuscation field of random length, which hides how long their pieces are from
    whoever watches the line. Servers may leave it out.
    """

    include_usage: bool | None
    """Accepted for the sake of clients of the chat operation (mistral.rs); the terminal event always gives the usage.
    """


class ResponseTextFormatJsonSchemaParam(TypedDict, total=False):
    """JSON that a schema allows."""

    type: Required[Literal["json_schema"]]
    """The kind of form."""

    name: Required[str]
    """What to call the schema."""

    schema: Required[Mapping[str, Any]]
    """The JSON Schema."""

    description: str | None
    """What the JSON is for, for the model."""

    strict: bool | None
    """Whether the text is made to fit the schema exactly."""


class ResponseToolChoiceAllowedToolsParam(TypedDict, total=False):
    """Narrows the tools that the model may use to some of those in tools."""

    type: Required[Literal["allowed_tools"]]
    """The kind of choice."""

    mode: Required[models.AllowedToolsMode]
    """Whether the model must use one of them."""

    tools: Required[Sequence[ResponseAllowedToolParam | models.ResponseAllowedTool]]
    """Those tools."""


class ResponseToolChoiceCustomParam(TypedDict, total=False):
    """Makes the model use one custom tool."""

    type: Required[Literal["custom"]]
    """The kind of choice."""

    name: Required[str]
    """The tool."""


class ResponseToolChoiceFunctionParam(TypedDict, total=False):
    """Makes the model call one function."""

    type: Required[Literal["function"]]
    """The kind of choice."""

    name: Required[str]
    """The function."""


class ResponseToolChoiceHostedParam(TypedDict, total=False):
    """Makes the model use a tool of the server."""

    type: Required[models.ResponseHostedToolType]
    """The tool."""


class ResponseToolChoiceMcpParam(TypedDict, total=False):
    """Makes the model use an MCP server, or one of its tools."""

    type: Required[Literal["mcp"]]
    """The kind of choice."""

    server_label: Required[str]
    """The server."""

    name: str | None
    """The tool; any of the server's when left out."""


class ShellActionParam(TypedDict, total=False):
    """Commands for a shell."""

    commands: Required[Sequence[str]]
    """The commands, one after the other."""

    timeout_ms: int | None
    """How long they may take, in milliseconds."""

    max_output_length: int | None
    """How many characters of output to keep."""


class ShellCallParam(TypedDict, total=False):
    """The model wants commands run in a shell."""

    type: Required[Literal["shell_call"]]
    """The kind of item."""

    call_id: Required[str]
    """Ties the call to its shell_call_output."""

    action: Required[ShellActionParam | models.ShellAction]
    """The commands."""

    id: str | None
    """The id of the item; an answer always gives one."""

    environment: ShellCallEnvironmentParam | models.UnknownObject | None
    """Where to run them."""

    status: models.ItemStatus | None
    """How far the call is."""


class ShellCallExitParam(TypedDict, total=False):
    """The command ended by itself."""

    type: Required[Literal["exit"]]
    """The kind of end."""

    exit_code: Required[int]
    """Its exit code; 0 is success."""


class ShellCallOutputParam(TypedDict, total=False):
    """What came of the commands of a shell call."""

    type: Required[Literal["shell_call_output"]]
    """The kind of item."""

    call_id: Required[str]
    """The call_id of the shell_call that this answers."""

    output: Required[Sequence[ShellCallOutputContentParam | models.ShellCallOutputContent]]
    """What each command printed."""

    id: str | None
    """The id of the item; an answer always gives one."""

    max_output_length: int | None
    """How many characters of output were kept."""

    status: models.ItemStatus | None
    """How far the item is."""


class ShellCallOutputContentParam(TypedDict, total=False):
    """What a command of a shell call printed."""

    stdout: Required[str]
    """What it wrote to its standard output."""

    stderr: Required[str]
    """What it wrote to its standard error."""

    outcome: Required[ShellCallOutcomeParam]
    """How it ended."""


class ShellCallTimeoutParam(TypedDict, total=False):
    """The command took too long."""

    type: Required[Literal["timeout"]]
    """The kind of end."""


class ShellToolParam(TypedDict, total=False):
    """Lets the model use a shell."""

    type: Required[Literal["shell"]]
    """The kind of tool."""

    environment: ShellEnvironmentParam | models.UnknownObject | None
    """Where commands run."""

    allowed_callers: Sequence[models.ToolCaller] | None
    """Who may call it."""


class SkillReferenceParam(TypedDict, total=False):
    """A skill that the server holds."""

    type: Required[Literal["skill_reference"]]
    """The kind of skill."""

    skill_id: Required[str]
    """The id of the skill."""

    version: str | None
    """Its version; the default version when left out."""


class StreamOptionsParam(TypedDict, total=False):
    """What else a stream holds; only meaningful with `stream`."""

    include_usage: bool | None
    """End the stream with one more chunk that has no choices and states the usage. false when not sent."""

    include_obfuscation: bool | None
    """Pad chunks with random characters in `obfuscation`, so that their size tells an observer nothing.

    false when not sent.
    """


class SummaryTextPartParam(TypedDict, total=False):
    """A part of a summary of the model's reasoning."""

    type: Required[Literal["summary_text"]]
    """The kind of part."""

    text: Required[str]
    """The text."""


class TaskBudgetParam(TypedDict, total=False):
    """How much a task may use over all its turns. An extension (Hadrian)."""

    type: Required[Literal["tokens"]]
    """What is counted."""

    total: Required[int]
    """How many tokens."""


class TextConfigurationParam(TypedDict, total=False):
    """What the text of the answer looks like."""

    format: ResponseTextFormatParam | models.UnknownObject | None
    """Its form; text when left out."""

    verbosity: models.Verbosity | None
    """How much it says."""


class ToolChoiceAllowedToolsParam(TypedDict, total=False):
    """Narrows the choice to some of the tools, in the official spelling."""

    type: Required[Literal["allowed_tools"]]
    """Tells the narrowed choice from other choices."""

    allowed_tools: Required[AllowedToolsParam | models.AllowedTools]
    """Which tools may be called, and whether one must be."""


class ToolChoiceAllowedToolsFlatParam(TypedDict, total=False):
    """Narrows the choice to some of the tools, in mistral.rs's flat spelling."""

    type: Required[Literal["allowed_tools"]]
    """Tells the narrowed choice from other choices."""

    mode: Required[models.AllowedToolsMode]
    """`auto` leaves the calls to the model, `required` demands at least one."""

    tools: Required[Sequence[AllowedToolParam]]
    """The tools that may be called."""


class ToolChoiceCustomParam(TypedDict, total=False):
    """Demands a call of one custom tool."""

    type: Required[Literal["custom"]]
    """Tells the choice of a custom tool from other choices."""

    custom: Required[CustomToolNameParam | models.CustomToolName]
    """A custom tool of the request's tools."""


class ToolChoiceFunctionParam(TypedDict, total=False):
    """Demands a call of one function, in the official spelling."""

    type: Required[Literal["function"]]
    """Tells the choice of a function from other choices."""

    function: Required[FunctionNameParam | models.FunctionName]
    """A function of the request's tools."""


class ToolChoiceFunctionNameParam(TypedDict, total=False):
    """Demands a call of one function, in mistral.rs's flat spelling."""

    type: Required[Literal["function"]]
    """Tells the choice of a function from other choices."""

    name: Required[str]
    """The function's name."""


class ToolChoiceHostedParam(TypedDict, total=False):
    """Demands a call of a tool that the server itself runs (mistral.rs; refused by a server without it)."""

    type: Required[models.HostedToolKind]
    """A tool that a server may run by itself."""


class ToolSearchCallParam(TypedDict, total=False):
    """The model looks for tools."""

    type: Required[Literal["tool_search_call"]]
    """The kind of item."""

    arguments: Required[Any]
    """What it looks for; any JSON."""

    id: str | None
    """The id of the item; an answer always gives one."""

    call_id: str | None
    """Ties the call to its tool_search_output."""

    execution: models.ToolSearchExecution
    """Who runs the search."""

    status: models.ItemStatus | None
    """How far the search is."""


class ToolSearchOutputParam(TypedDict, total=False):
    """The tools that a search found."""

    type: Required[Literal["tool_search_output"]]
    """The kind of item."""

    tools: Required[Sequence[ResponseToolParam]]
    """The tools."""

    id: str | None
    """The id of the item; an answer always gives one."""

    call_id: str | None
    """The call_id of the tool_search_call that this answers."""

    execution: models.ToolSearchExecution
    """Who ran the search."""

    status: models.ItemStatus | None
    """How far the item is."""


class ToolSearchToolParam(TypedDict, total=False):
    """Lets the model look for tools."""

    type: Required[Literal["tool_search"]]
    """The kind of tool."""

    description: str | None
    """What can be found, for the model to judge when to look."""

    execution: models.ToolSearchExecution | None
    """Who runs the search."""

    parameters: Mapping[str, Any] | None
    """The JSON Schema of the search's arguments, when the caller runs it."""


class UpdateFilePatchParam(TypedDict, total=False):
    """Changes a file that exists."""

    type: Required[Literal["update_file"]]
    """The kind of change."""

    path: Required[str]
    """The file."""

    diff: Required[str]
    """The change, as a diff."""


class UrlCitationParam(TypedDict, total=False):
    """The text rests on a web page."""

    type: Required[Literal["url_citation"]]
    """The kind of annotation."""

    url: Required[str]
    """The address of the page."""

    start_index: Required[int]
    """Where the cited passage of the text begins, in characters from 0."""

    end_index: Required[int]
    """Where the cited passage of the text ends, in characters."""

    title: Required[str]
    """The title of the page."""


class WebPluginParam(TypedDict, total=False):
    """Adds what a web search finds to the input. An extension (Hadrian)."""

    id: Required[Literal["web"]]
    """The plugin."""

    max_results: int | None
    """How many results to add at most."""

    search_prompt: str | None
    """What the model is told about the results."""

    engine: models.WebPluginEngine | None
    """What runs the search."""


class WebSearchCallParam(TypedDict, total=False):
    """The model used the web."""

    type: Required[Literal["web_search_call"]]
    """The kind of item."""

    id: Required[str]
    """The id of the item."""

    status: Required[models.WebSearchCallStatus]
    """How far the search is."""

    action: WebSearchActionParam | models.UnknownObject | None
    """What the model did."""


class WebSearchFiltersParam(TypedDict, total=False):
    """Which pages a web search looks at."""

    allowed_domains: Sequence[str] | None
    """The domains to look at; all when left out."""


class WebSearchFindActionParam(TypedDict, total=False):
    """The model looked for something in a page."""

    type: Required[Literal["find_in_page"]]
    """The kind of action."""

    url: Required[str]
    """The address of the page."""

    pattern: Required[str]
    """What it looked for."""


class WebSearchLocationParam(TypedDict, total=False):
    """Where the user is, roughly."""

    type: Required[Literal["approximate"]]
    """The only kind of location."""

    approximate: Required[WebSearchPlaceParam | models.WebSearchPlace]
    """A place."""


class WebSearchOpenPageActionParam(TypedDict, total=False):
    """The model opened a page."""

    type: Required[Literal["open_page"]]
    """The kind of action."""

    url: str | None
    """The address of the page."""


class WebSearchOptionsParam(TypedDict, total=False):
    """How to search the web for the answer."""

    search_context_size: models.ChatWebSearchContextSize | None
    """How much of what is found the model reads. `medium` when not sent."""

    user_location: WebSearchLocationParam | models.WebSearchLocation | None
    """Where the user is."""


class WebSearchPlaceParam(TypedDict, total=False):
    """A place."""

    city: str | None
    """The city's name."""

    region: str | None
    """The region's name."""

    country: str | None
    """The country, by its two letters in ISO 3166-1."""

    timezone: str | None
    """The time zone, by its IANA name."""


class WebSearchPreviewToolParam(TypedDict, total=False):
    """The first form of web_search."""

    type: Required[Literal["web_search_preview"]]
    """The kind of tool."""

    search_context_size: models.WebSearchContextSize | None
    """How much of what is found is given to the model."""

    user_location: WebSearchUserLocationParam | models.WebSearchUserLocation | None
    """Roughly where the user is."""


class WebSearchQueryActionParam(TypedDict, total=False):
    """The model searched."""

    type: Required[Literal["search"]]
    """The kind of action."""

    query: str | None
    """What it searched for."""

    queries: Sequence[str] | None
    """All that it searched for."""

    sources: Sequence[WebSearchSourceParam | models.WebSearchSource] | None
    """The pages it used, when include asked for them."""


class WebSearchSourceParam(TypedDict, total=False):
    """A page that a web search used."""

    type: Required[Literal["url"]]
    """The kind of source."""

    url: Required[str]
    """The address of the page."""


class WebSearchToolParam(TypedDict, total=False):
    """Lets the model use the web."""

    type: Required[Literal["web_search"]]
    """The kind of tool."""

    filters: WebSearchFiltersParam | models.WebSearchFilters | None
    """Which pages to look at."""

    search_context_size: models.WebSearchContextSize | None
    """How much of what is found is given to the model."""

    user_location: WebSearchUserLocationParam | models.WebSearchUserLocation | None
    """Roughly where the user is."""

    external_web_access: bool | None
    """Whether pages are fetched live."""


class WebSearchUserLocationParam(TypedDict, total=False):
    """Roughly where the user of a web search is."""

    type: Literal["approximate"]
    """The kind of location."""

    city: str | None
    """The city."""

    region: str | None
    """The region."""

    country: str | None
    """The country, by its ISO code of two letters."""

    timezone: str | None
    """The time zone, by its IANA name."""
