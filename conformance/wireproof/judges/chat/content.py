"""What may be in a turn."""

import re

from wireproof.judges.chat.common import OPERATION, in_both_modes
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.chat import answer_body, choices, chunks, reasoning_tokens, token_count, turns
from wireproof.transcript.exchange import Exchange

_AT_THE_END = re.compile(
    r"(<\|(im_end|im_start|eot_id|eom_id|end|endoftext|end_of_text|return|eot|end_of_turn)\|>"
    r"|</s>|<end_of_turn>|<eos>|\[/INST\]|<\uff5cend\u2581of\u2581sentence\uff5c>)\s*$"
)
_AT_THE_START = re.compile(r"^\s*(<\|(im_start|start_header_id|assistant|begin_of_text)\|>|<start_of_turn>|<bos>|<s>)")
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
_MAY_SAY_ALL = ("logit_bias", "grammar", "response_format")
"""Parameters under which a model may have to say anything."""
_ELSEWHERE = frozenset({"content_filter", "tool_calls", "function_call"})
_OTHER_WORDS = ("tool_calls", "function_call", "refusal", "audio", "reasoning_content", "reasoning")


@judge("chat.message.content", whole_answers(OPERATION))
def what_was_said_is_a_text(_: Subject, exchange: Exchange) -> Outcome | None:
    """Null is for turns that do something else than speak, or that were cut before they spoke."""
    if token_count(exchange, "completion_tokens") == 0:
        return None
    seen = False
    for choice in choices(answer_body(exchange) or {}):
        message = choice.get("message")
        if not isinstance(message, dict) or "content" not in message:
            continue
        seen = True
        reason = str(choice.get("finish_reason"))  # its shape is judged elsewhere
        reasoned = reason == "length" and reasoning_tokens(exchange) > 0
        withheld = reason in _ELSEWHERE or reasoned  # what calls is judged as such
        if message["content"] is None and not withheld and not any(message.get(name) for name in _OTHER_WORDS):
            return Failed(
                "`content` is null, and nothing is in its place", "a text", "null", "choices[].message.content"
            )
    return PASSED if seen else None


def no_token_of_the_template(_: Subject, exchange: Exchange) -> Outcome | None:
    """Tokens that end or begin a turn are not part of what is said."""
    fields = exchange.request.fields
    texts = [turn.content for turn in turns(exchange) if turn.content]
    if not texts or any(fields.get(name) for name in _MAY_SAY_ALL):
        return None
    for text in texts:
        found = _AT_THE_END.search(text) or _AT_THE_START.search(text)
        if found and found[1].encode() not in (exchange.request.body or b""):
            return Failed(
                "a token of the chat template is in the text", "only what is said", repr(text[-120:]), "content"
            )
    return PASSED


template_tokens = in_both_modes("chat.content.no-template-tokens", no_token_of_the_template)


@judge("chat.message.no-empty-tool-calls", whole_answers(OPERATION))
def no_call_is_no_member(_: Subject, exchange: Exchange) -> Outcome | None:
    """An empty list of calls makes naive clients look for the first."""
    messages = [
        each["message"] for each in choices(answer_body(exchange) or {}) if isinstance(each.get("message"), dict)
    ]
    if any(message.get("tool_calls") == [] for message in messages):
        return Failed("`tool_calls` is an empty list", "no such member", "[]", "choices[].message.tool_calls")
    return PASSED if messages else None


def characters_are_whole(_: Subject, exchange: Exchange) -> Outcome | None:
    """A character of two UTF-16 units is never sent in two texts: alone, neither is a character."""
    bodies = list(chunks(exchange)) if exchange.request.wants_stream else [answer_body(exchange) or {}]
    texts = [
        text
        for body in bodies
        for choice in choices(body)
        if isinstance(message := choice.get("delta") or choice.get("message"), dict)
        and isinstance(text := message.get("content"), str)
    ]
    if any(_HALF_A_CHARACTER.search(text) for text in texts):
        return Failed("a text holds half a character", "whole characters", "an unpaired surrogate", "content")
    return PASSED if texts else None


whole_characters = in_both_modes("chat.content.whole-characters", characters_are_whole)


def no_reason_of_calls_without_calls(_: Subject, exchange: Exchange) -> Outcome | None:
    """Where the request has no tools."""
    fields = exchange.request.fields
    found = turns(exchange)
    if not found or fields.get("tools") or fields.get("functions") or fields.get("web_search_options"):
        return None
    if any(turn.finish_reason in {"tool_calls", "function_call"} and not turn.calls for turn in found):
        return Failed("the turn ends with calls, and has none", "stop or length", "tool_calls", "finish_reason")
    return PASSED


reasons = in_both_modes("chat.finish-reason.no-calls", no_reason_of_calls_without_calls)


def expected_members_are_there(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Those that the dialect's own document requires, though many servers leave them out."""
    expected = dict(subject.profile.statement["expected_members"])
    found = list(choices(answer_body(exchange) or {}))
    if not found or not (expected.get("ChatChoice") or expected.get("ChatAnswer")):
        return None
    for choice in found:
        missing = [f"choices[].{name}" for name in expected.get("ChatChoice", []) if name not in choice]
        if isinstance(choice.get("message"), dict):
            lacking = (name for name in expected.get("ChatAnswer", []) if name not in choice["message"])
            missing += [f"choices[].message.{name}" for name in lacking]
        if missing:
            return Failed("members are missing that are null at least", "all members", f"without {', '.join(missing)}")
    return PASSED


members = judge("chat.answer.null-members", whole_answers(OPERATION))(expected_members_are_there)
