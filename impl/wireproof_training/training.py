"""Trains the network on a given number of steps, on the CPU, repeatably."""

import sys
import time
from collections.abc import Iterator

import torch
from torch import Tensor

from wireproof_training.dataset import PhaseData
from wireproof_training.model import LanguageModel
from wireproof_training.settings import Phase, Settings, Stage

_SMALLEST_RATE = 0.02
_REPORT_EVERY = 20


def train(settings: Settings, data: list[PhaseData]) -> tuple[LanguageModel, float]:
    """The trained network and the running mean of its loss; `data` has one entry for each phase of each stage.

    The same settings, data, torch version and processor give the same weights.
    """
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    torch.use_deterministic_algorithms(mode=True)
    model = LanguageModel(settings.shape)
    left, mean = iter(data), float("nan")
    for stage in settings.stages:
        mean = train_stage(model, settings, stage, [next(left) for _ in stage.phases])
    return model, mean


def train_stage(model: LanguageModel, settings: Settings, stage: Stage, data: list[PhaseData]) -> float:
    """One stage, with optimizers that know nothing of the stages before. Returns the running mean of the loss."""
    optimizers = _optimizers(model, settings, stage)
    started, mean = time.monotonic(), 0.0
    for step, (tokens, learned) in enumerate(_batches(stage.phases, data)):
        for optimizer, base in zip(optimizers, (stage.matrix_learning_rate, stage.vector_learning_rate), strict=True):
            for group in optimizer.param_groups:
                group["lr"] = base * rate(step, stage)
        loss = _step(model, optimizers, settings.gradient_norm, tokens, learned)
        mean = loss if step == 0 else 0.97 * mean + 0.03 * loss
        if (step + 1) % _REPORT_EVERY == 0 or step + 1 == stage.steps:
            elapsed = time.monotonic() - started
            sys.stderr.write(f"step {step + 1}/{stage.steps} loss {mean:.3f} after {elapsed:.0f} s\n")
    return mean


def rate(step: int, stage: Stage) -> float:
    """The factor of the learning rates: up in the warm-up, then 1, then straight down in the cool-down."""
    warm = min(1.0, (step + 1) / stage.warmup_steps)
    left = (stage.steps - step) / stage.steps
    return warm * max(_SMALLEST_RATE, min(1.0, left / stage.cooldown))


def _optimizers(model: LanguageModel, settings: Settings, stage: Stage) -> list[torch.optim.Optimizer]:
    """Muon for the matrices inside the layers, Adam for the embedding and the norms."""
    matrices = [parameter for parameter in model.layers.parameters() if parameter.ndim > 1]
    others = [*model.embedding.parameters(), *(each for each in model.parameters() if each.ndim == 1)]
    return [
        torch.optim.Muon(
            matrices,
            lr=stage.matrix_learning_rate,
            momentum=0.95,
            weight_decay=settings.matrix_weight_decay,
            adjust_lr_fn="original",
        ),
        torch.optim.AdamW(others, lr=stage.vector_learning_rate, betas=(0.9, 0.95), weight_decay=0.0),
    ]


def _batches(phases: tuple[Phase, ...], data: list[PhaseData]) -> Iterator[tuple[Tensor, Tensor]]:
    for phase, arrays in zip(phases, data, strict=True):
        for start in range(0, phase.steps * phase.windows, phase.windows):
            rows = slice(start, start + phase.windows)
            yield torch.from_numpy(arrays.tokens[rows].astype("int64")), torch.from_numpy(arrays.learned[rows])


def _step(
    model: LanguageModel, optimizers: list[torch.optim.Optimizer], norm: float, tokens: Tensor, learned: Tensor
) -> float:
    for optimizer in optimizers:
        optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        loss = model.loss(tokens[:, :-1], tokens[:, 1:], learned[:, 1:])
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
    torch.nn.utils.clip_grad_norm_(model.parameters(), norm)
    for optimizer in optimizers:
        optimizer.step()
    return loss.item()
