"""docs/engines.md says what is true: its Python runs, its table is the table of the dialects."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.upstream.dialects import DIALECTS, Dialect
from wireproof_server.engines.upstream.request_body import chat_body, text_body
from wireproof_server.generation.conversation import Message, TextPart, Tool, ToolChoice
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.folding import fold
from wireproof_server.generation.grammar import Grammar
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import RepetitionPenaltyByMatch, Sampling

DOCUMENT = (Path(__file__).parents[3] / "docs" / "engines.md").read_text()
TEXT = TextRequest("m", "Once", Sampling(max_tokens=5))
CHAT = ChatRequest("m", [Message("user", (TextPart("Hi"),))], Sampling(max_tokens=5))

Request = TextRequest | ChatRequest


def sampling(**fields: Any) -> list[Request]:
    chosen = Sampling(**{"max_tokens": 5} | fields)
    return [replace(TEXT, sampling=chosen), replace(CHAT, sampling=chosen)]


def grammars(*kinds: Any) -> list[Grammar]:
    values: dict[str, Any] = {"json_schema": {"type": "object"}, "llguidance": {"grammars": []}}
    return [Grammar(kind, values.get(kind, "a")) for kind in kinds]


def in_text(*kinds: Any) -> list[Request]:
    return [replace(TEXT, grammar=grammar) for grammar in grammars(*kinds)]


def in_chat(*kinds: Any) -> list[Request]:
    return [replace(CHAT, grammar=grammar) for grammar in grammars(*kinds)]


def tools(choice: ToolChoice, **fields: Any) -> Request:
    return replace(CHAT, tools=(Tool("look"), Tool("walk")), tool_choice=choice, **fields)


ROWS: dict[str, list[Request]] = {
    "`temperature`": sampling(temperature=0.0),
    "`top_p`": sampling(top_p=0.5),
    "`seed`": sampling(seed=1),
    "`stop`": sampling(stop=("x",)),
    "`logit_bias`": sampling(logit_bias={1: 1.0}),
    "`presence_penalty`": sampling(presence_penalty=1.0),
    "`frequency_penalty`": sampling(frequency_penalty=1.0),
    "`logprobs`": sampling(logprobs=1),
    "`top_k`": sampling(top_k=1),
    "`min_p`": sampling(min_p=0.5),
    "`repetition_penalty`": sampling(repetition_penalty=2.0),
    "`dry_multiplier`": sampling(dry=RepetitionPenaltyByMatch(1.0)),
    "`ignore_eos`": sampling(ignore_eos=True),
    "`max_tokens` 0 (completions)": sampling(max_tokens=0)[:1],
    "`prompt` of token ids": [replace(TEXT, prompt=(1, 2))],
    "`echo` with logprobs": [replace(TEXT, prompt_logprobs=1)],
    "`suffix`": [replace(TEXT, suffix="end")],
    "`truncate_sequence`": [replace(TEXT, truncate=True), replace(CHAT, truncate=True)],
    "JSON schema or object (chat)": in_chat("json_schema", "json_object"),
    "JSON schema or object (completions)": in_text("json_schema", "json_object"),
    "regex or Lark grammar": in_text("regex", "lark") + in_chat("regex", "lark"),
    "llguidance grammar": in_text("llguidance") + in_chat("llguidance"),
    "`tool_choice` in every form": [
        tools(ToolChoice(mode, allowed)) for mode in ("none", "auto", "required") for allowed in (None, ("look",))
    ],
    "`parallel_tool_calls` false": [tools(ToolChoice(), parallel_tool_calls=False)],
    "`reasoning_effort`": [replace(CHAT, reasoning_effort="low")],
    "earlier `reasoning_content`": [replace(CHAT, messages=[Message("assistant", reasoning="Hm.")])],
}


def documented() -> dict[str, dict[str, str]]:
    """The table of parameters: row → dialect → yes or no."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in DOCUMENT.splitlines() if line[:1] == "|"]
    start = next(place for place, row in enumerate(rows) if row[0] == "parameter")
    dialects = [name.strip("`") for name in rows[start][1:]]
    table = {}
    for row in rows[start + 2 :]:
        if len(row) != len(dialects) + 1:
            break
        table[row[0]] = dict(zip(dialects, row[1:], strict=True))
    return table


def is_honoured(request: Request, dialect: Dialect) -> bool:
    try:
        text_body(request, dialect) if isinstance(request, TextRequest) else chat_body(request, dialect)
    except UnsupportedParameter:
        return False
    return True


def test_the_table_names_every_dialect_and_every_row_can_be_checked() -> None:
    table = documented()
    assert list(table) == list(ROWS)
    assert all(set(row) == set(DIALECTS) for row in table.values())


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_table_says_what_is_honoured(row: str, dialect: str) -> None:
    answers = {is_honoured(request, DIALECTS[dialect]) for request in ROWS[row]}
    assert answers == {documented()[row][dialect] == "yes"}


def python_blocks() -> list[str]:
    return re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)


def run(block: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(block, "docs/engines.md", "exec"), names)  # noqa: S102  our own document
    return names


async def test_the_engine_written_in_the_document_is_one_and_works() -> None:
    make: Callable[[], Engine] = run(python_blocks()[0])["Parrot"]
    generation = await fold(make().text(replace(TEXT, prompt="Hello you", n=2)))
    assert [choice.text for choice in generation.choices] == ["Hello you", "Hello you"]
    assert generation.usage.completion_tokens == 4


async def test_the_script_in_the_document_plays() -> None:
    engine = run(python_blocks()[1])["engine"]
    assert isinstance(engine, ScriptedEngine)
    assert (await fold(engine.text(TEXT))).choices[0].text == "Hi."
