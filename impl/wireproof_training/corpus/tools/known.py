"""The tools that manuals use: weather, sums, search, messages, clocks, lights, money, calendars, records."""

from random import Random

from wireproof_training.corpus.tools.scenario import Properties, Scenario, function, typed
from wireproof_training.corpus.words.common import DAYS, OTHER_CITIES
from wireproof_training.corpus.words.invented import name, word, words
from wireproof_training.corpus.words.knowledge import CAPITALS

_CITIES = [*CAPITALS.values(), *OTHER_CITIES]
_LOCATIONS = (
    "San Francisco, CA;Boston, MA;Paris, France;Austin, TX;New York, NY;Tokyo, Japan;London, UK;Seattle, WA;"
    "Bogotá, Colombia;Berlin, Germany;Rome, Italy;Chicago, IL;San Francisco;New York"
).split(";")
_SKIES = ("sunny", "cloudy", "rainy", "windy", "snowy", "foggy")
_ROOMS = ("kitchen", "bedroom", "garden", "office", "hall", "living room", "bathroom", "cellar")
_OPERATIONS = (
    ("+", "add", "plus", "Add two numbers"),
    ("-", "subtract", "minus", "Subtract two numbers"),
    ("*", "multiply", "times", "Multiply two numbers"),
)


def city(chance: Random) -> str:
    """A city, now and then with its country or state."""
    return chance.choice(_LOCATIONS) if chance.random() < 0.25 else chance.choice(_CITIES)


def weather(chance: Random, where: str | None = None, key: str | None = None) -> Scenario:
    """The weather in a city, with a unit if the tool has one."""
    where = where or city(chance)
    key = key or chance.choice(("location", "location", "city", "place"))
    properties: Properties = {
        key: typed(
            "string", description=chance.choice(("The city name", "City and country e.g. Paris, France", "City"))
        )
    }
    arguments = {key: where}
    question = chance.choice(
        (
            f"What is the weather in {where}?",
            f"What's the weather in {where}?",
            f"What's the weather like in {where} today?",
            f"What is the weather like in {where}?",
            f"How is the weather in {where} today?",
            f"weather in {where}",
            f"Is it raining in {where}?",
            f"Tell me the weather in {where}.",
        )
    )
    if chance.random() < 0.5:
        properties["unit"] = typed("string", enum=["celsius", "fahrenheit"])
        if chance.random() < 0.5:
            arguments["unit"] = chance.choice(("celsius", "fahrenheit"))
            question = f"{question.rstrip('?.')} in {arguments['unit']}?"
    tool = function(
        chance.choice(("get_weather", "get_weather", "get_current_weather", "weather")),
        chance.choice(("Get the current weather", "Get current temperature for a given location.", "Get the weather")),
        properties,
        [key],
    )
    sky, degrees = chance.choice(_SKIES), chance.randint(-5, 35)
    result = {"temperature": degrees, "sky": sky} if chance.random() < 0.7 else {"temperature": degrees}
    answer = (
        f"It is {sky} in {where}, {degrees} degrees." if "sky" in result else f"It is {degrees} degrees in {where}."
    )
    return Scenario(tool, question, arguments, result, answer)


def sums(chance: Random) -> Scenario:
    """Two numbers to add, subtract or multiply."""
    sign, title, spoken, description = chance.choice(_OPERATIONS)
    left, right = chance.randrange(1000 if chance.random() < 0.3 else 100), chance.randrange(100)
    result = {"+": left + right, "-": left - right, "*": left * right}[sign]
    first, second = chance.choice((("a", "b"), ("x", "y"), ("first", "second")))
    kind = chance.choice(("integer", "number"))
    question = chance.choice(
        (
            f"What is {left} {spoken} {right}?",
            f"What is {left} {sign} {right}?",
            f"{left} {sign} {right}",
            f"Use the tool to compute {left} {spoken} {right}.",
            f"{title.capitalize()} {left} and {right}.",
        )
    )
    tool = function(title, description, {first: typed(kind), second: typed(kind)})
    answer = f"{left} {spoken} {right} is {result}."
    return Scenario(tool, question, {first: left, second: right}, {"result": result}, answer)


def search(chance: Random) -> Scenario:
    """A search, with a limit if the tool has one."""
    key, query, found = chance.choice(("query", "q", "text")), words(chance, 1, 3), word(chance)
    properties: Properties = {key: typed("string")}
    arguments: dict[str, object] = {key: query}
    request = chance.choice((f"Search for {query}", f"Search the web for {query}", f"Find {query}", f"Look up {query}"))
    if chance.random() < 0.4:
        properties["limit"] = typed("integer")
        if chance.random() < 0.7:
            arguments["limit"] = chance.randint(1, 20)
            request += f", {arguments['limit']} results"
    title = chance.choice(("search", "web_search", "find", "search_documents"))
    tool = function(title, chance.choice(("Search the web", "Find documents")), properties, [key])
    return Scenario(tool, f"{request}.", arguments, {"results": [found]}, f"I found {found}.")


def message(chance: Random, person: str | None = None) -> Scenario:
    """A message to a person."""
    person = person or (name(chance) if chance.random() < 0.8 else f"{name(chance).lower()}@example.com")
    body = chance.choice(
        (f"See you on {chance.choice(DAYS)}", "Thank you", f"The {word(chance)} is ready", words(chance, 1, 4))
    )
    title, thing = chance.choice((("send_email", "an email"), ("send_message", "a message"), ("notify", "a message")))
    tool = function(title, f"Send {thing} to a person", {"to": typed("string"), "body": typed("string")})
    request = chance.choice((f"Send {thing} to {person}: {body}.", f"Send {thing} to {person} saying {body}."))
    return Scenario(tool, request, {"to": person, "body": body}, {"ok": True}, f"I sent {thing} to {person}.")


def clock(chance: Random) -> Scenario:
    """The time in a city."""
    where, key = city(chance), chance.choice(("city", "location", "timezone"))
    time = f"{chance.randrange(24):02d}:{chance.randrange(60):02d}"
    title = chance.choice(("get_time", "get_current_time", "clock"))
    request = chance.choice((f"What time is it in {where}?", f"Tell me the time in {where}."))
    tool = function(title, "Get the current time in a city", {key: typed("string")})
    return Scenario(tool, request, {key: where}, {"time": time}, f"It is {time} in {where}.")


def light(chance: Random) -> Scenario:
    """A light to switch."""
    room, on = chance.choice(_ROOMS), chance.random() < 0.5
    state = "on" if on else "off"
    title = chance.choice(("set_light", "switch_light", "light"))
    tool = function(title, "Turn a light on or off", {"room": typed("string"), "on": typed("boolean")})
    request = chance.choice((f"Turn {state} the light in the {room}.", f"Switch the {room} light {state}."))
    return Scenario(tool, request, {"room": room, "on": on}, {"ok": True}, f"The light in the {room} is {state}.")


def money(chance: Random) -> Scenario:
    """An amount to convert."""
    source, target = chance.sample(("EUR", "USD", "GBP", "JPY", "CHF"), 2)
    amount, result = chance.randint(1, 500), chance.randint(1, 900)
    title = chance.choice(("convert", "convert_currency"))
    properties = {"amount": typed("number"), "from": typed("string"), "to": typed("string")}
    arguments = {"amount": amount, "from": source, "to": target}
    tool = function(title, "Convert an amount of money", properties)
    answer = f"{amount} {source} is {result} {target}."
    return Scenario(tool, f"Convert {amount} {source} to {target}.", arguments, {"result": result}, answer)


def appointment(chance: Random) -> Scenario:
    """An event for the calendar."""
    subject, day, hour = word(chance), chance.choice(DAYS), chance.randint(1, 23)
    day_schema = typed("string", enum=DAYS) if chance.random() < 0.3 else typed("string")
    properties = {"title": typed("string"), "day": day_schema, "hour": typed("integer")}
    tool = function(chance.choice(("create_event", "add_event", "book")), "Add an event to the calendar", properties)
    arguments = {"title": subject, "day": day, "hour": hour}
    answer = f"I booked {subject} on {day} at {hour}."
    return Scenario(tool, f"Book {subject} on {day} at {hour}.", arguments, {"ok": True}, answer)


def record(chance: Random) -> Scenario:
    """A record by its number."""
    title = chance.choice(("get_user", "get_order", "get_item", "read_record"))
    thing, number, owner = title.split("_")[1], chance.randint(1, 9999), name(chance)
    key = chance.choice(("id", f"{thing}_id"))
    request = chance.choice((f"Get the {thing} with id {number}.", f"Show me {thing} {number}."))
    tool = function(title, f"Get one {thing} by its id", {key: typed("integer")})
    return Scenario(tool, request, {key: number}, {"name": owner}, f"The name of {thing} {number} is {owner}.")


KNOWN = (weather, weather, weather, sums, sums, search, message, message, clock, light, money, appointment, record)
"""All of them, the most shown more often."""
