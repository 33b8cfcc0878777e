"""Whether a stream keeps its grammar."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from wireproof.grammars.breach import Breach
from wireproof.grammars.circumstances import Circumstances
from wireproof.grammars.invariants.catalogue import INVARIANTS
from wireproof.grammars.invariants.scene import Scene, occurs
from wireproof.grammars.machines import DONE, END, Run, letter_of
from wireproof.grammars.members import fits
from wireproof.grammars.message import Message, messages_of
from wireproof.grammars.subjects import STREAM, Instance, Key, instances
from wireproof.parsing.event_stream import Event
from wireproof_contract import grammars

Grammar = Mapping[str, Any]


@cache
def grammar(name: str) -> Grammar:
    """The contract's grammar of that name. Raises KeyError for an unknown one."""
    return grammars.load(name)


@dataclass(frozen=True, slots=True)
class Findings:
    """What a stream breaks, in the order of the rules, and the clauses that it had the occasion to break."""

    breaches: tuple[Breach, ...]
    exercised: frozenset[str]


def recognise(
    grammar: Grammar,
    statement: Mapping[str, Any],
    request: Mapping[str, Any],
    events: Sequence[Event],
    *,
    ended: bool = True,
) -> Findings:
    """Hold a stream's events, as a parser dispatches them, to its grammar.

    `statement` is what the profile states, `request` the fields of the request's body or query. A stream that has not
    `ended` (the reader left, the connection broke) is not judged by what it lacks.
    """
    circumstances = Circumstances(grammar["conditions"], statement, request)
    whole = _Whole(grammar, circumstances, messages_of(events), ended)
    breaches = (*whole.invariants(), *whole.machines())
    return Findings(breaches, frozenset(whole.exercised))


@dataclass(frozen=True)
class _Whole:
    """One stream under its grammar."""

    grammar: Grammar
    circumstances: Circumstances
    messages: Sequence[Message]
    ended: bool
    exercised: set[str] = field(default_factory=set)
    found: dict[str, dict[Key, Instance]] = field(default_factory=dict)

    def invariants(self) -> Iterator[Breach]:
        """What breaks the invariants that apply."""
        for invariant in self.grammar["invariants"].values():
            told = invariant["kind"] == "below" or not self._confused(invariant["of"])
            if told and self.circumstances.admit(invariant):
                scene = Scene(
                    self.instances(invariant["of"]),
                    self.messages,
                    self.circumstances,
                    complete=self._may_lack(invariant["of"]),
                )
                if occurs(scene, invariant):
                    self.exercised.add(invariant["clause"])
                yield from INVARIANTS[invariant["kind"]](scene, invariant)

    def machines(self) -> Iterator[Breach]:
        """What breaks the order, in each automaton that applies."""
        for machine in self.grammar["machines"].values():
            if self.circumstances.admit(machine) and not self._confused(machine["of"]):
                for instance in self.instances(machine["of"]).values():
                    steps = self._steps(machine, instance)
                    seen = instance.subject == STREAM or any(letter != END for letter, _ in steps)
                    if seen:
                        yield from Run(machine, instance, self.circumstances, self.exercised).read(steps)

    def instances(self, subject: str) -> dict[Key, Instance]:
        """The instances of a subject by key."""
        if subject not in self.found:
            self.found[subject] = instances(self.grammar["subjects"], subject, self.messages)
        return self.found[subject]

    def _steps(self, machine: Mapping[str, Any], instance: Instance) -> list[tuple[str, Message | None]]:
        """The letters that the automaton sees, with their messages."""
        steps: list[tuple[str, Message | None]] = [
            (letter, each.message)
            for each in instance.occurrences
            if (letter := letter_of(machine, each.value)) is not None
        ]
        if instance.subject == STREAM:
            steps += [(DONE, message) for message in self.messages if message.is_done]
            steps.sort(key=lambda step: step[1].index if step[1] else 0)
        return [*steps, (END, None)] if self._may_lack(instance.subject) else steps

    def _may_lack(self, subject: str) -> bool:
        """Whether it says anything that something of the subject is missing at the end."""
        if not self.ended:
            return False
        return subject == STREAM or (self._has("completed-by", default=True) and not self._has("broken-off"))

    def _has(self, kind: str, *, default: bool = False) -> bool:
        """Whether there is a message like one of those that the grammar names."""
        if kind not in self.grammar:
            return default
        payloads = [message.payload for message in self.messages if message.payload is not None]
        return any(fits(payload, where) for payload in payloads for where in self.grammar[kind])

    def _confused(self, subject: str) -> bool:
        """Whether keys are none that the request asked for: that is told once, and nothing can be said of the rest."""
        for invariant in self.grammar["invariants"].values():
            if invariant["kind"] == "below" and invariant["of"] == subject:
                limit = self.circumstances.count(invariant["count"])
                return limit is not None and any(not 0 <= key[-1] < limit for key in self.instances(subject))
        within = self.grammar["subjects"][subject].get("within")
        return within is not None and self._confused(within)
