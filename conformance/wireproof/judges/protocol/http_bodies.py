"""Bodies as HTTP carries them."""

from wireproof.judges.protocol.refusals import JSON
from wireproof.judges.protocol.situations import actual
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers, whole_answers
from wireproof.judging.subject import Subject
from wireproof.parsing.json_reading import NotJson
from wireproof.transcript.answer import Answer, End
from wireproof.transcript.exchange import Exchange

_UNENCODED = ("", "identity")


@judge("http.framing.complete", answers())
def whole_answers_end_as_framed(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """As many bytes as `content-length` says, or chunks with an end. Streams that break off are told of as streams."""
    if not isinstance(exchange.answer, Answer) or exchange.streamed:
        return None
    if exchange.answer.end in (End.BROKEN, End.TIMEOUT):
        length = exchange.answer.header("content-length") or "chunks"
        came = f"{len(exchange.answer.body)} bytes, then {exchange.answer.end}"
        return Failed("the body has no end as HTTP frames it", f"content-length {length}", came)
    return PASSED


@judge("http.body.json", whole_answers())
def whole_answers_are_json(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """A JSON object in UTF-8 (a bare array of models is told of as a list)."""
    if not isinstance(exchange.answer, Answer) or exchange.operation is None or exchange.answer.end is not End.COMPLETE:
        return None
    if isinstance(exchange.json, NotJson):
        return Failed(f"the body is no JSON: {exchange.json.reason}", "a JSON object", actual(exchange), "body")
    if exchange.object is None and exchange.operation != "listModels":
        return Failed("the body is JSON and no object", "a JSON object", actual(exchange), "body")
    return PASSED


@judge("http.body.content-type", whole_answers())
def whole_answers_say_that_they_are_json(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """Clients choose by the content type how to read the body. A charset may follow, which can only be UTF-8."""
    if not isinstance(exchange.answer, Answer) or exchange.operation is None or isinstance(exchange.json, NotJson):
        return None
    types = dict.fromkeys(value for name, value in exchange.answer.headers if name == "content-type")
    declared = " and ".join(types) or "no content type"
    charset = declared.lower().partition("charset=")[2].partition(";")[0].strip(' "')
    if len(types) == 1 and exchange.answer.media_type == JSON and charset in ("", "utf-8", "utf8"):
        return PASSED
    return Failed("the body is JSON and declared as something else", JSON, declared, "content-type")


@judge("http.body.encoding", answers())
def bodies_are_compressed_only_when_asked(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """The kit asks for `identity`."""
    if not isinstance(exchange.answer, Answer) or exchange.operation is None:
        return None
    encoding = (exchange.answer.header("content-encoding") or "").strip().lower()
    if encoding in _UNENCODED:
        return PASSED
    return Failed("the body is compressed, which was not asked for", "identity", encoding, "content-encoding")


@judge("http.status.success", answers())
def a_success_has_status_200(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Or 202 where a response goes on in the background."""
    if not exchange.succeeded or exchange.operation is None:
        return None
    if exchange.status == 200:  # noqa: PLR2004 - what the clause is about
        return PASSED
    background = exchange.request.fields.get("background") is True
    if background and exchange.status in (*subject.profile.statuses("background_response"), 202):
        return PASSED
    return Failed("a success has another status than the documented one", "status 200", actual(exchange))


@judge("http.status.no-redirect", answers())
def operations_do_not_redirect(_subject: Subject, exchange: Exchange) -> Outcome | None:
    """Clients do not follow a redirect of a POST, or lose the body or the key on the way."""
    if exchange.status is None or exchange.operation is None:
        return None
    if exchange.status in range(300, 400):
        return Failed("the operation redirects", "an answer", actual(exchange))
    return PASSED
