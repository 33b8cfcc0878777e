"""Tool calls are read from text that comes in any pieces."""

import json
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wireproof_server.engines.llama_server.tool_call_parser import ToolCallParser

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
CALLS = st.lists(st.tuples(st.text(min_size=1), st.dictionaries(st.text(), VALUES, max_size=3)), min_size=1, max_size=3)


def written(calls: Sequence[tuple[str, dict[str, object]]], opening: str, closing: str) -> str:
    return "\n".join(
        f'{opening}{{"name": {json.dumps(name)}, "arguments": {json.dumps(arguments)}}}{closing}'
        for name, arguments in calls
    )


@given(calls=CALLS, hermes=st.booleans(), cuts=st.lists(st.integers(0, 400), max_size=30))
def test_calls_come_out_as_they_were_written_however_they_are_cut(
    calls: list[tuple[str, dict[str, object]]], hermes: bool, cuts: list[int]
) -> None:
    text = written(calls, "<tool_call>\n", "\n</tool_call>") if hermes else written(calls, "", "")
    parser = ToolCallParser()
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    pieces = [piece for begin, end in pairwise(places) for piece in parser.add(text[begin:end])]
    assert parser.calls == len(calls)
    for index, (name, arguments) in enumerate(calls):
        own = [piece for piece in pieces if piece.index == index]
        assert own[0].name == name
        assert own[0].id
        assert all(piece.id is None and piece.name is None for piece in own[1:])
        assert json.loads("".join(piece.arguments for piece in own)) == arguments


def test_a_name_is_told_before_its_arguments_are_complete() -> None:
    parser = ToolCallParser()
    assert parser.add('<tool_call>\n{"name": "f", "arguments": ') == ()
    begun, first = parser.add('{"a')
    assert (begun.name, begun.arguments, first.arguments) == ("f", "", '{"a')
