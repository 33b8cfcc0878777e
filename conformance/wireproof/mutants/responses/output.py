"""Output that is missing, twice there, or of parts that clients cannot read."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.responses.telling import items, objects, parts
from wireproof.peers.wire.rules import RESPONSES, Json, whole


@mutant("responses.output")
@whole(RESPONSES, "getResponse")
def output_missing(body: Json) -> None:
    """Whole responses have no `output`."""
    del body["output"]


@mutant("responses.output")
@whole(RESPONSES, "getResponse")
def output_null(body: Json) -> None:
    """The output of whole responses is null."""
    body["output"] = None


@mutant("responses.output")
@whole(RESPONSES, "getResponse")
def output_not_listed(body: Json) -> None:
    """The output is the item itself, without a list."""
    body["output"] = body["output"][0]


@mutant("responses.output")
@whole(RESPONSES, "getResponse")
def output_as_text(body: Json) -> None:
    """The output is the text."""
    body["output"] = body["output"][0]["content"][0]["text"]


@mutant("responses.output.present")
@whole(RESPONSES, "getResponse")
def output_empty(body: Json) -> None:
    """The output of whole responses is empty, though tokens were counted."""
    body["output"] = []


@mutant("responses.output.item-ids")
@whole(RESPONSES, "getResponse")
def output_twice(body: Json) -> None:
    """Each item is in the output twice."""
    body["output"] = [*body["output"], *body["output"]]


@mutant("responses.output")
@items
def item_type_unknown(item: Json) -> None:
    """A message has the type `text`."""
    item["type"] = {"message": "text"}.get(item["type"], item["type"])


@mutant("responses.output")
@items
def item_type_missing(item: Json) -> None:
    """Items have no type."""
    del item["type"]


@mutant("responses.output.items")
@whole(RESPONSES, "getResponse")
def item_ids_missing(body: Json) -> None:
    """Items have no id."""
    for item in body["output"]:
        del item["id"]


@mutant("responses.output.call-ids")
@items
def call_item_ids_missing(item: Json) -> None:
    """Calls are items without an id."""
    if item["type"] == "function_call":
        del item["id"]


@mutant("responses.output.item-ids")
@whole(RESPONSES, "getResponse")
def item_ids_empty(body: Json) -> None:
    """The ids of items are empty."""
    for item in body["output"]:
        item["id"] = ""


@mutant("responses.output.items")
@items
def item_role_missing(item: Json) -> None:
    """A message does not say whose it is."""
    del item["role"]


@mutant("responses.output")
@items
def item_role_user(item: Json) -> None:
    """A message is said to be the user's."""
    item["role"] = {"assistant": "user"}[item["role"]]


@mutant("responses.output.items")
@items
def item_status_missing(item: Json) -> None:
    """Items have no status."""
    del item["status"]


@mutant("responses.output.item-status")
@whole(RESPONSES, "getResponse")
def item_left_in_progress(body: Json) -> None:
    """Items of a complete response are in progress for ever."""
    for item in body["output"]:
        item["status"] = "in_progress"


@mutant("responses.output.annotations")
@parts
def annotations_missing(part: Json) -> None:
    """A text has no `annotations`."""
    del part["annotations"]


@mutant("responses.output.annotations")
@parts
def annotations_null(part: Json) -> None:
    """`annotations` of a text is null."""
    part["annotations"] = None


@mutant("responses.output.content")
@items
def content_as_text(item: Json) -> None:
    """The content of a message is a text."""
    item["content"] = item["content"][0]["text"]


@mutant("responses.output.content")
@items
def content_null(item: Json) -> None:
    """The content of a message is null."""
    item["content"] = item["content"] and None


@mutant("responses.output.content")
@parts
def part_type_of_chat(part: Json) -> None:
    """The parts of a message have the type `text`."""
    part["type"] = "text"


@mutant("responses.output.content")
@parts
def part_type_of_input(part: Json) -> None:
    """The parts of a message have the type `input_text`."""
    part["type"] = "input_text"


@mutant("responses.output.content")
@parts
def part_text_missing(part: Json) -> None:
    """The text of a part is in `content`."""
    part["content"] = part.pop("text")


@mutant("responses.output.logprobs")
@parts
def logprobs_as_in_completions(part: Json) -> None:
    """The log probabilities of a text are an object of lists."""
    part["logprobs"] = {"tokens": [], "token_logprobs": []}


@mutant("responses.output.special-tokens", source="W046")
@whole(RESPONSES, "getResponse")
def special_token_at_the_end(body: Json) -> None:
    """The text ends in the token that ends a turn."""
    body["output"][-1]["content"][0]["text"] += "<|im_end|>"


@mutant("responses.output.helper-text")
@objects
def helper_text_differs(body: Json) -> None:
    """`output_text` is always empty."""
    body["output_text"] = ""


@mutant("responses.modes.text")
@whole(RESPONSES, "getResponse")
def text_loses_its_last_word(body: Json) -> None:
    """Whole responses lose the last word."""
    part = body["output"][-1]["content"][0]
    part["text"] = part["text"].rsplit(" ", 1)[0]


@mutant("responses.modes.output", "responses.modes.text", source="W160")
@whole(RESPONSES, "getResponse")
def text_split_over_items(body: Json) -> None:
    """Whole responses tell the text as two messages, streams as one."""
    item = body["output"][0]
    first, _, second = item["content"][0]["text"].partition(" ")
    halves = [first + " ", second]
    body["output"] = [
        item | {"id": f"{item['id']}{place}", "content": [item["content"][0] | {"text": half}]}
        for place, half in enumerate(halves)
    ]


@mutant("responses.modes.output", source="W160", settings={"thoughts": 6})
@whole(RESPONSES, "getResponse")
def reasoning_of_unknown_type(body: Json) -> None:
    """Reasoning is an item of the type `thinking`."""
    for item in body["output"]:
        item["type"] = {"reasoning": "thinking"}.get(item["type"], item["type"])


@mutant("responses.modes.output", source="W160", settings={"thoughts": 6})
@whole(RESPONSES, "getResponse")
def reasoning_dropped_when_whole(body: Json) -> None:
    """Whole responses have no reasoning, streams have it."""
    body["output"] = [item for item in body["output"] if item["type"] != "reasoning"]


@mutant("responses.json-schema.honoured", source="W099", settings={"thoughts": 6})
@whole(RESPONSES)
def structured_in_reasoning(body: Json) -> None:
    """A structured answer is told as reasoning, and the message is empty."""
    if body["text"]["format"]["type"] == "json_schema":
        reasoning, message = body["output"]
        reasoning["content"][0]["text"] = message["content"][0]["text"]
        message["content"][0]["text"] = ""
