"""A request that holds several forms at once: accepted, it proves each; refused, the probe asks for each alone."""

from wireproof.judging.implied import implied

IMPLIED = (
    implied("chat.structured.text.accepted", "chat.structured.text"),
    implied("chat.structured.schema.stream.accepted", "chat.structured.schema/list"),
)
