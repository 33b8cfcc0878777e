"""Lists of the input of a response, and counts of it."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import Json, incoming, instead, whole

ITEMS = "listInputItems"
COUNT = "countInputTokens"


@mutant("responses.state.input-items.given")
@whole(ITEMS)
def input_items_empty(body: Json) -> None:
    """The list of input items is always empty."""
    body |= {"data": [], "first_id": None, "last_id": None, "has_more": False}


@mutant("responses.state.input-items.items")
@whole(ITEMS)
def input_items_without_ids(body: Json) -> None:
    """Input items have no ids."""
    for item in body["data"]:
        del item["id"]
    body |= {"first_id": None, "last_id": None}


@mutant("responses.state.input-items.items")
@whole(ITEMS)
def input_items_as_texts(body: Json) -> None:
    """The content of input items is a text."""
    for item in body["data"]:
        item["content"] = item["content"][0]["text"]


@mutant("responses.state.input-items.given")
@incoming(ITEMS)
def input_items_order_ignored(call: Call) -> None:
    """`order` of input items is ignored: the newest comes first."""
    call.query = call.query.replace("order=asc", "order=desc")


@mutant("responses.state.input-items.page")
@incoming(ITEMS)
def input_items_limit_ignored(call: Call) -> None:
    """`limit` of input items is ignored."""
    call.query = call.query.replace("limit=2", "limit=20")


@mutant("responses.state.input-items.page")
@whole(ITEMS)
def input_items_never_more(body: Json) -> None:
    """A page of input items never says that more follow."""
    body["has_more"] = False


@mutant("responses.state.input-items.page")
@whole(ITEMS)
def input_items_ends_swapped(body: Json) -> None:
    """A page of input items names its last item as the first."""
    body["first_id"], body["last_id"] = body["last_id"], body["first_id"]


@mutant("responses.state.input-items.list")
@whole(ITEMS)
def input_items_without_ends(body: Json) -> None:
    """A page of input items does not name its ends."""
    del body["first_id"], body["last_id"]


@mutant("responses.state.input-items.list")
@whole(ITEMS)
def input_items_named_items(body: Json) -> None:
    """Input items are listed in `items`."""
    body["items"] = body.pop("data")


@mutant("responses.state.input-items.given")
@whole(ITEMS)
def input_items_of_users(body: Json) -> None:
    """Every input item is told to be a message of the user."""
    for item in body["data"]:
        item["role"] = "user"


@mutant("responses.state.input-items.pages")
@incoming(ITEMS)
def input_items_after_ignored(call: Call) -> None:
    """`after` of input items is ignored: each page is the first."""
    call.query = "&".join(part for part in call.query.split("&") if not part.startswith("after="))


@mutant("responses.state.input-items.pages")
@whole(ITEMS)
def input_items_always_more(body: Json) -> None:
    """Every page of input items says that more follow."""
    body["has_more"] = True


@mutant("responses.state.input-items.accepted")
@instead(ITEMS)
def input_items_fail(call: Call) -> Reply:
    """The list of input items is an error of the server."""
    del call
    return error_reply("Internal error", 500)


@mutant("responses.input-tokens.accepted", source="W145")
@instead(COUNT)
def count_fails(call: Call) -> Reply:
    """A count of tokens is an error of the server."""
    del call
    return error_reply("Internal error", 500)


@mutant("responses.input-tokens.shape", source="W145")
@whole(COUNT)
def count_without_object(body: Json) -> None:
    """A count of tokens has no `object`."""
    del body["object"]


@mutant("responses.input-tokens.shape")
@whole(COUNT)
def count_named_tokens(body: Json) -> None:
    """The count of tokens is in `tokens`."""
    body["tokens"] = body.pop("input_tokens")


@mutant("responses.input-tokens.equal")
@whole(COUNT)
def count_of_words(body: Json) -> None:
    """A count of tokens is an estimate that is far too low."""
    body["input_tokens"] = 1
