"""Parameters that strict reasoning models refuse to chats."""

from wireproof.judging.model_refusals import model_refusal_judges

refused = model_refusal_judges(
    {
        "chat.limit.max-tokens-accepted": ("max_tokens",),
        "chat.limit.max-tokens": ("max_tokens",),
        "chat.temperature.zero-accepted": ("temperature",),
        "chat.sampling.accepted": ("temperature", "top_p"),
        "chat.top-p.honoured": ("temperature", "top_p"),
        "chat.penalties.accepted": ("frequency_penalty", "presence_penalty"),
    },
)
