"""From documents to the arrays that training reads."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from random import Random

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from wireproof_training.document import Document
from wireproof_training.packing import EncodedDocument, pack
from wireproof_training.settings import Phase
from wireproof_training.special_tokens import BEGIN_OF_TEXT, END_OF_TURN, PADDING


@dataclass(frozen=True, slots=True)
class PhaseData:
    """Windows of one phase in the order of training: `tokens` and `learned`, each (windows, window length + 1)."""

    tokens: NDArray[np.uint16]
    learned: NDArray[np.bool_]

    def digest(self) -> str:
        """SHA-256 over both arrays."""
        return hashlib.sha256(self.tokens.tobytes() + self.learned.tobytes()).hexdigest()


def encoded(
    documents: Iterable[Document], tokenizer: Tokenizer, chance: Random, share: float, *, ends_as_turns: bool
) -> Iterator[EncodedDocument]:
    """Documents as token ids; of the tokens that are only read, `share` is learned all the same.

    With `ends_as_turns`, a text that ends does so with the end-of-turn token.
    """
    end = tokenizer.get_vocab()[END_OF_TURN]
    for document in documents:
        tokens: list[int] = []
        learned: list[bool] = []
        encodings = tokenizer.encode_batch([segment.text for segment in document.segments])
        for segment, encoding in zip(document.segments, encodings, strict=True):
            tokens += encoding.ids
            learned += [segment.learned or chance.random() < share for _ in encoding.ids]
        if ends_as_turns and document.ends:
            yield EncodedDocument([*tokens, end], [*learned, True], ends=False)
        else:
            yield EncodedDocument(tokens, learned, document.ends)


def phase_data(documents: Iterator[EncodedDocument], tokenizer: Tokenizer, phase: Phase) -> PhaseData:
    """Takes as many documents as the phase needs; each window is seen once."""
    count = phase.steps * phase.windows
    vocabulary = tokenizer.get_vocab()
    separator, padding = vocabulary[BEGIN_OF_TEXT], vocabulary[PADDING]
    tokens = np.zeros((count, phase.window_length + 1), np.uint16)
    learned = np.zeros((count, phase.window_length + 1), np.bool_)
    for row, window in enumerate(islice(pack(documents, phase.window_length, separator, padding), count)):
        tokens[row], learned[row] = window.tokens, window.learned
    return PhaseData(tokens, learned)
