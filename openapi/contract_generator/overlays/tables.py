"""What the profiles state, side by side, as tables for people."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

_SETTINGS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "base path": lambda stated: f"`{stated['base_path']}`",
    "a key is needed": lambda stated: "yes" if stated["authentication"]["required"] else "no",
    "a key is sent as": lambda stated: _words(stated["authentication"]["forms"]),
    "shapes of an error": lambda stated: _words(stated["error_envelope"]["forms"]),
    "errors within streams of responses": lambda stated: _words(stated["in_stream_errors"]["responses"]),
    "`[DONE]` on responses": lambda stated: stated["done_on_responses"],
    "`event` line on responses": lambda stated: stated["event_line_on_responses"],
    "members of a response without a value": lambda stated: stated["null_policy"]["response_members"],
    "ranges that must be refused": lambda stated: _words(stated["ranges_refused"]),
    "request id": lambda stated: _words(stated["request_id_header"]["names"]),
    "reset of a limit": lambda stated: stated["rate_limit_headers"]["reset"],
}


def tables(statements: Mapping[str, Mapping[str, Any]]) -> str:
    """Markdown: settings, situations and capabilities, a column for each profile. `statements` by profile's name."""
    profiles = list(statements.values())
    names = list(statements)
    settings = [[label, *map(cell, profiles)] for label, cell in _SETTINGS.items()]
    situations = [
        [_spaced(name), *(_situation(stated["situations"][name]) for stated in profiles)]
        for name in profiles[0]["situations"]
    ]
    capabilities = [
        [f"`{name}`", *(stated["capabilities"][name] for stated in profiles)] for name in profiles[0]["capabilities"]
    ]
    return "\n".join(
        [
            _table(["", *names], settings),
            _table(["situation", *names], situations),
            _table(["capability", *names], capabilities),
        ]
    )


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    titles = list(header)
    lines = [titles, ["---"] * len(titles), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _situation(situation: Mapping[str, Any]) -> str:
    """The statuses, the first with the codes that programs may switch on."""
    first, *others = map(str, situation["statuses"])
    coded = f"{first} {_words(situation['codes'])}" if situation["codes"] else first
    return ", ".join([coded, *others])


def _words(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words) or "none"


def _spaced(name: str) -> str:
    return name.replace("_", " ")
