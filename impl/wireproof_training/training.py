"""Trains the network on a given number of steps, on the CPU, repeatably."""

import sys
import time
from collections.abc import Iterator

import torch
from torch import Tensor

from wireproof_training.dataset import PhaseData
from wireproof_training.model import LanguageModel
from wireproof_training.settings import Phase, Settings

_SMALLEST_RATE = 0.02
_REPORT_EVERY = 20


def train(settings: Settings, data: list[PhaseData]) -> tuple[LanguageModel, float]:
    """The trained network and the running mean of its loss.

    The same settings, data, torch version and processor give the same weights.
    """
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    torch.use_deterministic_algorithms(mode=True)
    model = LanguageModel(settings.shape)
    optimizers = _optimizers(model, settings)
    started, mean = time.monotonic(), 0.0
    for step, (tokens, learned) in enumerate(_batches(settings.phases, data)):
        loss = _step(model, optimizers, settings, rate(step, settings), tokens, learned)
        mean = loss if step == 0 else 0.97 * mean + 0.03 * loss
        if (step + 1) % _REPORT_EVERY == 0 or step + 1 == settings.steps:
            elapsed = time.monotonic() - started
            sys.stderr.write(f"step {step + 1}/{settings.steps} loss {mean:.3f} after {elapsed:.0f} s\n")
    return model, mean


def rate(step: int, settings: Settings) -> float:
    """The factor of the learning rates: up in the warm-up, then 1, then straight down in the cool-down."""
    warm = min(1.0, (step + 1) / settings.warmup_steps)
    left = (settings.steps - step) / settings.steps
    return warm * max(_SMALLEST_RATE, min(1.0, left / settings.cooldown))


def _optimizers(model: LanguageModel, settings: Settings) -> list[torch.optim.Optimizer]:
    """Muon for the matrices inside the layers, Adam for the embedding and the norms."""
    matrices = [parameter for parameter in model.layers.parameters() if parameter.ndim > 1]
    others = [*model.embedding.parameters(), *(each for each in model.parameters() if each.ndim == 1)]
    return [
        torch.optim.Muon(
            matrices,
            lr=settings.matrix_learning_rate,
            momentum=0.95,
            weight_decay=settings.matrix_weight_decay,
            adjust_lr_fn="original",
        ),
        torch.optim.AdamW(others, lr=settings.vector_learning_rate, betas=(0.9, 0.95), weight_decay=0.0),
    ]


def _batches(phases: tuple[Phase, ...], data: list[PhaseData]) -> Iterator[tuple[Tensor, Tensor]]:
    for phase, arrays in zip(phases, data, strict=True):
        for start in range(0, phase.steps * phase.windows, phase.windows):
            rows = slice(start, start + phase.windows)
            yield torch.from_numpy(arrays.tokens[rows].astype("int64")), torch.from_numpy(arrays.learned[rows])


def _step(  # noqa: PLR0913, PLR0917 - one optimisation step needs all of these
    model: LanguageModel,
    optimizers: list[torch.optim.Optimizer],
    settings: Settings,
    factor: float,
    tokens: Tensor,
    learned: Tensor,
) -> float:
    for optimizer, base in zip(optimizers, (settings.matrix_learning_rate, settings.vector_learning_rate), strict=True):
        for group in optimizer.param_groups:
            group["lr"] = base * factor
        optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model.loss(tokens[:, :-1], tokens[:, 1:], learned[:, 1:])
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
    torch.nn.utils.clip_grad_norm_(model.parameters(), settings.gradient_norm)
    for optimizer in optimizers:
        optimizer.step()
    return loss.item()
