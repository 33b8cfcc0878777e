"""The catalogue, with engines whose lists of models a test decides."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest

from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.generation.engine import Engine, ModelCard
from wireproof_server.generation.errors import EngineFailed, EngineUnavailable, ModelNotFound
from wireproof_server.generation.events import Event
from wireproof_server.generation.requests import ChatRequest, TextRequest


def card(name: str, *aliases: str) -> ModelCard:
    return ModelCard(id=name, created=0, owned_by="test", aliases=aliases)


class ListingEngine:
    """Serves only its list of models, which `available` may take out of reach; notes what was asked of it."""

    def __init__(self, *cards: ModelCard, name: str = "listing") -> None:
        self.name = name
        self.cards = list(cards)
        self.available = True
        self.starts = True
        self.times_asked = 0
        self.calls: list[str] = []

    async def start(self) -> None:
        self.calls.append("start")
        if not self.starts:
            raise EngineUnavailable(f"{self.name} cannot start")

    async def close(self) -> None:
        self.calls.append("close")

    async def healthy(self) -> bool:
        if not self.available:
            raise EngineUnavailable("out of reach")
        return True

    async def models(self) -> Sequence[ModelCard]:
        self.times_asked += 1
        await asyncio.sleep(0)
        if not self.available:
            raise EngineUnavailable("out of reach")
        return self.cards

    def text(self, request: TextRequest) -> AsyncIterator[Event]:
        raise EngineFailed(f"not asked for: {request.model}")

    def chat(self, request: ChatRequest) -> AsyncIterator[Event]:
        raise EngineFailed(f"not asked for: {request.model}")

    async def tokenize(self, model: str, text: str) -> Sequence[int]:
        raise EngineFailed(f"not asked for: {model} {text}")

    async def count_prompt_tokens(self, request: ChatRequest) -> int:
        raise EngineFailed(f"not asked for: {request.model}")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_listing_engine_is_an_engine() -> None:
    assert isinstance(ListingEngine(), Engine)


def test_a_catalogue_without_engines_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one engine"):
        Catalogue([])


async def test_a_model_is_found_by_its_id_and_by_its_aliases() -> None:
    first, second = ListingEngine(card("a")), ListingEngine(card("b", "bee", "beta"))
    catalogue = Catalogue([first, second])
    assert await catalogue.resolve("a") == (first, first.cards[0])
    assert await catalogue.resolve("b") == (second, second.cards[0])
    assert await catalogue.resolve("beta") == (second, second.cards[0])


async def test_an_id_comes_before_an_alias_of_an_earlier_engine() -> None:
    first, second = ListingEngine(card("a", "b")), ListingEngine(card("b"))
    assert await Catalogue([first, second]).resolve("b") == (second, second.cards[0])


async def test_the_earlier_engine_wins_where_two_serve_the_same_id() -> None:
    first, second = ListingEngine(card("same")), ListingEngine(card("same"))
    engine, _ = await Catalogue([first, second]).resolve("same")
    assert engine is first


@pytest.mark.parametrize("model", [None, "", "default"])
async def test_no_model_and_default_are_the_first_model_of_the_first_engine(model: str | None) -> None:
    first, second = ListingEngine(card("a"), card("b")), ListingEngine(card("c", "default"))
    assert await Catalogue([first, second]).resolve(model) == (first, first.cards[0])


async def test_the_first_name_that_is_served_wins() -> None:
    engine = ListingEngine(card("a"), card("b"), card("c"))
    catalogue = Catalogue([engine])
    assert (await catalogue.resolve("gone", ["also-gone", "c", "b"]))[1].id == "c"
    assert (await catalogue.resolve("a", ["b"]))[1].id == "a"
    assert (await catalogue.resolve(None, ["b", "a"]))[1].id == "b"


async def test_when_no_name_is_served_the_error_is_about_the_first_one() -> None:
    catalogue = Catalogue([ListingEngine(card("a"))])
    with pytest.raises(ModelNotFound, match="'first'") as about_model:
        await catalogue.resolve("first", ["second"])
    assert about_model.value.parameter == "model"
    with pytest.raises(ModelNotFound, match="'second'") as about_models:
        await catalogue.resolve(None, ["second", "third"])
    assert about_models.value.parameter == "models[0]"


@pytest.mark.parametrize(
    "name", ["x" * 513, "a\x00", "a\nb", "../../etc/passwd", "\ud800", "💥", "' or 1=1 --", " a", "A", "%61"]
)
async def test_an_overlong_or_odd_name_is_simply_unknown_and_repeated_only_in_part(name: str) -> None:
    with pytest.raises(ModelNotFound) as unknown:
        await Catalogue([ListingEngine(card("a"))]).resolve(name)
    assert len(unknown.value.message) < 200
    assert unknown.value.message.isprintable()


async def test_an_impossible_name_costs_no_question_to_the_engines() -> None:
    engine = ListingEngine(card("a"))
    with pytest.raises(ModelNotFound):
        await Catalogue([engine]).resolve("x" * 513)
    assert engine.times_asked == 0


async def test_an_odd_name_that_is_served_is_found() -> None:
    engine = ListingEngine(card("My Model (v2) é"))
    assert (await Catalogue([engine]).resolve("My Model (v2) é"))[1].id == "My Model (v2) é"


async def test_a_model_loaded_later_is_found_once_the_engines_may_be_asked_again() -> None:
    engine, clock = ListingEngine(card("a")), Clock()
    catalogue = Catalogue([engine], ask_again_after=3.0, clock=clock)
    await catalogue.resolve("a")
    engine.cards.append(card("new"))
    clock.now += 2.9
    with pytest.raises(ModelNotFound):
        await catalogue.resolve("new")
    clock.now += 0.2
    assert (await catalogue.resolve("new"))[1].id == "new"


async def test_known_models_cost_no_question_however_much_time_passes() -> None:
    engine, clock = ListingEngine(card("a")), Clock()
    catalogue = Catalogue([engine], clock=clock)
    for _ in range(5):
        await catalogue.resolve("a")
        await catalogue.resolve(None)
        clock.now += 1000
    assert engine.times_asked == 1


async def test_many_requests_for_an_unknown_model_ask_the_engines_once() -> None:
    engine = ListingEngine(card("a"))
    catalogue = Catalogue([engine], clock=Clock())
    outcomes = await asyncio.gather(*(catalogue.resolve("gone") for _ in range(50)), return_exceptions=True)
    assert all(isinstance(outcome, ModelNotFound) for outcome in outcomes)
    assert engine.times_asked == 1


async def test_a_caller_that_gives_up_while_engines_are_asked_leaves_the_question_to_the_next() -> None:
    engine = ListingEngine(card("a"))
    catalogue = Catalogue([engine], clock=Clock())
    impatient = asyncio.create_task(catalogue.resolve("a"))
    await asyncio.sleep(0)
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    assert (await catalogue.resolve("a"))[1].id == "a"


async def test_an_unknown_name_is_unavailable_not_missing_while_an_engine_was_never_heard() -> None:
    silent, other, clock = ListingEngine(card("a"), name="far"), ListingEngine(card("b")), Clock()
    silent.available = False
    catalogue = Catalogue([silent, other], clock=clock)
    assert (await catalogue.resolve("b"))[1].id == "b"
    for name in ("a", "default"):
        with pytest.raises(EngineUnavailable, match=r"far .* out of reach"):
            await catalogue.resolve(name)
    silent.available = True
    clock.now += 10
    assert (await catalogue.resolve("a"))[1].id == "a"
    assert (await catalogue.resolve(None))[1].id == "a"


async def test_an_engine_that_falls_silent_keeps_the_models_it_listed() -> None:
    engine, clock = ListingEngine(card("a")), Clock()
    catalogue = Catalogue([engine], clock=clock)
    await catalogue.cards()
    engine.available = False
    clock.now += 10
    assert [each.id for each in await catalogue.cards()] == ["a"]
    assert (await catalogue.resolve("a"))[1].id == "a"
    with pytest.raises(ModelNotFound):
        await catalogue.resolve("b")


async def test_cards_lists_each_id_once_with_the_default_first() -> None:
    catalogue = Catalogue([ListingEngine(card("b"), card("a")), ListingEngine(card("a", "again"), card("c"))])
    assert [each.id for each in await catalogue.cards()] == ["b", "a", "c"]
    assert [each.aliases for each in await catalogue.cards()] == [(), (), ()]


async def test_cards_is_unavailable_when_no_engine_was_ever_heard() -> None:
    engine = ListingEngine(card("a"))
    engine.available = False
    with pytest.raises(EngineUnavailable, match="out of reach"):
        await Catalogue([engine]).cards()


async def test_a_wrapped_catalogue_gives_the_wrapped_engines() -> None:
    inner = ListingEngine(card("a"))

    class Wrapping(ListingEngine):
        def __init__(self, engine: Engine) -> None:
            super().__init__(card("a"), name=f"wrapped {engine.name}")

    engine, _ = await Catalogue([inner]).wrapped(Wrapping).resolve("a")
    assert engine.name == "wrapped listing"
    assert inner.calls == []


async def test_health_is_told_for_each_engine_by_a_name_of_its_own() -> None:
    engines = [ListingEngine(name="vllm"), ListingEngine(name="vllm"), ListingEngine(name="embedded")]
    engines[1].available = False
    assert await Catalogue(engines).healthy() == {"vllm": True, "vllm-2": False, "embedded": True}


async def test_every_engine_is_started_in_order_and_closed() -> None:
    engines = [ListingEngine(), ListingEngine()]
    catalogue = Catalogue(engines)
    await catalogue.start()
    await catalogue.close()
    assert [engine.calls for engine in engines] == [["start", "close"], ["start", "close"]]


async def test_when_an_engine_cannot_start_those_before_it_are_closed_and_its_error_is_raised() -> None:
    engines = [ListingEngine(), ListingEngine(name="broken"), ListingEngine()]
    engines[1].starts = False
    with pytest.raises(EngineUnavailable, match="broken cannot start"):
        await Catalogue(engines).start()
    assert [engine.calls for engine in engines] == [["start", "close"], ["start", "close"], []]


async def test_one_engine_that_fails_to_close_keeps_no_other_from_closing() -> None:
    class Stubborn(ListingEngine):
        async def close(self) -> None:
            raise EngineFailed("will not close")

    stubborn, obedient = Stubborn(), ListingEngine()
    with pytest.raises(EngineFailed, match="will not close"):
        await Catalogue([stubborn, obedient]).close()
    assert obedient.calls == ["close"]
