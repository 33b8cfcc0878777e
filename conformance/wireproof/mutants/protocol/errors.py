"""Errors, keys and headers."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, text_reply
from wireproof.peers.wire.rules import GENERATING, Json, instead, refusal, reply, request


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


@mutant("errors.unknown-model.refused", source="W179")
@request(*GENERATING)
def model_ignored(fields: Json) -> None:
    """Any name of a model is answered by the default one."""
    fields["model"] = "default"


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
