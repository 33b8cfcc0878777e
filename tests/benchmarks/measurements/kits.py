"""Our kit beside others for these interfaces, on the same broken servers.

A kit finds a mutant when it says something of it that it never says of the healthy server behind it, so that false
alarms are no finds. What is installed for that lies in a temporary folder; a kit that cannot be installed is left out,
and standard error says why.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.effort import Effort
from tests.benchmarks.kits.all_kits import all_kits
from tests.benchmarks.kits.comparison import Trial, found, rows
from tests.benchmarks.kits.kit import Kit, NotInstalled, Place
from tests.benchmarks.kits.metering import Meter
from tests.benchmarks.kits.sampling import PROFILE, sample
from tests.benchmarks.results import Row
from wireproof.mutants.catalogue import all_mutants
from wireproof.mutants.mutant import Mutant
from wireproof.peers.golden.settings import KEY, Settings
from wireproof.peers.peer import golden_peer
from wireproof.peers.wire.rules import Rule

HEALTHY_RUNS = 2
"""What a kit says of a healthy server may differ from run to run."""


def measure(effort: Effort) -> list[Row]:
    """Run every kit against every mutant of the sample and the healthy servers behind them."""
    mutants = sample(all_mutants(), effort.mutants)
    usual = Settings(profile=PROFILE)
    with TemporaryDirectory() as folder:
        kits = _installed(Path(folder), effort.kits)
        trials = [each for kit in kits for each in _trials(kit, mutants, usual)]
    return rows(trials, repr(usual))


def _installed(folder: Path, wanted: Sequence[str]) -> Iterator[Kit]:
    """Those whose names begin so; no names are all."""
    for kit in all_kits():
        if wanted and not kit.name.startswith(tuple(wanted)):
            continue
        try:
            kit.install(folder)
        except NotInstalled as reason:
            sys.stderr.write(f"{kit.name}: left out, for it cannot be installed: {reason}\n")
        else:
            yield kit


def _trials(kit: Kit, mutants: Sequence[Mutant], usual: Settings) -> list[Trial]:
    """The healthy servers first: the usual one, and those that mutants of the sample need."""
    peers = {repr(settings): settings for settings in (usual, *(each.peer for each in mutants))}
    trials = [_trial(kit, settings, None) for settings in peers.values() for _ in range(HEALTHY_RUNS)]
    for number, mutant in enumerate(mutants, start=1):
        trials.append(_trial(kit, mutant.peer, mutant))
        sys.stderr.write(f"{kit.name}: {number} of {len(mutants)}, {len(found(trials))} found\n")
    return trials


def _trial(kit: Kit, settings: Settings, mutant: Mutant | None) -> Trial:
    meter = Meter()
    rules: tuple[Rule, ...] = (*meter.rules, *(mutant.rules if mutant else ()))
    with TemporaryDirectory() as folder, golden_peer(settings, rules) as peer:
        begun = time.monotonic()
        failed = kit.failed(Place(peer.base_url, settings.model, settings.key or KEY, Path(folder)))
        seconds = time.monotonic() - begun
    name = mutant.name if mutant else None
    return Trial(kit.name, name, repr(settings), failed, meter.requests, meter.tokens, seconds)
