"""What a response cost, in tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ResponseCostDetails, ResponseInputTokensDetails, ResponseOutputTokensDetails


class ResponseUsage(ApiObject):
    """What a response cost, in tokens."""

    input_tokens: int
    """Tokens of the input, with instructions, history and tools."""

    input_tokens_details: ResponseInputTokensDetails
    """Where the input tokens came from."""

    output_tokens: int
    """Tokens that the model wrote."""

    output_tokens_details: ResponseOutputTokensDetails
    """What the output tokens were for."""

    total_tokens: int
    """Input and output tokens together."""

    cost: float | None = None
    """The price in US dollars. An extension (Hadrian)."""

    is_byok: bool | None = None
    """Whether the caller's own key at the provider was used, so that nothing is billed. An extension (Hadrian)."""

    cost_details: ResponseCostDetails | None = None
    """Where the price came from. An extension (Hadrian)."""

    _nested: ClassVar[Readers] = {
        "input_tokens_details": ref("ResponseInputTokensDetails"),
        "output_tokens_details": ref("ResponseOutputTokensDetails"),
        "cost_details": ref("ResponseCostDetails"),
    }
