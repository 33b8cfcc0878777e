"""Trains the byte-level vocabulary: 4096 tokens, digits alone, special tokens first (llama.cpp's `smollm` rules)."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from wireproof_training.document import Document
from wireproof_training.special_tokens import ALL, RENDERED

_SPECIAL = re.compile("|".join(map(re.escape, ALL)))


def train_tokenizer(documents: Iterable[Document], size: int) -> Tokenizer:
    """A byte-pair tokenizer of exactly `size` tokens, the special ones with the ids of their order."""
    tokenizer = Tokenizer(models.BPE())
    digits = pre_tokenizers.Digits(individual_digits=True)
    letters = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([digits, letters])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        min_frequency=2,
        special_tokens=list(ALL),
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator((_SPECIAL.sub("\n", document.text) for document in documents), trainer)
    if tokenizer.get_vocab_size() != size:
        raise ValueError(f"the corpus is too small: {tokenizer.get_vocab_size()} tokens instead of {size}")
    return _with_rendered_tokens(tokenizer)


def save(tokenizer: Tokenizer, path: Path) -> None:
    """Write the tokenizer as JSON with stable bytes."""
    path.write_text(json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, indent=1), "utf-8")


def _with_rendered_tokens(tokenizer: Tokenizer) -> Tokenizer:
    """The same, with the tokens of tool calls marked as text rather than special."""
    description = json.loads(tokenizer.to_str())
    for token in description["added_tokens"]:
        token["special"] = token["content"] not in RENDERED
    return Tokenizer.from_str(json.dumps(description))
