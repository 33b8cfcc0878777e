"""What the corpus writes is what the server will render from the template in the GGUF file."""

from random import Random
from typing import Any

import jinja2
import pytest

from wireproof_training.conversation import (
    Call,
    Conversation,
    Turn,
    as_document,
    as_json,
    assistant,
    chat_template,
    prompt,
    user,
)
from wireproof_training.corpus.chat import ChatWriter
from wireproof_training.corpus.standard_library import StandardLibrary
from wireproof_training.corpus.system_prompts import obeyed
from wireproof_training.corpus.tools.conversations import with_tools
from wireproof_training.special_tokens import BEGIN_OF_TEXT


def rendered(messages: list[dict[str, Any]], tools: list[dict[str, Any]] | None = None, *, ask: bool = False) -> str:
    environment = jinja2.Environment(autoescape=False)  # noqa: S701 - prompts are no HTML
    environment.filters["tojson"] = as_json
    template = environment.from_string(chat_template())
    return template.render(messages=messages, tools=tools, bos_token=BEGIN_OF_TEXT, add_generation_prompt=ask)


def as_messages(conversation: Conversation) -> list[dict[str, Any]]:
    messages: list[dict[str, Any]] = []
    for turn in conversation.turns:
        calls = [{"function": {"name": call.name, "arguments": call.arguments}} for call in turn.calls]
        messages.append({"role": turn.role, "content": turn.content, "tool_calls": calls})
    return messages


@pytest.mark.long  # reads the whole standard library
def test_the_corpus_writes_conversations_as_the_template_renders_them(library: StandardLibrary, chance: Random) -> None:
    for write in (ChatWriter(library), obeyed, with_tools):
        for _ in range(150):
            conversation = write(chance)
            tools = [{"type": "function", "function": function} for function in conversation.functions]
            text = rendered(as_messages(conversation), tools or None)
            assert text == BEGIN_OF_TEXT + as_document(conversation).text


def test_a_prompt_ends_where_the_assistant_begins() -> None:
    text = rendered([{"role": "user", "content": "Hello!"}], ask=True)
    assert text == BEGIN_OF_TEXT + prompt(Conversation((user("Hello!"),)))
    assert text.endswith("<|im_start|>assistant\n")


def test_a_developer_message_that_comes_first_is_the_system_prompt() -> None:
    messages = [{"role": "developer", "content": "Be brief."}, {"role": "user", "content": "Hello!"}]
    assert rendered(messages).startswith("<|endoftext|><|im_start|>system\nBe brief.<|im_end|>\n")


def test_arguments_given_as_json_text_are_rendered_as_they_are() -> None:
    calls = [{"id": "call_1", "type": "function", "function": {"name": "add", "arguments": '{"a": 1}'}}]
    text = rendered([{"role": "user", "content": "?"}, {"role": "assistant", "content": None, "tool_calls": calls}])
    assert text.endswith('<tool_call>\n{"name": "add", "arguments": {"a": 1}}\n</tool_call><|im_end|>\n')


def test_a_call_after_words_stands_on_its_own_line() -> None:
    turns = (user("Add."), assistant("Gladly.", Call("add", {}), Call("add", {})), Turn("tool", "{}"))
    text = as_document(Conversation(turns)).text
    assert text.count('\n<tool_call>\n{"name": "add", "arguments": {}}\n</tool_call>') == 2
    assert rendered(as_messages(Conversation(turns))) == BEGIN_OF_TEXT + text


def test_only_what_the_assistant_says_is_learned() -> None:
    conversation = Conversation(
        (Turn("system", "Be brief."), user("Hello!"), assistant("Hi!"), user("Bye"), assistant("Bye!"))
    )
    document = as_document(conversation)
    assert [segment.text for segment in document.segments if segment.learned] == ["Hi!<|im_end|>", "Bye!<|im_end|>"]
    assert not document.ends


@pytest.mark.parametrize("text", ["naïve 🙂", 'a "quoted" <word>', "line\nbreak"])
def test_json_in_the_corpus_keeps_every_character_readable(text: str) -> None:
    written = as_json({"text": text})
    assert "\\u" not in written
    assert "\n" not in written
