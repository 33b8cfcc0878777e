"""Bodies, their declarations, and what HTTP does with them."""

import gzip

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Piece, Reply, error_reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, GENERATING, RESPONSES, instead, reply

_SUCCESS = range(200, 300)
_JSON = "http.body.json"
_TYPE = "http.body.content-type"


def _is_whole(answer: Reply) -> bool:
    return answer.status in _SUCCESS and not answer.is_stream and bool(answer.body)


@mutant(_TYPE)
@reply()
def declared_as_text(answer: Reply) -> None:
    """Answers in JSON are declared as plain text."""
    if _is_whole(answer):
        answer.headers.set("content-type", "text/plain")


@mutant(_TYPE)
@reply(CHAT)
def declared_as_page(answer: Reply) -> None:
    """Chats in JSON are declared as pages."""
    if _is_whole(answer):
        answer.headers.set("content-type", "text/html; charset=utf-8")


@mutant(_TYPE)
@reply(COMPLETIONS)
def undeclared(answer: Reply) -> None:
    """Completions in JSON have no content type."""
    if _is_whole(answer):
        answer.headers.drop("content-type")


@mutant(_TYPE)
@reply(RESPONSES)
def declared_as_stream(answer: Reply) -> None:
    """Whole responses are declared as event streams."""
    if _is_whole(answer):
        answer.headers.set("content-type", "text/event-stream")


@mutant(_JSON, settings={"words": "unusual"})
@reply(*GENERATING)
def latin_1_bodies(answer: Reply) -> None:
    """Answers are written, and declared, in Latin-1."""
    if _is_whole(answer):
        text = answer.body.decode()
        answer.body = (
            text.replace("\u2014", "\u00fc").encode("latin-1", "ignore").replace(b'"object"', b'"\xfc":1,"object"')
        )
        answer.headers.set("content-type", "application/json; charset=iso-8859-1")


@mutant(_JSON)
@reply(CHAT)
def byte_order_mark(answer: Reply) -> None:
    """Chats begin with a byte order mark."""
    if _is_whole(answer):
        answer.body = b"\xef\xbb\xbf" + answer.body


@mutant(_JSON)
@reply(CHAT)
def not_a_number(answer: Reply) -> None:
    """Chats have a member that is NaN."""
    if _is_whole(answer):
        answer.body = answer.body.replace(b"{", b'{"cost":NaN,', 1)


@mutant(_JSON)
@reply(COMPLETIONS)
def infinity(answer: Reply) -> None:
    """Completions have a member that is minus infinity."""
    if _is_whole(answer):
        answer.body = answer.body.replace(b"{", b'{"score":-Infinity,', 1)


@mutant(_JSON, "http.framing.complete")
@reply(CHAT)
def bodies_cut(answer: Reply) -> None:
    """The bodies of chats end in the middle, and say so."""
    if _is_whole(answer):
        answer.body = answer.body[: len(answer.body) // 2]


@mutant("http.framing.complete")
@reply(CHAT)
def length_too_long(answer: Reply) -> None:
    """Chats are shorter than their length says."""
    if _is_whole(answer):
        answer.headers.set("content-length", str(len(answer.body) + 20))
        answer.broken = True


@mutant(_JSON, "http.framing.complete")
@reply(CHAT)
def length_too_short(answer: Reply) -> None:
    """Chats are longer than their length says: it counts characters in place of bytes."""
    if _is_whole(answer):
        answer.headers.set("content-length", str(len(answer.body) - 3))
        answer.headers.set("connection", "close")


@mutant("http.framing.complete")
@reply(RESPONSES)
def connection_cut(answer: Reply) -> None:
    """The connection is closed before the last chunk of whole responses."""
    if _is_whole(answer):
        answer.framing = "chunked"
        answer.broken = True


@mutant(_JSON)
@reply(CHAT)
def something_follows(answer: Reply) -> None:
    """A second object follows the one of a chat."""
    if _is_whole(answer):
        answer.body = answer.body + b'\n{"status":"ok"}'


@mutant(_JSON)
@reply(COMPLETIONS)
def event_follows(answer: Reply) -> None:
    """`[DONE]` follows whole completions."""
    if _is_whole(answer):
        answer.body = answer.body + b"\n\ndata: [DONE]\n\n"


@mutant(_JSON)
@reply(CHAT)
def representation(answer: Reply) -> None:
    """Chats are the representation of a dictionary of Python."""
    if _is_whole(answer):
        answer.body = repr(answer.json).encode()


@mutant(_JSON)
@reply(CHAT)
def json_in_a_text(answer: Reply) -> None:
    """Chats are encoded twice."""
    if _is_whole(answer):
        answer.json = answer.body.decode()


@mutant(_JSON)
@reply(CHAT)
def listed(answer: Reply) -> None:
    """Chats come in a list."""
    if _is_whole(answer):
        answer.json = [answer.json]


@mutant(_JSON)
@reply(CHAT)
def nothing_at_all(answer: Reply) -> None:
    """Chats have an empty body."""
    if _is_whole(answer):
        answer.body = b""


@mutant("http.body.encoding")
@reply(CHAT)
def compressed_unasked(answer: Reply) -> None:
    """Chats are compressed, whatever the client accepts."""
    if _is_whole(answer):
        answer.body = gzip.compress(answer.body)
        answer.headers.set("content-encoding", "gzip")


@mutant("http.status.success")
@reply(CHAT)
def accepted_status(answer: Reply) -> None:
    """Chats are answered with 202."""
    if answer.status in _SUCCESS:
        answer.status = 202


@mutant("http.status.success")
@reply("listModels")
def partial_status(answer: Reply) -> None:
    """The list of models is answered with 206."""
    answer.status = 206 if answer.status in _SUCCESS else answer.status


@mutant("http.status.no-redirect")
@instead("listModels")
def models_redirect(call: Call) -> Reply:
    """The list of models redirects to a path with a slash."""
    return Reply(301, Headers([("location", f"{call.base_path}/models/")]))


@mutant("http.status.no-redirect")
@instead(CHAT)
def chat_redirects(call: Call) -> Reply:
    """Chats redirect to a path with a slash."""
    return Reply(307, Headers([("location", f"{call.base_path}/chat/completions/")]), [Piece(b"")])


@mutant("http.status.no-redirect")
@instead(RESPONSES)
def responses_redirect(call: Call) -> Reply:
    """Responses redirect to a path with a slash."""
    return Reply(308, Headers([("location", f"{call.base_path}/responses/")]))


@mutant("http.charset.accepted")
@instead(CHAT)
def charset_refused(call: Call) -> Reply | None:
    """A content type with a charset is refused."""
    named = "charset" in (call.headers.get("content-type") or "")
    return error_reply("Unsupported media type.", 415) if named else None


@mutant("http.charset.accepted")
@instead(CHAT)
def foreign_letters_fail(call: Call) -> Reply | None:
    """A body with letters that are not ASCII is an error of the server."""
    text = str(call.fields)
    return error_reply("'ascii' codec can't decode", 500) if "\u00fc" in text else None
