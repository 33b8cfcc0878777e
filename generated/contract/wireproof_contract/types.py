"""One TypedDict a schema of the contract, written from openapi/; change that and run `make generate`."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

AllowedToolsMode: TypeAlias = Literal["auto", "required"]
"""
`auto` leaves the calls to the model, `required` demands at least one.
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


InputAudioFormat: TypeAlias = Literal[
    "wav", "mp3", "flac", "m4a", "ogg", "pcm16", "pcm24"
]
"""
How a sound in a request is encoded; the official API knows the first two.
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


LogitBias: TypeAlias = dict[str, float]
"""
A number from -100 to 100 for each token id (a decimal string), added to that token's logit before sampling; -100 bans a
token and 100 forces it.

"""


class MediaUrl(TypedDict):
    """
    Where a sound or a film is.
    """

    url: str
    """
    Its address, or the thing itself as a data URL.
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


class ModerationRule(TypedDict):
    """
    What follows from the verdict of moderation on one side.
    """

    mode: ModerationMode
    """
    Whether what is found is only reported.
    """


PresencePenalty: TypeAlias = float | None
"""
Lowers a token's logit by this much once it has occurred; negative values encourage repetition. 0 when not sent.
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


RepetitionPenalty: TypeAlias = float | None
"""
Divides positive logits of tokens seen before by this, and multiplies negative ones. 1, which changes nothing, when not sent.
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


SafetyIdentifier: TypeAlias = str | None
"""
A stable identifier of the end user, for finding abuse; it changes no answer.
"""


Seed: TypeAlias = int | None
"""
Makes sampling repeatable on the same server, model and parameters. Drawn at random when not sent.
"""


ServiceTier: TypeAlias = Literal[
    "auto", "default", "flex", "scale", "priority", "fast", "ultrafast"
]
"""
How quickly, and at what price, a request is served. With auto the server chooses.
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
    A JSON Schema that the arguments keep. Any object when not sent.
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


class CustomToolGrammar(TypedDict):
    """
    A grammar and its notation.
    """

    syntax: CustomToolGrammarSyntax
    definition: str
    """
    The grammar itself.
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
    A JSON Schema that the arguments keep. Any object when not sent.
    """
    strict: NotRequired[bool | None]
    """
    Guarantee that the arguments are valid against `parameters`. false when not sent.
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


class InputAudio(TypedDict):
    """
    A sound and its encoding.
    """

    data: str
    """
    The sound, in base64.
    """
    format: InputAudioFormat


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


class ResponseFormatJsonSchema(TypedDict):
    """
    JSON that is valid against a schema.
    """

    type: Literal["json_schema"]
    """
    Tells this form from the others.
    """
    json_schema: ResponseFormatJsonSchemaDefinition


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


class CustomToolFormatGrammar(TypedDict):
    """
    Text that a grammar accepts.
    """

    type: Literal["grammar"]
    """
    Tells this form from the other.
    """
    grammar: CustomToolGrammar


Grammar: TypeAlias = GrammarRegex | GrammarLark | GrammarJsonSchema | GrammarLlguidance
"""
A constraint that every generated text keeps (mistral.rs extension); excludes a `response_format` but text.
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


class CustomTool(TypedDict):
    """
    A tool that takes free text rather than JSON arguments.
    """

    type: Literal["custom"]
    """
    Tells custom tools from functions.
    """
    custom: CustomToolDefinition


Tool: TypeAlias = FunctionTool | CustomTool
"""
Something the model may call.
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
    The same as `max_completion_tokens`, which wins when both are sent.
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
