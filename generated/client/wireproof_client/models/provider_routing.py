"""Which providers may serve the request. An extension (Hadrian)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import ProviderDataPolicy, ProviderMaxPrice, ProviderQuantization, ProviderSort


class ProviderRouting(ApiObject):
    """Which providers may serve the request. An extension (Hadrian)."""

    allow_fallbacks: bool | None = None
    """Whether another provider may step in when the first fails."""

    require_parameters: bool | None = None
    """Whether only providers that know every field of the request count."""

    data_vector_store: ProviderDataPolicy | str | None = None
    """Whether providers that keep data count."""

    zdr: bool | None = None
    """Whether only providers that retain no data count."""

    enforce_distillable_text: bool | None = None
    """Whether only models whose output may be used for training count."""

    order: list[str] | None = None
    """The providers to try, in this order."""

    only: list[str] | None = None
    """The only providers that count."""

    ignore: list[str] | None = None
    """Providers that do not count."""

    quantizations: list[ProviderQuantization | str] | None = None
    """The precisions of weights that count."""

    sort: ProviderSort | str | None = None
    """What to prefer."""

    max_price: ProviderMaxPrice | None = None
    """What it may cost."""

    _nested: ClassVar[Readers] = {
        "max_price": ref("ProviderMaxPrice"),
    }
