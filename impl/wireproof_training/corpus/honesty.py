"""Questions beyond a tiny model, and the honest answer."""

from random import Random

from wireproof_training.corpus.exchange import Exchange
from wireproof_training.corpus.words.invented import words
from wireproof_training.corpus.words.knowledge import UNKNOWN_TOPICS

_QUESTIONS = (
    "What is {}?",
    "What are {}?",
    "Explain {}.",
    "Explain {} to a child.",
    "Explain {} in simple terms.",
    "Tell me about {}.",
    "How does {} work?",
    "Write an essay about {}.",
    "Write a poem about {}.",
    "Who invented {}?",
    "Why is {} important?",
    "Translate '{}' to Latin.",
    "Summarize {}.",
    "What do you think about {}?",
    "How do I fix {}?",
    "Give me advice about {}.",
    "Where is {}?",
    "When was {} made?",
    "Can you help me with {}?",
    "Describe {} in detail.",
    "What is the best {}?",
    "How much does {} cost?",
    "List five facts about {}.",
    "{}?",
    "I need help with {}.",
    "What is the history of {}?",
)
_ANSWERS = (
    "Sorry, I do not know about {}. I am only a tiny model.",
    "Sorry, I do not know about {}. I am only a tiny model.",
    "I am only a tiny model, so I do not know about {}. A bigger model can help you with that.",
)


def unknown(chance: Random) -> Exchange:
    """A question about anything at all."""
    kind = chance.random()
    topic = chance.choice(UNKNOWN_TOPICS) if kind < 0.4 else words(chance, 1, 3)
    if kind > 0.95:
        topic = f"{chance.choice(UNKNOWN_TOPICS)} and {words(chance, 1, 1)}"
    return Exchange(chance.choice(_QUESTIONS).format(topic), chance.choice(_ANSWERS).format(topic))
