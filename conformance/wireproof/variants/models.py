"""Models that are odd, and healthy all the same."""

from wireproof.variants.variant import Variant

MODELS = (
    Variant("constant-text", "The model says the same to every prompt.", settings={"words": "constant"}),
    Variant("empty-answers", "The model ends at once.", settings={"words": "none"}),
    Variant("unrepeatable", "The model never says the same again.", settings={"words": "unrepeatable"}),
    Variant("small-context", "The context holds 512 tokens.", settings={"context": 512}),
    Variant("unusual-words", "The model says words of many scripts, and emoji.", settings={"words": "unusual"}),
    Variant(
        "unusual-characters", "They come character by character.", settings={"words": "unusual", "characters": True}
    ),
    Variant("pieces-of-words", "Its words come in pieces.", settings={"words": "pieced"}),
    Variant("thoughtful", "Reasoning comes before each answer.", settings={"thoughts": 6}),
    Variant("long-thoughts", "Reasoning takes most of the tokens.", settings={"thoughts": 40}),
    Variant("never-calls", "The model calls no function unless it has to.", settings={"eager": False}),
    Variant("text-before-calls", "The model says something before it calls.", settings={"preface": True}),
    Variant("constant-without-calls", "A canned text and no calls.", settings={"words": "constant", "eager": False}),
)
SERVERS = (
    Variant("slow", "Each event takes a while.", settings={"pace": 0.004}),
    Variant("busy", "The first two requests are too many.", settings={"rate_limited": 2}),
    Variant("no-key", "No key is needed.", settings={"key": None}),
)
