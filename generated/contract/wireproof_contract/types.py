"""One TypedDict a schema of the contract, written from openapi/; change that and run `make generate`."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class AdapterReference(TypedDict):
    """
    An adapter of a model as it stands at a generation (mistral.rs extension).
    """

    generation: str
    """
    The generation of the adapter.
    """


AllowedToolsMode: TypeAlias = Literal["auto", "required"]
"""
`auto` leaves the calls to the model, `required` demands at least one.
"""


ApplyPatchCallStatus: TypeAlias = Literal["in_progress", "completed"]
"""
How far a change of a file is.
"""


ApplyPatchOutcome: TypeAlias = Literal["completed", "failed"]
"""
Whether a file was changed as asked.
"""


AudioFormat: TypeAlias = Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"]
"""
How a spoken answer is encoded.
"""


class AudioVoice(TypedDict):
    """
    A voice of the caller's own.
    """

    id: str
    """
    The voice's identifier.
    """


class CacheControl(TypedDict):
    """
    A hint to providers that cache prompts (Hadrian extension).
    """

    type: Literal["ephemeral"]
    """
    The only kind of cache entry.
    """


class ChatAudio(TypedDict):
    """
    A spoken answer.
    """

    id: str
    """
    The sound's identifier, for later turns.
    """
    data: str
    """
    The sound, in base64.
    """
    expires_at: int
    """
    When the identifier stops being valid, in seconds since the Unix epoch.
    """
    transcript: str
    """
    The spoken words.
    """


class ChatAudioOutput(TypedDict):
    """
    How the answer is to be spoken.
    """

    format: AudioFormat
    voice: str | AudioVoice
    """
    The voice, by name or as an object with its identifier.
    """


class ChatAudioReference(TypedDict):
    """
    Refers to the sound of an earlier answer.
    """

    id: str
    """
    The sound's identifier.
    """


ChatCompletionStreamJson: TypeAlias = str
"""
A chunk as JSON, or the error that ended the stream.
"""


class ChatCustomToolInput(TypedDict):
    """
    Which custom tool is called, and with what.
    """

    name: str
    """
    The tool's name.
    """
    input: str
    """
    The input, as the model wrote it.
    """


class ChatFile(TypedDict):
    """
    A file, sent with the request or uploaded before.
    """

    file_data: NotRequired[str | None]
    """
    The content, in base64.
    """
    file_id: NotRequired[str | None]
    """
    The identifier of an uploaded file.
    """
    filename: NotRequired[str | None]
    """
    The file's name.
    """


class ChatFilePart(TypedDict):
    """
    A file.
    """

    type: Literal["file"]
    """
    Tells this kind of part from the others.
    """
    file: ChatFile
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


ChatFinishReason: TypeAlias = Literal[
    "stop", "length", "tool_calls", "content_filter", "function_call"
]
"""
Why the turn ends, at its natural end or a stop sequence (`stop`), the limit of tokens (`length`), with calls (`tool_calls`, formerly `function_call`), or because content was withheld (`content_filter`).
"""


class ChatFunctionCall(TypedDict):
    """
    Which function is called, and with what.
    """

    name: str
    """
    The function's name.
    """
    arguments: str
    """
    The arguments as JSON text, exactly as the model wrote it.
    """


class ChatFunctionMessage(TypedDict):
    """
    What a function answered, in the form before tool messages.
    """

    role: Literal["function"]
    """
    Whose turn it is.
    """
    content: str | None
    """
    The function's answer.
    """
    name: str
    """
    The function's name.
    """


class ChatFunctionToolCall(TypedDict):
    """
    A call of a function.
    """

    id: str
    """
    The call's identifier, to which the tool's answer refers.
    """
    type: Literal["function"]
    """
    Tells calls of functions from other calls.
    """
    function: ChatFunctionCall


class ChatRefusalPart(TypedDict):
    """
    The words in which the model refused.
    """

    type: Literal["refusal"]
    """
    Tells this kind of part from the others.
    """
    refusal: str
    """
    The words.
    """
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


class ChatTextPart(TypedDict):
    """
    A text.
    """

    type: Literal["text"]
    """
    Tells this kind of part from the others.
    """
    text: str
    """
    The text.
    """
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


class ChatToolMessage(TypedDict):
    """
    What a tool answered.
    """

    role: Literal["tool"]
    """
    Whose turn it is.
    """
    content: str | list[ChatTextPart]
    """
    The tool's answer, as one text or as a list of parts.
    """
    tool_call_id: str
    """
    The identifier of the call that this answers.
    """


class ChatUrlCitation(TypedDict):
    """
    A cited address and the characters that cite it.
    """

    url: str
    """
    The address.
    """
    title: str
    """
    The title of what is there.
    """
    start_index: int
    """
    The first character of the citation.
    """
    end_index: int
    """
    The character after the last one of the citation.
    """


ChatWebSearchContextSize: TypeAlias = Literal["low", "medium", "high"]
"""
How much of what is found the model reads.
"""


CodeInterpreterCallStatus: TypeAlias = Literal[
    "in_progress", "interpreting", "completed", "incomplete", "failed"
]
"""
How far a run of code is.
"""


class CodeInterpreterImage(TypedDict):
    """
    A picture that the code made.
    """

    type: Literal["image"]
    """
    The kind of output.
    """
    url: str
    """
    Where the picture is.
    """


class CodeInterpreterLogs(TypedDict):
    """
    What the code printed.
    """

    type: Literal["logs"]
    """
    The kind of output.
    """
    logs: str
    """
    The text.
    """


CodeInterpreterOutput: TypeAlias = CodeInterpreterLogs | CodeInterpreterImage
"""
Something that came of running code.
"""


CommandIndex: TypeAlias = int
"""
The place of the command among the commands of its shell call, from 0.
"""


class CompactionItem(TypedDict):
    """
    Earlier conversation in condensed form, which only the server reads.
    """

    type: Literal["compaction"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    encrypted_content: str
    """
    The condensed conversation.
    """
    created_by: NotRequired[str | None]
    """
    Who asked for it.
    """


class CompactionTrigger(TypedDict):
    """
    Asks the server to condense the conversation up to here.
    """

    type: Literal["compaction_trigger"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item.
    """


CompletionFinishReason: TypeAlias = Literal["stop", "length", "content_filter"]
"""
Why the text ends: `stop` at its natural end or a stop sequence, `length` at the limit of tokens, `content_filter` where
content was withheld.

"""


CompletionPromptTexts: TypeAlias = list[str]
"""
Several prompts; each is continued on its own.
"""


CompletionPromptToken: TypeAlias = int


CompletionPromptTokens: TypeAlias = list[CompletionPromptToken]
"""
One prompt as the model's own token ids.
"""


CompletionStreamJson: TypeAlias = str
"""
A chunk as JSON, or the error that ended the stream.
"""


class CompletionTokensDetails(TypedDict):
    """
    A breakdown of the tokens generated.
    """

    reasoning_tokens: NotRequired[int | None]
    """
    Tokens of reasoning that the answer may not show.
    """
    accepted_prediction_tokens: NotRequired[int | None]
    """
    Predicted tokens that the model took over.
    """
    rejected_prediction_tokens: NotRequired[int | None]
    """
    Predicted tokens that the model did not take over.
    """
    audio_tokens: NotRequired[int | None]
    """
    Tokens that stand for sound.
    """
    text_tokens: NotRequired[int | None]
    """
    Tokens that stand for text.
    """


CompletionTopLogprob: TypeAlias = dict[str, float]
"""
Log probabilities by token, for one place in the text.
"""


CompletionTopLogprobs: TypeAlias = list[CompletionTopLogprob | None]
"""
The likeliest tokens in each place; an entry is null for the first token of a prompt.
"""


class ComputerAction(TypedDict):
    """
    A click, a key or the like. `type` says which, and the other fields depend on it.
    """

    type: str
    """
    The kind of action, such as click, double_click, drag, keypress, move, screenshot, scroll, type or wait.
    """


class ComputerSafetyCheck(TypedDict):
    """
    A doubt about what the model wants done on a computer.
    """

    id: str
    """
    The id of the doubt.
    """
    code: NotRequired[str | None]
    """
    Which doubt it is.
    """
    message: NotRequired[str | None]
    """
    What it says.
    """


class ComputerScreenshot(TypedDict):
    """
    A picture of a computer's screen.
    """

    type: Literal["computer_screenshot"]
    """
    The kind of output.
    """
    image_url: NotRequired[str | None]
    """
    Where the picture is, or the picture itself as a data address.
    """
    file_id: NotRequired[str | None]
    """
    The id of the uploaded picture.
    """


class ComputerTool(TypedDict):
    """
    Lets the model use a computer.
    """

    type: Literal["computer"]
    """
    The kind of tool.
    """


class ComputerUsePreviewTool(TypedDict):
    """
    Lets the model use a computer, in its first form.
    """

    type: Literal["computer_use_preview"]
    """
    The kind of tool.
    """
    environment: str
    """
    The kind of computer, such as windows, mac, linux, ubuntu or browser.
    """
    display_width: int
    """
    The width of its screen, in pixels.
    """
    display_height: int
    """
    The height of its screen, in pixels.
    """


class ContainerFileCitation(TypedDict):
    """
    The text rests on a file of a container.
    """

    type: Literal["container_file_citation"]
    """
    The kind of annotation.
    """
    container_id: str
    """
    The id of the container.
    """
    file_id: str
    """
    The id of the file.
    """
    start_index: int
    """
    Where the cited passage of the text begins, in characters from 0.
    """
    end_index: int
    """
    Where the cited passage of the text ends, in characters.
    """
    filename: str
    """
    The name of the file.
    """


class ContainerReferenceEnvironment(TypedDict):
    """
    A container that exists.
    """

    type: Literal["container_reference"]
    """
    The kind of place.
    """
    container_id: str
    """
    The id of the container.
    """


ContentIndex: TypeAlias = int
"""
The place of the part in the content of its item, from 0.
"""


ContextCompactionStrategy: TypeAlias = Literal["llm", "truncate"]
"""
How a conversation is condensed, by a model or by cutting.
"""


class ContextManagementRule(TypedDict):
    """
    A way of keeping a long conversation within what the model can read.
    """

    type: str
    """
    The way, such as compaction.
    """
    compact_threshold: NotRequired[int | None]
    """
    From how many tokens on the conversation is condensed.
    """
    strategy: NotRequired[ContextCompactionStrategy | None]
    """
    How it is condensed. An extension (Hadrian).
    """
    prompt: NotRequired[str | None]
    """
    What the model is told when it condenses. An extension (Hadrian).
    """


class ConversationReference(TypedDict):
    """
    A conversation that the server keeps.
    """

    id: str
    """
    The id of the conversation.
    """


class CreateFilePatch(TypedDict):
    """
    Makes a new file.
    """

    type: Literal["create_file"]
    """
    The kind of change.
    """
    path: str
    """
    The file.
    """
    diff: str
    """
    Its content, as a diff.
    """


class CustomToolFormatText(TypedDict):
    """
    Any text.
    """

    type: Literal["text"]
    """
    Tells this form from the other.
    """


CustomToolGrammarSyntax: TypeAlias = Literal["lark", "regex"]
"""
The notation of a custom tool's grammar.
"""


class CustomToolInputDelta(TypedDict):
    """
    More of the call of a custom tool.
    """

    name: NotRequired[str]
    """
    The tool's name, in the call's first piece.
    """
    input: NotRequired[str]
    """
    More of the input.
    """


class CustomToolName(TypedDict):
    """
    A custom tool of the request's tools.
    """

    name: str
    """
    The tool's name.
    """


class DeleteFilePatch(TypedDict):
    """
    Removes a file.
    """

    type: Literal["delete_file"]
    """
    The kind of change.
    """
    path: str
    """
    The file.
    """


class DeletedResponse(TypedDict):
    """
    A response is no longer stored.
    """

    id: str
    """
    The id of the response.
    """
    object: Literal["response.deleted"]
    """
    The kind of object.
    """
    deleted: bool
    """
    Whether it is gone.
    """


DryAllowedLength: TypeAlias = int | None
"""
The longest repeated sequence of tokens that DRY leaves alone. 2 when not sent.
"""


DryBase: TypeAlias = float | None
"""
Base of DRY's penalty, which is the multiplier times the base to the power of the excess length. 1.75 when not sent.
"""


DryMultiplier: TypeAlias = float | None
"""
Strength of the DRY penalty, which keeps the model from extending a passage that it repeats; 0, and not sending it, turn DRY off.
"""


DrySequenceBreakers: TypeAlias = list[str] | None
"""
Texts at which DRY's search for repetitions ends. Line feed, colon, double quote and asterisk when not sent.
"""


class ErrorFacts(TypedDict):
    """
    Further facts about an error, such as the limit that was exceeded; which ones depends on the code.
    """


class FileCitation(TypedDict):
    """
    The text rests on a file.
    """

    type: Literal["file_citation"]
    """
    The kind of annotation.
    """
    file_id: str
    """
    The id of the file.
    """
    index: int
    """
    The file's place in the list of files.
    """
    filename: str
    """
    The name of the file.
    """


FileParserPdfEngine: TypeAlias = Literal["mistral-ocr", "pdf-text", "native"]
"""
What reads PDF files.
"""


class FileParserPdfOptions(TypedDict):
    """
    How PDF files are read. An extension (Hadrian).
    """

    engine: NotRequired[FileParserPdfEngine | None]
    """
    What reads them.
    """


class FileParserPlugin(TypedDict):
    """
    Reads files in the input. An extension (Hadrian).
    """

    id: Literal["file-parser"]
    """
    The plugin.
    """
    max_files: NotRequired[int | None]
    """
    How many files to read at most.
    """
    pdf: NotRequired[FileParserPdfOptions | None]
    """
    How PDF files are read.
    """


class FilePath(TypedDict):
    """
    The text names a file that was made.
    """

    type: Literal["file_path"]
    """
    The kind of annotation.
    """
    file_id: str
    """
    The id of the file.
    """
    index: int
    """
    The file's place in the list of files.
    """


FileSearchCallStatus: TypeAlias = Literal[
    "in_progress", "searching", "completed", "incomplete", "failed"
]
"""
How far a file search is.
"""


FileSearchFilterType: TypeAlias = Literal[
    "eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "and", "or"
]
"""
The kinds of condition on the attributes of files.
"""


class FileSearchWeights(TypedDict):
    """
    How meaning and words are weighed against each other in a file search.
    """

    embedding_weight: float
    """
    The weight of the meaning.
    """
    text_weight: float
    """
    The weight of the words.
    """


FrequencyPenalty: TypeAlias = float | None
"""
Lowers a token's logit by this much for each time it occurred so far; negative values encourage repetition. 0 when not sent.
"""


class FunctionCallDelta(TypedDict):
    """
    More of the call of a function.
    """

    name: NotRequired[str]
    """
    The function's name, in the call's first piece.
    """
    arguments: NotRequired[str]
    """
    More of the arguments' JSON text.
    """


FunctionCallMode: TypeAlias = Literal["none", "auto"]
"""
Whether the model may call a function, in the form before `tool_choice`.
"""


class FunctionName(TypedDict):
    """
    A function of the request's tools.
    """

    name: str
    """
    The function's name.
    """


class GrammarLark(TypedDict):
    """
    The text is a sentence of a Lark grammar.
    """

    type: Literal["lark"]
    """
    Tells this kind of grammar from the others.
    """
    value: str
    """
    The grammar, whose first rule is `start`.
    """


class GrammarRegex(TypedDict):
    """
    The text matches a regular expression as a whole.
    """

    type: Literal["regex"]
    """
    Tells this kind of grammar from the others.
    """
    value: str
    """
    The expression, in the syntax of Rust's regex crate.
    """


HealthSubsystemStatus: TypeAlias = Literal["ok", "unavailable"]
"""
Whether a thing that the server depends on can be used now.
"""


HostedToolKind: TypeAlias = Literal["web_search_preview", "code_interpreter", "shell"]
"""
A tool that a server may run by itself.
"""


IgnoreEos: TypeAlias = bool | None
"""
Go on after the model's end-of-text token; stop sequences and limits still hold. false when not sent.
"""


ImageDetail: TypeAlias = Literal["auto", "low", "high", "original"]
"""
How closely the model looks at a picture.
"""


ImageGenerationCallStatus: TypeAlias = Literal[
    "in_progress", "generating", "completed", "failed"
]
"""
How far a picture is.
"""


class ImageMask(TypedDict):
    """
    Which part of a given picture to change.
    """

    image_url: NotRequired[str | None]
    """
    The mask, as a data address.
    """
    file_id: NotRequired[str | None]
    """
    The id of the uploaded mask.
    """


class ImageUrl(TypedDict):
    """
    Where a picture is and how closely to look at it.
    """

    url: str
    """
    The picture's address, or the picture itself as a data URL.
    """
    detail: NotRequired[ImageDetail | None]
    """
    How closely to look. `auto` when not sent.
    """


class InlineSkillSource(TypedDict):
    """
    The files of a skill as one archive.
    """

    type: Literal["base64"]
    """
    How the archive is encoded.
    """
    media_type: str
    """
    The kind of archive, application/zip.
    """
    data: str
    """
    The archive.
    """


InputAudioContentFormat: TypeAlias = Literal["wav", "mp3"]
"""
How a recording is encoded.
"""


InputAudioFormat: TypeAlias = Literal[
    "wav", "mp3", "flac", "m4a", "ogg", "pcm16", "pcm24"
]
"""
How a sound in a request is encoded; the official API knows the first two.
"""


InputFileDetail: TypeAlias = Literal["auto", "low", "high"]
"""
How closely the model looks at the pages of a file.
"""


class InputFilePart(TypedDict):
    """
    A file given to the model, by content, address or id. A server whose model reads no files refuses it.
    """

    type: Literal["input_file"]
    """
    The kind of part.
    """
    file_id: NotRequired[str | None]
    """
    The id of an uploaded file.
    """
    file_url: NotRequired[str | None]
    """
    Where the file is.
    """
    file_data: NotRequired[str | None]
    """
    The content of the file, base64.
    """
    filename: NotRequired[str | None]
    """
    The name of the file.
    """
    detail: NotRequired[InputFileDetail | None]
    """
    How closely to look at the pages of the file; auto when left out.
    """


InputImageDetail: TypeAlias = Literal["auto", "low", "high", "original"]
"""
How closely the model looks at an image.
"""


class InputImagePart(TypedDict):
    """
    An image given to the model, by address or by file id. A server whose model sees no images refuses it.
    """

    type: Literal["input_image"]
    """
    The kind of part.
    """
    image_url: NotRequired[str | None]
    """
    Where the image is, or the image itself as a data address.
    """
    file_id: NotRequired[str | None]
    """
    The id of an uploaded image.
    """
    detail: NotRequired[InputImageDetail | None]
    """
    How closely to look; auto when left out.
    """


InputMessageRole: TypeAlias = Literal["user", "assistant", "system", "developer"]
"""
Who speaks in an input message. Developer and system messages outrank those of the user.
"""


class InputTextPart(TypedDict):
    """
    Text given to the model.
    """

    type: Literal["input_text"]
    """
    The kind of part.
    """
    text: str
    """
    The text.
    """


class InputTokenCount(TypedDict):
    """
    How many tokens an input has.
    """

    object: Literal["response.input_tokens"]
    """
    The kind of object.
    """
    input_tokens: int
    """
    The tokens that the model would read.
    """


ItemId: TypeAlias = str
"""
The id of the output item that the event is about.
"""


class ItemReference(TypedDict):
    """
    Stands for an item that the server has stored. Its type must be given: a bare id cannot be told from a message whose role was forgotten.
    """

    type: Literal["item_reference"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the stored item.
    """


ItemStatus: TypeAlias = Literal["in_progress", "completed", "incomplete"]
"""
How far an item is.
"""


class JsonObject(TypedDict):
    """
    Any JSON object.
    """


class JsonSchema(TypedDict):
    """
    A JSON Schema.
    """


class LlguidanceGrammar(TypedDict):
    """
    One grammar; exactly one of `json_schema` and `lark_grammar` says what it accepts.
    """

    name: NotRequired[str | None]
    """
    The name by which other grammars refer to this one.
    """
    json_schema: NotRequired[JsonSchema | None]
    """
    Accepts JSON that is valid against this schema.
    """
    lark_grammar: NotRequired[str | None]
    """
    Accepts sentences of this Lark grammar.
    """


class LlguidanceGrammars(TypedDict):
    """
    Grammars as the llguidance library reads them; the first is where the text begins.
    """

    grammars: list[LlguidanceGrammar]
    """
    The grammars, which may refer to each other by name.
    """
    max_tokens: NotRequired[int | None]
    """
    The most tokens that the grammar as a whole may take. Without limit when not sent.
    """


class LocalShellCallOutput(TypedDict):
    """
    What came of a command in the caller's shell.
    """

    type: Literal["local_shell_call_output"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    call_id: NotRequired[str | None]
    """
    The call_id of the local_shell_call that this answers.
    """
    output: str
    """
    What it printed, as JSON text.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the item is.
    """


LocalShellEnvironmentVariables: TypeAlias = dict[str, str]
"""
Variables of a command's environment by name.
"""


class LocalShellTool(TypedDict):
    """
    Lets the model ask for commands in the caller's shell.
    """

    type: Literal["local_shell"]
    """
    The kind of tool.
    """


class LocalSkill(TypedDict):
    """
    A skill on the caller's machine.
    """

    name: str
    """
    The name of the skill.
    """
    description: str
    """
    What it is good for.
    """
    path: str
    """
    The folder that holds it.
    """


LogitBias: TypeAlias = dict[str, float]
"""
A number from -100 to 100 for each token id (a decimal string), added to that token's logit before sampling; -100 bans a
token and 100 forces it.

"""


McpApprovalMode: TypeAlias = Literal["always", "never"]
"""
Whether all tools of an MCP server need the caller's word first, or none.
"""


class McpApprovalRequest(TypedDict):
    """
    The model asks whether it may call a tool of an MCP server.
    """

    type: Literal["mcp_approval_request"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    server_label: str
    """
    The server.
    """
    name: str
    """
    The tool.
    """
    arguments: str
    """
    The arguments, as JSON text.
    """


class McpApprovalResponse(TypedDict):
    """
    The caller's word on an mcp_approval_request.
    """

    type: Literal["mcp_approval_response"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item.
    """
    approval_request_id: str
    """
    The id of the request.
    """
    approve: bool
    """
    Whether the model may.
    """
    reason: NotRequired[str | None]
    """
    Why, or why not.
    """


McpCallStatus: TypeAlias = Literal[
    "in_progress", "completed", "incomplete", "calling", "failed"
]
"""
How far a call of a tool of an MCP server is.
"""


McpHeaders: TypeAlias = dict[str, str]
"""
Headers to send to an MCP server, by name.
"""


class McpListedTool(TypedDict):
    """
    A tool that an MCP server has.
    """

    name: str
    """
    The name of the tool.
    """
    description: NotRequired[str | None]
    """
    What it does.
    """
    input_schema: JsonSchema
    """
    The JSON Schema of its arguments.
    """
    annotations: NotRequired[JsonObject | None]
    """
    What the server says about it besides.
    """


class McpToolFilter(TypedDict):
    """
    Some of the tools of an MCP server.
    """

    tool_names: NotRequired[list[str] | None]
    """
    The tools, by name.
    """
    read_only: NotRequired[bool | None]
    """
    Whether only those that change nothing are meant.
    """


class MediaUrl(TypedDict):
    """
    Where a sound or a film is.
    """

    url: str
    """
    Its address, or the thing itself as a data URL.
    """


MessagePhase: TypeAlias = Literal["commentary", "final_answer"]
"""
Whether the model was still at work when it wrote a message, or gave its answer.
"""


Metadata: TypeAlias = dict[str, str]
"""
Up to 16 pairs of text that the caller attaches to a request for its own bookkeeping.
"""


MinP: TypeAlias = float | None
"""
Drops tokens less likely than this fraction of the likeliest one. 0, which drops none, when not sent.
"""


Modality: TypeAlias = Literal["text", "audio"]
"""
A kind of output.
"""


class Model(TypedDict):
    """
    A model that can be asked.
    """

    id: str
    """
    The name by which requests ask for it.
    """
    object: Literal["model"]
    """
    Tells models from other objects.
    """
    created: int
    """
    When the model was made, in seconds since the Unix epoch.
    """
    owned_by: str
    """
    Who made the model or runs it.
    """
    aliases: NotRequired[list[str]]
    """
    Further names that requests may use.
    """
    context_length: NotRequired[int | None]
    """
    The most tokens that prompt and answer may have together; null when the engine does not tell.
    """
    description: NotRequired[str | None]
    """
    One sentence on what the model is, for people.
    """


class ModelList(TypedDict):
    """
    All models that can be asked, the default one first.
    """

    object: Literal["list"]
    """
    Tells lists from other objects.
    """
    data: list[Model]
    """
    The models.
    """


ModelName: TypeAlias = str | None
"""
The model to ask, by its id or by an alias from the list of models. The server's default model when not sent.
"""


ModelNames: TypeAlias = list[str] | None
"""
Models to try in this order after `model`; the first that the server knows answers (Hadrian extension).
"""


ModerationMode: TypeAlias = Literal["score", "block"]
"""
Whether what moderation finds is reported or blocked.
"""


class ModerationPlugin(TypedDict):
    """
    Has input and output moderated. An extension (Hadrian).
    """

    id: Literal["moderation"]
    """
    The plugin.
    """


class ModerationRule(TypedDict):
    """
    What follows from the verdict of moderation on one side.
    """

    mode: ModerationMode
    """
    Whether what is found is only reported.
    """


class NetworkDomainSecret(TypedDict):
    """
    A secret to send to a domain without showing it to the model.
    """

    domain: str
    """
    The domain.
    """
    name: str
    """
    The name that stands for the secret.
    """
    value: str
    """
    The secret.
    """


class NetworkPolicyAllowlist(TypedDict):
    """
    Some domains.
    """

    type: Literal["allowlist"]
    """
    The kind of policy.
    """
    allowed_domains: list[str]
    """
    The domains.
    """
    domain_secrets: NotRequired[list[NetworkDomainSecret] | None]
    """
    Secrets to send to them.
    """


class NetworkPolicyDisabled(TypedDict):
    """
    Nothing outside the container.
    """

    type: Literal["disabled"]
    """
    The kind of policy.
    """


OutputIndex: TypeAlias = int
"""
The place of the item in the output, from 0.
"""


class OutputTopLogprob(TypedDict):
    """
    A token that could have stood in another's place, with its log probability.
    """

    token: str
    """
    The token as text.
    """
    logprob: float
    """
    The natural logarithm of its probability.
    """
    bytes: list[int]
    """
    The token as UTF-8 bytes.
    """


PresencePenalty: TypeAlias = float | None
"""
Lowers a token's logit by this much once it has occurred; negative values encourage repetition. 0 when not sent.
"""


class Program(TypedDict):
    """
    A program that the model wrote to call tools.
    """

    type: Literal["program"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    call_id: str
    """
    Ties the program to its program_output.
    """
    code: str
    """
    The program.
    """
    fingerprint: str
    """
    Identifies the state that the program goes on from.
    """


ProgramOutputStatus: TypeAlias = Literal["completed", "incomplete"]
"""
Whether a program ran to its end.
"""


class ProgrammaticToolCallingTool(TypedDict):
    """
    Lets the model write programs that call tools.
    """

    type: Literal["programmatic_tool_calling"]
    """
    The kind of tool.
    """


PromptCacheKey: TypeAlias = str | None
"""
Requests with the same key likely share a prefix worth caching; it changes no answer.
"""


PromptCacheMode: TypeAlias = Literal["implicit", "explicit"]
"""
Whether the server chooses what to cache, or the caller marks it.
"""


class PromptCacheOptions(TypedDict):
    """
    How the beginning of a prompt is cached.
    """

    mode: NotRequired[PromptCacheMode | None]
    """
    Whether the server chooses what to cache.
    """
    ttl: NotRequired[str | None]
    """
    How long a cached beginning lives at least, such as 30m.
    """
    comparison_response_id: NotRequired[str | None]
    """
    The response to compare with when the server says how well the cache served.
    """
    prewarm: NotRequired[bool | None]
    """
    Whether to fill the cache only, without an answer.
    """


PromptCacheRetention: TypeAlias = Literal["in_memory", "24h"]
"""
How long the beginning of a prompt may stay in a cache.
"""


class PromptTokensDetails(TypedDict):
    """
    A breakdown of the tokens read.
    """

    cached_tokens: NotRequired[int | None]
    """
    Tokens whose work was found in a cache.
    """
    cache_write_tokens: NotRequired[int | None]
    """
    Tokens whose work was put into a cache.
    """
    audio_tokens: NotRequired[int | None]
    """
    Tokens that stand for sound.
    """
    image_tokens: NotRequired[int | None]
    """
    Tokens that stand for images.
    """
    text_tokens: NotRequired[int | None]
    """
    Tokens that stand for text.
    """


PromptVariable: TypeAlias = str | InputTextPart | InputImagePart | InputFilePart
"""
What to put in the place of a variable.
"""


PromptVariables: TypeAlias = dict[str, PromptVariable]
"""
What to put in the places of a prompt's variables, by their names.
"""


ProviderDataPolicy: TypeAlias = Literal["deny", "allow"]
"""
Whether a provider may keep data.
"""


class ProviderMaxPrice(TypedDict):
    """
    The most that a provider may charge, in US dollars, each as a number or as its decimal text. An extension (Hadrian).
    """

    prompt: NotRequired[float | str | None]
    """
    For a million tokens of input.
    """
    completion: NotRequired[float | str | None]
    """
    For a million tokens of output.
    """
    image: NotRequired[float | str | None]
    """
    For an image.
    """
    audio: NotRequired[float | str | None]
    """
    For sound.
    """
    request: NotRequired[float | str | None]
    """
    For a request.
    """


ProviderQuantization: TypeAlias = Literal[
    "int4", "int8", "fp4", "fp6", "fp8", "fp16", "bf16", "fp32", "unknown"
]
"""
The precision of a model's weights.
"""


ProviderSort: TypeAlias = Literal["price", "throughput", "latency"]
"""
What to prefer in a provider.
"""


ReasoningContext: TypeAlias = Literal["auto", "current_turn", "all_turns"]
"""
Which earlier thinking the model sees again.
"""


ReasoningEffort: TypeAlias = Literal[
    "none", "minimal", "low", "medium", "high", "xhigh", "max", "off"
]
"""
How hard the model thinks before it answers. off is mistral.rs's word for none.
"""


ReasoningSummary: TypeAlias = Literal["auto", "concise", "detailed"]
"""
How closely to sum up the reasoning.
"""


class ReasoningTextPart(TypedDict):
    """
    A text of the model's reasoning.
    """

    type: Literal["reasoning_text"]
    """
    The kind of part.
    """
    text: str
    """
    The text.
    """


class RefusalPart(TypedDict):
    """
    The model declined.
    """

    type: Literal["refusal"]
    """
    The kind of part.
    """
    refusal: str
    """
    What the model said when it declined.
    """


RepetitionPenalty: TypeAlias = float | None
"""
Divides positive logits of tokens seen before by this, and multiplies negative ones. 1, which changes nothing, when not sent.
"""


class ResponseAllowedTool(TypedDict):
    """
    Names one of the tools in tools, by type and, where it has one, by name or server_label.
    """

    type: str
    """
    The type of the tool.
    """
    name: NotRequired[str | None]
    """
    The name of the tool.
    """
    server_label: NotRequired[str | None]
    """
    The MCP server of the tool.
    """


class ResponseCostDetails(TypedDict):
    """
    Where the price of a response came from, in US dollars. An extension (Hadrian).
    """

    upstream_inference_cost: NotRequired[float | None]
    """
    What the provider charged in all.
    """
    upstream_inference_input_cost: float
    """
    What the provider charged for the input.
    """
    upstream_inference_output_cost: float
    """
    What the provider charged for the output.
    """


class ResponseCustomToolGrammar(TypedDict):
    """
    Text that a grammar allows.
    """

    type: Literal["grammar"]
    """
    The kind of format.
    """
    syntax: CustomToolGrammarSyntax
    """
    How the grammar is written.
    """
    definition: str
    """
    The grammar.
    """


class ResponseError(TypedDict):
    """
    Why a response failed.
    """

    code: str
    """
    The stable word to switch on, such as server_error, rate_limit_exceeded or invalid_prompt. New words may come, so treat an unknown one as server_error.
    """
    message: str
    """
    What went wrong, as a sentence.
    """
    type: NotRequired[str | None]
    """
    The family of the error (mistral.rs).
    """
    param: NotRequired[str | None]
    """
    The request field at fault, where one is.
    """


class ResponseEventTopLogprob(TypedDict):
    """
    A token that could have stood in another's place, in a text event.
    """

    token: NotRequired[str]
    """
    The token as text.
    """
    logprob: NotRequired[float]
    """
    The natural logarithm of its probability.
    """


class ResponseFormatGrammar(TypedDict):
    """
    Text that a grammar accepts (Hadrian extension).
    """

    type: Literal["grammar"]
    """
    Tells this form from the others.
    """
    grammar: str
    """
    The grammar in Lark's notation.
    """


class ResponseFormatJsonObject(TypedDict):
    """
    A JSON object of any shape.
    """

    type: Literal["json_object"]
    """
    Tells this form from the others.
    """


class ResponseFormatJsonSchemaDefinition(TypedDict):
    """
    A schema and how to apply it.
    """

    name: str
    """
    A name for the schema, for the model and for logs.
    """
    description: NotRequired[str | None]
    """
    What the schema is for, for the model.
    """
    schema: NotRequired[JsonSchema | None]
    """
    The schema. Any JSON object when not sent.
    """
    strict: NotRequired[bool | None]
    """
    Guarantee that the text is valid instead of merely asking the model. false when not sent.
    """


class ResponseFormatPython(TypedDict):
    """
    Python source code (Hadrian extension; an engine that cannot ensure it refuses it).
    """

    type: Literal["python"]
    """
    Tells this form from the others.
    """


class ResponseFormatText(TypedDict):
    """
    Any text.
    """

    type: Literal["text"]
    """
    Tells this form from the others.
    """


ResponseHostedToolType: TypeAlias = Literal[
    "file_search",
    "web_search",
    "web_search_2025_08_26",
    "web_search_preview",
    "web_search_preview_2025_03_11",
    "computer",
    "computer_use",
    "computer_use_preview",
    "image_generation",
    "code_interpreter",
    "shell",
    "apply_patch",
    "programmatic_tool_calling",
]
"""
The tools of a server that can be chosen by type alone.
"""


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
"""
Something that answers hold only when asked. usage.incremental is an extension (Hadrian) that streams response.usage.updated events.
"""


ResponseIncompleteReason: TypeAlias = Literal[
    "max_output_tokens", "content_filter", "interrupted"
]
"""
Why a response ended early. interrupted is an extension (mistral.rs).
"""


class ResponseInputTokensDetails(TypedDict):
    """
    Where the input tokens of a response came from.
    """

    cached_tokens: int
    """
    How many were taken from a cache.
    """
    cache_write_tokens: int
    """
    How many were put into a cache.
    """


class ResponseOutputTokensDetails(TypedDict):
    """
    What the output tokens of a response were for.
    """

    reasoning_tokens: int
    """
    How many the model thought with.
    """


class ResponseOwner(TypedDict):
    """
    Whom a stored response belongs to. An extension (Hadrian).
    """

    type: str
    """
    The kind of owner, such as user or organization.
    """
    id: str
    """
    The id of the owner.
    """


ResponseStatus: TypeAlias = Literal[
    "queued", "in_progress", "completed", "incomplete", "failed", "cancelled"
]
"""
Where a response stands. Queued and in_progress go on; the others are final.
"""


ResponseStreamJson: TypeAlias = str
"""
A ResponseStreamEvent as JSON.
"""


class ResponseStreamOptions(TypedDict):
    """
    How a response is streamed.
    """

    include_obfuscation: NotRequired[bool | None]
    """
    Whether delta events carry an obfuscation field of random length, which hides how long their pieces are from whoever watches the line. Servers may leave it out.
    """
    include_usage: NotRequired[bool | None]
    """
    Accepted for the sake of clients of the chat operation (mistral.rs); the terminal event always gives the usage.
    """


class ResponseTextFormatJsonSchema(TypedDict):
    """
    JSON that a schema allows.
    """

    type: Literal["json_schema"]
    """
    The kind of form.
    """
    name: str
    """
    What to call the schema.
    """
    schema: JsonSchema
    """
    The JSON Schema.
    """
    description: NotRequired[str | None]
    """
    What the JSON is for, for the model.
    """
    strict: NotRequired[bool | None]
    """
    Whether the text is made to fit the schema exactly.
    """


class ResponseToolChoiceAllowedTools(TypedDict):
    """
    Narrows the tools that the model may use to some of those in tools.
    """

    type: Literal["allowed_tools"]
    """
    The kind of choice.
    """
    mode: AllowedToolsMode
    """
    Whether the model must use one of them.
    """
    tools: list[ResponseAllowedTool]
    """
    Those tools.
    """


class ResponseToolChoiceCustom(TypedDict):
    """
    Makes the model use one custom tool.
    """

    type: Literal["custom"]
    """
    The kind of choice.
    """
    name: str
    """
    The tool.
    """


class ResponseToolChoiceFunction(TypedDict):
    """
    Makes the model call one function.
    """

    type: Literal["function"]
    """
    The kind of choice.
    """
    name: str
    """
    The function.
    """


class ResponseToolChoiceHosted(TypedDict):
    """
    Makes the model use a tool of the server.
    """

    type: ResponseHostedToolType
    """
    The tool.
    """


class ResponseToolChoiceMcp(TypedDict):
    """
    Makes the model use an MCP server, or one of its tools.
    """

    type: Literal["mcp"]
    """
    The kind of choice.
    """
    server_label: str
    """
    The server.
    """
    name: NotRequired[str | None]
    """
    The tool; any of the server's when left out.
    """


class ResponseUsage(TypedDict):
    """
    What a response cost, in tokens.
    """

    input_tokens: int
    """
    Tokens of the input, with instructions, history and tools.
    """
    input_tokens_details: ResponseInputTokensDetails
    """
    Where the input tokens came from.
    """
    output_tokens: int
    """
    Tokens that the model wrote.
    """
    output_tokens_details: ResponseOutputTokensDetails
    """
    What the output tokens were for.
    """
    total_tokens: int
    """
    Input and output tokens together.
    """
    cost: NotRequired[float | None]
    """
    The price in US dollars. An extension (Hadrian).
    """
    is_byok: NotRequired[bool | None]
    """
    Whether the caller's own key at the provider was used, so that nothing is billed. An extension (Hadrian).
    """
    cost_details: NotRequired[ResponseCostDetails | None]
    """
    Where the price came from. An extension (Hadrian).
    """


SafetyIdentifier: TypeAlias = str | None
"""
A stable identifier of the end user, for finding abuse; it changes no answer.
"""


Seed: TypeAlias = int | None
"""
Makes sampling repeatable on the same server, model and parameters. Drawn at random when not sent.
"""


SequenceNumber: TypeAlias = int
"""
The event's place in its stream, counted from 0 without a gap.
"""


ServiceTier: TypeAlias = Literal[
    "auto", "default", "flex", "scale", "priority", "fast", "ultrafast"
]
"""
How quickly, and at what price, a request is served. With auto the server chooses.
"""


class ShellAction(TypedDict):
    """
    Commands for a shell.
    """

    commands: list[str]
    """
    The commands, one after the other.
    """
    timeout_ms: NotRequired[int | None]
    """
    How long they may take, in milliseconds.
    """
    max_output_length: NotRequired[int | None]
    """
    How many characters of output to keep.
    """


class ShellCallExit(TypedDict):
    """
    The command ended by itself.
    """

    type: Literal["exit"]
    """
    The kind of end.
    """
    exit_code: int
    """
    Its exit code; 0 is success.
    """


class ShellCallOutputDelta(TypedDict):
    """
    A piece of what a command of a shell call printed.
    """

    stdout: NotRequired[str]
    """
    The next piece of its standard output.
    """
    stderr: NotRequired[str]
    """
    The next piece of its standard error.
    """


class ShellCallTimeout(TypedDict):
    """
    The command took too long.
    """

    type: Literal["timeout"]
    """
    The kind of end.
    """


class SkillReference(TypedDict):
    """
    A skill that the server holds.
    """

    type: Literal["skill_reference"]
    """
    The kind of skill.
    """
    skill_id: str
    """
    The id of the skill.
    """
    version: NotRequired[str | None]
    """
    Its version; the default version when left out.
    """


SortOrder: TypeAlias = Literal["asc", "desc"]
"""
Oldest first, or newest first.
"""


class SovereigntyRequirements(TypedDict):
    """
    Where and by whom data may be processed, merged with the key's own policy (Hadrian extension).
    """


Stop: TypeAlias = str | list[str] | None
"""
Up to four texts at which generation ends; the answer does not contain them. An empty text, like an empty list, ends
nothing.

"""


StoredInputMessageRole: TypeAlias = Literal["user", "system", "developer"]
"""
Who speaks in a stored input message; messages of the assistant are stored as output messages.
"""


Stream: TypeAlias = bool | None
"""
Send the answer as server-sent events while it is generated. false when not sent.
"""


class StreamOptions(TypedDict):
    """
    What else a stream holds; only meaningful with `stream`.
    """

    include_usage: NotRequired[bool | None]
    """
    End the stream with one more chunk that has no choices and states the usage. false when not sent.
    """
    include_obfuscation: NotRequired[bool | None]
    """
    Pad chunks with random characters in `obfuscation`, so that their size tells an observer nothing. false when not
    sent.

    """


StreamTerminator: TypeAlias = Literal["[DONE]"]
"""
Ends a stream; nothing comes after it.
"""


SummaryIndex: TypeAlias = int
"""
The place of the part in the summary of its reasoning item, from 0.
"""


class SummaryTextPart(TypedDict):
    """
    A part of a summary of the model's reasoning.
    """

    type: Literal["summary_text"]
    """
    The kind of part.
    """
    text: str
    """
    The text.
    """


class TaskBudget(TypedDict):
    """
    How much a task may use over all its turns. An extension (Hadrian).
    """

    type: Literal["tokens"]
    """
    What is counted.
    """
    total: int
    """
    How many tokens.
    """


Temperature: TypeAlias = float | None
"""
Divides the logits before sampling; 0 always takes the likeliest token, and larger values choose more freely. 1 when not sent.
"""


TokenBytes: TypeAlias = list[int] | None
"""
The token's bytes, which need not be whole characters; null when the engine does not tell.
"""


ToolCallKind: TypeAlias = Literal["function", "custom"]
"""
What is called.
"""


ToolCaller: TypeAlias = Literal["direct", "programmatic"]
"""
Who may call a tool, the model itself or a program that it wrote.
"""


class ToolChoiceCustom(TypedDict):
    """
    Demands a call of one custom tool.
    """

    type: Literal["custom"]
    """
    Tells the choice of a custom tool from other choices.
    """
    custom: CustomToolName


class ToolChoiceFunction(TypedDict):
    """
    Demands a call of one function, in the official spelling.
    """

    type: Literal["function"]
    """
    Tells the choice of a function from other choices.
    """
    function: FunctionName


class ToolChoiceFunctionName(TypedDict):
    """
    Demands a call of one function, in mistral.rs's flat spelling.
    """

    type: Literal["function"]
    """
    Tells the choice of a function from other choices.
    """
    name: str
    """
    The function's name.
    """


class ToolChoiceHosted(TypedDict):
    """
    Demands a call of a tool that the server itself runs (mistral.rs; refused by a server without it).
    """

    type: HostedToolKind


ToolChoiceMode: TypeAlias = Literal["none", "auto", "required"]
"""
`none` forbids calls, `auto` leaves them to the model, `required` demands at least one. `auto` when there are tools and
nothing is sent, `none` when there are no tools.

"""


ToolSearchExecution: TypeAlias = Literal["server", "client"]
"""
Who runs a search for tools.
"""


class ToolSearchTool(TypedDict):
    """
    Lets the model look for tools.
    """

    type: Literal["tool_search"]
    """
    The kind of tool.
    """
    description: NotRequired[str | None]
    """
    What can be found, for the model to judge when to look.
    """
    execution: NotRequired[ToolSearchExecution | None]
    """
    Who runs the search.
    """
    parameters: NotRequired[JsonSchema | None]
    """
    The JSON Schema of the search's arguments, when the caller runs it.
    """


TopK: TypeAlias = int | None
"""
Samples only from this many of the likeliest tokens; 0, and not sending it, mean all of them.
"""


TopP: TypeAlias = float | None
"""
Samples only from the likeliest tokens whose probabilities add up to this much. 1, which is all of them, when not sent.
"""


TruncateSequence: TypeAlias = bool | None
"""
Drop the beginning of a prompt that does not fit the model's context instead of refusing the request. false when not sent.
"""


Truncation: TypeAlias = Literal["auto", "disabled"]
"""
What happens when the input does not fit the model. With auto, items in the middle of the conversation are left out; with disabled, the request is refused.
"""


class UpdateFilePatch(TypedDict):
    """
    Changes a file that exists.
    """

    type: Literal["update_file"]
    """
    The kind of change.
    """
    path: str
    """
    The file.
    """
    diff: str
    """
    The change, as a diff.
    """


class UrlCitation(TypedDict):
    """
    The text rests on a web page.
    """

    type: Literal["url_citation"]
    """
    The kind of annotation.
    """
    url: str
    """
    The address of the page.
    """
    start_index: int
    """
    Where the cited passage of the text begins, in characters from 0.
    """
    end_index: int
    """
    Where the cited passage of the text ends, in characters.
    """
    title: str
    """
    The title of the page.
    """


class Usage(TypedDict):
    """
    How many tokens a request used, as the engine counted them.
    """

    prompt_tokens: int
    """
    Tokens read; each prompt counts once, however many choices it has.
    """
    completion_tokens: int
    """
    Tokens generated, over all choices, including those that `best_of` discarded.
    """
    total_tokens: int
    """
    The sum of both.
    """
    prompt_tokens_details: NotRequired[PromptTokensDetails | None]
    """
    What the prompt's tokens were.
    """
    completion_tokens_details: NotRequired[CompletionTokensDetails | None]
    """
    What the generated tokens were.
    """


User: TypeAlias = str | None
"""
An identifier of the end user, for finding abuse; it changes no answer.
"""


Verbosity: TypeAlias = Literal["low", "medium", "high"]
"""
How much the model says.
"""


WebPluginEngine: TypeAlias = Literal["native", "exa"]
"""
What runs the search of the web plugin.
"""


WebSearchCallStatus: TypeAlias = Literal[
    "in_progress", "searching", "completed", "failed", "incomplete"
]
"""
How far a web search is.
"""


WebSearchContextSize: TypeAlias = Literal["low", "medium", "high"]
"""
How much of what a web search finds is given to the model.
"""


class WebSearchFilters(TypedDict):
    """
    Which pages a web search looks at.
    """

    allowed_domains: NotRequired[list[str] | None]
    """
    The domains to look at; all when left out.
    """


class WebSearchFindAction(TypedDict):
    """
    The model looked for something in a page.
    """

    type: Literal["find_in_page"]
    """
    The kind of action.
    """
    url: str
    """
    The address of the page.
    """
    pattern: str
    """
    What it looked for.
    """


class WebSearchOpenPageAction(TypedDict):
    """
    The model opened a page.
    """

    type: Literal["open_page"]
    """
    The kind of action.
    """
    url: NotRequired[str | None]
    """
    The address of the page.
    """


class WebSearchPlace(TypedDict):
    """
    A place.
    """

    city: NotRequired[str | None]
    """
    The city's name.
    """
    region: NotRequired[str | None]
    """
    The region's name.
    """
    country: NotRequired[str | None]
    """
    The country, by its two letters in ISO 3166-1.
    """
    timezone: NotRequired[str | None]
    """
    The time zone, by its IANA name.
    """


class WebSearchSource(TypedDict):
    """
    A page that a web search used.
    """

    type: Literal["url"]
    """
    The kind of source.
    """
    url: str
    """
    The address of the page.
    """


class WebSearchUserLocation(TypedDict):
    """
    Roughly where the user of a web search is.
    """

    type: NotRequired[Literal["approximate"]]
    """
    The kind of location.
    """
    city: NotRequired[str | None]
    """
    The city.
    """
    region: NotRequired[str | None]
    """
    The region.
    """
    country: NotRequired[str | None]
    """
    The country, by its ISO code of two letters.
    """
    timezone: NotRequired[str | None]
    """
    The time zone, by its IANA name.
    """


AllowedTool: TypeAlias = (
    ToolChoiceFunction | ToolChoiceFunctionName | ToolChoiceCustom | ToolChoiceHosted
)
"""
One tool of a narrowed choice, named as a choice of that tool is.
"""


class AllowedTools(TypedDict):
    """
    Which tools may be called, and whether one must be.
    """

    mode: AllowedToolsMode
    tools: list[AllowedTool]
    """
    The tools that may be called.
    """


Annotation: TypeAlias = FileCitation | UrlCitation | ContainerFileCitation | FilePath
"""
Something said about a place of an output text.
"""


class ApplyPatchCallOutput(TypedDict):
    """
    Whether a file was changed as asked.
    """

    type: Literal["apply_patch_call_output"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    call_id: str
    """
    The call_id of the apply_patch_call that this answers.
    """
    status: ApplyPatchOutcome
    """
    Whether it was.
    """
    output: NotRequired[str | None]
    """
    What there is to say about it.
    """


class ApplyPatchTool(TypedDict):
    """
    Lets the model ask for changes of files.
    """

    type: Literal["apply_patch"]
    """
    The kind of tool.
    """
    allowed_callers: NotRequired[list[ToolCaller] | None]
    """
    Who may call it.
    """


class ChatAnnotation(TypedDict):
    """
    Says which address a piece of the text cites.
    """

    type: Literal["url_citation"]
    """
    The only kind of annotation.
    """
    url_citation: ChatUrlCitation


ChatAssistantPart: TypeAlias = ChatTextPart | ChatRefusalPart
"""
A part of what the model said.
"""


class ChatAudioUrlPart(TypedDict):
    """
    A sound to be fetched (mistral.rs extension).
    """

    type: Literal["audio_url"]
    """
    Tells this kind of part from the others.
    """
    audio_url: MediaUrl
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


ChatCompletionStreamData: TypeAlias = StreamTerminator | ChatCompletionStreamJson
"""
The text of an event, either the terminator or JSON.
"""


class ChatCompletionStreamEvent(TypedDict):
    """
    One server-sent event of a stream of a chat completion.
    """

    data: ChatCompletionStreamData


class ChatCustomToolCall(TypedDict):
    """
    A call of a custom tool.
    """

    id: str
    """
    The call's identifier, to which the tool's answer refers.
    """
    type: Literal["custom"]
    """
    Tells calls of custom tools from other calls.
    """
    custom: ChatCustomToolInput


class ChatDeveloperMessage(TypedDict):
    """
    Instructions to the model, from the application's developer; the successor of system messages.
    """

    role: Literal["developer"]
    """
    Whose turn it is.
    """
    content: str | list[ChatTextPart]
    """
    What is said, as one text or as a list of parts.
    """
    name: NotRequired[str | None]
    """
    A name that tells this participant from others of the same role.
    """


class ChatFunction(TypedDict):
    """
    A function that the model may call, in the form before `tools`.
    """

    name: str
    """
    The function's name.
    """
    description: NotRequired[str | None]
    """
    What the function does and when to call it, for the model.
    """
    parameters: NotRequired[JsonSchema | None]
    """
    A JSON Schema that the arguments keep. No parameters when not sent.
    """


ChatFunctionChoice: TypeAlias = FunctionCallMode | FunctionName
"""
Whether the model may call a function, or which one it must, in the form before `tool_choice`.
"""


class ChatImagePart(TypedDict):
    """
    A picture.
    """

    type: Literal["image_url"]
    """
    Tells this kind of part from the others.
    """
    image_url: ImageUrl
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


class ChatInputVideoPart(TypedDict):
    """
    A film, in Hadrian's older spelling.
    """

    type: Literal["input_video"]
    """
    Tells this kind of part from the others.
    """
    video_url: MediaUrl
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


class ChatPrediction(TypedDict):
    """
    Text that the answer will probably repeat, which may speed it up.
    """

    type: Literal["content"]
    """
    The only kind of prediction.
    """
    content: str | list[ChatTextPart]
    """
    The expected text.
    """


class ChatReasoning(TypedDict):
    """
    How to reason before the answer (Hadrian extension).
    """

    effort: NotRequired[ReasoningEffort | None]
    """
    How much to reason; the same as `reasoning_effort`.
    """
    summary: NotRequired[ReasoningSummary | None]
    """
    Whether and how closely to sum up the reasoning.
    """


class ChatSystemMessage(TypedDict):
    """
    Instructions to the model.
    """

    role: Literal["system"]
    """
    Whose turn it is.
    """
    content: str | list[ChatTextPart]
    """
    What is said, as one text or as a list of parts.
    """
    name: NotRequired[str | None]
    """
    A name that tells this participant from others of the same role.
    """


ChatToolCall: TypeAlias = ChatFunctionToolCall | ChatCustomToolCall
"""
A call of a tool.
"""


class ChatTopLogprob(TypedDict):
    """
    A token that was likely in some place.
    """

    token: str
    """
    The token as text.
    """
    logprob: float
    """
    The natural logarithm of its probability.
    """
    bytes: TokenBytes


class ChatVideoUrlPart(TypedDict):
    """
    A film to be fetched (Hadrian and mistral.rs extension).
    """

    type: Literal["video_url"]
    """
    Tells this kind of part from the others.
    """
    video_url: MediaUrl
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


class CodeInterpreterCall(TypedDict):
    """
    The model ran code.
    """

    type: Literal["code_interpreter_call"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    status: CodeInterpreterCallStatus
    """
    How far the run is.
    """
    container_id: str
    """
    The container that the code ran in.
    """
    code: str | None
    """
    The code; null when it is not known.
    """
    outputs: list[CodeInterpreterOutput] | None
    """
    What came of it, when include asked for it; else null.
    """


class CompletionLogprobs(TypedDict):
    """
    Four lists of the same length, with one entry for each token of the text.
    """

    tokens: list[str]
    """
    The tokens as text.
    """
    token_logprobs: list[float | None]
    """
    The natural logarithm of each token's probability; null for the first token of a prompt.
    """
    top_logprobs: CompletionTopLogprobs | None
    """
    The likeliest tokens in each place; null when `logprobs` was 0.
    """
    text_offset: list[int]
    """
    Where each token begins in the text, in characters.
    """


CompletionPromptTokenLists: TypeAlias = list[CompletionPromptTokens]
"""
Several prompts as token ids; each is continued on its own.
"""


CompletionStreamData: TypeAlias = StreamTerminator | CompletionStreamJson
"""
The text of an event, either the terminator or JSON.
"""


class CompletionStreamEvent(TypedDict):
    """
    One server-sent event of a stream of completions.
    """

    data: CompletionStreamData


class ComputerCall(TypedDict):
    """
    The model wants something done on a computer.
    """

    type: Literal["computer_call"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    call_id: str
    """
    Ties the call to its computer_call_output.
    """
    status: ItemStatus
    """
    How far the call is.
    """
    action: NotRequired[ComputerAction | None]
    """
    What to do.
    """
    actions: NotRequired[list[ComputerAction] | None]
    """
    What to do, step by step.
    """
    pending_safety_checks: list[ComputerSafetyCheck]
    """
    What the caller must acknowledge first.
    """


class ComputerCallOutput(TypedDict):
    """
    What the computer's screen shows after a computer_call.
    """

    type: Literal["computer_call_output"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item.
    """
    call_id: str
    """
    The call_id of the computer_call that this answers.
    """
    output: ComputerScreenshot
    """
    The screen.
    """
    acknowledged_safety_checks: NotRequired[list[ComputerSafetyCheck] | None]
    """
    The doubts that the caller acknowledged.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the item is.
    """


class CustomToolCallItem(TypedDict):
    """
    The model asks for one of the caller's custom tools.
    """

    type: Literal["custom_tool_call"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    call_id: str
    """
    Ties the call to its custom_tool_call_output.
    """
    name: str
    """
    The tool to call.
    """
    input: str
    """
    What the model gives the tool, as plain text.
    """
    namespace: NotRequired[str | None]
    """
    The namespace of the tool, if it has one.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the call is.
    """


class CustomToolGrammar(TypedDict):
    """
    A grammar and its notation.
    """

    syntax: CustomToolGrammarSyntax
    definition: str
    """
    The grammar itself.
    """


class DatedWebSearchPreviewTool(TypedDict):
    """
    web_search_preview, pinned to its version of 2025-03-11.
    """

    type: Literal["web_search_preview_2025_03_11"]
    """
    The kind of tool.
    """
    search_context_size: NotRequired[WebSearchContextSize | None]
    """
    How much of what is found is given to the model.
    """
    user_location: NotRequired[WebSearchUserLocation | None]
    """
    Roughly where the user is.
    """


class DatedWebSearchTool(TypedDict):
    """
    web_search, pinned to its version of 2025-08-26.
    """

    type: Literal["web_search_2025_08_26"]
    """
    The kind of tool.
    """
    filters: NotRequired[WebSearchFilters | None]
    """
    Which pages to look at.
    """
    search_context_size: NotRequired[WebSearchContextSize | None]
    """
    How much of what is found is given to the model.
    """
    user_location: NotRequired[WebSearchUserLocation | None]
    """
    Roughly where the user is.
    """
    external_web_access: NotRequired[bool | None]
    """
    Whether pages are fetched live.
    """


class ErrorDetail(TypedDict):
    """
    What went wrong, for programs (`type`, `code`, `param`) and for people (`message`).
    """

    message: str
    """
    One or two sentences that name the cause and, where there is one, the remedy.
    """
    type: str
    """
    The family of the error, such as `invalid_request_error` or `rate_limit_error`.
    """
    param: str | None
    """
    The place in the request that is at fault, such as `messages[0].content`; null when there is none.
    """
    code: str | None
    """
    The stable word that programs may switch on, such as `model_not_found`.
    """
    request_id: NotRequired[str]
    """
    The same identifier as the answer's `x-request-id` header.
    """
    details: NotRequired[ErrorFacts]


class ErrorEnvelope(TypedDict):
    """
    The body of every answer that is an error, and the last event of a stream that failed midway.
    """

    error: ErrorDetail


class FileSearchFilter(TypedDict):
    """
    A condition on the attributes of files. A comparison (eq, ne, gt, gte, lt, lte, in, nin) has a key and a value; and and or join further conditions in filters.
    """

    type: FileSearchFilterType
    key: NotRequired[str]
    """
    The attribute to compare.
    """
    value: NotRequired[Any]
    """
    What to compare it with; a string, a number, a boolean, or a list of strings or numbers.
    """
    filters: NotRequired[list[FileSearchFilter]]
    """
    The conditions to join.
    """


class FileSearchRanking(TypedDict):
    """
    How the results of a file search are ranked.
    """

    ranker: NotRequired[str | None]
    """
    The ranker to use.
    """
    score_threshold: NotRequired[float | None]
    """
    How well a result must fit, from 0 to 1.
    """
    hybrid_search: NotRequired[FileSearchWeights | None]
    """
    How meaning and words are weighed against each other.
    """


class FileSearchResult(TypedDict):
    """
    A place in a file that a search found.
    """

    file_id: NotRequired[str | None]
    """
    The id of the file.
    """
    filename: NotRequired[str | None]
    """
    The name of the file.
    """
    text: NotRequired[str | None]
    """
    The text found.
    """
    score: NotRequired[float | None]
    """
    How well it fits, from 0 to 1.
    """
    attributes: NotRequired[JsonObject | None]
    """
    What the caller noted about the file.
    """


class FileSearchTool(TypedDict):
    """
    Lets the model search files that the server holds.
    """

    type: Literal["file_search"]
    """
    The kind of tool.
    """
    vector_store_ids: list[str]
    """
    The stores to search.
    """
    max_num_results: NotRequired[int | None]
    """
    How many results to give at most.
    """
    filters: NotRequired[FileSearchFilter | None]
    """
    Which files to look at, by their attributes.
    """
    ranking_options: NotRequired[FileSearchRanking | None]
    """
    How results are ranked.
    """


class FunctionCallItem(TypedDict):
    """
    The model asks for one of the caller's functions.
    """

    type: Literal["function_call"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    call_id: str
    """
    Ties the call to its function_call_output.
    """
    name: str
    """
    The function to call.
    """
    arguments: str
    """
    The arguments as JSON text. A model can get them wrong, so check them before use.
    """
    namespace: NotRequired[str | None]
    """
    The namespace of the function, if its tool has one.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the call is.
    """


class FunctionDefinition(TypedDict):
    """
    What the model is told of a function.
    """

    name: str
    """
    The function's name, by which the model calls it.
    """
    description: NotRequired[str | None]
    """
    What the function does and when to call it, for the model.
    """
    parameters: NotRequired[JsonSchema | None]
    """
    A JSON Schema that the arguments keep. No parameters when not sent.
    """
    strict: NotRequired[bool | None]
    """
    Guarantee that the arguments are valid against `parameters`. false when not sent.
    """


FunctionOutputPart: TypeAlias = InputTextPart | InputImagePart | InputFilePart
"""
A part of what a tool answered.
"""


class FunctionTool(TypedDict):
    """
    A function that takes JSON arguments.
    """

    type: Literal["function"]
    """
    Tells functions from other tools.
    """
    function: FunctionDefinition
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


class GrammarJsonSchema(TypedDict):
    """
    The text is JSON that is valid against a schema.
    """

    type: Literal["json_schema"]
    """
    Tells this kind of grammar from the others.
    """
    value: JsonSchema


class GrammarLlguidance(TypedDict):
    """
    The text keeps a set of llguidance grammars.
    """

    type: Literal["llguidance"]
    """
    Tells this kind of grammar from the others.
    """
    value: LlguidanceGrammars


class HealthSubsystem(TypedDict):
    """
    How one thing that the server depends on is.
    """

    status: HealthSubsystemStatus


HealthSubsystems: TypeAlias = dict[str, HealthSubsystem]
"""
What the server depends on, such as its engines, by name.
"""


class ImageGenerationCall(TypedDict):
    """
    The model made a picture.
    """

    type: Literal["image_generation_call"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    status: ImageGenerationCallStatus
    """
    How far the picture is.
    """
    result: str | None
    """
    The picture, base64; null until it is done.
    """
    revised_prompt: NotRequired[str | None]
    """
    The prompt that was used in the end.
    """


class ImageGenerationTool(TypedDict):
    """
    Lets the model make pictures. Its further settings are those of the image model in use.
    """

    type: Literal["image_generation"]
    """
    The kind of tool.
    """
    model: NotRequired[str | None]
    """
    The image model.
    """
    size: NotRequired[str | None]
    """
    The size of the picture, such as 1024x1024 or auto.
    """
    quality: NotRequired[str | None]
    """
    The quality of the picture, such as low, medium, high or auto.
    """
    background: NotRequired[str | None]
    """
    Its background, transparent, opaque or auto.
    """
    output_format: NotRequired[str | None]
    """
    Its format, such as png, webp or jpeg.
    """
    output_compression: NotRequired[int | None]
    """
    How much it is compressed, from 0 to 100.
    """
    partial_images: NotRequired[int | None]
    """
    How many early versions are streamed.
    """
    input_fidelity: NotRequired[str | None]
    """
    How closely it keeps to pictures that were given, high or low.
    """
    input_image_mask: NotRequired[ImageMask | None]
    """
    Which part of a given picture to change.
    """
    moderation: NotRequired[str | None]
    """
    How strictly it is moderated, auto or low.
    """


class InlineSkill(TypedDict):
    """
    A skill sent along.
    """

    type: Literal["inline"]
    """
    The kind of skill.
    """
    name: str
    """
    The name of the skill.
    """
    description: str
    """
    What it is good for.
    """
    source: InlineSkillSource
    """
    Its files.
    """


class InputAudio(TypedDict):
    """
    A sound and its encoding.
    """

    data: str
    """
    The sound, in base64.
    """
    format: InputAudioFormat


class InputAudioContent(TypedDict):
    """
    A recording.
    """

    data: str
    """
    The recording, base64.
    """
    format: InputAudioContentFormat


class InputAudioPart(TypedDict):
    """
    Sound given to the model. A server whose model hears nothing refuses it.
    """

    type: Literal["input_audio"]
    """
    The kind of part.
    """
    input_audio: InputAudioContent


class LocalShellAction(TypedDict):
    """
    A command for the caller's shell.
    """

    type: Literal["exec"]
    """
    The kind of action.
    """
    command: list[str]
    """
    The command, word by word.
    """
    env: LocalShellEnvironmentVariables
    """
    The variables to set.
    """
    timeout_ms: NotRequired[int | None]
    """
    How long it may take, in milliseconds.
    """
    user: NotRequired[str | None]
    """
    The user to run it as.
    """
    working_directory: NotRequired[str | None]
    """
    The folder to run it in.
    """


class LocalShellCall(TypedDict):
    """
    The model wants a command run in the caller's shell.
    """

    type: Literal["local_shell_call"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    call_id: str
    """
    Ties the call to its local_shell_call_output.
    """
    action: LocalShellAction
    """
    The command.
    """
    status: ItemStatus
    """
    How far the call is.
    """


class LocalShellEnvironment(TypedDict):
    """
    The caller's own machine; the caller runs the commands.
    """

    type: Literal["local"]
    """
    The kind of place.
    """
    skills: NotRequired[list[LocalSkill] | None]
    """
    Skills on that machine.
    """


McpAllowedTools: TypeAlias = list[str] | McpToolFilter
"""
Which tools of an MCP server the model may use, by name or by filter.
"""


class McpApprovalPolicy(TypedDict):
    """
    Which tools of an MCP server need the caller's word first.
    """

    always: NotRequired[McpToolFilter | None]
    """
    These do.
    """
    never: NotRequired[McpToolFilter | None]
    """
    These do not.
    """


class McpCall(TypedDict):
    """
    The model called a tool of an MCP server.
    """

    type: Literal["mcp_call"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    server_label: str
    """
    The server.
    """
    name: str
    """
    The tool.
    """
    arguments: str
    """
    The arguments, as JSON text.
    """
    output: NotRequired[str | None]
    """
    What the tool answered.
    """
    error: NotRequired[Any]
    """
    What went wrong, null when nothing did; a string or an object.
    """
    status: NotRequired[McpCallStatus | None]
    """
    How far the call is.
    """
    approval_request_id: NotRequired[str | None]
    """
    The mcp_approval_request that was approved for this call.
    """


class McpListTools(TypedDict):
    """
    The tools that an MCP server has.
    """

    type: Literal["mcp_list_tools"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    server_label: str
    """
    The server.
    """
    tools: list[McpListedTool]
    """
    Its tools.
    """
    error: NotRequired[str | None]
    """
    Why they could not be listed.
    """


class ModerationPolicy(TypedDict):
    """
    What follows from the verdict of moderation.
    """

    input: NotRequired[ModerationRule | None]
    """
    On the input.
    """
    output: NotRequired[ModerationRule | None]
    """
    On the output.
    """


NetworkPolicy: TypeAlias = NetworkPolicyDisabled | NetworkPolicyAllowlist
"""
What a container may reach.
"""


class OutputTokenLogprob(TypedDict):
    """
    A token of the output with its log probability.
    """

    token: str
    """
    The token as text.
    """
    logprob: float
    """
    The natural logarithm of its probability.
    """
    bytes: list[int]
    """
    The token as UTF-8 bytes, for tokens that are only a part of a character.
    """
    top_logprobs: list[OutputTopLogprob]
    """
    The likeliest tokens in its place, likeliest first.
    """


PatchOperation: TypeAlias = CreateFilePatch | UpdateFilePatch | DeleteFilePatch
"""
A change of a file.
"""


class ProgramOutput(TypedDict):
    """
    What came of a program that the model wrote.
    """

    type: Literal["program_output"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    call_id: str
    """
    The call_id of the program.
    """
    result: str
    """
    What it gave.
    """
    status: ProgramOutputStatus
    """
    Whether it ran to its end.
    """


class PromptReference(TypedDict):
    """
    A prompt that the server keeps, to be filled in and used as the start of the conversation.
    """

    id: str
    """
    The id of the prompt.
    """
    version: NotRequired[str | None]
    """
    Its version; the current one when left out.
    """
    variables: NotRequired[PromptVariables | None]
    """
    What to put in the places of its variables.
    """


class ProviderRouting(TypedDict):
    """
    Which providers may serve the request. An extension (Hadrian).
    """

    allow_fallbacks: NotRequired[bool | None]
    """
    Whether another provider may step in when the first fails.
    """
    require_parameters: NotRequired[bool | None]
    """
    Whether only providers that know every field of the request count.
    """
    data_vector_store: NotRequired[ProviderDataPolicy | None]
    """
    Whether providers that keep data count.
    """
    zdr: NotRequired[bool | None]
    """
    Whether only providers that retain no data count.
    """
    enforce_distillable_text: NotRequired[bool | None]
    """
    Whether only models whose output may be used for training count.
    """
    order: NotRequired[list[str] | None]
    """
    The providers to try, in this order.
    """
    only: NotRequired[list[str] | None]
    """
    The only providers that count.
    """
    ignore: NotRequired[list[str] | None]
    """
    Providers that do not count.
    """
    quantizations: NotRequired[list[ProviderQuantization] | None]
    """
    The precisions of weights that count.
    """
    sort: NotRequired[ProviderSort | None]
    """
    What to prefer.
    """
    max_price: NotRequired[ProviderMaxPrice | None]
    """
    What it may cost.
    """


class ReasoningConfiguration(TypedDict):
    """
    How the model thinks before it answers. A model that does not think refuses to be told how.
    """

    effort: NotRequired[ReasoningEffort | None]
    """
    How hard it thinks.
    """
    summary: NotRequired[ReasoningSummary | None]
    """
    Whether the answer sums up the thinking, and how closely.
    """
    generate_summary: NotRequired[ReasoningSummary | None]
    """
    The older name of summary.
    """
    mode: NotRequired[str | None]
    """
    The way of thinking, such as standard or pro.
    """
    context: NotRequired[ReasoningContext | None]
    """
    Which earlier thinking the model sees again.
    """
    max_tokens: NotRequired[int | None]
    """
    How many tokens it may think with. An extension (Hadrian).
    """
    enabled: NotRequired[bool | None]
    """
    Whether it thinks at all. An extension (Hadrian).
    """


class ReasoningItem(TypedDict):
    """
    What the model thought before it answered. Give it back with later input to let the model go on from there.
    """

    type: Literal["reasoning"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    summary: list[SummaryTextPart]
    """
    A summary of the reasoning; empty when none was asked for.
    """
    content: NotRequired[list[ReasoningTextPart] | None]
    """
    The reasoning itself, where the model shows it.
    """
    encrypted_content: NotRequired[str | None]
    """
    The reasoning in a form that only the server reads, when include asked for it.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the item is.
    """


class ResponseAudioDeltaEvent(TypedDict):
    """
    A piece of spoken output.
    """

    type: Literal["response.audio.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    delta: str
    """
    The next piece of the sound, base64.
    """


class ResponseAudioDoneEvent(TypedDict):
    """
    The spoken output is whole.
    """

    type: Literal["response.audio.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber


class ResponseAudioTranscriptDeltaEvent(TypedDict):
    """
    A piece of what the spoken output says.
    """

    type: Literal["response.audio.transcript.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    delta: str
    """
    The next piece of the transcript.
    """


class ResponseAudioTranscriptDoneEvent(TypedDict):
    """
    The transcript of the spoken output is whole.
    """

    type: Literal["response.audio.transcript.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber


class ResponseCodeInterpreterCallCodeDeltaEvent(TypedDict):
    """
    A piece of the code that the code interpreter will run.
    """

    type: Literal["response.code_interpreter_call_code.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId
    delta: str
    """
    The next piece of code.
    """


class ResponseCodeInterpreterCallCodeDoneEvent(TypedDict):
    """
    The code that the code interpreter will run is whole.
    """

    type: Literal["response.code_interpreter_call_code.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId
    code: str
    """
    The whole code: every delta of the item in order.
    """


class ResponseCodeInterpreterCallCompletedEvent(TypedDict):
    """
    The code interpreter is done.
    """

    type: Literal["response.code_interpreter_call.completed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseCodeInterpreterCallInProgressEvent(TypedDict):
    """
    The code interpreter was called.
    """

    type: Literal["response.code_interpreter_call.in_progress"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseCodeInterpreterCallInterpretingEvent(TypedDict):
    """
    The code interpreter runs the code.
    """

    type: Literal["response.code_interpreter_call.interpreting"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseCustomToolCallInputDeltaEvent(TypedDict):
    """
    A piece of the input of a custom tool call.
    """

    type: Literal["response.custom_tool_call_input.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId
    delta: str
    """
    The next piece of the input.
    """


class ResponseCustomToolCallInputDoneEvent(TypedDict):
    """
    The input of a custom tool call is whole.
    """

    type: Literal["response.custom_tool_call_input.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId
    input: str
    """
    The whole input: every delta of the item in order.
    """


ResponseCustomToolFormat: TypeAlias = CustomToolFormatText | ResponseCustomToolGrammar
"""
What the input of a custom tool must look like.
"""


class ResponseErrorEvent(TypedDict):
    """
    Generation broke down. Replaces the rest of the stream: nothing follows.
    """

    type: Literal["error"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    code: str | None
    """
    The stable word to switch on; null when there is none.
    """
    message: str
    """
    What went wrong, as a sentence.
    """
    param: str | None
    """
    The request field at fault; null when none is.
    """


class ResponseEventTokenLogprob(TypedDict):
    """
    A token of a text event with its log probability.
    """

    token: str
    """
    The token as text.
    """
    logprob: float
    """
    The natural logarithm of its probability.
    """
    top_logprobs: NotRequired[list[ResponseEventTopLogprob]]
    """
    The likeliest tokens in its place, likeliest first.
    """


class ResponseFileSearchCallCompletedEvent(TypedDict):
    """
    The file search is done.
    """

    type: Literal["response.file_search_call.completed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseFileSearchCallInProgressEvent(TypedDict):
    """
    A file search was called.
    """

    type: Literal["response.file_search_call.in_progress"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseFileSearchCallSearchingEvent(TypedDict):
    """
    The file search looks through the files.
    """

    type: Literal["response.file_search_call.searching"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseFormatJsonSchema(TypedDict):
    """
    JSON that is valid against a schema.
    """

    type: Literal["json_schema"]
    """
    Tells this form from the others.
    """
    json_schema: ResponseFormatJsonSchemaDefinition


class ResponseFunctionCallArgumentsDeltaEvent(TypedDict):
    """
    A piece of the arguments of a function call.
    """

    type: Literal["response.function_call_arguments.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    delta: str
    """
    The next piece of the arguments, JSON text.
    """


class ResponseFunctionCallArgumentsDoneEvent(TypedDict):
    """
    The arguments of a function call are whole.
    """

    type: Literal["response.function_call_arguments.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    name: str
    """
    The function to call.
    """
    output_index: OutputIndex
    arguments: str
    """
    The whole arguments, JSON text: every delta of the item in order.
    """


class ResponseFunctionTool(TypedDict):
    """
    A function of the caller that the model may ask for.
    """

    type: Literal["function"]
    """
    The kind of tool.
    """
    name: str
    """
    The name of the function.
    """
    description: NotRequired[str | None]
    """
    What it does, for the model to judge when to use it.
    """
    parameters: NotRequired[JsonSchema | None]
    """
    The JSON Schema of its arguments; null or left out, it takes none.
    """
    strict: NotRequired[bool | None]
    """
    Whether the arguments are made to fit the schema exactly.
    """
    defer_loading: NotRequired[bool | None]
    """
    Whether the tool is shown to the model only once a tool search finds it.
    """
    output_schema: NotRequired[JsonSchema | None]
    """
    The JSON Schema of what it answers.
    """
    allowed_callers: NotRequired[list[ToolCaller] | None]
    """
    Who may call it.
    """


class ResponseImageGenerationCallCompletedEvent(TypedDict):
    """
    The image is done.
    """

    type: Literal["response.image_generation_call.completed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseImageGenerationCallGeneratingEvent(TypedDict):
    """
    The image is being made.
    """

    type: Literal["response.image_generation_call.generating"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseImageGenerationCallInProgressEvent(TypedDict):
    """
    Image generation was called.
    """

    type: Literal["response.image_generation_call.in_progress"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseImageGenerationCallPartialImageEvent(TypedDict):
    """
    An early version of the image.
    """

    type: Literal["response.image_generation_call.partial_image"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId
    partial_image_index: int
    """
    Which early version this is, from 0.
    """
    partial_image_b64: str
    """
    The image, base64.
    """
    size: NotRequired[str]
    """
    Its size, as in the final image.
    """
    quality: NotRequired[str]
    """
    Its quality, as in the final image.
    """
    background: NotRequired[str]
    """
    Its background, as in the final image.
    """
    output_format: NotRequired[str]
    """
    Its format, as in the final image.
    """


class ResponseIncompleteDetails(TypedDict):
    """
    Why a response ended early.
    """

    reason: NotRequired[ResponseIncompleteReason]
    """
    The reason.
    """


class ResponseKeepAliveEvent(TypedDict):
    """
    Nothing happened; the connection lives. An extension (Hadrian).
    """

    type: Literal["response.keep_alive"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber


class ResponseMcpCallArgumentsDeltaEvent(TypedDict):
    """
    A piece of the arguments of an MCP tool call.
    """

    type: Literal["response.mcp_call_arguments.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId
    delta: str
    """
    The next piece of the arguments, JSON text.
    """


class ResponseMcpCallArgumentsDoneEvent(TypedDict):
    """
    The arguments of an MCP tool call are whole.
    """

    type: Literal["response.mcp_call_arguments.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId
    arguments: str
    """
    The whole arguments, JSON text: every delta of the item in order.
    """


class ResponseMcpCallCompletedEvent(TypedDict):
    """
    The tool of the MCP server answered.
    """

    type: Literal["response.mcp_call.completed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex


class ResponseMcpCallFailedEvent(TypedDict):
    """
    The tool of the MCP server failed.
    """

    type: Literal["response.mcp_call.failed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex


class ResponseMcpCallInProgressEvent(TypedDict):
    """
    A tool of an MCP server was called.
    """

    type: Literal["response.mcp_call.in_progress"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex


class ResponseMcpListToolsCompletedEvent(TypedDict):
    """
    The tools of the MCP server are listed.
    """

    type: Literal["response.mcp_list_tools.completed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex


class ResponseMcpListToolsFailedEvent(TypedDict):
    """
    The tools of the MCP server could not be listed.
    """

    type: Literal["response.mcp_list_tools.failed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex


class ResponseMcpListToolsInProgressEvent(TypedDict):
    """
    The tools of an MCP server are being listed.
    """

    type: Literal["response.mcp_list_tools.in_progress"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex


class ResponseOutputTextAnnotationAddedEvent(TypedDict):
    """
    An annotation was put on the text of an output_text part.
    """

    type: Literal["response.output_text.annotation.added"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    annotation_index: int
    """
    The annotation's place in the part, from 0.
    """
    annotation: Annotation | None
    """
    The annotation; null when it cannot be shown.
    """


class ResponseOutputTextDeltaEvent(TypedDict):
    """
    A piece of the text of an output_text part.
    """

    type: Literal["response.output_text.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    delta: str
    """
    The next piece of text.
    """
    logprobs: list[ResponseEventTokenLogprob]
    """
    Log probabilities of the tokens in this piece; empty unless they were asked for.
    """


class ResponseOutputTextDoneEvent(TypedDict):
    """
    The text of an output_text part is whole.
    """

    type: Literal["response.output_text.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    text: str
    """
    The whole text: every delta of the part in order.
    """
    logprobs: list[ResponseEventTokenLogprob]
    """
    Log probabilities of the tokens of the text; empty unless they were asked for.
    """


class ResponseReasoningSummaryPartAddedEvent(TypedDict):
    """
    A new part begins in the summary of a reasoning item.
    """

    type: Literal["response.reasoning_summary_part.added"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    summary_index: SummaryIndex
    part: SummaryTextPart
    """
    The part as it begins, still empty.
    """


class ResponseReasoningSummaryPartDoneEvent(TypedDict):
    """
    A part of the summary of a reasoning item is whole.
    """

    type: Literal["response.reasoning_summary_part.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    summary_index: SummaryIndex
    status: NotRequired[Literal["incomplete"]]
    """
    Given, with the value incomplete, when the part was cut off.
    """
    part: SummaryTextPart
    """
    The part as it will stand in the final item.
    """


class ResponseReasoningSummaryTextDeltaEvent(TypedDict):
    """
    A piece of the text of a summary part.
    """

    type: Literal["response.reasoning_summary_text.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    summary_index: SummaryIndex
    delta: str
    """
    The next piece of text.
    """


class ResponseReasoningSummaryTextDoneEvent(TypedDict):
    """
    The text of a summary part is whole.
    """

    type: Literal["response.reasoning_summary_text.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    summary_index: SummaryIndex
    text: str
    """
    The whole text: every delta of the part in order.
    """


class ResponseReasoningTextDeltaEvent(TypedDict):
    """
    A piece of the model's reasoning.
    """

    type: Literal["response.reasoning_text.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    delta: str
    """
    The next piece of text.
    """


class ResponseReasoningTextDoneEvent(TypedDict):
    """
    A text of the model's reasoning is whole.
    """

    type: Literal["response.reasoning_text.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    text: str
    """
    The whole text: every delta of the part in order.
    """


class ResponseRefusalDeltaEvent(TypedDict):
    """
    A piece of the text of a refusal.
    """

    type: Literal["response.refusal.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    delta: str
    """
    The next piece of text.
    """


class ResponseRefusalDoneEvent(TypedDict):
    """
    The text of a refusal is whole.
    """

    type: Literal["response.refusal.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    refusal: str
    """
    The whole refusal: every delta of the part in order.
    """


class ResponseShellCallCommandAddedEvent(TypedDict):
    """
    A new command begins in a shell call.
    """

    type: Literal["response.shell_call_command.added"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    command_index: CommandIndex
    command: str
    """
    The command as it begins, mostly empty.
    """


class ResponseShellCallCommandDeltaEvent(TypedDict):
    """
    A piece of a command of a shell call.
    """

    type: Literal["response.shell_call_command.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    command_index: CommandIndex
    delta: str
    """
    The next piece of the command.
    """
    obfuscation: NotRequired[str]
    """
    Random characters that hide how long the piece is; see stream_options.include_obfuscation.
    """


class ResponseShellCallCommandDoneEvent(TypedDict):
    """
    A command of a shell call is whole.
    """

    type: Literal["response.shell_call_command.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    command_index: CommandIndex
    command: str
    """
    The whole command: every delta of it in order.
    """


class ResponseShellCallOutputContentDeltaEvent(TypedDict):
    """
    A piece of what a command of a shell call printed.
    """

    type: Literal["response.shell_call_output_content.delta"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    command_index: CommandIndex
    delta: ShellCallOutputDelta
    """
    The next piece of the output.
    """


ResponseStreamData: TypeAlias = StreamTerminator | ResponseStreamJson
"""
The text of an event. At base paths of the hadrian profile the terminator follows the terminal event; elsewhere it is not sent.
"""


ResponseTextFormat: TypeAlias = (
    ResponseFormatText | ResponseFormatJsonObject | ResponseTextFormatJsonSchema
)
"""
The form of the text of the answer.
"""


ResponseToolChoice: TypeAlias = (
    ToolChoiceMode
    | ResponseToolChoiceFunction
    | ToolChoiceFunction
    | ResponseToolChoiceCustom
    | ResponseToolChoiceMcp
    | ResponseToolChoiceAllowedTools
    | ResponseToolChoiceHosted
)
"""
Whether the model uses tools, and which. The word none keeps it from them, auto leaves it free, required makes it use one; an object names what it must or may use.
"""


class ResponseUsageUpdatedEvent(TypedDict):
    """
    What the response cost so far. An extension (Hadrian), sent only when include holds usage.incremental.
    """

    type: Literal["response.usage.updated"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    usage: ResponseUsage
    """
    The token counts so far, over every turn.
    """


class ResponseWebSearchCallCompletedEvent(TypedDict):
    """
    The web search is done.
    """

    type: Literal["response.web_search_call.completed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseWebSearchCallInProgressEvent(TypedDict):
    """
    A web search was called.
    """

    type: Literal["response.web_search_call.in_progress"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


class ResponseWebSearchCallSearchingEvent(TypedDict):
    """
    The web search runs.
    """

    type: Literal["response.web_search_call.searching"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item_id: ItemId


ShellCallEnvironment: TypeAlias = LocalShellEnvironment | ContainerReferenceEnvironment
"""
Where the commands of a shell call run.
"""


ShellCallOutcome: TypeAlias = ShellCallTimeout | ShellCallExit
"""
How a command of a shell call ended.
"""


class ShellCallOutputContent(TypedDict):
    """
    What a command of a shell call printed.
    """

    stdout: str
    """
    What it wrote to its standard output.
    """
    stderr: str
    """
    What it wrote to its standard error.
    """
    outcome: ShellCallOutcome
    """
    How it ended.
    """


Skill: TypeAlias = SkillReference | InlineSkill
"""
A skill, which is a folder of instructions and files for a kind of task.
"""


class TextConfiguration(TypedDict):
    """
    What the text of the answer looks like.
    """

    format: NotRequired[ResponseTextFormat | None]
    """
    Its form; text when left out.
    """
    verbosity: NotRequired[Verbosity | None]
    """
    How much it says.
    """


class ToolCallDelta(TypedDict):
    """
    More of one call; its first piece has the identifier, the type and the name.
    """

    index: int
    """
    The call's place among the calls of the turn.
    """
    id: NotRequired[str]
    """
    The call's identifier, in its first piece.
    """
    type: NotRequired[ToolCallKind]
    function: NotRequired[FunctionCallDelta]
    custom: NotRequired[CustomToolInputDelta]


class ToolChoiceAllowedTools(TypedDict):
    """
    Narrows the choice to some of the tools, in the official spelling.
    """

    type: Literal["allowed_tools"]
    """
    Tells the narrowed choice from other choices.
    """
    allowed_tools: AllowedTools


class ToolChoiceAllowedToolsFlat(TypedDict):
    """
    Narrows the choice to some of the tools, in mistral.rs's flat spelling.
    """

    type: Literal["allowed_tools"]
    """
    Tells the narrowed choice from other choices.
    """
    mode: AllowedToolsMode
    tools: list[AllowedTool]
    """
    The tools that may be called.
    """


class ToolSearchCall(TypedDict):
    """
    The model looks for tools.
    """

    type: Literal["tool_search_call"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    call_id: NotRequired[str | None]
    """
    Ties the call to its tool_search_output.
    """
    execution: NotRequired[ToolSearchExecution]
    """
    Who runs the search.
    """
    arguments: Any
    """
    What it looks for; any JSON.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the search is.
    """


class WebPlugin(TypedDict):
    """
    Adds what a web search finds to the input. An extension (Hadrian).
    """

    id: Literal["web"]
    """
    The plugin.
    """
    max_results: NotRequired[int | None]
    """
    How many results to add at most.
    """
    search_prompt: NotRequired[str | None]
    """
    What the model is told about the results.
    """
    engine: NotRequired[WebPluginEngine | None]
    """
    What runs the search.
    """


class WebSearchLocation(TypedDict):
    """
    Where the user is, roughly.
    """

    type: Literal["approximate"]
    """
    The only kind of location.
    """
    approximate: WebSearchPlace


class WebSearchOptions(TypedDict):
    """
    How to search the web for the answer.
    """

    search_context_size: NotRequired[ChatWebSearchContextSize | None]
    """
    How much of what is found the model reads. `medium` when not sent.
    """
    user_location: NotRequired[WebSearchLocation | None]
    """
    Where the user is.
    """


class WebSearchPreviewTool(TypedDict):
    """
    The first form of web_search.
    """

    type: Literal["web_search_preview"]
    """
    The kind of tool.
    """
    search_context_size: NotRequired[WebSearchContextSize | None]
    """
    How much of what is found is given to the model.
    """
    user_location: NotRequired[WebSearchUserLocation | None]
    """
    Roughly where the user is.
    """


class WebSearchQueryAction(TypedDict):
    """
    The model searched.
    """

    type: Literal["search"]
    """
    The kind of action.
    """
    query: NotRequired[str | None]
    """
    What it searched for.
    """
    queries: NotRequired[list[str] | None]
    """
    All that it searched for.
    """
    sources: NotRequired[list[WebSearchSource] | None]
    """
    The pages it used, when include asked for them.
    """


class WebSearchTool(TypedDict):
    """
    Lets the model use the web.
    """

    type: Literal["web_search"]
    """
    The kind of tool.
    """
    filters: NotRequired[WebSearchFilters | None]
    """
    Which pages to look at.
    """
    search_context_size: NotRequired[WebSearchContextSize | None]
    """
    How much of what is found is given to the model.
    """
    user_location: NotRequired[WebSearchUserLocation | None]
    """
    Roughly where the user is.
    """
    external_web_access: NotRequired[bool | None]
    """
    Whether pages are fetched live.
    """


class ApplyPatchCall(TypedDict):
    """
    The model wants a file changed.
    """

    type: Literal["apply_patch_call"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    call_id: str
    """
    Ties the call to its apply_patch_call_output.
    """
    status: ApplyPatchCallStatus
    """
    How far the call is.
    """
    operation: PatchOperation
    """
    The change.
    """


class AssistantTextPart(TypedDict):
    """
    Text that the model wrote earlier, given back to it. An output_text part of an answer may be sent back as it came; annotations and log probabilities may be left out.
    """

    type: Literal["output_text"]
    """
    The kind of part.
    """
    text: str
    """
    The text.
    """
    annotations: NotRequired[list[Annotation] | None]
    """
    What the answer said about places of the text.
    """
    logprobs: NotRequired[list[OutputTokenLogprob] | None]
    """
    The log probabilities that came with the answer.
    """


class AutomaticContainerEnvironment(TypedDict):
    """
    A container made for the purpose.
    """

    type: Literal["container_auto"]
    """
    The kind of place.
    """
    file_ids: NotRequired[list[str] | None]
    """
    The files to put in it.
    """
    memory_limit: NotRequired[str | None]
    """
    How much memory it has, such as 4g.
    """
    network_policy: NotRequired[NetworkPolicy | None]
    """
    What it may reach.
    """
    skills: NotRequired[list[Skill] | None]
    """
    Skills to put in it.
    """


class ChatAnswer(TypedDict):
    """
    The turn that the model generated.
    """

    role: Literal["assistant"]
    """
    Whose turn it is.
    """
    content: str | None
    """
    What the model says; null when it only calls tools.
    """
    refusal: NotRequired[str | None]
    """
    The words in which the model refuses; null when it does not.
    """
    tool_calls: NotRequired[list[ChatToolCall]]
    """
    The calls that the model makes; absent when it makes none.
    """
    function_call: NotRequired[ChatFunctionCall | None]
    """
    The call that the model makes, when the request had `functions`.
    """
    reasoning_content: NotRequired[str | None]
    """
    The reasoning before the answer, when the model shows it.
    """
    annotations: NotRequired[list[ChatAnnotation]]
    """
    Remarks on the text, such as where it was found.
    """
    audio: NotRequired[ChatAudio | None]
    """
    The spoken answer.
    """


class ChatAssistantMessage(TypedDict):
    """
    What the model said, or called, in an earlier turn.
    """

    role: Literal["assistant"]
    """
    Whose turn it is.
    """
    content: NotRequired[str | list[ChatAssistantPart] | None]
    """
    What was said; null, or not sent, when the turn only called tools.
    """
    name: NotRequired[str | None]
    """
    A name that tells this participant from others of the same role.
    """
    refusal: NotRequired[str | None]
    """
    The words in which the model refused.
    """
    tool_calls: NotRequired[list[ChatToolCall] | None]
    """
    The calls that the model made.
    """
    function_call: NotRequired[ChatFunctionCall | None]
    """
    The call that the model made, in the form before `tool_calls`.
    """
    audio: NotRequired[ChatAudioReference | None]
    """
    The spoken answer that the model gave.
    """
    reasoning: NotRequired[str | None]
    """
    The reasoning before the answer (Hadrian extension).
    """
    reasoning_content: NotRequired[str | None]
    """
    The reasoning before the answer (mistral.rs extension).
    """


class ChatAudioPart(TypedDict):
    """
    A sound, sent with the request.
    """

    type: Literal["input_audio"]
    """
    Tells this kind of part from the others.
    """
    input_audio: InputAudio
    cache_control: NotRequired[CacheControl | None]
    """
    Marks the end of a cacheable prefix (Hadrian extension; accepted, without effect).
    """


class ChatDelta(TypedDict):
    """
    What a piece adds to the turn; the pieces of each field join to the field of the whole turn.
    """

    role: NotRequired[Literal["assistant"]]
    """
    Whose turn it is, in a choice's first piece.
    """
    content: NotRequired[str | None]
    """
    More of the text.
    """
    refusal: NotRequired[str | None]
    """
    More of the words in which the model refuses.
    """
    reasoning_content: NotRequired[str | None]
    """
    More of the reasoning.
    """
    tool_calls: NotRequired[list[ToolCallDelta]]
    """
    More of one or more calls.
    """
    function_call: NotRequired[FunctionCallDelta]


class ChatTokenLogprob(TypedDict):
    """
    A token, its log probability, and the likeliest tokens in its place.
    """

    token: str
    """
    The token as text.
    """
    logprob: float
    """
    The natural logarithm of its probability.
    """
    bytes: TokenBytes
    top_logprobs: list[ChatTopLogprob]
    """
    The likeliest tokens, best first, as many as `top_logprobs` asked for.
    """


ChatUserPart: TypeAlias = (
    ChatTextPart
    | ChatImagePart
    | ChatAudioPart
    | ChatAudioUrlPart
    | ChatInputVideoPart
    | ChatVideoUrlPart
    | ChatFilePart
)
"""
A part of what the user says.
"""


class CodeInterpreterContainer(TypedDict):
    """
    What kind of container to make for running code.
    """

    type: Literal["auto"]
    """
    The kind of container.
    """
    file_ids: NotRequired[list[str] | None]
    """
    The files to put in it.
    """
    memory_limit: NotRequired[str | None]
    """
    How much memory it has, such as 4g.
    """
    network_policy: NotRequired[NetworkPolicy | None]
    """
    What it may reach.
    """


class CodeInterpreterTool(TypedDict):
    """
    Lets the model run code.
    """

    type: Literal["code_interpreter"]
    """
    The kind of tool.
    """
    container: NotRequired[str | CodeInterpreterContainer | None]
    """
    The container to run it in, by id, or what kind of container to make.
    """
    allowed_callers: NotRequired[list[ToolCaller] | None]
    """
    Who may call it.
    """


class CompletionChoice(TypedDict):
    """
    One completion.
    """

    index: int
    """
    The choice's place among all choices of the answer.
    """
    text: str
    """
    The generated text, after the prompt when `echo` was asked for.
    """
    logprobs: NotRequired[CompletionLogprobs | None]
    """
    Log probabilities of the tokens; null unless `logprobs` was asked for.
    """
    finish_reason: CompletionFinishReason


class CompletionChunkChoice(TypedDict):
    """
    The next piece of one completion.
    """

    index: int
    """
    The choice's place among all choices of the answer.
    """
    text: str
    """
    The next piece of text; it may be empty.
    """
    logprobs: NotRequired[CompletionLogprobs | None]
    """
    Log probabilities of the piece's tokens; null unless `logprobs` was asked for.
    """
    finish_reason: CompletionFinishReason | None
    """
    Why the text ends, in the choice's last piece; null in the others.
    """


CompletionPrompt: TypeAlias = (
    str
    | CompletionPromptTexts
    | CompletionPromptTokens
    | CompletionPromptTokenLists
    | None
)
"""
What to continue: a text, a list of texts, the token ids of one text, or a list of those. Null stands for the beginning
of a document. An empty list asks for nothing and is answered with no choices.

"""


class ConfigurationUpdate(TypedDict):
    """
    From here on the conversation goes by other settings.
    """

    type: Literal["configuration_update"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item.
    """
    reasoning: NotRequired[ReasoningConfiguration | None]
    """
    How the model thinks from here on.
    """
    text: NotRequired[TextConfiguration | None]
    """
    What its text looks like from here on.
    """


class CustomToolCallOutputItem(TypedDict):
    """
    What one of the caller's custom tools answered.
    """

    type: Literal["custom_tool_call_output"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item.
    """
    call_id: str
    """
    The call_id of the custom_tool_call that this answers.
    """
    output: str | list[FunctionOutputPart]
    """
    The answer, as text or as parts.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the item is.
    """


class CustomToolFormatGrammar(TypedDict):
    """
    Text that a grammar accepts.
    """

    type: Literal["grammar"]
    """
    Tells this form from the other.
    """
    grammar: CustomToolGrammar


class FileSearchCall(TypedDict):
    """
    The model searched the caller's files.
    """

    type: Literal["file_search_call"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    status: FileSearchCallStatus
    """
    How far the search is.
    """
    queries: list[str]
    """
    What it searched for.
    """
    results: NotRequired[list[FileSearchResult] | None]
    """
    What it found, when include asked for it.
    """


class FunctionCallOutputItem(TypedDict):
    """
    What one of the caller's functions answered.
    """

    type: Literal["function_call_output"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item.
    """
    call_id: str
    """
    The call_id of the function_call that this answers.
    """
    output: str | list[FunctionOutputPart]
    """
    The answer, as text or as parts.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the item is.
    """


Grammar: TypeAlias = GrammarRegex | GrammarLark | GrammarJsonSchema | GrammarLlguidance
"""
A constraint that every generated text keeps (mistral.rs extension); excludes a `response_format` but text.
"""


class Health(TypedDict):
    """
    That the server is well.
    """

    status: Literal["ok"]
    """
    The server is well; when it is not, the answer is a 503.
    """
    version: str
    """
    The server's version.
    """
    subsystems: NotRequired[HealthSubsystems]


InputContentPart: TypeAlias = (
    InputTextPart
    | InputImagePart
    | InputFilePart
    | InputAudioPart
    | AssistantTextPart
    | RefusalPart
)
"""
A part of the content of an input message.
"""


InputMessageContent: TypeAlias = str | list[InputContentPart]
"""
What a message says, as text or as parts.
"""


McpApproval: TypeAlias = McpApprovalMode | McpApprovalPolicy
"""
Which tools of an MCP server need the caller's word before they are called.
"""


class McpTool(TypedDict):
    """
    Gives the model the tools of an MCP server.
    """

    type: Literal["mcp"]
    """
    The kind of tool.
    """
    server_label: str
    """
    What to call the server.
    """
    server_url: NotRequired[str | None]
    """
    Where the server is.
    """
    connector_id: NotRequired[str | None]
    """
    The ready-made connector to use in place of a server_url.
    """
    server_description: NotRequired[str | None]
    """
    What the server is for.
    """
    authorization: NotRequired[str | None]
    """
    The access token that the server wants.
    """
    headers: NotRequired[McpHeaders | None]
    """
    Headers to send to the server.
    """
    allowed_tools: NotRequired[McpAllowedTools | None]
    """
    Which of its tools the model may use; all when left out.
    """
    require_approval: NotRequired[McpApproval | None]
    """
    Which of its tools need the caller's word first; all when left out.
    """
    defer_loading: NotRequired[bool | None]
    """
    Whether its tools are shown to the model only once a tool search finds them.
    """
    allowed_callers: NotRequired[list[ToolCaller] | None]
    """
    Who may call its tools.
    """


class ModerationOptions(TypedDict):
    """
    How input and output are moderated.
    """

    model: str
    """
    The moderation model.
    """
    policy: NotRequired[ModerationPolicy | None]
    """
    What follows from its verdict.
    """


class OutputTextPart(TypedDict):
    """
    Text that the model wrote.
    """

    type: Literal["output_text"]
    """
    The kind of part.
    """
    text: str
    """
    The text.
    """
    annotations: list[Annotation]
    """
    Citations and files at places of the text; empty when there are none.
    """
    logprobs: NotRequired[list[OutputTokenLogprob]]
    """
    The tokens with their log probabilities, when include asked for them.
    """


Plugin: TypeAlias = ModerationPlugin | WebPlugin | FileParserPlugin
"""
A plugin to use, told by its id. An extension (Hadrian).
"""


class ResponseCustomTool(TypedDict):
    """
    A tool of the caller that the model gives plain text.
    """

    type: Literal["custom"]
    """
    The kind of tool.
    """
    name: str
    """
    The name of the tool.
    """
    description: NotRequired[str | None]
    """
    What it does, for the model to judge when to use it.
    """
    format: NotRequired[ResponseCustomToolFormat | None]
    """
    What the text must look like; anything goes when left out.
    """
    defer_loading: NotRequired[bool | None]
    """
    Whether the tool is shown to the model only once a tool search finds it.
    """
    allowed_callers: NotRequired[list[ToolCaller] | None]
    """
    Who may call it.
    """


ResponseFormat: TypeAlias = (
    ResponseFormatText
    | ResponseFormatJsonObject
    | ResponseFormatJsonSchema
    | ResponseFormatGrammar
    | ResponseFormatPython
)
"""
The form that the generated text must have.
"""


class ResponseServerSentEvent(TypedDict):
    """
    One server-sent event of a response stream. Its data is the JSON of a ResponseStreamEvent, and its event field repeats the type of that.
    """

    event: NotRequired[str]
    """
    The type of what data holds; a parser gives "message" where the field is missing.
    """
    data: ResponseStreamData


class ResponseShellCallOutputContentDoneEvent(TypedDict):
    """
    What a command of a shell call printed is whole.
    """

    type: Literal["response.shell_call_output_content.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    command_index: CommandIndex
    output: list[ShellCallOutputContent]
    """
    The whole output of the command.
    """


class ShellCall(TypedDict):
    """
    The model wants commands run in a shell.
    """

    type: Literal["shell_call"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    call_id: str
    """
    Ties the call to its shell_call_output.
    """
    action: ShellAction
    """
    The commands.
    """
    environment: NotRequired[ShellCallEnvironment | None]
    """
    Where to run them.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the call is.
    """


class ShellCallOutput(TypedDict):
    """
    What came of the commands of a shell call.
    """

    type: Literal["shell_call_output"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    call_id: str
    """
    The call_id of the shell_call that this answers.
    """
    output: list[ShellCallOutputContent]
    """
    What each command printed.
    """
    max_output_length: NotRequired[int | None]
    """
    How many characters of output were kept.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the item is.
    """


ShellEnvironment: TypeAlias = (
    LocalShellEnvironment
    | ContainerReferenceEnvironment
    | AutomaticContainerEnvironment
)
"""
Where the commands of a shell run.
"""


class ShellTool(TypedDict):
    """
    Lets the model use a shell.
    """

    type: Literal["shell"]
    """
    The kind of tool.
    """
    environment: NotRequired[ShellEnvironment | None]
    """
    Where commands run.
    """
    allowed_callers: NotRequired[list[ToolCaller] | None]
    """
    Who may call it.
    """


class StoredInputMessage(TypedDict):
    """
    A message that a response was given, as it is stored.
    """

    type: Literal["message"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    role: StoredInputMessageRole
    """
    Who speaks.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the message is.
    """
    content: list[InputContentPart]
    """
    The parts of the message; a text given as a string has become one input_text part.
    """


ToolChoice: TypeAlias = (
    ToolChoiceMode
    | ToolChoiceFunction
    | ToolChoiceFunctionName
    | ToolChoiceCustom
    | ToolChoiceAllowedTools
    | ToolChoiceAllowedToolsFlat
    | ToolChoiceHosted
)
"""
Whether the model may, must or must not call a tool, and which.
"""


WebSearchAction: TypeAlias = (
    WebSearchQueryAction | WebSearchOpenPageAction | WebSearchFindAction
)
"""
What the model did on the web.
"""


class WebSearchCall(TypedDict):
    """
    The model used the web.
    """

    type: Literal["web_search_call"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    status: WebSearchCallStatus
    """
    How far the search is.
    """
    action: NotRequired[WebSearchAction | None]
    """
    What the model did.
    """


class ChatLogprobs(TypedDict):
    """
    Log probabilities of the tokens of a turn.
    """

    content: NotRequired[list[ChatTokenLogprob] | None]
    """
    One entry for each token of the text.
    """
    refusal: NotRequired[list[ChatTokenLogprob] | None]
    """
    One entry for each token of the refusal.
    """


class ChatUserMessage(TypedDict):
    """
    What the user says.
    """

    role: Literal["user"]
    """
    Whose turn it is.
    """
    content: str | list[ChatUserPart]
    """
    What is said, as one text or as a list of parts.
    """
    name: NotRequired[str | None]
    """
    A name that tells this participant from others of the same role.
    """


class Completion(TypedDict):
    """
    The answer to a request for completions.
    """

    id: str
    """
    An identifier of this answer, the same in every chunk of a stream.
    """
    object: Literal["text_completion"]
    """
    Tells completions from other objects.
    """
    created: int
    """
    When the answer was begun, in seconds since the Unix epoch.
    """
    model: str
    """
    The model that answered.
    """
    choices: list[CompletionChoice]
    """
    The completions; choice number i * n + j is the j-th completion of prompt i.
    """
    system_fingerprint: NotRequired[str | None]
    """
    Identifies the configuration that answered; with the same `seed` it makes answers comparable.
    """
    usage: NotRequired[Usage | None]
    """
    What the request used.
    """


class CompletionChunk(TypedDict):
    """
    A piece of a streamed answer to a request for completions.
    """

    id: str
    """
    The answer's identifier, the same in every chunk.
    """
    object: Literal["text_completion"]
    """
    Tells completions from other objects.
    """
    created: int
    """
    When the answer was begun, in seconds since the Unix epoch, the same in every chunk.
    """
    model: str
    """
    The model that answers, the same in every chunk.
    """
    choices: list[CompletionChunkChoice]
    """
    The next piece of one or more choices; empty in the chunk that states the usage.
    """
    system_fingerprint: NotRequired[str | None]
    """
    Identifies the configuration that answers.
    """
    usage: NotRequired[Usage | None]
    """
    What the request used, in the last chunk when `include_usage` was asked for; null in the others.
    """
    obfuscation: NotRequired[str]
    """
    Random characters that hide the size of the chunk.
    """


CompletionStreamPayload: TypeAlias = CompletionChunk | ErrorEnvelope
"""
What the JSON of an event may be.
"""


CustomToolFormat: TypeAlias = CustomToolFormatText | CustomToolFormatGrammar
"""
The form of a custom tool's input.
"""


class InputMessage(TypedDict):
    """
    A message given to the model. `type` may be left out, so {"role": "user", "content": "Hello"} is one. A message of an earlier answer may be given back as it came.
    """

    type: NotRequired[Literal["message"]]
    """
    The kind of item; an item without it is a message.
    """
    role: InputMessageRole
    content: InputMessageContent
    id: NotRequired[str | None]
    """
    The id of the item.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the message is.
    """
    phase: NotRequired[MessagePhase | None]
    """
    Whether the model was still at work when it wrote the message.
    """


NamespacedTool: TypeAlias = ResponseFunctionTool | ResponseCustomTool
"""
A tool in a namespace.
"""


OutputContent: TypeAlias = OutputTextPart | RefusalPart | ReasoningTextPart
"""
A part of the content of an output item.
"""


OutputMessageContent: TypeAlias = OutputTextPart | RefusalPart
"""
A part of the content of a message that the model wrote.
"""


class ResponseContentPartAddedEvent(TypedDict):
    """
    A new part begins in an item.
    """

    type: Literal["response.content_part.added"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    part: OutputContent
    """
    The part as it begins, still empty.
    """


class ResponseContentPartDoneEvent(TypedDict):
    """
    A part of an item is whole.
    """

    type: Literal["response.content_part.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    item_id: ItemId
    output_index: OutputIndex
    content_index: ContentIndex
    part: OutputContent
    """
    The part as it will stand in the final item.
    """


class ChatChoice(TypedDict):
    """
    One alternative for the next turn.
    """

    index: int
    """
    The choice's place among the choices.
    """
    message: ChatAnswer
    finish_reason: ChatFinishReason
    logprobs: NotRequired[ChatLogprobs | None]
    """
    Log probabilities of the tokens; null unless `logprobs` was asked for.
    """


class ChatChunkChoice(TypedDict):
    """
    The next piece of one alternative for the next turn.
    """

    index: int
    """
    The choice's place among the choices.
    """
    delta: ChatDelta
    finish_reason: ChatFinishReason | None
    """
    Why the turn ends, in the choice's last piece; null in the others.
    """
    logprobs: NotRequired[ChatLogprobs | None]
    """
    Log probabilities of the piece's tokens; null unless `logprobs` was asked for.
    """


class ChatCompletion(TypedDict):
    """
    The answer to a request for the next turn of a conversation.
    """

    id: str
    """
    An identifier of this answer.
    """
    object: Literal["chat.completion"]
    """
    Tells chat completions from other objects.
    """
    created: int
    """
    When the answer was begun, in seconds since the Unix epoch.
    """
    model: str
    """
    The model that answered.
    """
    choices: list[ChatChoice]
    """
    The alternatives for the next turn, as many as `n` asked for.
    """
    usage: NotRequired[Usage | None]
    """
    What the request used.
    """
    system_fingerprint: NotRequired[str | None]
    """
    Identifies the configuration that answered; with the same `seed` it makes answers comparable.
    """
    service_tier: NotRequired[ServiceTier | None]
    """
    The class of service that was used.
    """


class ChatCompletionChunk(TypedDict):
    """
    A piece of a streamed answer to a request for the next turn of a conversation.
    """

    id: str
    """
    The answer's identifier, the same in every chunk.
    """
    object: Literal["chat.completion.chunk"]
    """
    Tells chunks of chat completions from other objects.
    """
    created: int
    """
    When the answer was begun, in seconds since the Unix epoch, the same in every chunk.
    """
    model: str
    """
    The model that answers, the same in every chunk.
    """
    choices: list[ChatChunkChoice]
    """
    The next piece of one or more choices; empty in the chunk that states the usage.
    """
    usage: NotRequired[Usage | None]
    """
    What the request used, in the last chunk when `include_usage` was asked for; null in the others.
    """
    system_fingerprint: NotRequired[str | None]
    """
    Identifies the configuration that answered; with the same `seed` it makes answers comparable.
    """
    service_tier: NotRequired[ServiceTier | None]
    """
    The class of service that was used.
    """
    obfuscation: NotRequired[str]
    """
    Random characters that hide the size of the chunk.
    """


ChatCompletionStreamPayload: TypeAlias = ChatCompletionChunk | ErrorEnvelope
"""
What the JSON of an event may be.
"""


ChatMessage: TypeAlias = (
    ChatSystemMessage
    | ChatDeveloperMessage
    | ChatUserMessage
    | ChatAssistantMessage
    | ChatToolMessage
    | ChatFunctionMessage
)
"""
One turn of a conversation; `role` says whose.
"""


class CustomToolDefinition(TypedDict):
    """
    What the model is told of a custom tool.
    """

    name: str
    """
    The tool's name, by which the model calls it.
    """
    description: NotRequired[str | None]
    """
    What the tool does and when to call it, for the model.
    """
    format: NotRequired[CustomToolFormat | None]
    """
    The form of the input. Any text when not sent.
    """


class NamespaceTool(TypedDict):
    """
    Tools of the caller that belong together.
    """

    type: Literal["namespace"]
    """
    The kind of tool.
    """
    name: str
    """
    The name of the namespace.
    """
    description: str
    """
    What the tools are for.
    """
    tools: list[NamespacedTool]
    """
    The tools.
    """


class OutputMessage(TypedDict):
    """
    A message that the model wrote.
    """

    type: Literal["message"]
    """
    The kind of item.
    """
    id: str
    """
    The id of the item.
    """
    role: Literal["assistant"]
    """
    Who speaks.
    """
    status: ItemStatus
    """
    How far the message is.
    """
    content: list[OutputMessageContent]
    """
    The parts of the message.
    """
    phase: NotRequired[MessagePhase | None]
    """
    Whether the model was still at work when it wrote the message.
    """


ResponseTool: TypeAlias = (
    ResponseFunctionTool
    | FunctionTool
    | ResponseCustomTool
    | FileSearchTool
    | WebSearchTool
    | DatedWebSearchTool
    | WebSearchPreviewTool
    | DatedWebSearchPreviewTool
    | ComputerTool
    | ComputerUsePreviewTool
    | McpTool
    | CodeInterpreterTool
    | ImageGenerationTool
    | LocalShellTool
    | ShellTool
    | ApplyPatchTool
    | NamespaceTool
    | ToolSearchTool
    | ProgrammaticToolCallingTool
)
"""
A tool that the model may use. `function` and `custom` tools are the caller's own; the others are run by the server, which refuses those that it does not have.
"""


class ToolSearchOutput(TypedDict):
    """
    The tools that a search found.
    """

    type: Literal["tool_search_output"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item; an answer always gives one.
    """
    call_id: NotRequired[str | None]
    """
    The call_id of the tool_search_call that this answers.
    """
    execution: NotRequired[ToolSearchExecution]
    """
    Who ran the search.
    """
    tools: list[ResponseTool]
    """
    The tools.
    """
    status: NotRequired[ItemStatus | None]
    """
    How far the item is.
    """


class AdditionalTools(TypedDict):
    """
    From here on the model may use these tools too.
    """

    type: Literal["additional_tools"]
    """
    The kind of item.
    """
    id: NotRequired[str | None]
    """
    The id of the item.
    """
    role: str
    """
    Who gave the tools.
    """
    tools: list[ResponseTool]
    """
    The tools.
    """


class CustomTool(TypedDict):
    """
    A tool that takes free text rather than JSON arguments.
    """

    type: Literal["custom"]
    """
    Tells custom tools from functions.
    """
    custom: CustomToolDefinition


InputItem: TypeAlias = (
    InputMessage
    | FunctionCallItem
    | FunctionCallOutputItem
    | CustomToolCallItem
    | CustomToolCallOutputItem
    | ReasoningItem
    | ItemReference
    | CompactionItem
    | CompactionTrigger
    | FileSearchCall
    | WebSearchCall
    | ComputerCall
    | ComputerCallOutput
    | ImageGenerationCall
    | CodeInterpreterCall
    | LocalShellCall
    | LocalShellCallOutput
    | ShellCall
    | ShellCallOutput
    | ApplyPatchCall
    | ApplyPatchCallOutput
    | McpListTools
    | McpCall
    | McpApprovalRequest
    | McpApprovalResponse
    | ToolSearchCall
    | ToolSearchOutput
    | AdditionalTools
    | ConfigurationUpdate
    | Program
    | ProgramOutput
)
"""
An item given to the model: a message, or something an earlier answer held, given back as it came.
"""


OutputItem: TypeAlias = (
    OutputMessage
    | FunctionCallItem
    | FunctionCallOutputItem
    | CustomToolCallItem
    | CustomToolCallOutputItem
    | ReasoningItem
    | CompactionItem
    | FileSearchCall
    | WebSearchCall
    | ComputerCall
    | ComputerCallOutput
    | ImageGenerationCall
    | CodeInterpreterCall
    | LocalShellCall
    | LocalShellCallOutput
    | ShellCall
    | ShellCallOutput
    | ApplyPatchCall
    | ApplyPatchCallOutput
    | McpListTools
    | McpCall
    | McpApprovalRequest
    | McpApprovalResponse
    | ToolSearchCall
    | ToolSearchOutput
    | AdditionalTools
    | Program
    | ProgramOutput
)
"""
An item of the output of a response.
"""


ResponseInput: TypeAlias = str | list[InputItem]
"""
What to answer, as one text (a message of the user) or as items.
"""


class ResponseObject(TypedDict):
    """
    An answer of the model: what was asked, what came of it, and where it stands. Members that a request left out hold what was used in their place.
    """

    id: str
    """
    The id of the response, by which it is read, gone on from, cancelled and deleted.
    """
    object: Literal["response"]
    """
    The kind of object.
    """
    created_at: float
    """
    When it was made, in seconds since 1970 (UTC).
    """
    completed_at: NotRequired[float | None]
    """
    When it was completed, in seconds since 1970 (UTC); null unless status is completed.
    """
    status: NotRequired[ResponseStatus]
    error: ResponseError | None
    """
    Why it failed; null unless status is failed.
    """
    incomplete_details: ResponseIncompleteDetails | None
    """
    Why it ended early; null unless status is incomplete.
    """
    model: str
    """
    The model that answers.
    """
    output: list[OutputItem]
    """
    What the model answered, item by item.
    """
    output_text: NotRequired[str | None]
    """
    The text of every output_text part of the output in one, where the server adds it.
    """
    usage: NotRequired[ResponseUsage | None]
    """
    What it cost, in tokens; null before it is final.
    """
    instructions: str | list[InputItem] | None
    """
    What the model was told before the input.
    """
    metadata: Metadata | None
    """
    The caller's own pairs of text.
    """
    parallel_tool_calls: bool
    """
    Whether the model might call several tools in one turn.
    """
    temperature: float | None
    """
    The temperature that was used.
    """
    top_p: float | None
    """
    The nucleus that was used.
    """
    top_k: NotRequired[float | None]
    """
    How many of the likeliest tokens were sampled from (Hadrian extension).
    """
    top_logprobs: NotRequired[int | None]
    """
    How many of the likeliest tokens are reported in place of each token.
    """
    frequency_penalty: NotRequired[float | None]
    """
    The frequency penalty that was used.
    """
    presence_penalty: NotRequired[float | None]
    """
    The presence penalty that was used.
    """
    tool_choice: ResponseToolChoice
    tools: list[ResponseTool]
    """
    The tools that the model might use.
    """
    background: NotRequired[bool | None]
    """
    Whether it is worked on without the caller.
    """
    store: NotRequired[bool | None]
    """
    Whether it is stored.
    """
    previous_response_id: NotRequired[str | None]
    """
    The stored response that it goes on from.
    """
    conversation: NotRequired[ConversationReference | None]
    """
    The conversation that it belongs to.
    """
    max_output_tokens: NotRequired[float | None]
    """
    The most tokens that the model might write.
    """
    max_tool_calls: NotRequired[int | None]
    """
    The most calls of tools of the server.
    """
    reasoning: NotRequired[ReasoningConfiguration | None]
    """
    How the model thought before it answered.
    """
    text: NotRequired[TextConfiguration | None]
    """
    What the text of the answer looks like.
    """
    truncation: NotRequired[Truncation | None]
    """
    What happens when the input does not fit the model.
    """
    service_tier: NotRequired[str | None]
    """
    How quickly it was served; a word of the request's service_tier or the server's own.
    """
    prompt: NotRequired[PromptReference | None]
    """
    The stored prompt that it started from.
    """
    prompt_cache_key: NotRequired[str | None]
    """
    The key by which its beginning is cached.
    """
    prompt_cache_retention: NotRequired[str | None]
    """
    How long its beginning may stay in a cache.
    """
    safety_identifier: NotRequired[str | None]
    """
    The stable mark of the end user.
    """
    user: NotRequired[str | None]
    """
    The end user, as the request named them.
    """
    provider: NotRequired[str | None]
    """
    The provider that answers (Hadrian extension).
    """
    owner: NotRequired[ResponseOwner | None]
    """
    Whom it belongs to (Hadrian extension).
    """
    container_id: NotRequired[str | None]
    """
    The container that its tools work in (Hadrian extension).
    """


class ResponseOutputItemAddedEvent(TypedDict):
    """
    A new item begins in the output.
    """

    type: Literal["response.output_item.added"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item: OutputItem
    """
    The item as it begins: content still empty, status in_progress.
    """


class ResponseOutputItemDoneEvent(TypedDict):
    """
    An item of the output is whole.
    """

    type: Literal["response.output_item.done"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    output_index: OutputIndex
    item: OutputItem
    """
    The item as it will stand in the final response.
    """


class ResponseQueuedEvent(TypedDict):
    """
    The response waits for its turn; only background responses are queued.
    """

    type: Literal["response.queued"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    response: ResponseObject
    """
    The response as it stands, with status queued.
    """


StoredItem: TypeAlias = (
    StoredInputMessage
    | OutputMessage
    | FunctionCallItem
    | FunctionCallOutputItem
    | CustomToolCallItem
    | CustomToolCallOutputItem
    | ReasoningItem
    | CompactionItem
    | FileSearchCall
    | WebSearchCall
    | ComputerCall
    | ComputerCallOutput
    | ImageGenerationCall
    | CodeInterpreterCall
    | LocalShellCall
    | LocalShellCallOutput
    | ShellCall
    | ShellCallOutput
    | ApplyPatchCall
    | ApplyPatchCallOutput
    | McpListTools
    | McpCall
    | McpApprovalRequest
    | McpApprovalResponse
    | ToolSearchCall
    | ToolSearchOutput
    | AdditionalTools
    | ConfigurationUpdate
    | Program
    | ProgramOutput
)
"""
An item that a response was given, as it is stored: with an id.
"""


Tool: TypeAlias = FunctionTool | CustomTool
"""
Something the model may call.
"""


class CountInputTokensRequest(TypedDict):
    """
    What to count: the fields of a request for a response that the number of its input tokens depends on. Every field may be left out, and fields not listed here are ignored; at least one of input, previous_response_id, conversation and prompt must give something to count.
    """

    model: NotRequired[ModelName]
    models: NotRequired[ModelNames]
    input: NotRequired[ResponseInput | None]
    """
    What to count, as one text or as items.
    """
    instructions: NotRequired[str | None]
    """
    What the model is told before anything else, as a system message. Instructions of a previous response do not carry over; with prompt, these take the place of its own.
    """
    previous_response_id: NotRequired[str | None]
    """
    The stored response to go on from; its input and output come before this input. Not together with conversation.
    """
    conversation: NotRequired[str | ConversationReference | None]
    """
    The conversation to go on with, by id or as an object. Its items come before this input, and input and output are added to it. Not together with previous_response_id.
    """
    tool_choice: NotRequired[ResponseToolChoice | None]
    """
    Whether the model uses tools, and which. auto when not sent.
    """
    tools: NotRequired[list[ResponseTool] | None]
    """
    The tools that the model may use.
    """
    parallel_tool_calls: NotRequired[bool | None]
    """
    Whether the model may call several tools in one turn. true when not sent.
    """
    reasoning: NotRequired[ReasoningConfiguration | None]
    """
    How the model thinks before it answers.
    """
    text: NotRequired[TextConfiguration | None]
    """
    What the text of the answer looks like.
    """
    truncation: NotRequired[Truncation | None]
    """
    What happens when the input does not fit the model. disabled when not sent.
    """
    prompt: NotRequired[PromptReference | None]
    """
    A prompt that the server keeps, to start from.
    """


class CreateChatCompletionRequest(TypedDict):
    """
    A request for the next turn of a conversation.
    """

    model: NotRequired[ModelName]
    models: NotRequired[ModelNames]
    messages: list[ChatMessage]
    """
    The conversation so far, oldest turn first.
    """
    frequency_penalty: NotRequired[FrequencyPenalty]
    presence_penalty: NotRequired[PresencePenalty]
    logit_bias: NotRequired[LogitBias | None]
    """
    What to add to the logits of certain tokens before sampling. Nothing when not sent.
    """
    logprobs: NotRequired[bool | None]
    """
    Report the log probability of each token of the answer. false when not sent.
    """
    top_logprobs: NotRequired[int | None]
    """
    With `logprobs`, also report this many of the likeliest tokens in each place. None when not sent.
    """
    max_completion_tokens: NotRequired[int | None]
    """
    The most tokens to generate for each choice, reasoning included. Up to the model's context when not sent.
    """
    max_tokens: NotRequired[int | None]
    """
    The older name of `max_completion_tokens`. When both are sent they must agree.
    """
    metadata: NotRequired[Metadata | None]
    """
    Pairs of text for the caller's own bookkeeping.
    """
    n: NotRequired[int | None]
    """
    How many choices to answer with. 1 when not sent.
    """
    parallel_tool_calls: NotRequired[bool | None]
    """
    Allow several calls in one turn. true when not sent.
    """
    reasoning: NotRequired[ChatReasoning | None]
    """
    How to reason before the answer (Hadrian extension).
    """
    reasoning_effort: NotRequired[ReasoningEffort | None]
    """
    How much to reason before the answer. `medium` for a model that reasons, when not sent.
    """
    response_format: NotRequired[ResponseFormat | None]
    """
    The form that the answer must have. Any text when not sent.
    """
    seed: NotRequired[Seed]
    stop: NotRequired[Stop]
    stream: NotRequired[Stream]
    stream_options: NotRequired[StreamOptions | None]
    """
    What else the stream holds.
    """
    temperature: NotRequired[Temperature]
    top_p: NotRequired[TopP]
    tool_choice: NotRequired[ToolChoice | None]
    """
    Whether the model may, must or must not call a tool, and which.
    """
    tools: NotRequired[list[Tool] | None]
    """
    The tools that the model may call.
    """
    user: NotRequired[User]
    audio: NotRequired[ChatAudioOutput | None]
    """
    How the answer is to be spoken; needed when `modalities` holds `audio`.
    """
    function_call: NotRequired[ChatFunctionChoice | None]
    """
    Whether and which of `functions` may be called; use `tool_choice`.
    """
    functions: NotRequired[list[ChatFunction] | None]
    """
    Functions that the model may call; use `tools`.
    """
    modalities: NotRequired[list[Modality] | None]
    """
    The kinds of output wanted. Text alone when not sent.
    """
    moderation: NotRequired[ModerationOptions | None]
    """
    Asks for a judgement of request and answer by a moderation model.
    """
    prediction: NotRequired[ChatPrediction | None]
    """
    Text that the answer will probably repeat.
    """
    prompt_cache_key: NotRequired[PromptCacheKey]
    prompt_cache_options: NotRequired[PromptCacheOptions | None]
    """
    How to cache the prompt; it changes no answer.
    """
    prompt_cache_retention: NotRequired[PromptCacheRetention | None]
    """
    How long a cached prompt may be kept; it changes no answer.
    """
    safety_identifier: NotRequired[SafetyIdentifier]
    service_tier: NotRequired[ServiceTier | None]
    """
    The class of service. `auto` when not sent.
    """
    store: NotRequired[bool | None]
    """
    Keep the answer for later use by the caller. false when not sent.
    """
    verbosity: NotRequired[Verbosity | None]
    """
    How long an answer to aim at. `medium` when not sent.
    """
    web_search_options: NotRequired[WebSearchOptions | None]
    """
    How to search the web for the answer.
    """
    sovereignty_requirements: NotRequired[SovereigntyRequirements | None]
    """
    Where and by whom the request may be processed (Hadrian extension).
    """
    top_k: NotRequired[TopK]
    min_p: NotRequired[MinP]
    repetition_penalty: NotRequired[RepetitionPenalty]
    dry_multiplier: NotRequired[DryMultiplier]
    dry_base: NotRequired[DryBase]
    dry_allowed_length: NotRequired[DryAllowedLength]
    dry_sequence_breakers: NotRequired[DrySequenceBreakers]
    truncate_sequence: NotRequired[TruncateSequence]
    ignore_eos: NotRequired[IgnoreEos]
    grammar: NotRequired[Grammar | None]
    """
    A constraint that the answer keeps (mistral.rs extension). None when not sent.
    """


class CreateCompletionRequest(TypedDict):
    """
    A request to continue one or more prompts.
    """

    model: NotRequired[ModelName]
    models: NotRequired[ModelNames]
    prompt: CompletionPrompt
    best_of: NotRequired[int | None]
    """
    Generate this many completions of each prompt and answer with the `n` likeliest of them; at least `n`, and not with
    `stream`. 1 when not sent.

    """
    echo: NotRequired[bool | None]
    """
    Begin each completion with its prompt. false when not sent.
    """
    frequency_penalty: NotRequired[FrequencyPenalty]
    presence_penalty: NotRequired[PresencePenalty]
    logit_bias: NotRequired[LogitBias | None]
    """
    What to add to the logits of certain tokens before sampling. Nothing when not sent.
    """
    logprobs: NotRequired[int | None]
    """
    Report the log probability of each token, and of this many of the likeliest tokens in its place. Not reported when
    not sent.

    """
    max_tokens: NotRequired[int | None]
    """
    The most tokens to generate for each completion. 16 when not sent, and 0 generates nothing, which with `echo` and
    `logprobs` scores a prompt.

    """
    metadata: NotRequired[Metadata | None]
    """
    Pairs of text for the caller's own bookkeeping (Hadrian extension).
    """
    n: NotRequired[int | None]
    """
    How many completions of each prompt to answer with. 1 when not sent.
    """
    response_format: NotRequired[ResponseFormat | None]
    """
    The form that each completion must have (Hadrian extension). Any text when not sent.
    """
    seed: NotRequired[Seed]
    stop: NotRequired[Stop]
    stream: NotRequired[Stream]
    stream_options: NotRequired[StreamOptions | None]
    """
    What else the stream holds.
    """
    suffix: NotRequired[str | None]
    """
    Text that comes after the completion; the model fills the gap between prompt and suffix.
    """
    temperature: NotRequired[Temperature]
    top_p: NotRequired[TopP]
    user: NotRequired[User]
    sovereignty_requirements: NotRequired[SovereigntyRequirements | None]
    """
    Where and by whom the request may be processed (Hadrian extension).
    """
    top_k: NotRequired[TopK]
    min_p: NotRequired[MinP]
    repetition_penalty: NotRequired[RepetitionPenalty]
    dry_multiplier: NotRequired[DryMultiplier]
    dry_base: NotRequired[DryBase]
    dry_allowed_length: NotRequired[DryAllowedLength]
    dry_sequence_breakers: NotRequired[DrySequenceBreakers]
    truncate_sequence: NotRequired[TruncateSequence]
    ignore_eos: NotRequired[IgnoreEos]
    grammar: NotRequired[Grammar | None]
    """
    A constraint that each completion keeps (mistral.rs extension). None when not sent.
    """
    tools: NotRequired[list[Tool] | None]
    """
    Tools that the model is told of (mistral.rs extension). A completion is plain text, so calls come back as the model
    wrote them.

    """
    tool_choice: NotRequired[ToolChoice | None]
    """
    Whether and which tools may be called (mistral.rs extension).
    """


class CreateResponseRequest(TypedDict):
    """
    What to answer, and how. Every field may be left out, and fields not listed here are ignored; at least one of input, previous_response_id, conversation and prompt must give the model something to answer. A field that the server knows but cannot honour is refused by name, never dropped.
    """

    model: NotRequired[ModelName]
    models: NotRequired[ModelNames]
    input: NotRequired[ResponseInput | None]
    """
    What to answer, as one text or as items.
    """
    instructions: NotRequired[str | None]
    """
    What the model is told before anything else, as a system message. Instructions of a previous response do not carry over; with prompt, these take the place of its own.
    """
    previous_response_id: NotRequired[str | None]
    """
    The stored response to go on from; its input and output come before this input. Not together with conversation.
    """
    conversation: NotRequired[str | ConversationReference | None]
    """
    The conversation to go on with, by id or as an object. Its items come before this input, and input and output are added to it. Not together with previous_response_id.
    """
    store: NotRequired[bool | None]
    """
    Whether the response is stored, to be read, gone on from or deleted later. true when not sent.
    """
    background: NotRequired[bool | None]
    """
    Whether to answer at once with a queued response and to work on without the caller. Needs store. false when not sent.
    """
    stream: NotRequired[Stream]
    stream_options: NotRequired[ResponseStreamOptions | None]
    """
    What else the stream holds.
    """
    include: NotRequired[list[ResponseInclude] | None]
    """
    What the answer holds beyond what it always does.
    """
    max_output_tokens: NotRequired[float | None]
    """
    The most tokens that the model may write, reasoning included; the status is incomplete when it would have gone on. Any number from 1 is accepted, as Hadrian and mistral.rs do (the official API asks for a whole number from 16), and a fraction is rounded down. As many as fit the model when not sent.
    """
    max_tool_calls: NotRequired[int | None]
    """
    The most calls of tools of the server over the whole response. Unlimited when not sent.
    """
    metadata: NotRequired[Metadata | None]
    """
    Pairs of text for the caller's own bookkeeping, repeated in the response.
    """
    temperature: NotRequired[Temperature]
    top_p: NotRequired[TopP]
    top_k: NotRequired[float | None]
    """
    Samples only from this many of the likeliest tokens; a fraction is rounded down, and 0 or less, like not sending it, means all of them (Hadrian extension).
    """
    top_logprobs: NotRequired[int | None]
    """
    How many of the likeliest tokens to report in place of each token; include must hold message.output_text.logprobs. 0 when not sent.
    """
    frequency_penalty: NotRequired[FrequencyPenalty]
    presence_penalty: NotRequired[PresencePenalty]
    tool_choice: NotRequired[ResponseToolChoice | None]
    """
    Whether the model uses tools, and which. auto when not sent.
    """
    tools: NotRequired[list[ResponseTool] | None]
    """
    The tools that the model may use.
    """
    parallel_tool_calls: NotRequired[bool | None]
    """
    Whether the model may call several tools in one turn. true when not sent.
    """
    reasoning: NotRequired[ReasoningConfiguration | None]
    """
    How the model thinks before it answers.
    """
    text: NotRequired[TextConfiguration | None]
    """
    What the text of the answer looks like.
    """
    truncation: NotRequired[Truncation | None]
    """
    What happens when the input does not fit the model. disabled when not sent.
    """
    service_tier: NotRequired[ServiceTier | None]
    """
    How quickly, and at what price, the request is served. auto when not sent.
    """
    prompt: NotRequired[PromptReference | None]
    """
    A prompt that the server keeps, to start from.
    """
    prompt_cache_key: NotRequired[PromptCacheKey]
    prompt_cache_retention: NotRequired[PromptCacheRetention | None]
    """
    How long the beginning of the input may stay in a cache.
    """
    prompt_cache_options: NotRequired[PromptCacheOptions | None]
    """
    How the beginning of the input is cached.
    """
    safety_identifier: NotRequired[SafetyIdentifier]
    user: NotRequired[User]
    moderation: NotRequired[ModerationOptions | None]
    """
    Whether input and output are moderated.
    """
    context_management: NotRequired[list[ContextManagementRule] | None]
    """
    How a conversation that grows too long is kept within what the model can read.
    """
    plugins: NotRequired[list[Plugin] | None]
    """
    Plugins to use (Hadrian extension). A server refuses those that it does not have, by their place.
    """
    provider: NotRequired[ProviderRouting | None]
    """
    Which providers may serve the request (Hadrian extension). A server that is its only provider meets every preference; a demand that it cannot vouch for (only, quantizations, zdr, data_vector_store: deny, enforce_distillable_text) it refuses by name.
    """
    skills: NotRequired[list[Skill] | None]
    """
    Skills that the model may use in its shell (Hadrian extension).
    """
    task_budget: NotRequired[TaskBudget | None]
    """
    How much the task may use over all its turns (Hadrian extension).
    """
    sovereignty_requirements: NotRequired[SovereigntyRequirements | None]
    """
    Where and by whom the request may be processed (Hadrian extension).
    """
    stop: NotRequired[Stop]
    logit_bias: NotRequired[LogitBias | None]
    """
    What to add to the logits of certain tokens before sampling (mistral.rs extension). Nothing when not sent.
    """
    logprobs: NotRequired[bool | None]
    """
    Whether to report the log probability of each token (mistral.rs extension); does the same as message.output_text.logprobs in include. false when not sent.
    """
    min_p: NotRequired[MinP]
    repetition_penalty: NotRequired[RepetitionPenalty]
    dry_multiplier: NotRequired[DryMultiplier]
    dry_base: NotRequired[DryBase]
    dry_allowed_length: NotRequired[DryAllowedLength]
    dry_sequence_breakers: NotRequired[DrySequenceBreakers]
    grammar: NotRequired[Grammar | None]
    """
    A constraint that the text of the answer keeps (mistral.rs extension); excludes a text.format but text. None when not sent.
    """
    response_format: NotRequired[ResponseFormat | None]
    """
    The form of the text of the answer, spelled as in the chat operation (mistral.rs extension); not together with text.format.
    """
    ignore_eos: NotRequired[IgnoreEos]
    n: NotRequired[int | None]
    """
    How many answers to generate (mistral.rs extension). A response holds one, so anything but 1 is refused. 1 when not sent.
    """
    max_tool_rounds: NotRequired[int | None]
    """
    The most rounds of tools of the server before the model must answer (mistral.rs extension).
    """
    files: NotRequired[list[JsonObject] | None]
    """
    Files for the model's tools to work with (mistral.rs extension).
    """
    adapter: NotRequired[str | AdapterReference | None]
    """
    The adapter of the model to use, by name or as an object with its generation (mistral.rs extension).
    """


class InputItemList(TypedDict):
    """
    A page of the items that a response was given.
    """

    object: Literal["list"]
    """
    The kind of object.
    """
    data: list[StoredItem]
    """
    The items, in the order asked for.
    """
    first_id: str | None
    """
    The id of the first item of the page; null when the page is empty.
    """
    last_id: str | None
    """
    The id of the last item of the page, to continue from with after; null when the page is empty.
    """
    has_more: bool
    """
    Whether further items follow.
    """


class ResponseCancelledEvent(TypedDict):
    """
    The response was cancelled. Ends the stream. An extension (Hadrian): the official list has no such event.
    """

    type: Literal["response.cancelled"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    response: ResponseObject
    """
    The final response, with status cancelled.
    """


class ResponseCompletedEvent(TypedDict):
    """
    The response is whole. Ends the stream.
    """

    type: Literal["response.completed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    response: ResponseObject
    """
    The final response, with status completed.
    """


class ResponseCreatedEvent(TypedDict):
    """
    The response exists. Always the first event of a stream.
    """

    type: Literal["response.created"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    response: ResponseObject
    """
    The response as it stands: no output yet.
    """


class ResponseFailedEvent(TypedDict):
    """
    The response failed, for the reason in its error. Ends the stream.
    """

    type: Literal["response.failed"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    response: ResponseObject
    """
    The final response, with status failed.
    """


class ResponseInProgressEvent(TypedDict):
    """
    The model works on the response.
    """

    type: Literal["response.in_progress"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    response: ResponseObject
    """
    The response as it stands, with status in_progress.
    """


class ResponseIncompleteEvent(TypedDict):
    """
    The response ended early, for the reason in its incomplete_details. Ends the stream.
    """

    type: Literal["response.incomplete"]
    """
    The kind of event.
    """
    sequence_number: SequenceNumber
    response: ResponseObject
    """
    The final response, with status incomplete.
    """


ResponseStreamEvent: TypeAlias = (
    ResponseCreatedEvent
    | ResponseQueuedEvent
    | ResponseInProgressEvent
    | ResponseCompletedEvent
    | ResponseIncompleteEvent
    | ResponseFailedEvent
    | ResponseCancelledEvent
    | ResponseErrorEvent
    | ResponseOutputItemAddedEvent
    | ResponseOutputItemDoneEvent
    | ResponseContentPartAddedEvent
    | ResponseContentPartDoneEvent
    | ResponseOutputTextDeltaEvent
    | ResponseOutputTextDoneEvent
    | ResponseOutputTextAnnotationAddedEvent
    | ResponseRefusalDeltaEvent
    | ResponseRefusalDoneEvent
    | ResponseFunctionCallArgumentsDeltaEvent
    | ResponseFunctionCallArgumentsDoneEvent
    | ResponseCustomToolCallInputDeltaEvent
    | ResponseCustomToolCallInputDoneEvent
    | ResponseReasoningSummaryPartAddedEvent
    | ResponseReasoningSummaryPartDoneEvent
    | ResponseReasoningSummaryTextDeltaEvent
    | ResponseReasoningSummaryTextDoneEvent
    | ResponseReasoningTextDeltaEvent
    | ResponseReasoningTextDoneEvent
    | ResponseAudioDeltaEvent
    | ResponseAudioDoneEvent
    | ResponseAudioTranscriptDeltaEvent
    | ResponseAudioTranscriptDoneEvent
    | ResponseCodeInterpreterCallCodeDeltaEvent
    | ResponseCodeInterpreterCallCodeDoneEvent
    | ResponseCodeInterpreterCallInProgressEvent
    | ResponseCodeInterpreterCallInterpretingEvent
    | ResponseCodeInterpreterCallCompletedEvent
    | ResponseFileSearchCallInProgressEvent
    | ResponseFileSearchCallSearchingEvent
    | ResponseFileSearchCallCompletedEvent
    | ResponseWebSearchCallInProgressEvent
    | ResponseWebSearchCallSearchingEvent
    | ResponseWebSearchCallCompletedEvent
    | ResponseImageGenerationCallInProgressEvent
    | ResponseImageGenerationCallGeneratingEvent
    | ResponseImageGenerationCallCompletedEvent
    | ResponseImageGenerationCallPartialImageEvent
    | ResponseMcpCallArgumentsDeltaEvent
    | ResponseMcpCallArgumentsDoneEvent
    | ResponseMcpCallInProgressEvent
    | ResponseMcpCallCompletedEvent
    | ResponseMcpCallFailedEvent
    | ResponseMcpListToolsInProgressEvent
    | ResponseMcpListToolsCompletedEvent
    | ResponseMcpListToolsFailedEvent
    | ResponseShellCallCommandAddedEvent
    | ResponseShellCallCommandDeltaEvent
    | ResponseShellCallCommandDoneEvent
    | ResponseShellCallOutputContentDeltaEvent
    | ResponseShellCallOutputContentDoneEvent
    | ResponseUsageUpdatedEvent
    | ResponseKeepAliveEvent
)
"""
One event of a response stream. `type` tells which, and `sequence_number` counts the events of a stream from 0 without a gap.
"""
