"""Paths, methods, browsers, and the names of requests."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply, json_reply, text_reply
from wireproof.peers.wire.rules import instead, reply

_NO_METHOD = 405
_NOT_FOUND = 404
_PAGE = "<!doctype html><html><body><div id=app></div></body></html>"
_ORIGIN = "access-control-allow-origin"


def _is_unknown(answer: Reply, call: Call) -> bool:
    return call.operation is None and call.method == "GET" and answer.status == _NOT_FOUND


@mutant("http.route.refused", source="W183")
@reply()
def unknown_path_page(answer: Reply, call: Call) -> Reply | None:
    """An unknown path is answered with the page of an application."""
    return text_reply(_PAGE, 200, "text/html") if _is_unknown(answer, call) else None


@mutant("http.route.refused", "http.route.envelope", "errors.body.json", source="W183")
@reply()
def unknown_path_404_page(answer: Reply, call: Call) -> Reply | None:
    """An unknown path is refused with a page."""
    return text_reply(_PAGE, 404, "text/html") if _is_unknown(answer, call) else None


@mutant("http.route.envelope")
@reply()
def unknown_path_detail(answer: Reply, call: Call) -> Reply | None:
    """An unknown path is refused with a `detail`."""
    return json_reply({"detail": "Not Found"}, 404) if _is_unknown(answer, call) else None


@mutant("http.route.refused")
@reply()
def unknown_path_500(answer: Reply, call: Call) -> Reply | None:
    """An unknown path is an error of the server."""
    return error_reply("Internal error", 500) if _is_unknown(answer, call) else None


@mutant("http.route.refused")
@reply()
def unknown_path_ok(answer: Reply, call: Call) -> Reply | None:
    """An unknown path is answered with `ok`."""
    return json_reply({"status": "ok"}) if _is_unknown(answer, call) else None


@mutant("http.method.status", source="W189")
@reply()
def wrong_method_404(answer: Reply) -> Reply | None:
    """A wrong method is an unknown path."""
    return error_reply("Not found", 404, code="not_found") if answer.status == _NO_METHOD else None


@mutant("http.method.refused")
@reply()
def wrong_method_500(answer: Reply) -> Reply | None:
    """A wrong method is an error of the server."""
    return error_reply("Internal error", 500) if answer.status == _NO_METHOD else None


@mutant("http.method.refused")
@reply()
def wrong_method_page(answer: Reply) -> Reply | None:
    """A wrong method is answered with the page of an application."""
    return text_reply(_PAGE, 200, "text/html") if answer.status == _NO_METHOD else None


@mutant("http.method.allow", source="W189")
@reply()
def allow_missing(answer: Reply) -> None:
    """A refusal with 405 does not say which methods work."""
    if answer.status == _NO_METHOD:
        answer.headers.drop("allow")


@mutant("http.method.envelope")
@reply()
def wrong_method_without_body(answer: Reply) -> None:
    """A wrong method is refused without a body."""
    if answer.status == _NO_METHOD:
        answer.body = b""


@mutant("http.cors.preflight", source="W198")
@instead()
def preflight_405(call: Call) -> Reply | None:
    """What browsers ask beforehand is a wrong method."""
    return error_reply("Method not allowed", 405) if call.method == "OPTIONS" else None


@mutant("http.cors.preflight", source="W193")
@instead()
def preflight_401(call: Call) -> Reply | None:
    """What browsers ask beforehand needs a key."""
    return error_reply("Missing key", 401) if call.method == "OPTIONS" else None


@mutant("http.cors.preflight", source="W198")
@instead()
def preflight_500(call: Call) -> Reply | None:
    """What browsers ask beforehand is an error of the server."""
    return error_reply("Internal error", 500) if call.method == "OPTIONS" else None


@mutant("http.cors.headers", source="W198")
@reply()
def origin_not_allowed(answer: Reply, call: Call) -> None:
    """The answer to a preflight allows no origin."""
    if call.method == "OPTIONS":
        answer.headers.drop(_ORIGIN)


@mutant("http.cors.headers")
@reply()
def key_not_allowed(answer: Reply, call: Call) -> None:
    """The answer to a preflight does not allow the key."""
    if call.method == "OPTIONS":
        answer.headers.set("access-control-allow-headers", "content-type")


@mutant("http.cors.headers")
@reply()
def another_origin_allowed(answer: Reply, call: Call) -> None:
    """The answer to a preflight allows another origin."""
    if call.method == "OPTIONS":
        answer.headers.set(_ORIGIN, "https://example.com")


@mutant("http.request-id.unique")
@reply()
def request_id_constant(answer: Reply) -> None:
    """All requests are given the same name."""
    answer.headers.set("x-request-id", "req_1")


@mutant("http.request-id.present", profile="hadrian")
@reply()
def request_id_missing(answer: Reply) -> None:
    """No answer names its request."""
    answer.headers.drop("x-request-id")


@mutant("http.request-id.present", profile="mistralrs")
@reply()
def request_id_missing_in_mistralrs(answer: Reply) -> None:
    """No answer names its request, where the dialect does."""
    answer.headers.drop("x-request-id")


@mutant("http.request-id.present", profile="hadrian")
@reply()
def request_id_missing_in_errors(answer: Reply) -> None:
    """Errors do not name their request."""
    if answer.status >= 400:  # noqa: PLR2004 - where errors begin
        answer.headers.drop("x-request-id")


@mutant("http.request-id.present", profile="hadrian")
@reply()
def request_id_missing_in_streams(answer: Reply) -> None:
    """Streams do not name their request."""
    if answer.is_stream:
        answer.headers.drop("x-request-id")


@mutant("http.request-id.unique", profile="mistralrs")
@reply()
def request_id_empty(answer: Reply) -> None:
    """The name of every request is `unknown`."""
    answer.headers.set("x-request-id", "unknown")


@mutant("http.route.refused", profile="newapi")
@reply()
def gateway_path_page(answer: Reply, call: Call) -> Reply | None:
    """A gateway answers an unknown path with its page."""
    return text_reply(_PAGE, 200, "text/html") if _is_unknown(answer, call) else None


@mutant("http.status.success", profile="hadrian")
@reply()
def hadrian_all_202(answer: Reply) -> None:
    """Every success has the status 202."""
    answer.status = 202 if answer.status == 200 else answer.status  # noqa: PLR2004 - ok
