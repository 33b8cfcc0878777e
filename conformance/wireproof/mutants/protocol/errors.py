"""Errors, keys and headers."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, text_reply
from wireproof.peers.wire.rules import GENERATING, Json, everywhere, instead, refusal, reply, request


@mutant("errors.envelope.object", source="W182")
@refusal()
def nested_in_detail(body: Json) -> Json:
    """Errors are nested in `detail`."""
    return {"detail": body}


@mutant("errors.malformed.refused", source="W178")
@reply(*GENERATING)
def invalid_json_500(answer: Reply, call: Call) -> Reply | None:
    """A body that is no JSON is answered with 500."""
    return text_reply("Internal Server Error", 500) if call.body and not call.fields and answer.status == 400 else None  # noqa: PLR2004 - bad request


def _asked_by_default(fields: Json) -> None:
    fields["model"] = "default" if "no-such" in fields["model"] else fields["model"]


def _named_as_asked(body: Json, call: Call) -> None:
    body["model"] = call.asked["model"]


MODEL_IGNORED = Mutant(
    "protocol.model-ignored",
    ("errors.unknown-model.refused",),
    "An unknown model is answered by the default one, by the name that was asked for.",
    (request(*GENERATING)(_asked_by_default), *everywhere(*GENERATING)(_named_as_asked)),
    "W179",
)


@mutant("authentication.wrong.refused", source="W194")
@reply()
def wrong_key_500(answer: Reply) -> None:
    """A wrong key is an internal error."""
    if answer.status == 401:  # noqa: PLR2004 - unauthorized
        answer.status = 500


@mutant("http.body.json", source="W165")
@instead("listModels")
def models_bare(call: Call) -> Reply | None:
    """The list of models is a page for people."""
    del call
    return text_reply("<html><body>golden-1</body></html>", 200, "text/html")
