"""Which engine serves which model: from the names a request gives to an engine and a model of it.

Source of the routing rule: Hadrian's `models` (multi-model routing): `model`, then `models` in order, the first name
that is served wins, and when none is, the error is about the first. It is decided before anything runs: an engine that
fails later is not replaced by the next name.
"""

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wireproof_server.generation.engine import Engine, ModelCard
from wireproof_server.generation.errors import EngineUnavailable, GenerationError, ModelNotFound

DEFAULT_MODEL = "default"  # the name that a request without a model asks for
LONGEST_MODEL_NAME = 512  # characters; source: Hadrian's limit for model strings
_SHOWN_OF_A_NAME = 64  # characters repeated in an error message

Served: TypeAlias = tuple[Engine, ModelCard]
"""A model, and the engine that serves it."""


@dataclass(slots=True)
class _Listing:
    """What an engine said it serves; `cards` is None until it could be asked once, `failure` why it could not last."""

    engine: Engine
    cards: Sequence[ModelCard] | None = None
    failure: GenerationError | None = None


class Catalogue:
    """The engines of a server, by the models they serve.

    Names are ids or aliases; ids come before aliases, and earlier engines before later ones. "default" is always the
    first model of the first engine. A name nobody is known to serve makes the engines say again what they serve
    (an upstream may have loaded a model since), at most once every `ask_again_after` seconds on `clock`.
    """

    def __init__(
        self,
        engines: Sequence[Engine],
        *,
        ask_again_after: float = 3.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if not engines:
            raise ValueError("a catalogue needs at least one engine")
        self._listings = [_Listing(engine) for engine in engines]
        self._by_name: Mapping[str, Served] = {}
        self._ask_again_after = ask_again_after
        self._clock = clock
        self._asked_at: float | None = None
        self._asking = asyncio.Lock()

    def wrapped(self, wrap: Callable[[Engine], Engine]) -> "Catalogue":
        """A catalogue of the same engines, each as `wrap` makes it."""
        engines = [wrap(listing.engine) for listing in self._listings]
        return Catalogue(engines, ask_again_after=self._ask_again_after, clock=self._clock)

    async def start(self) -> None:
        """Start the engines in order. When one cannot start, those before it are closed and its error is raised."""
        for position, listing in enumerate(self._listings):
            try:
                await listing.engine.start()
            except BaseException:
                await _close(started.engine for started in self._listings[: position + 1])
                raise

    async def close(self) -> None:
        """Close every engine, also when closing one fails; may be called twice."""
        await _close(listing.engine for listing in self._listings)

    async def healthy(self) -> Mapping[str, bool]:
        """Whether each engine would serve a request sent now, by engine name (`vllm`, `vllm-2` where names repeat)."""
        answers = await asyncio.gather(*(_is_healthy(listing.engine) for listing in self._listings))
        health: dict[str, bool] = {}
        for listing, answer in zip(self._listings, answers, strict=True):
            health[_unused_name(listing.engine.name, health)] = answer
        return health

    async def cards(self) -> Sequence[ModelCard]:
        """Every model served, the default one first, no id twice.

        An engine out of reach counts with what it said last. Raises `EngineUnavailable` when no engine ever said.
        """
        await self._ask_engines()
        if all(listing.cards is None for listing in self._listings):
            raise _unavailable(self._listings[0]) from self._listings[0].failure
        by_id: dict[str, ModelCard] = {}
        for _, card in self._served():
            by_id.setdefault(card.id, card)
        return tuple(by_id.values())

    async def resolve(self, model: str | None, models: Sequence[str] = ()) -> Served:
        """The engine and model for a request that names `model` and, as fall-backs in order, `models`.

        No name at all asks for "default". Raises `ModelNotFound` about the first name when none is served, and
        `EngineUnavailable` instead while an engine that might serve it could never be asked.
        """
        if (model or not models) and (found := self._by_name.get(model or DEFAULT_MODEL)) is not None:
            return found
        candidates = ([("model", model)] if model else []) + [
            (f"models[{position}]", name) for position, name in enumerate(models) if name
        ]
        candidates = candidates or [("model", DEFAULT_MODEL)]
        for _, name in candidates:
            found = self._by_name.get(name) or await self._found_after_asking(name)
            if found is not None:
                return found
        parameter, name = candidates[0]
        unasked = [listing for listing in self._listings if listing.cards is None]
        if unasked and _is_possible_name(name):
            raise _unavailable(unasked[0]) from unasked[0].failure
        raise ModelNotFound(
            f"The model {_shown(name)} does not exist here; GET /models lists those that do.", parameter=parameter
        )

    async def _found_after_asking(self, name: str) -> Served | None:
        if not _is_possible_name(name):
            return None
        await self._ask_engines()
        return self._by_name.get(name)

    def _names(self) -> Mapping[str, Served]:
        """Who is meant by each name."""
        ids: dict[str, Served] = {}
        aliases: dict[str, Served] = {}
        for served in self._served():
            card = served[1]
            ids.setdefault(card.id, served)
            for alias in card.aliases:
                aliases.setdefault(alias, served)
        names = aliases | ids
        names.pop(DEFAULT_MODEL, None)
        # Not the next engine's while the first is out of reach: what "default" means must not change by itself.
        if self._listings[0].cards is not None and (first := next(self._served(), None)) is not None:
            names[DEFAULT_MODEL] = first
        return names

    def _served(self) -> Iterator[Served]:
        for listing in self._listings:
            for card in listing.cards or ():
                yield listing.engine, card

    async def _ask_engines(self) -> None:
        """Have every engine say what it serves, unless they just did; one that cannot keeps what it said last."""
        async with self._asking:
            if self._asked_at is not None and self._clock() - self._asked_at < self._ask_again_after:
                return
            await asyncio.gather(*(_ask(listing) for listing in self._listings))
            self._by_name = self._names()
            self._asked_at = self._clock()


async def _ask(listing: _Listing) -> None:
    try:
        listing.cards = tuple(await listing.engine.models())
        listing.failure = None
    except GenerationError as failure:
        listing.failure = failure  # what it said last still stands


async def _is_healthy(engine: Engine) -> bool:
    try:
        return await engine.healthy()
    except GenerationError:
        return False


async def _close(engines: Iterator[Engine]) -> None:
    outcomes = await asyncio.gather(*(engine.close() for engine in engines), return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, BaseException):
            raise outcome


def _unused_name(name: str, taken: Mapping[str, bool]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"


def _is_possible_name(name: str) -> bool:
    """Whether a name is worth asking an upstream about; others need no request to be unknown."""
    return len(name) <= LONGEST_MODEL_NAME and name.isprintable()


def _shown(name: str) -> str:
    """A name as an error message may repeat it: bounded, without control characters."""
    return repr(name if len(name) <= _SHOWN_OF_A_NAME else name[:_SHOWN_OF_A_NAME] + "…")


def _unavailable(listing: _Listing) -> EngineUnavailable:
    reason = "try again shortly." if listing.failure is None else listing.failure.message
    return EngineUnavailable(f"The engine {listing.engine.name} cannot be asked which models it serves: {reason}")
