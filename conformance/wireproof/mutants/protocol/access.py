"""Keys."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.golden.settings import KEY
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Piece, Reply, error_reply, text_reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, incoming, reply

_MISSING = "authentication.missing.refused"
_WRONG = "authentication.wrong.refused"
_ERRORS = 400
_UNAUTHORIZED = 401


@mutant(_MISSING)
@incoming()
def missing_key_taken(call: Call) -> None:
    """A request without a key is answered."""
    if "authorization" not in call.headers:
        call.headers.set("authorization", f"Bearer {KEY}")


@mutant(_WRONG)
@incoming()
def wrong_key_taken(call: Call) -> None:
    """Any key is taken."""
    if "authorization" in call.headers:
        call.headers.set("authorization", f"Bearer {KEY}")


@mutant(_WRONG)
@incoming()
def key_read_in_part(call: Call) -> None:
    """Of a key, only that it begins with `sk-` is read."""
    if (call.headers.get("authorization") or "").startswith("Bearer sk-"):
        call.headers.set("authorization", f"Bearer {KEY}")


@mutant(_WRONG)
@incoming(COMPLETIONS)
def completions_unguarded(call: Call) -> None:
    """Completions need no key."""
    call.headers.set("authorization", f"Bearer {KEY}")


@mutant(_MISSING)
@incoming(CHAT)
def chat_unguarded(call: Call) -> None:
    """Chat needs no key."""
    call.headers.set("authorization", f"Bearer {KEY}")


def _with_status(status: int, how: str) -> Mutant:
    def change(answer: Reply) -> None:
        if answer.status == _UNAUTHORIZED:
            answer.status = status

    sentence = f"A missing or wrong key is {how}."
    broken = (_MISSING, _WRONG) if status >= _ERRORS else ("errors.success-status.never",)
    return Mutant(f"protocol.keys-{status}", broken, sentence, (reply()(change),), "W194")


STATUSES = [
    _with_status(200, "an error with the status 200"),
    _with_status(400, "an invalid request"),
    _with_status(403, "forbidden"),
    _with_status(404, "an unknown path"),
    _with_status(500, "an error of the server"),
]


@mutant(_MISSING)
@reply()
def missing_key_redirects(answer: Reply, call: Call) -> Reply | None:
    """A request without a key is sent to a page where one can log in."""
    if answer.status != _UNAUTHORIZED or "authorization" in call.headers:
        return None
    return Reply(302, Headers([("location", "/login")]))


@mutant(_MISSING)
@reply()
def missing_key_500(answer: Reply, call: Call) -> Reply | None:
    """A request without a key is an error of the server, one with a wrong key is not."""
    failed = answer.status == _UNAUTHORIZED and "authorization" not in call.headers
    return error_reply("NoneType has no attribute 'split'", 500) if failed else None


@mutant("errors.body.json", source="W192")
@reply()
def unauthorized_without_body(answer: Reply) -> None:
    """The refusal of a key has no body."""
    if answer.status == _UNAUTHORIZED:
        answer.body = b""


@mutant("errors.body.json", source="W192")
@reply()
def unauthorized_as_page(answer: Reply) -> Reply | None:
    """The refusal of a key is a page for people."""
    page = "<html><body><h1>401 Authorization Required</h1></body></html>"
    return text_reply(page, _UNAUTHORIZED, "text/html") if answer.status == _UNAUTHORIZED else None


@mutant("errors.envelope.object", source="W192")
@reply()
def unauthorized_in_detail(answer: Reply) -> None:
    """The refusal of a key has a `detail` alone."""
    if answer.status == _UNAUTHORIZED:
        answer.json = {"detail": "Not authenticated"}


@mutant(_WRONG)
@reply()
def wrong_key_answered_nothing(answer: Reply, call: Call) -> Reply | None:
    """A wrong key closes the connection."""
    closed = answer.status == _UNAUTHORIZED and "authorization" in call.headers
    return Reply(401, Headers(), [Piece(b"")], framing="reset") if closed else None


@mutant(_MISSING, profile="hadrian")
@incoming()
def keyless_hadrian(call: Call) -> None:
    """A request without a key is answered, where the dialect demands one."""
    if "authorization" not in call.headers and "x-api-key" not in call.headers:
        call.headers.set("authorization", f"Bearer {KEY}")


@mutant(_WRONG, profile="newapi")
@incoming()
def any_key_of_a_gateway(call: Call) -> None:
    """A gateway takes any key."""
    if "authorization" in call.headers:
        call.headers.set("authorization", f"Bearer {KEY}")
