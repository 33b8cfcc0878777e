"""A JSON object is one in a stream as well."""

from wireproof.judges.structured.forms import json_object_is_an_object, structured_text_is_content
from wireproof.judging.judge import Judge
from wireproof.judging.selection import steps

_STREAM = steps("chat.structured.object-stream")

STREAMED = [
    Judge(each.clause, _STREAM, each.decide) for each in (*json_object_is_an_object, *structured_text_is_content[:1])
]
