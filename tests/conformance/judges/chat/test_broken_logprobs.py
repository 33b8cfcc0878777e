"""Log probabilities that break one clause, which the kit names."""

import pytest

from tests.conformance.judges.chat.bending import Change, answers, chunk, entries, hearing
from tests.conformance.judges.chat.conftest import Findings
from tests.conformance.judges.chat.talker import Json, Talker


def _without(*names: str) -> Talker:
    return hearing(lambda fields: [fields.pop(name, None) for name in names])


def _legacy(told: Json) -> None:
    for each in told["choices"]:
        if each["logprobs"]:
            content = each["logprobs"]["content"]
            each["logprobs"] = {
                "tokens": [entry["token"] for entry in content],
                "token_logprobs": [-0.25] * len(content),
            }


def _last_chunk_only(chunks: list[Json], _: Json) -> list[Json]:
    told = [choice for each in chunks for choice in each["choices"] if choice["logprobs"]]
    for choice in told[:-1]:
        choice["logprobs"] = None
    return chunks


def _lists_of_the_first(told: Json) -> None:
    for each in told["choices"]:
        content = (each["logprobs"] or {}).get("content") or []
        for entry in content:
            entry["top_logprobs"] = content[0]["top_logprobs"]


def _of_words(told: Json) -> None:
    """One entry for two tokens, whose text is still that of both."""
    for each in told["choices"]:
        content = (each["logprobs"] or {}).get("content") or []
        pairs = list(zip(content[::2], content[1::2], strict=False))
        for first, second in pairs:
            first["token"] += second["token"]
            first["bytes"] += second["bytes"]
            first["top_logprobs"] = []
        if pairs:
            each["logprobs"]["content"] = [first for first, _ in pairs] + content[len(pairs) * 2 :]


def _empty(entry: Json) -> None:
    entry.update(token="", bytes=None)


BROKEN: dict[str, list[Talker]] = {
    "chat.logprobs.honoured": [
        _without("logprobs", "top_logprobs"),
        answers(_legacy),
        chunk(lambda told: [each.update(logprobs=None) for each in told["choices"]]),
    ],
    "chat.logprobs.on-request": [hearing(lambda fields: fields.update(logprobs=True))],
    "chat.logprobs.shape": [
        entries(lambda entry: entry.pop("bytes")),
        entries(lambda entry: entry.pop("top_logprobs")),
    ],
    "chat.logprobs.text": [Talker(chunks=_last_chunk_only), entries(_empty)],
    "chat.logprobs.one-a-token": [answers(_of_words)],
    "chat.logprobs.at-most-zero": [entries(lambda entry: entry.update(logprob=0.78))],
    "chat.logprobs.bytes": [entries(lambda entry: entry.update(bytes=[65]))],
    "chat.logprobs.top-honoured": [
        _without("top_logprobs"),
        entries(lambda entry: entry["top_logprobs"].extend([{"token": "x", "logprob": -9, "bytes": [120]}] * 3)),
    ],
    "chat.logprobs.top-count": [entries(lambda entry: entry["top_logprobs"].__delitem__(slice(1, None)))],
    "chat.logprobs.top-consistent": [
        answers(_lists_of_the_first),
        entries(lambda entry: [each.update(logprob=-7) for each in entry["top_logprobs"][:1]]),
    ],
    "chat.logprobs.top-sorted": [entries(lambda entry: entry["top_logprobs"].reverse())],
}


@pytest.mark.parametrize(
    ("clause", "place"), [(clause, at) for clause, all_ in BROKEN.items() for at in range(len(all_))]
)
def test_broken_log_probabilities_are_told_by_their_clause(findings: Findings, clause: str, place: int) -> None:
    found = findings(BROKEN[clause][place])
    assert clause in found
    assert len(found) <= 3, found


def _with_the_end(told: Json) -> None:
    """As engines do that count the token that ends a turn."""
    for each in told["choices"]:
        if each["logprobs"] and each.get("message") and each["finish_reason"] == "stop":
            each["logprobs"]["content"].append({"token": "<|end|>", "logprob": -0.1, "bytes": [], "top_logprobs": []})


def _with_a_piece_in_bytes(entry: Json) -> None:
    """As engines do that leave out of a text what is no whole character yet."""
    first, *_, last = entry["top_logprobs"]
    last.update(token=first["token"], bytes=[*first["bytes"], 0xC3])


def _that_ends(change: Change) -> Talker:
    server = answers(change)
    server.speak = lambda _text, _fields: "agate and quartz."
    return server


LEGAL: dict[str, Talker] = {
    "bytes are not told": entries(lambda entry: entry.update(bytes=None)),
    "the token that ends the turn is listed": _that_ends(_with_the_end),
    "pieces of characters in bytes alone": entries(_with_a_piece_in_bytes),
    "pieces of characters": entries(lambda entry: entry.update(bytes=[*entry["bytes"][:-1], 0xE2][-1:])),
}


@pytest.mark.parametrize("name", ["bytes are not told", "the token that ends the turn is listed"])
def test_legal_log_probabilities_pass(findings: Findings, name: str) -> None:
    assert findings(LEGAL[name]) == {}


def test_bytes_that_are_no_characters_are_not_compared_with_a_text(findings: Findings) -> None:
    assert "chat.logprobs.bytes" not in findings(LEGAL["pieces of characters"])


def test_likely_tokens_named_by_id_are_mistral_rs_s_way(findings: Findings) -> None:
    named = entries(lambda entry: [each.update(token=7, bytes="er") for each in entry["top_logprobs"]])
    assert findings(named, "mistralrs") == {}
