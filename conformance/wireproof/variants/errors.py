"""How errors may be told."""

from wireproof.peers.wire.reply import Reply
from wireproof.peers.wire.rules import Json, refusal, reply
from wireproof.variants.variant import Variant, variant

UNPROCESSABLE = Variant(
    "unprocessable",
    "Invalid requests are answered with 422.",
    settings={"invalid_status": 422},
    profiles=("openai", "mistralrs"),
)
PLAIN = Variant(
    "plain-errors",
    "Bodies that cannot be read are refused in plain text.",
    settings={"plain_errors": True},
    profiles=("hadrian", "mistralrs"),
)


@variant(profiles=("hadrian", "newapi"))
@refusal()
def error_without_param_and_code(body: Json) -> None:
    """Errors have neither `param` nor `code`, where the dialect leaves that open."""
    body["error"].pop("param", None)
    if body["error"].get("code") is None:
        body["error"].pop("code", None)


@variant(profiles=("newapi",))
@refusal()
def empty_texts_for_null(body: Json) -> None:
    """`param` and `code` are empty texts, in the dialect that has them."""
    body["error"]["param"] = body["error"]["param"] or ""
    body["error"]["code"] = body["error"]["code"] or ""


@variant(profiles=("openai", "hadrian", "newapi"))
@refusal()
def param_null(body: Json) -> None:
    """The message alone names the parameter."""
    body["error"]["param"] = None


@variant()
@refusal()
def long_messages(body: Json) -> None:
    """Messages are long, of several lines, in another language."""
    error = body.get("error", body)
    error["message"] = f"Die Anfrage ist leider ungültig. 请检查。\n{error['message']}\nSiehe https://example.org/docs."


@variant(profiles=("openai",), warns=("http.method.status",))
@reply()
def wrong_method_not_found(answer: Reply) -> None:
    """A wrong method is answered with 404, as the official service does."""
    if answer.status == 405:  # noqa: PLR2004 - the status of the situation
        answer.status = 404
        answer.headers.drop("allow")
