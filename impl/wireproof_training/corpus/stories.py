"""Short stories of one plot: somebody finds or loses something, meets a friend, and all ends well."""

from random import Random

from wireproof_training.corpus.words.common import ANIMALS, FIRST_NAMES, PLACES, THINGS

_CHARACTERS = (
    "little",
    "small",
    "young",
    "old",
    "tiny",
    "brave",
    "clever",
    "kind",
    "curious",
    "quiet",
    "happy",
    "lonely",
)


def with_article(noun: str) -> str:
    """The noun with its indefinite article."""
    return f"an {noun}" if noun[0] in "aeio" or noun.startswith("ugly") else f"a {noun}"


def story(chance: Random, animal: str | None = None) -> str:
    """A story of about nine sentences, about the animal if one is named."""
    hero, friend = chance.sample(FIRST_NAMES, 2)
    animal = animal or chance.choice(ANIMALS)
    other = chance.choice([each for each in ANIMALS if each != animal])
    character, other_character = chance.sample(_CHARACTERS, 2)
    place, elsewhere = chance.sample(PLACES, 2)
    thing = chance.choice(THINGS)
    lost = chance.random() < 0.4
    return " ".join(
        (
            _opening(chance, hero, f"{with_article(character)} {animal}", place),
            _event(chance, hero, thing, place, lost=lost),
            _meeting(chance, hero, friend, f"{with_article(other_character)} {other}", elsewhere),
            _ending(chance, (hero, friend), thing, elsewhere, lost=lost),
        )
    )


def sentence_story(chance: Random, animal: str | None = None) -> str:
    """A bedtime story of one sentence."""
    animal = animal or chance.choice(ANIMALS)
    place, thing = chance.choice(PLACES), chance.choice(THINGS)
    who = f"{with_article(chance.choice(_CHARACTERS))} {animal} named {chance.choice(FIRST_NAMES)}"
    return chance.choice(
        (
            f"Once upon a time, {who} found {with_article(thing)} in the {place}, smiled at the moon and fell asleep.",
            f"Under a sky full of stars, {who} walked home to the {place} with {with_article(thing)} and slept well.",
            f"In a quiet {place}, {who} gave {with_article(thing)} to a friend, and both dreamed sweet dreams.",
        )
    )


def _opening(chance: Random, hero: str, who: str, place: str) -> str:
    home = chance.choice(
        (
            f"{hero} lived in the {place}.",
            f"{hero} lived near the {place}.",
            f"Every day {hero} played in the {place}.",
        )
    )
    return chance.choice(
        (
            f"Once upon a time there was {who} named {hero}. {home}",
            f"Once upon a time, {who} named {hero} lived near the {place}.",
            f"There was once {who} called {hero}. {home}",
        )
    )


def _event(chance: Random, hero: str, thing: str, place: str, *, lost: bool) -> str:
    when = chance.choice(("One day", "One morning", "One evening", "One cold night"))
    if lost:
        feeling = chance.choice((f'"Where is my {thing}?" said {hero}.', f"{hero} was very sad."))
        return f"{when} {hero} lost {with_article(thing)} in the {place}. {feeling}"
    seen = chance.choice((f"found {with_article(thing)} in", f"saw {with_article(thing)} by"))
    feeling = chance.choice((f'"What a nice {thing}!" said {hero}.', f"{hero} was very happy."))
    return f"{when} {hero} {seen} the {place}. {feeling}"


def _meeting(chance: Random, hero: str, friend: str, who: str, elsewhere: str) -> str:
    return chance.choice(
        (
            f"Then {who} named {friend} came along.",
            f"{hero} asked {friend} for help. {friend} was {who}.",
            f"{hero} went to the {elsewhere} and met {friend}, {who}.",
        )
    )


def _ending(chance: Random, friends: tuple[str, str], thing: str, elsewhere: str, *, lost: bool) -> str:
    hero, friend = friends
    if lost:
        talk = chance.choice((f'"I will help you," said {friend}.', f'"Do not worry," said {friend}.'))
        journey = f"Together they looked in the {elsewhere}."
        relief = chance.choice((f"At last they found the {thing} under a tree.", f"In the end the {thing} was found."))
    else:
        talk = chance.choice((f'"Let us share it," said {friend}.', f'"We are friends," said {friend}.'))
        journey = f"They took it to the {elsewhere} and played until dark."
        relief = chance.choice((f"They put the {thing} in a safe place.", f"{hero} gave the {thing} to {friend}."))
    close = chance.choice(
        (
            f"From that day on, {hero} and {friend} were best friends.",
            f"{hero} went home happy and slept well.",
            "And they all lived happily ever after.",
        )
    )
    return f"{talk} {journey} {relief} {close}"
