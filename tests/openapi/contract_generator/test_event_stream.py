import pytest

from contract_generator.event_stream import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("data: a\n\n", [{"data": "a"}]),
        ("data:a\n\n", [{"data": "a"}]),
        ("data: a\ndata: b\n\n", [{"data": "a\nb"}]),
        (": comment\n\ndata: a\n\n", [{"data": "a"}]),
        ("event: e\ndata: a\n\ndata: b\n\n", [{"event": "e", "data": "a"}, {"data": "b"}]),
        ("", []),
    ],
)
def test_a_stream_is_read_as_its_events(text: str, expected: list[dict[str, str]]) -> None:
    assert events(text) == expected
