"""The whole way from nothing to a GGUF file and the record of how it was made."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer

from wireproof_training.corpus.mixture import Mixture
from wireproof_training.corpus.standard_library import StandardLibrary, read_standard_library
from wireproof_training.dataset import PhaseData, encoded, phase_data
from wireproof_training.gguf_file import write_gguf
from wireproof_training.record import Record, sha256, software
from wireproof_training.settings import Settings
from wireproof_training.tokenizer import save, train_tokenizer
from wireproof_training.training import train


def build(settings: Settings, name: str, folder: Path) -> Record:
    """Write `name`.gguf into the folder, beside it the tokenizer and the weights, and return the record."""
    folder.mkdir(parents=True, exist_ok=True)
    library = read_standard_library()
    _tell("training the vocabulary")
    first = settings.stages[0]
    sample = Mixture(library, settings.seed, first.prose_epochs, first.shares).take(settings.vocabulary_documents)
    tokenizer = train_tokenizer(sample, settings.shape.vocabulary)
    save(tokenizer, folder / "tokenizer.json")
    _tell("writing and encoding the corpus")
    data = list(_data(settings, library, tokenizer))
    _tell(f"training for {sum(phase.steps for phase in settings.phases)} steps")
    started = time.monotonic()
    model, loss = train(settings, data)
    seconds = round(time.monotonic() - started)
    torch.save(model.state_dict(), folder / "weights.pt")
    path = folder / f"{name}.gguf"
    write_gguf(path, name, model, tokenizer)
    return Record(
        file=path.name,
        sha256=sha256(path),
        bytes=path.stat().st_size,
        parameters=sum(parameter.numel() for parameter in model.parameters()),
        settings=settings,
        software=software(),
        tokenizer_sha256=sha256(folder / "tokenizer.json"),
        data_sha256=tuple(each.digest() for each in data),
        tokens=sum(phase.tokens for phase in settings.phases),
        learned_tokens=sum(int(each.learned.sum()) for each in data),
        final_loss=round(loss, 4),
        training_seconds=seconds,
    )


def _data(settings: Settings, library: StandardLibrary, tokenizer: Tokenizer) -> Iterator[PhaseData]:
    for stage in settings.stages:
        chance = Random(stage.seed)  # noqa: S311 - repeatable by design, nothing secret
        mixture = Mixture(library, stage.seed + 1, stage.prose_epochs, stage.shares)
        documents = encoded(mixture, tokenizer, chance, settings.context_share, ends_as_turns=stage.ends_as_turns)
        for phase in stage.phases:
            yield phase_data(documents, tokenizer, phase)


def _tell(what: str) -> None:
    sys.stderr.write(f"{what} ...\n")
