"""One TypedDict a schema of the contract, written from openapi/; change that and run `make generate`."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

AllowedToolsMode: TypeAlias = Literal["auto", "required"]
"""
`auto` leaves the calls to the model, `required` demands at least one.
"""


class CacheControl(TypedDict):
    """
    A hint to providers that cache prompts (Hadrian extension).
    """

    type: Literal["ephemeral"]
    """
    The only kind of cache entry.
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


Metadata: TypeAlias = dict[str, str]
"""
Up to 16 pairs of text that the caller attaches to a request for its own bookkeeping.
"""


MinP: TypeAlias = float | None
"""
Drops tokens less likely than this fraction of the likeliest one. 0, which drops none, when not sent.
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


PresencePenalty: TypeAlias = float | None
"""
Lowers a token's logit by this much once it has occurred; negative values encourage repetition. 0 when not sent.
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


Seed: TypeAlias = int | None
"""
Makes sampling repeatable on the same server, model and parameters. Drawn at random when not sent.
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


class ResponseFormatJsonSchema(TypedDict):
    """
    JSON that is valid against a schema.
    """

    type: Literal["json_schema"]
    """
    Tells this form from the others.
    """
    json_schema: ResponseFormatJsonSchemaDefinition


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
