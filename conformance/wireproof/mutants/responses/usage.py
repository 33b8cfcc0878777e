"""How the cost of responses is told."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.mutants.responses.telling import objects
from wireproof.peers.wire.rules import RESPONSES, Json, payload, whole


@mutant("responses.usage", source="W066")
@objects
def usage_named_as_in_chat(body: Json) -> None:
    """`usage` counts `prompt_tokens` and `completion_tokens`."""
    usage = body["usage"]
    usage["prompt_tokens"] = usage.pop("input_tokens")
    usage["completion_tokens"] = usage.pop("output_tokens")


@mutant("responses.usage.present", source="W066")
@objects
def usage_missing(body: Json) -> None:
    """`usage` is left out."""
    del body["usage"]


@mutant("responses.usage.present", source="W066")
@whole(RESPONSES, "getResponse")
def usage_null(body: Json) -> None:
    """`usage` of whole responses is null."""
    body["usage"] = None


@mutant("responses.usage.present")
@payload(RESPONSES)
def usage_null_in_streams(event: Json) -> None:
    """`usage` of streamed responses is null to the end."""
    event["response"]["usage"] = None


@mutant("responses.usage.total", source="W070")
@objects
def usage_total_zero(body: Json) -> None:
    """`total_tokens` is 0."""
    body["usage"]["total_tokens"] = 0


@mutant("responses.usage")
@objects
def usage_total_missing(body: Json) -> None:
    """`total_tokens` is missing."""
    del body["usage"]["total_tokens"]


@mutant("responses.usage.counted")
@objects
def usage_zero(body: Json) -> None:
    """All counts are 0."""
    body["usage"] |= {"input_tokens": 0, "output_tokens": 0, "total_tokens": 0}


@mutant("responses.usage.counted")
@objects
def usage_input_zero(body: Json) -> None:
    """The input counts nothing."""
    body["usage"] |= {"input_tokens": 0, "total_tokens": body["usage"]["output_tokens"]}


@mutant("responses.usage")
@objects
def usage_as_texts(body: Json) -> None:
    """The counts are texts."""
    body["usage"]["input_tokens"] = str(body["usage"]["input_tokens"])


@mutant("responses.usage")
@objects
def usage_fractional(body: Json) -> None:
    """The counts have fractions, as estimates have."""
    body["usage"]["input_tokens"] += 0.5
    body["usage"]["total_tokens"] += 0.5


@mutant("responses.usage.details", source="W140")
@objects
def usage_details_null(body: Json) -> None:
    """The details of the usage are null."""
    body["usage"] |= {"input_tokens_details": None, "output_tokens_details": None}


@mutant("responses.usage.details", source="W140")
@objects
def usage_details_empty(body: Json) -> None:
    """The details of the usage are empty objects."""
    body["usage"] |= {"input_tokens_details": {}, "output_tokens_details": {}}


@mutant("responses.usage.details-within")
@objects
def usage_cached_beyond(body: Json) -> None:
    """More tokens are cached than there are."""
    body["usage"]["input_tokens_details"]["cached_tokens"] = body["usage"]["input_tokens"] + 100


@mutant("responses.modes.usage")
@payload(RESPONSES)
def usage_of_streams_higher(event: Json) -> None:
    """A stream counts the framing of its events as output."""
    event["response"]["usage"]["output_tokens"] += 7
    event["response"]["usage"]["total_tokens"] += 7


def _details_swapped(body: Json) -> None:
    usage = body["usage"]
    usage["input_tokens_details"], usage["output_tokens_details"] = (
        usage["output_tokens_details"],
        usage["input_tokens_details"],
    )


USAGE_DETAILS_SWAPPED = Mutant(
    "responses.usage-details-swapped",
    ("responses.usage.details",),
    "The details of input and output are swapped.",
    objects(_details_swapped),
)
