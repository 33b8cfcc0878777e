"""Headers that contradict each other or promise too much, and JSON that parsers read differently."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.golden.settings import KEY
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, GENERATING, RESPONSES, Json, incoming, refusal, reply

_SUCCESS = range(200, 300)


def _is_whole(answer: Reply) -> bool:
    return answer.status in _SUCCESS and not answer.is_stream and bool(answer.body)


@mutant("http.framing.one-way")
@reply(CHAT)
def framed_twice(answer: Reply) -> None:
    """Chats come in chunks, and tell their length too."""
    if _is_whole(answer):
        answer.framing = "chunked"
        answer.headers.set("content-length", str(len(answer.body)))


@mutant("http.cache.private")
@reply(*GENERATING)
def answers_for_everybody(answer: Reply) -> None:
    """Answers may be kept by shared caches for an hour."""
    answer.headers.set("cache-control", "public, max-age=3600")


@mutant("http.body.content-type")
@reply(CHAT)
def declared_twice(answer: Reply) -> None:
    """Chats have two content types."""
    if _is_whole(answer):
        answer.headers = type(answer.headers)([*answer.headers, ("content-type", "text/plain")])


@mutant("http.request-id.one")
@reply()
def request_named_twice(answer: Reply) -> None:
    """A proxy adds a name of its own to that of the request."""
    answer.headers = type(answer.headers)([*answer.headers, ("x-request-id", "proxy-1")])


@mutant("http.request-id.one")
@reply()
def request_without_a_name(answer: Reply) -> None:
    """The header that names the request is empty."""
    answer.headers.set("x-request-id", "")


@mutant("http.body.interoperable")
@reply(CHAT)
def name_there_twice(answer: Reply) -> None:
    """Chats have a member twice."""
    if _is_whole(answer):
        answer.body = answer.body.replace(b"{", b'{"object":"chat",', 1)


@mutant("http.body.interoperable")
@reply(RESPONSES)
def half_a_character(answer: Reply) -> None:
    """Responses have a member that holds half a character."""
    if _is_whole(answer):
        answer.body = answer.body.replace(b"{", b'{"note":"\\ud83d",', 1)


@mutant("http.body.interoperable")
@reply(COMPLETIONS)
def number_beyond_a_double(answer: Reply) -> None:
    """Completions have a member that is greater than any double."""
    if _is_whole(answer):
        answer.body = answer.body.replace(b"{", b'{"score":1e999,', 1)


@mutant("errors.message.key")
@refusal()
def key_of_an_upstream_shown(body: Json) -> None:
    """Errors show the key with which an upstream was asked."""
    body["error"]["message"] += " (upstream key sk-proj-T3stT3stT3stT3stT3stT3st)"


@mutant("errors.message.readable")
@refusal()
def address_of_an_upstream_shown(body: Json) -> None:
    """Errors show the address of what is behind."""
    body["error"]["message"] = f"POST http://10.0.0.7:8000/v1: {body['error']['message']}"


@mutant("authentication.operations.refused")
@incoming(COMPLETIONS)
def empty_key_taken(call: Call) -> None:
    """A scheme without a key is taken for completions."""
    if (call.headers.get("authorization") or "").strip() == "Bearer":
        call.headers.set("authorization", f"Bearer {KEY}")
