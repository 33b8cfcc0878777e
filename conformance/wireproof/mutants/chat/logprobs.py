"""Log probabilities of chat, each wrong in one way."""

from collections.abc import Callable

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, Json, Rule, events, everywhere, payload, whole

Entries = list[Json]


def _entries(change: Callable[[Entries], Entries | None]) -> Callable[[Json], None]:
    """A change of the list of entries of each choice of a body."""

    def changed(body: Json) -> None:
        for choice in body["choices"]:
            told = choice["logprobs"]
            if told and told["content"]:
                result = change(told["content"])
                told["content"] = told["content"] if result is None else result

    return changed


def _each(change: Callable[[Json], None]) -> Callable[[Json], None]:
    """A change of each entry."""

    def changed(entries: Entries) -> None:
        for entry in entries:
            change(entry)

    return _entries(changed)


def _token_null(entry: Json) -> None:
    entry["token"] = None


def _token_missing(entry: Json) -> None:
    del entry["token"]


def _token_number(entry: Json) -> None:
    entry["token"] = 17


def _token_trimmed(entry: Json) -> None:
    entry["token"] = entry["token"].strip()


def _token_marked(entry: Json) -> None:
    entry["token"] = entry["token"].replace(" ", "Ġ")


def _token_likeliest(entry: Json) -> None:
    entry["token"] = " the"  # noqa: S105 - a token of text
    entry["bytes"] = list(b" the")


def _bytes_missing(entry: Json) -> None:
    del entry["bytes"]


def _bytes_text(entry: Json) -> None:
    entry["bytes"] = entry["token"]


def _bytes_of_all(entry: Json) -> None:
    entry["bytes"] = [*entry["bytes"], 32]


def _bytes_empty(entry: Json) -> None:
    entry["bytes"] = []


def _bytes_of_top(entry: Json) -> None:
    for top in entry["top_logprobs"]:
        top["bytes"] = list(b"x")


def _positive(entry: Json) -> None:
    entry["logprob"] = -entry["logprob"] + 0.01


def _probability(entry: Json) -> None:
    entry["logprob"] = 0.5


def _logprob_text(entry: Json) -> None:
    entry["logprob"] = str(entry["logprob"])


def _logprob_null(entry: Json) -> None:
    entry["logprob"] = None


def _logprob_other(entry: Json) -> None:
    entry["logprob"] -= 0.5


def _top_missing(entry: Json) -> None:
    del entry["top_logprobs"]


def _top_null(entry: Json) -> None:
    entry["top_logprobs"] = None


def _top_map(entry: Json) -> None:
    entry["top_logprobs"] = {top["token"]: top["logprob"] for top in entry["top_logprobs"]}


def _top_empty(entry: Json) -> None:
    entry["top_logprobs"] = []


def _top_less(entry: Json) -> None:
    del entry["top_logprobs"][1:]


def _top_more(entry: Json) -> None:
    last = entry["top_logprobs"][-1]
    entry["top_logprobs"] += [last | {"token": f"x{place}", "bytes": list(f"x{place}".encode())} for place in range(3)]


def _top_reversed(entry: Json) -> None:
    entry["top_logprobs"].reverse()


def _top_same(entry: Json) -> None:
    entry["top_logprobs"] = [entry["top_logprobs"][0]] * len(entry["top_logprobs"])


def _top_tokens_as_ids(entry: Json) -> None:
    for place, top in enumerate(entry["top_logprobs"]):
        top["token"] = place


def _top_without_own(entry: Json) -> None:
    entry["top_logprobs"] = [
        {"token": f"q{place}", "logprob": -0.01 - place, "bytes": list(f"q{place}".encode())} for place in range(2)
    ]


_ENTRIES: tuple[tuple[str, str, str, Callable[[Json], None]], ...] = (
    ("token-null", "shape", "entries whose token is null", _token_null),
    ("token-missing", "shape", "entries without a token", _token_missing),
    ("token-number", "shape", "entries whose token is a number", _token_number),
    ("token-trimmed", "text", "tokens without the white space before them", _token_trimmed),
    ("token-marked", "text", "tokens as the vocabulary marks them", _token_marked),
    ("token-likeliest", "text", "another token than the one of the text", _token_likeliest),
    ("bytes-missing", "shape", "entries without bytes", _bytes_missing),
    ("bytes-text", "shape", "entries whose bytes are a text", _bytes_text),
    ("bytes-more", "bytes", "bytes that are not those of the token", _bytes_of_all),
    ("bytes-empty", "bytes", "empty bytes", _bytes_empty),
    ("bytes-of-top", "bytes", "likely tokens with the bytes of another", _bytes_of_top),
    ("positive", "at-most-zero", "probabilities above 1", _positive),
    ("probability", "at-most-zero", "probabilities in place of their logarithms", _probability),
    ("logprob-text", "shape", "logarithms that are texts", _logprob_text),
    ("logprob-null", "shape", "null as logarithms", _logprob_null),
    ("logprob-other", "top-consistent", "another probability than among the likely tokens", _logprob_other),
    ("top-missing", "shape", "no likely tokens", _top_missing),
    ("top-null", "shape", "null as likely tokens", _top_null),
    ("top-map", "shape", "a map of likely tokens", _top_map),
    ("top-empty", "top-honoured", "empty lists of likely tokens", _top_empty),
    ("top-less", "top-count", "one likely token too few", _top_less),
    ("top-more", "top-honoured", "more likely tokens than asked for", _top_more),
    ("top-reversed", "top-sorted", "the likeliest token last", _top_reversed),
    ("top-same", "top-consistent", "the likeliest token again and again", _top_same),
    ("top-ids", "shape", "numbers as likely tokens", _top_tokens_as_ids),
    ("top-without-own", "top-consistent", "likely tokens without the likelier one of the text", _top_without_own),
)


def _in_mode(name: str, end: str, words: str, change: Callable[[Json], None], *, stream: bool) -> Mutant:
    mode, subject, rule = ("stream", "Streams", payload) if stream else ("whole", "Whole answers", whole)
    sentence = f"{subject} have log probabilities with {words}."
    source = "W058" if name in {"token-null", "token-missing", "bytes-missing"} else "own"
    rules = (rule(CHAT)(_each(change)),)
    return Mutant(f"chat.{mode}-logprobs-{name}", (f"chat.logprobs.{end}",), sentence, rules, source)


ENTRIES = tuple(
    _in_mode(name, end, words, change, stream=stream)
    for name, end, words, change in _ENTRIES
    for stream in (False, True)
)


def _less_last(entries: Entries) -> Entries:
    return entries[:-1]


def _less_first(entries: Entries) -> Entries:
    return entries[1:]


def _last_alone(entries: Entries) -> Entries:
    return entries[-1:]


def _twice(entries: Entries) -> Entries:
    return [each for entry in entries for each in (entry, entry)]


LISTS = tuple(
    Mutant(f"chat.logprobs-{name}", clauses, f"Log probabilities {words}.", rules, source)
    for name, clauses, words, rules, source in (
        ("last-lost", ("chat.logprobs.text",), "lack the last token", (whole(CHAT)(_entries(_less_last)),), "own"),
        ("first-lost", ("chat.logprobs.text",), "lack the first token", (whole(CHAT)(_entries(_less_first)),), "own"),
        ("last-alone", ("chat.logprobs.text",), "are of the last token", (whole(CHAT)(_entries(_last_alone)),), "W055"),
        ("twice", ("chat.logprobs.text",), "come twice in streams", (payload(CHAT)(_entries(_twice)),), "own"),
        ("emptied", ("chat.logprobs.honoured",), "are an empty list", (whole(CHAT)(_entries(lambda _: [])),), "own"),
    )
)


def _legacy(body: Json) -> None:
    for choice in body["choices"]:
        entries = choice["logprobs"]["content"]
        choice["logprobs"] = {
            "tokens": [entry["token"] for entry in entries],
            "token_logprobs": [entry["logprob"] for entry in entries],
            "top_logprobs": [{top["token"]: top["logprob"] for top in entry["top_logprobs"]} for entry in entries],
            "text_offset": [0 for _ in entries],
        }


def _bare_list(body: Json) -> None:
    for choice in body["choices"]:
        choice["logprobs"] = choice["logprobs"]["content"]


def _content_null(body: Json) -> None:
    for choice in body["choices"]:
        choice["logprobs"]["content"] = None


def _null(body: Json) -> None:
    for choice in body["choices"]:
        choice["logprobs"] = None


def _formed(name: str, clause: str, words: str, change: Callable[[Json], None], source: str) -> tuple[Mutant, ...]:
    modes: tuple[tuple[str, str, Callable[[Callable[[Json], None]], Rule]], ...] = (
        ("whole", "Whole answers", whole(CHAT)),
        ("stream", "Streams", payload(CHAT)),
    )
    return tuple(
        Mutant(f"chat.{mode}-logprobs-{name}", (clause,), f"{subject} {words}.", (rule(change),), source)
        for mode, subject, rule in modes
    )


FORMS = (
    *_formed("legacy", "chat.logprobs.honoured", "have the log probabilities of completions", _legacy, "W049"),
    *_formed("bare", "chat.logprobs.shape", "have a bare list of log probabilities", _bare_list, "own"),
    *_formed("content-null", "chat.logprobs.honoured", "have null in their log probabilities", _content_null, "own"),
    *_formed("null", "chat.logprobs.honoured", "have null as log probabilities", _null, "W012"),
)


@mutant("chat.logprobs.text", "chat.logprobs.top-consistent", source="W057")
@everywhere(CHAT)
def first_top_repeated(body: Json) -> None:
    """The likely tokens of the first token are repeated for all."""
    for choice in body["choices"]:
        entries = choice["logprobs"]["content"]
        for entry in entries[1:]:
            entry["top_logprobs"] = entries[0]["top_logprobs"]


@mutant("chat.logprobs.text", "chat.logprobs.honoured")
@events(CHAT)
def logprobs_late(told: list[Event]) -> None:
    """Streams have all log probabilities on the last chunk, but only those of the last piece."""
    choices = [choice for event in told if event.json for choice in event.json["choices"] if choice["logprobs"]]
    for choice in choices[:-1]:
        choice["logprobs"] = None


@mutant("chat.logprobs.shape")
@whole(CHAT)
def logprobs_beside_message(body: Json) -> None:
    """Log probabilities are a member of the message."""
    for choice in body["choices"]:
        choice["message"]["logprobs"] = choice["logprobs"]
        choice["logprobs"] = choice["logprobs"] and []
