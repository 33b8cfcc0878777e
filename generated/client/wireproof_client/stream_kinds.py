"""The kinds of streams that there are."""

from typing import TYPE_CHECKING

from wireproof_client.folding.chat import ChatFold
from wireproof_client.folding.completions import CompletionFold
from wireproof_client.folding.responses import ResponseFold
from wireproof_client.reading import ref
from wireproof_client.streaming import StreamKind

if TYPE_CHECKING:
    from wireproof_client import models

_CHUNKS = frozenset({"choices", "usage"})
_TYPED = frozenset({"type"})
_RESPONSE_ENDS = frozenset(
    {
        "response.completed",
        "response.incomplete",
        "response.failed",
        "response.cancelled",
    }
)

CREATE_CHAT_COMPLETION: "StreamKind[models.ChatCompletionChunk, models.ChatCompletion]" = StreamKind(
    event=ref("ChatCompletionChunk"),
    whole=ref("ChatCompletion"),
    fold=ChatFold,
    told_by=_CHUNKS,
)
CREATE_COMPLETION: "StreamKind[models.CompletionChunk, models.Completion]" = StreamKind(
    event=ref("CompletionChunk"),
    whole=ref("Completion"),
    fold=CompletionFold,
    told_by=_CHUNKS,
)
CREATE_RESPONSE: "StreamKind[models.ResponseStreamEvent, models.ResponseObject]" = StreamKind(
    event=ref("ResponseStreamEvent"),
    whole=ref("ResponseObject"),
    fold=ResponseFold,
    told_by=_TYPED,
    terminal=_RESPONSE_ENDS,
)
GET_RESPONSE: "StreamKind[models.ResponseStreamEvent, models.ResponseObject]" = StreamKind(
    event=ref("ResponseStreamEvent"),
    whole=ref("ResponseObject"),
    fold=ResponseFold,
    told_by=_TYPED,
    terminal=_RESPONSE_ENDS,
)
