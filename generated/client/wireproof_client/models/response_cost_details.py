"""Where the price of a response came from, in US dollars. An extension (Hadrian)."""

from __future__ import annotations

from wireproof_client.api_object import ApiObject


class ResponseCostDetails(ApiObject):
    """Where the price of a response came from, in US dollars. An extension (Hadrian)."""

    upstream_inference_input_cost: float
    """What the provider charged for the input."""

    upstream_inference_output_cost: float
    """What the provider charged for the output."""

    upstream_inference_cost: float | None = None
    """What the provider charged in all."""
