"""How many tokens a request used, as the engine counted them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from wireproof_client.api_object import ApiObject
from wireproof_client.reading import Readers, ref

if TYPE_CHECKING:
    from wireproof_client.models import CompletionTokensDetails, PromptTokensDetails


class Usage(ApiObject):
    """How many tokens a request used, as the engine counted them."""

    prompt_tokens: int
    """Tokens read; each prompt counts once, however many choices it has."""

    completion_tokens: int
    """Tokens generated, over all choices, including those that `best_of` discarded."""

    total_tokens: int
    """The sum of both."""

    prompt_tokens_details: PromptTokensDetails | None = None
    """What the prompt's tokens were."""

    completion_tokens_details: CompletionTokensDetails | None = None
    """What the generated tokens were."""

    _nested: ClassVar[Readers] = {
        "prompt_tokens_details": ref("PromptTokensDetails"),
        "completion_tokens_details": ref("CompletionTokensDetails"),
    }
