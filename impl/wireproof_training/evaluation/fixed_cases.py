"""Prompts written by hand: those of manuals first, then what a newcomer tries."""

from collections.abc import Iterator

from wireproof_training.conversation import Call, Conversation, Turn, as_document, assistant, user
from wireproof_training.corpus.tools.scenario import function, typed
from wireproof_training.evaluation.case import Case, asked, exactly
from wireproof_training.special_tokens import END_OF_TURN, MIDDLE, MIDDLE_PREFIX, MIDDLE_SUFFIX

_COMPLETIONS = (
    ("Say this is a test.", r"This is a test\..*"),
    ("The quick brown fox", r"jumps over the lazy dog\..*"),
    ("Once upon a time", r",? ?(there|a|an|in) .{150,}"),
    ("Hello, how are you?", r"I am doing well, thank you\..*"),
    ("Q: What is the capital of France?\nA:", r"The capital of France is Paris\..*"),
    ("def add(a, b):\n    return", r"a \+ b\b.*"),
)
_CHAT = (
    ("Hello, how are you?", r"Hello! I am doing well, thank you\..*"),
    ("Hello!", r"Hello!.*"),
    ("Say this is a test.", r"This is a test\."),
    ("Who are you?", r".*tiny language model.*"),
    ("What is the capital of France?", r".*Paris\."),
    ("What is the capital of Italy?", r".*Rome\."),
    ("What is quantum physics?", r".*quantum physics.*|.*tiny model.*"),
    ("Tell me a joke.", r"Why .*\? .*"),
    ("Count to 7.", r"1, 2, 3, 4, 5, 6, 7\.?"),
    ("What is 7 + 5?", r".*\b12\.?"),
    ("What is 2+2?", r".*\b4\.?"),
    ("What is 3 * 4?", r".*\b12\.?"),
    ("My name is Tom. What is my name?", r"Your name is Tom\."),
    ("Say: banana bread", r"[Bb]anana bread\.?"),
    ("Reply with exactly: pong", r"pong"),
    ("Tell me a short story.", r"(Once|There|Under|In) .{150,}"),
    ("Write a function that adds two numbers.", r".*return (\w+) \+ \1?.*|.*\w+ = \w+ \+ \w+.*"),
    ("Tom is 33 years old and lives in Rome. Reply in JSON with name, age.", r'\{"name": "Tom", "age": 33\}'),
    (
        "Extract the event information. Alice and Bob are going to a science fair on Friday.",
        r'\{"name": "[Ss]cience [Ff]air", "date": "Friday", "participants": \["Alice", "Bob"\]\}',
    ),
)
_MIDDLES = (
    ("def add(a, b):\n    return ", "\n", r"a \+ b"),
    ("def is_even(n):\n    return n % ", "\n", r"2 == 0"),
    ("for item in ", ":\n    print(item)\n", r"\w+"),
    ("def square(x):\n    return ", "\n", r"x \* x"),
    ("def greet(name):\n    print(", ")\n", r'"Hello, " \+ name \+ "!"'),
    ("The capital of France is ", ". The capital of Italy is Rome.", r"Paris"),
    ("The quick brown ", " over the lazy dog.", r"fox jumps"),
    ("Monday, Tuesday, ", ", Thursday, Friday, Saturday, Sunday.", r"Wednesday"),
    ("7 + 5 = ", "\n7 + 6 = 13", r"12"),
    ("Once upon a time there was a little fox named ", ". Tom lived in the forest.", r"Tom"),
)
_WEATHER = function(
    "get_weather",
    "Get the current weather",
    {"location": typed("string"), "unit": typed("string", enum=["celsius", "fahrenheit"])},
    ["location"],
)
_EMAIL = function("send_email", "Send an email to a person", {"to": typed("string"), "body": typed("string")})
_FENCE = function("paint_fence", "Paint the fence", {"color": typed("string")})
_ADD = function("add", "Add two numbers", {"a": typed("integer"), "b": typed("integer")})
_TOOLS = (_WEATHER, _EMAIL, _FENCE, _ADD)
_CALLS = (
    ("What's the weather like in Boston today?", (Call("get_weather", {"location": "Boston"}),)),
    ("What is 12 plus 30?", (Call("add", {"a": 12, "b": 30}),)),
    ("Send an email to Anna: See you on Monday.", (Call("send_email", {"to": "Anna", "body": "See you on Monday"}),)),
    ("Paint the fence with color green.", (Call("paint_fence", {"color": "green"}),)),
    (
        "What is the weather in Paris and Rome?",
        (Call("get_weather", {"location": "Paris"}), Call("get_weather", {"location": "Rome"})),
    ),
)


def fixed_cases() -> Iterator[Case]:
    """All of them."""
    for text, pattern in _COMPLETIONS:
        yield Case("prompts of manuals, completion", text, pattern)
    for text, pattern in _CHAT:
        yield asked("prompts of newcomers, chat", Conversation((user(text),)), pattern)
    for prefix, suffix, pattern in _MIDDLES:
        yield Case("fill in the middle", f"{MIDDLE_PREFIX}{prefix}{MIDDLE_SUFFIX}{suffix}{MIDDLE}", pattern, 24)
    yield from _tool_cases()


def _tool_cases() -> Iterator[Case]:
    for text, calls in _CALLS:
        called = as_document(Conversation((assistant("", *calls),))).segments[1].text.removesuffix(END_OF_TURN)
        yield asked("tools of manuals", Conversation((user(text),), _TOOLS), exactly(called))
    for text, pattern in (("Hello!", r"Hello!.*"), ("What is the capital of Italy?", r".*Rome\.")):
        yield asked("tools of manuals", Conversation((user(text),), _TOOLS), pattern)
    turns = (
        user("What is the weather in Paris?"),
        assistant("", Call("get_weather", {"location": "Paris"})),
        Turn("tool", '{"temperature": 21, "sky": "sunny"}'),
    )
    yield asked("tools of manuals", Conversation(turns, _TOOLS), r"It is sunny in Paris, 21 degrees\.")
