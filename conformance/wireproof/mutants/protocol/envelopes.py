"""Errors of a shape that clients do not read."""

import json

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, text_reply
from wireproof.peers.wire.rules import Json, refusal, reply

_OBJECT = "errors.envelope.object"
_ERRORS = 400


@mutant(_OBJECT)
@refusal()
def error_as_text(body: Json) -> Json:
    """`error` is a text."""
    return {"error": body["error"]["message"]}


@mutant(_OBJECT, source="W182")
@refusal()
def detail_as_text(body: Json) -> Json:
    """Errors are a text in `detail`."""
    return {"detail": body["error"]["message"]}


@mutant(_OBJECT, source="W184")
@refusal()
def detail_as_list(body: Json) -> Json:
    """Errors are a list in `detail`, as a validator tells them."""
    return {"detail": [{"loc": ["body", "model"], "msg": body["error"]["message"], "type": "value_error"}]}


@mutant(_OBJECT)
@refusal()
def errors_listed(body: Json) -> Json:
    """Errors are listed in `errors`."""
    return {"errors": [body["error"]]}


@mutant(_OBJECT)
@refusal()
def error_listed(body: Json) -> Json:
    """`error` is a list."""
    return {"error": [body["error"]]}


@mutant(_OBJECT)
@refusal()
def error_at_the_top(body: Json) -> Json:
    """The members of an error are at the top of the body."""
    return {"object": "error", **body["error"]}


@mutant(_OBJECT, "errors.body.json")
@refusal()
def error_in_a_list(body: Json) -> list[Json]:
    """The body of an error is a list with the error."""
    return [body]


@mutant(_OBJECT)
@refusal()
def error_null(body: Json) -> None:
    """`error` is null."""
    body["error"] = None


@mutant("errors.envelope.message")
@refusal()
def message_missing(body: Json) -> None:
    """Errors have no `message`."""
    del body["error"]["message"]


@mutant("errors.envelope.message")
@refusal()
def message_empty(body: Json) -> None:
    """The `message` of errors is empty."""
    body["error"]["message"] = ""


@mutant("errors.envelope.message")
@refusal()
def message_as_object(body: Json) -> None:
    """The `message` of errors is an object."""
    body["error"]["message"] = {"detail": body["error"]["message"]}


@mutant("errors.envelope.message")
@refusal()
def message_named_msg(body: Json) -> None:
    """The message of errors is in `msg`."""
    body["error"]["msg"] = body["error"].pop("message")


@mutant("errors.envelope.type")
@refusal()
def type_missing(body: Json) -> None:
    """Errors have no `type`."""
    del body["error"]["type"]


@mutant("errors.envelope.type")
@refusal()
def type_null(body: Json) -> None:
    """The `type` of errors is null."""
    body["error"]["type"] = None


@mutant("errors.envelope.param-present")
@refusal()
def param_missing(body: Json) -> None:
    """Errors have no `param`."""
    del body["error"]["param"]


@mutant("errors.envelope.param")
@refusal()
def param_listed(body: Json) -> None:
    """The `param` of errors is a list."""
    body["error"]["param"] = ["body", body["error"]["param"]]


@mutant("errors.envelope.code")
@refusal()
def code_missing(body: Json) -> None:
    """Errors have no `code`."""
    del body["error"]["code"]


@mutant("errors.envelope.code", source="W184")
@reply()
def code_is_the_status(answer: Reply) -> None:
    """The `code` of errors is their status."""
    if answer.status >= _ERRORS:
        answer.json = {"error": answer.json["error"] | {"code": answer.status}}


@mutant("errors.envelope.nulls")
@refusal()
def nulls_as_empty_texts(body: Json) -> None:
    """`param` and `code` are empty texts where there is nothing to say."""
    body["error"] |= {"param": body["error"]["param"] or "", "code": body["error"]["code"] or ""}


@mutant("errors.message.readable", source="W184")
@refusal()
def message_of_a_validator(body: Json) -> None:
    """The message is the representation of an exception of a validator."""
    body["error"]["message"] = (
        "[{'type': 'missing', 'loc': ('body', 'messages'), 'msg': 'Field required', 'input': {'model': 'golden-1'}}]"
    )


@mutant("errors.message.readable")
@refusal()
def message_with_a_trace(body: Json) -> None:
    """The message is a trace of the program."""
    body["error"]["message"] = (
        'Traceback (most recent call last):\n  File "/app/server.py", line 17, in handle\n    body["messages"]\n'
        "KeyError: 'messages'"
    )


@mutant("errors.message.readable")
@refusal()
def message_is_a_page(body: Json) -> None:
    """The message is the page of a proxy."""
    body["error"]["message"] = "<html><head><title>400 Bad Request</title></head><body>nginx</body></html>"


@mutant("errors.message.readable")
@refusal()
def message_is_an_error(body: Json) -> None:
    """The message is the text of another error."""
    body["error"]["message"] = json.dumps({"error": {"message": "field required", "code": 400}})


@mutant("errors.message.key")
@refusal()
def message_repeats_the_key(body: Json, call: Call) -> None:
    """The message repeats the key that came."""
    body["error"]["message"] += " Key: " + (call.headers.get("authorization") or "none").rpartition(" ")[2]


@mutant("errors.type.word", source="W184")
@refusal()
def type_is_a_phrase(body: Json) -> None:
    """The type of errors is the phrase of their status."""
    body["error"]["type"] = "Bad Request"


@mutant("errors.type.word", source="W184")
@refusal()
def type_is_a_class(body: Json) -> None:
    """The type of errors is the name of a class."""
    body["error"]["type"] = "BadRequestError"


@mutant("errors.type.family")
@refusal()
def type_of_the_server(body: Json) -> None:
    """The type of all errors is `server_error`."""
    body["error"]["type"] = "server_error"


@mutant("errors.param.named")
@refusal()
def field_not_named(body: Json) -> None:
    """Errors do not say which field they are about."""
    body["error"] |= {"message": "The request is invalid.", "param": None}


@mutant("errors.body.json")
@reply()
def errors_in_plain_text(answer: Reply) -> Reply | None:
    """Errors are plain texts."""
    return text_reply("Bad Request", answer.status) if answer.status >= _ERRORS else None


@mutant("errors.body.json", source="W183")
@reply()
def errors_as_pages(answer: Reply) -> Reply | None:
    """Errors are pages for people."""
    found = answer.status >= _ERRORS
    return text_reply("<html><body><h1>Error</h1></body></html>", answer.status, "text/html") if found else None


@mutant("errors.body.json", source="W192")
@reply()
def errors_without_body(answer: Reply) -> None:
    """Errors have no body."""
    if answer.status >= _ERRORS:
        answer.body = b""
        answer.headers.drop("content-type")


@mutant("errors.body.json")
@reply()
def errors_as_json_texts(answer: Reply) -> None:
    """The JSON of errors is encoded twice."""
    if answer.status >= _ERRORS:
        answer.json = answer.body.decode()


@mutant("errors.body.content-type")
@reply()
def errors_declared_as_text(answer: Reply) -> None:
    """Errors in JSON are declared as plain text."""
    if answer.status >= _ERRORS:
        answer.headers.set("content-type", "text/plain; charset=utf-8")


@mutant("errors.body.content-type")
@reply()
def errors_undeclared(answer: Reply) -> None:
    """Errors in JSON have no content type."""
    if answer.status >= _ERRORS:
        answer.headers.drop("content-type")


@mutant("errors.request-id.same", profile="hadrian")
@refusal()
def request_id_of_another(body: Json) -> None:
    """The `request_id` of an error is not the one in the header."""
    body["error"]["request_id"] = "req_other"


@mutant("errors.envelope.current-form", profile="hadrian")
@refusal()
def stale_form(body: Json) -> Json:
    """Errors have the form of the stale pages: code, message, details."""
    error = body["error"]
    return {"error": {"code": error["code"] or "bad_request", "message": error["message"], "details": {}}}


@mutant(_OBJECT, profile="mistralrs")
@refusal()
def message_in_detail(body: Json) -> Json:
    """Errors have their message in `detail`."""
    return {"detail": body["message"]}


@mutant(_OBJECT, profile="newapi")
@refusal()
def only_success_false(body: Json) -> Json:
    """Errors say `success` false and nothing else."""
    return {"success": False, "data": body["error"]["code"]}


@mutant("errors.envelope.message", profile="newapi")
@refusal()
def gateway_message_missing(body: Json) -> None:
    """Errors of a gateway have no `message`."""
    del body["error"]["message"]
