"""Commands are found where readers see them, and what is no good answer is noticed."""

import pytest

from tests.end_to_end.documentation.sane_answer import complaints
from tests.end_to_end.documentation.shell_commands import commands
from tests.end_to_end.documentation.shell_session import Outcome, run

PAGE = """\
# A page

```console
$ make serve
listening on 127.0.0.1:8123
$ curl 127.0.0.1:8123/one \\
-d 'x'
{"output": "$ curl 127.0.0.1:8123/not-a-command"}
```

```bash
ID=$(curl 127.0.0.1:8123/two
  -d '{"a":
       1}')

curl 127.0.0.1:8123/three/$ID
curl 127.0.0.1:9000/elsewhere
```

```json
{"curl ": "127.0.0.1:8123"}
```
"""


def test_every_command_is_found_whole_with_its_line() -> None:
    assert [(command.line, command.text) for command in commands(PAGE)] == [
        (4, "make serve"),
        (6, "curl 127.0.0.1:8123/one \\\n-d 'x'"),
        (12, "ID=$(curl 127.0.0.1:8123/two\n  -d '{\"a\":\n       1}')"),
        (16, "curl 127.0.0.1:8123/three/$ID"),
        (17, "curl 127.0.0.1:9000/elsewhere"),
    ]


def test_those_that_ask_the_server_are_told_apart() -> None:
    assert [command.line for command in commands(PAGE) if command.asks_the_server] == [6, 12, 16]


def test_a_session_remembers_variables_and_tells_every_status() -> None:
    assert run(["A=$(echo one)", "echo $A two", "echo said; false", "(exit 3) | cat"]) == [
        Outcome("", 0),
        Outcome("one two", 0),
        Outcome("said", 1),
        Outcome("", 3),
    ]


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        ("curl x", Outcome('{"id": "a", "error": null}', 0)),
        ("curl x", Outcome('event: a\ndata: {"type": "a"}\n\ndata: [DONE]', 0)),
        ("ID=$(curl x)", Outcome("", 0)),
    ],
)
def test_a_good_answer_is_not_complained_about(command: str, outcome: Outcome) -> None:
    assert list(complaints(command, outcome)) == []


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        ("curl x", Outcome("", 0)),
        ("curl x", Outcome('{"id": "a"}', 22)),
        ("curl x", Outcome('{"error": {"message": "no"}}', 0)),
        ("curl x", Outcome("<h1>Hello</h1>", 0)),
        ("curl x", Outcome("[]", 0)),
        ("curl x", Outcome('data: {"type": "a"}\n\ndata: {"type": "error"}', 0)),
        ("curl x", Outcome("data: [DONE]", 0)),
        ("ID=$(curl x)", Outcome("KeyError", 0)),
        ("ID=$(curl x)", Outcome("", 1)),
    ],
)
def test_a_bad_answer_is_complained_about(command: str, outcome: Outcome) -> None:
    assert list(complaints(command, outcome))
