"""The list of models, and one of them."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply, json_reply
from wireproof.peers.wire.rules import Json, instead, reply, whole

LIST = "listModels"
ONE = "retrieveModel"


@mutant("models.list.object", source="W167")
@whole(LIST)
def models_listed_bare(body: Json) -> list[Json]:
    """The list of models is a bare array."""
    found: list[Json] = body["data"]
    return found


@mutant("models.list.object")
@whole(LIST)
def models_object_missing(body: Json) -> None:
    """The list of models does not call itself `list`."""
    del body["object"]


@mutant("models.list.data")
@whole(LIST)
def models_named_models(body: Json) -> None:
    """The models are in `models`."""
    body["models"] = body.pop("data")


@mutant("models.list.data")
@whole(LIST)
def models_null(body: Json) -> None:
    """`data` of the list of models is null."""
    body["data"] = None


@mutant("models.list.data")
@whole(LIST)
def models_as_names(body: Json) -> None:
    """The models are names, not objects."""
    body["data"] = [model["id"] for model in body["data"]]


@mutant("models.list.data")
@whole(LIST)
def models_by_name(body: Json) -> None:
    """The models are an object by name."""
    body["data"] = {model["id"]: model for model in body["data"]}


@mutant("models.list.id")
@whole(LIST)
def models_named_name(body: Json) -> None:
    """Models have a `name` and no `id`."""
    for model in body["data"]:
        model["name"] = model.pop("id")


@mutant("models.list.model-object", source="W165")
@whole(LIST, ONE)
def model_object_missing(body: Json) -> None:
    """Models do not call themselves `model`."""
    for model in body.get("data", [body]):
        del model["object"]


@mutant("models.list.created", source="W165")
@whole(LIST, ONE)
def model_created_missing(body: Json) -> None:
    """Models have no `created`."""
    for model in body.get("data", [body]):
        del model["created"]


@mutant("models.list.created")
@whole(LIST, ONE)
def model_created_as_date(body: Json) -> None:
    """`created` of models is a date in words."""
    for model in body.get("data", [body]):
        model["created"] = "2026-01-01T00:00:00Z"


@mutant("models.list.created")
@whole(LIST, ONE)
def model_created_in_milliseconds(body: Json) -> None:
    """`created` of models is in milliseconds."""
    for model in body.get("data", [body]):
        model["created"] *= 1000


@mutant("models.list.owned-by", source="W165")
@whole(LIST, ONE)
def model_owner_missing(body: Json) -> None:
    """Models have no `owned_by`."""
    for model in body.get("data", [body]):
        del model["owned_by"]


@mutant("models.list.owned-by")
@whole(LIST, ONE)
def model_owner_null(body: Json) -> None:
    """`owned_by` of models is null."""
    for model in body.get("data", [body]):
        model["owned_by"] = None


@mutant("models.list.named")
@whole(LIST)
def model_without_name(body: Json) -> None:
    """One of the models has an empty id."""
    body["data"].append(body["data"][0] | {"id": ""})


@mutant("models.list.unique")
@whole(LIST)
def model_twice(body: Json) -> None:
    """Each model is listed twice."""
    body["data"] += body["data"]


@mutant("models.list.asked")
@whole(LIST)
def models_of_another(body: Json) -> None:
    """The list has another model than the one that answers."""
    body["data"] = [body["data"][0] | {"id": "other-1"}]


@mutant("models.list.asked", "models.list.data")
@whole(LIST)
def models_empty(body: Json) -> None:
    """The list of models is empty."""
    body["data"] = []


@mutant("models.list.accepted")
@instead(LIST)
def models_fail(call: Call) -> Reply:
    """The list of models is an error of the server."""
    del call
    return error_reply("Internal error", 500)


@mutant("models.list.accepted")
@instead(LIST)
def models_not_found(call: Call) -> Reply:
    """There is no list of models."""
    del call
    return error_reply("Not found", 404)


@mutant("models.retrieve.accepted")
@instead(ONE)
def model_not_found(call: Call) -> Reply:
    """No model is found by its name, though it is listed."""
    del call
    return error_reply("The model does not exist.", 404, code="model_not_found", param="model")


@mutant("models.retrieve.offered")
@instead(ONE)
def no_retrieval(call: Call) -> Reply:
    """Models can be listed and not retrieved: the route is missing."""
    return error_reply(f"Invalid URL ({call.method} /v1{call.path})", 404)


@mutant("models.retrieve.accepted")
@instead(ONE)
def model_fails(call: Call) -> Reply:
    """To retrieve a model is an error of the server."""
    del call
    return error_reply("Internal error", 500)


@mutant("models.retrieve.same")
@whole(ONE)
def another_model_retrieved(body: Json) -> None:
    """Another model is retrieved than the one asked for."""
    body["id"] = "other-1"


@mutant("models.retrieve.same")
@whole(ONE)
def model_of_another_owner(body: Json) -> None:
    """A retrieved model has another owner than in the list."""
    body["owned_by"] = "system"


@mutant("models.retrieve.shape")
@whole(ONE)
def retrieved_in_a_list(body: Json) -> Json:
    """A retrieved model comes in a list."""
    return {"object": "list", "data": [body]}


@mutant("models.retrieve.shape")
@whole(ONE)
def retrieved_bare(body: Json) -> None:
    """A retrieved model has an id alone."""
    del body["object"], body["created"], body["owned_by"]


@mutant("models.retrieve.unknown", source="W179")
@instead(ONE)
def unknown_model_retrieved(call: Call) -> Reply | None:
    """Any name of a model is retrieved."""
    name = call.path.rpartition("/")[2]
    model = {"id": name, "object": "model", "created": 1_767_225_600, "owned_by": "wireproof"}
    return json_reply(model) if "no-such" in name else None


@mutant("models.retrieve.unknown", "errors.success-status.never", source="W169")
@reply(ONE)
def unknown_model_200(answer: Reply) -> None:
    """The error about a model that is not there has the status 200."""
    answer.status = 200


@mutant("models.retrieve.unknown")
@reply(ONE)
def unknown_model_retrieval_500(answer: Reply) -> Reply | None:
    """To retrieve a model that is not there is an error of the server."""
    return error_reply("Internal error", 500) if answer.status == 404 else None  # noqa: PLR2004 - not found


@mutant("models.list.data", profile="newapi")
@whole(LIST)
def gateway_models_null(body: Json) -> None:
    """A gateway lists null."""
    body["data"] = None
