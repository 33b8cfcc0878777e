"""How HTTP may carry answers."""

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import Json, everywhere, instead, reply, whole
from wireproof.variants.variant import Variant, variant

_TITLES = {
    "content-type": "Content-Type",
    "x-request-id": "X-Request-Id",
    "cache-control": "Cache-Control",
    "retry-after": "Retry-After",
    "www-authenticate": "WWW-Authenticate",
    "allow": "ALLOW",
    "content-length": "CONTENT-LENGTH",
}


@variant()
@reply()
def charset(answer: Reply) -> None:
    """Content types name the charset."""
    kind = answer.headers.get("content-type") or ""
    if kind:
        answer.headers.set("content-type", f"{kind.partition(';')[0]}; charset=utf-8")


@variant()
@reply()
def loud_content_types(answer: Reply) -> None:
    """Content types are written in capitals, with a quoted charset."""
    kind = (answer.headers.get("content-type") or "").partition(";")[0]
    if kind:
        answer.headers.set("content-type", f'{kind.title()};Charset="UTF-8"')


@variant()
@reply()
def header_case(answer: Reply) -> None:
    """The names of headers are written in capitals."""
    answer.headers.rename(_TITLES)


@variant()
@reply()
def further_headers(answer: Reply) -> None:
    """Answers have the headers of a gateway."""
    for name, value in (
        ("server", "cloudfront"),
        ("via", "1.1 gateway"),
        ("strict-transport-security", "max-age=31536000"),
        ("set-cookie", "route=1; path=/"),
        ("openai-processing-ms", "12"),
        ("x-envoy-upstream-service-time", "11"),
    ):
        answer.headers.set(name, value)


@variant(profiles=("openai", "newapi"))
@reply()
def no_request_id(answer: Reply) -> None:
    """Answers do not name their request."""
    answer.headers.drop("x-request-id", "x-oneapi-request-id")


@variant(profiles=("openai", "hadrian"))
@reply()
def no_limits(answer: Reply) -> None:
    """Answers do not tell limits."""
    answer.headers.drop_prefix("x-ratelimit-")
    answer.headers.drop_prefix("x-tokenratelimit-")


@variant()
@reply()
def chunked_bodies(answer: Reply) -> None:
    """Bodies of JSON are sent in chunks."""
    answer.framing = "chunked"


@variant()
@reply()
def connection_closed(answer: Reply) -> None:
    """Every connection serves one request."""
    answer.headers.set("connection", "close")


@variant()
@reply()
def bodies_end_with_the_connection(answer: Reply) -> None:
    """Bodies, streams too, end where the connection does, as in HTTP/1.0."""
    answer.framing = "close"
    answer.version = "1.0"


@instead()
def _preflight_refused(call: Call) -> Reply | None:
    return error_reply("There are no pages here.", 405) if call.method == "OPTIONS" else None


@reply()
def _no_permission(answer: Reply) -> None:
    answer.headers.drop_prefix("access-control-")


NO_PAGES = Variant("no-pages", "Pages of other origins may not read answers.", (_preflight_refused, _no_permission))


@variant()
@whole("listModels")
def many_models(body: Json) -> None:
    """There are many models, the asked one last."""
    other = {"object": "model", "created": 1700000000, "owned_by": "vendor"}
    body["data"] = [*({"id": f"other-{number}"} | other for number in range(20)), *body["data"]]


@variant()
@everywhere("listModels", "retrieveModel")
def described_models(body: Json) -> None:
    """Models are described at length."""
    for model in body.get("data", [body]):
        model |= {"permission": [], "root": model["id"], "parent": None, "max_model_len": 4096, "active": True}


@variant()
@instead()
def loading(_: Call, call: Call) -> Reply | None:
    """The first request comes while a model is loaded, and is told to come back."""
    call.memory["asked"] = call.memory.get("asked", 0) + 1
    if call.memory["asked"] > 1:
        return None
    away = error_reply("The model is being loaded.", 503)
    away.headers.set("retry-after", "0")
    return away
