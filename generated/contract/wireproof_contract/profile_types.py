"""What a profile states at the root of its document, written from openapi/; change that and run `make generate`."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

WithoutEffectItem: TypeAlias = str


ExpectedMember: TypeAlias = str


class Authentication(TypedDict):
    """
    How a key is presented.
    """

    required: bool
    """
    Whether a request without a key must be refused with 401.
    """
    forms: list[Literal["bearer", "x_api_key"]]
    """
    Every form of a valid key that must be accepted.
    """
    tolerated: list[Literal["bearer_of_any_case", "raw_key"]]
    """
    Further forms that may be accepted.
    """


ErrorForm: TypeAlias = Literal[
    "error",
    "error_without_param",
    "error_without_type",
    "message",
    "message_with_partial_response",
    "bare_error",
]
"""
`error`: `{error: {message, type, param, code}}`. `error_without_param`: the same, `param` and `code` optional. `error_without_type`: `{error: {code, message, details?}}`. `message`: `{message}`. `message_with_partial_response`: `{message, partial_response}`. `bare_error`: `{message, type, param, code}`.
"""


class InStreamErrors(TypedDict):
    """
    How a failure after the first event may be told. A stream that just breaks off is never a whole one.
    """

    completions: list[Literal["error_envelope", "broken_connection", "only_done"]]
    """
    In streams of completions and of chat.
    """
    responses: list[
        Literal[
            "error",
            "server_error",
            "wrapped_error",
            "response_failed",
            "broken_connection",
        ]
    ]
    """
    In streams of responses. `error`: an event with flat code, message and param. `wrapped_error`: one with these in a member `error`. `server_error`: an event of that type. `response_failed`: that terminal event.
    """


Level: TypeAlias = Literal["core", "optional", "absent"]
"""
`core`: refusing it is a failure. `optional`: a refusal that names the parameter is not. `absent`: the dialect's own server does not have it, so it is not asked for.
"""


RefusedItem: TypeAlias = str


class NullPolicy(TypedDict):
    """
    What null means.
    """

    refused: dict[str, list[RefusedItem]]
    """
    Fields, by request schema, that the server refuses as null, though others accept that.
    """
    response_members: Literal["present", "optional"]
    """
    Whether members of a response that have no value are null, or may be left out.
    """


class RateLimitHeaders(TypedDict):
    """
    The headers that tell limits; none of them is required.
    """

    names: list[str]
    """
    The names, in lower case.
    """
    reset: Literal["duration", "seconds", "none"]
    """
    What a reset is: `6m0s`, or a number of seconds.
    """
    retry_after: Literal["seconds", "none"]
    """
    What `retry-after` holds where it is sent.
    """


Name: TypeAlias = str


class RequestIdHeader(TypedDict):
    """
    The header that names a request.
    """

    names: list[Name]
    """
    The names, in lower case; one of them is enough.
    """
    presence: Literal["required", "optional"]
    """
    Whether every answer carries it.
    """


class ResponseEvents(TypedDict):
    """
    What events of a response stream hold.
    """

    first_statuses: list[Literal["queued", "in_progress"]]
    """
    The statuses of the response in `response.created`.
    """
    text_done: Literal["required", "optional"]
    """
    Whether `response.output_text.done` follows the deltas.
    """
    item_ids: Literal["required", "optional"]
    """
    Whether events about an item name it by `item_id`.
    """
    truncated_answer: list[Literal["response.incomplete", "response.completed"]]
    """
    The terminal events of an answer that reached its limit of tokens.
    """


Status: TypeAlias = int


class Situation(TypedDict):
    """
    How one situation may be answered.
    """

    statuses: list[Status]
    """
    The accepted statuses, the dialect's own first. A success means that the request may be honoured.
    """
    codes: list[str]
    """
    The accepted `error.code`s of an error in JSON that has the first of the statuses; empty where the dialect fixes none. With the other statuses any code may come, for they are another's than the dialect's.
    """
    bodies: list[Literal["json", "text", "html", "empty"]]
    """
    What the body of a refusal may be.
    """


class Situations(TypedDict):
    """
    How each situation may be answered.
    """

    invalid_json: Situation
    """
    The body is no JSON.
    """
    missing_field: Situation
    """
    A required field other than the model is missing.
    """
    wrong_type: Situation
    """
    A field has a value of another JSON type.
    """
    out_of_range: Situation
    """
    A number is out of the range of a field in `ranges_refused`.
    """
    wrong_content_type: Situation
    """
    The body is not declared as JSON.
    """
    body_too_large: Situation
    """
    The body is larger than the server reads.
    """
    missing_model: Situation
    """
    No model is named.
    """
    unknown_model: Situation
    """
    A model is named that does not exist.
    """
    retrieve_unknown_model: Situation
    """
    A model is asked about that does not exist.
    """
    forbidden_model: Situation
    """
    The key may not use the model.
    """
    missing_credentials: Situation
    """
    There is no key.
    """
    invalid_credentials: Situation
    """
    The key is wrong.
    """
    quota_exhausted: Situation
    """
    The quota of the key is used up.
    """
    rate_limited: Situation
    """
    There were too many requests in too short a time.
    """
    upstream_unavailable: Situation
    """
    What generates the text cannot be reached or broke down.
    """
    unknown_route: Situation
    """
    There is no such path.
    """
    wrong_method: Situation
    """
    The path does not have the method.
    """
    background_response: Situation
    """
    A response is created in the background; these are successes.
    """
    unknown_response: Situation
    """
    A response is read that does not exist.
    """
    delete_unknown_response: Situation
    """
    A response is deleted that does not exist.
    """
    cancel_foreground_response: Situation
    """
    A response is cancelled that was not created in the background.
    """
    unknown_previous_response: Situation
    """
    A response goes on from one that does not exist.
    """


UsageInStream: TypeAlias = Literal["on_request", "always", "any"]
"""
`on_request`: in a last chunk without choices, if and only if `stream_options.include_usage` is true. `always`: in the last chunk, whatever was asked. `any`: anywhere or nowhere.
"""


class UsageInStreams(TypedDict):
    """
    When a stream states the usage, and where.
    """

    completions: UsageInStream
    chat: UsageInStream


class Capabilities(TypedDict):
    """
    How much of the contract a deployment must have.
    """

    completions: Level
    """
    POST /completions.
    """
    chat: Level
    """
    POST /chat/completions.
    """
    responses: Level
    """
    POST /responses.
    """
    models: Level
    """
    GET /models.
    """
    retrieve_model: Level
    """
    GET /models/{model}.
    """
    streaming: Level
    """
    `stream: true` on every operation that generates.
    """
    stream_usage: Level
    """
    `stream_options.include_usage`.
    """
    stream_obfuscation: Level
    """
    `stream_options.include_obfuscation`.
    """
    prompt_texts: Level
    """
    A list of texts as `prompt`.
    """
    prompt_tokens: Level
    """
    Token ids as `prompt`.
    """
    prompt_token_lists: Level
    """
    Lists of token ids as `prompt`.
    """
    echo: Level
    """
    `echo` in whole answers.
    """
    echo_in_streams: Level
    """
    `echo` in streams.
    """
    suffix: Level
    """
    `suffix` in whole answers.
    """
    completion_logprobs: Level
    """
    `logprobs` as a number, on completions.
    """
    chat_logprobs: Level
    """
    `logprobs` and `top_logprobs` on chat.
    """
    n: Level
    """
    `n` above 1 on completions.
    """
    chat_n: Level
    """
    `n` above 1 on chat.
    """
    best_of: Level
    """
    `best_of` above 1.
    """
    stop: Level
    """
    `stop`, one or up to four.
    """
    seed: Level
    """
    The same `seed` gives the same text.
    """
    logit_bias: Level
    """
    `logit_bias` by token id.
    """
    penalties: Level
    """
    `frequency_penalty` and `presence_penalty`.
    """
    max_completion_tokens: Level
    """
    `max_completion_tokens` on chat.
    """
    top_k: Level
    """
    `top_k`.
    """
    sampling_extensions: Level
    """
    `min_p`, `repetition_penalty` and the DRY parameters.
    """
    truncate_sequence: Level
    """
    `truncate_sequence`.
    """
    model_routing: Level
    """
    `models`, a list of models to try.
    """
    metadata: Level
    """
    `metadata` on completions and chat.
    """
    tools: Level
    """
    Function tools on chat, and calls of them.
    """
    tools_on_completions: Level
    """
    `tools` and `tool_choice` on completions.
    """
    tool_choice_required: Level
    """
    `tool_choice: required`.
    """
    tool_choice_function: Level
    """
    `tool_choice` that names a function.
    """
    tool_choice_allowed_tools: Level
    """
    `tool_choice` that allows some of the tools.
    """
    parallel_tool_calls: Level
    """
    `parallel_tool_calls: false`.
    """
    custom_tools: Level
    """
    Tools of type `custom`.
    """
    json_object: Level
    """
    `response_format` of type `json_object`.
    """
    json_schema: Level
    """
    `response_format` of type `json_schema`.
    """
    response_format_on_completions: Level
    """
    `response_format` on completions.
    """
    response_format_grammar: Level
    """
    `response_format` of type `grammar`.
    """
    grammar: Level
    """
    `grammar`: regex, lark, json_schema, llguidance.
    """
    reasoning_effort: Level
    """
    `reasoning_effort` on chat.
    """
    images: Level
    """
    Images in messages.
    """
    audio: Level
    """
    Sound in messages.
    """
    video: Level
    """
    Video in messages.
    """
    files: Level
    """
    Files in messages.
    """
    stored_responses: Level
    """
    `store`, reading and deleting responses.
    """
    previous_response: Level
    """
    `previous_response_id`.
    """
    replayed_responses: Level
    """
    Streaming a stored response again.
    """
    background: Level
    """
    `background`, and cancelling.
    """
    input_items: Level
    """
    GET /responses/{response_id}/input_items.
    """
    input_token_count: Level
    """
    POST /responses/input_tokens.
    """
    incremental_usage: Level
    """
    `include: [usage.incremental]`.
    """


class ErrorEnvelopes(TypedDict):
    """
    The shape of an error in JSON.
    """

    forms: list[ErrorForm]
    """
    The accepted shapes; the schema of the answer says the same.
    """
    tolerated: list[ErrorForm]
    """
    Shapes that only stale pages of the dialect show. Worth a warning, no failure.
    """
    empty_strings_for_null: bool
    """
    Whether `param` and `code` may be "" where there is none.
    """
    request_id: Literal["header", "optional"]
    """
    Whether `error.request_id`, where it is sent, must equal the header.
    """


class Profile(TypedDict):
    """
    What a profile decides that no schema of a body can say. Each member is a fact about the dialect's own server, never a demand beyond it.
    """

    name: str
    """
    The name of the profile and of its overlay.
    """
    source: str
    """
    What the facts were read from.
    """
    base_path: str
    """
    Where deployments mount the operations; a target's URL may have another.
    """
    authentication: Authentication
    situations: Situations
    error_envelope: ErrorEnvelopes
    in_stream_errors: InStreamErrors
    done_on_responses: Literal["forbidden", "allowed", "required"]
    """
    Whether `[DONE]` ends a stream of a response after its terminal event.
    """
    event_line_on_responses: Literal["allowed", "required"]
    """
    Whether each event of a response stream has an `event` field that repeats its type.
    """
    response_events: ResponseEvents
    role_in_delta: Literal["first", "any"]
    """
    Whether `role` is in the first delta of a choice alone, or may be in any.
    """
    usage_in_streams: UsageInStreams
    null_policy: NullPolicy
    ranges_refused: list[str]
    """
    Request fields of which a value out of the schema's range must be refused; `*` stands for all.
    """
    unknown_fields: Literal["ignored"]
    """
    What becomes of request fields that the document does not have.
    """
    best_of: Literal["generates_more", "keeps_fewer", "unknown"]
    """
    Whether `best_of` generates more than `n` completions, or leaves only so many of the `n`.
    """
    without_effect: dict[str, list[WithoutEffectItem]]
    """
    Fields, by request schema, that are accepted and do nothing; their effect cannot be tested.
    """
    expected_members: dict[str, list[ExpectedMember]]
    """
    Members, by schema, that the dialect's own document requires although many deployments leave them out. An answer without one is no failure, and worth a warning.
    """
    request_id_header: RequestIdHeader
    rate_limit_headers: RateLimitHeaders
    capabilities: Capabilities
