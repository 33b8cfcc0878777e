"""Tokens of the scripted model: common words, short letter groups, and every single character.

Every text can be written in tokens, every token decodes to whole characters, and decoding what was encoded gives the
text back.
"""

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase, ascii_uppercase
from zlib import crc32

_WORDS = (
    "the a an of and to in is it that was for on as with by at from or this be are not but have had they you we he she "
    "his her its our all one two three four five some many more most other each every such only also then than when "
    "where which who what how why there here now soon still never always often again before after over under between "
    "through during about against because if so yes no may can will would should could must do does did make made say "
    "said tell told see saw know knew think thought find found give gave take took come came go went get got time year "
    "day night morning evening week month hour minute moment water river sea lake rain snow wind cloud sky sun moon "
    "star light shadow fire earth stone hill mountain valley forest tree leaf flower grass bird fish dog cat horse "
    "house home room door window wall roof street road bridge city town village garden market school book page letter "
    "word name story song music voice hand eye face head heart mind friend child man woman people king queen boat ship "
    "train wheel table chair bread milk apple salt sugar tea coffee red green blue white black yellow brown grey old "
    "new young good bad small large long short high low warm cold quick slow quiet loud bright dark early late first "
    "last next same different open closed simple clear true false full empty left right north south east west weather "
    "answer question list text number value type object array string hello world user model test reply count city "
    "country capital colour language system message function result begin end"
)
_UNUSUAL = (
    "café naïve déjà Zürich smörgåsbord ñandú œuvre Łódź İstanbul Ångström 東京 日本語 中文 한국어 Привет мир ελληνικά "
    "עברית العربية हिन्दी ไทย 😀 🌍 🎉 ☕ 👍🏽 👩‍💻 🇫🇷 — … ½ ß"
)
_MARKS = (".", ",", "!", "?", ";", ":", "\n", '": "', '", "', '{"', '"}', '": ', ', "', '"', "{", "}", "[", "]")
_CHUNK = re.compile(r" ?[^\W\d_]+| ?\d+|.", re.DOTALL)
_SURROGATES = range(0xD800, 0xE000)
_LAST_CHARACTER = 0x10FFFF
_LONGEST_GROUP = 3


def _written() -> Iterator[str]:
    words = dict.fromkeys((*_WORDS.split(), *_UNUSUAL.split()))
    yield from (f" {word}" for word in words)
    yield from _MARKS
    yield from words
    yield from (word.capitalize() for word in words)
    yield from (f"{first}{second}" for first in ascii_lowercase for second in ascii_lowercase)
    yield from (f" {letter}" for letter in ascii_lowercase + ascii_uppercase)
    yield from (f"{first}{second}" for first in "0123456789" for second in "0123456789")


_TEXTS = tuple(dict.fromkeys(_written()))
_IDS = {text: token for token, text in enumerate(_TEXTS)}
CONTINUATIONS = tuple(range(len(dict.fromkeys((*_WORDS.split(), *_UNUSUAL.split()))) + 2))
"""What the model says of its own accord: words with a space before them, the full stop and the comma."""
UNUSUAL = tuple(_IDS[f" {word}"] for word in _UNUSUAL.split())
"""The words of many scripts among them."""
PIECED = (*CONTINUATIONS, *(_IDS[f"{first}{second}"] for first in "bcdfglmnprst" for second in "aeiouy"))
"""The words, and pieces with which they go on."""
_CONTROLS = len(_TEXTS) + _LAST_CHARACTER + 1


class NoSuchToken(ValueError):
    """The id is none of the vocabulary's."""


@cache
def _chunk_tokens(chunk: str) -> tuple[int, ...]:
    if (token := _IDS.get(chunk)) is not None:
        return (token,)
    tokens = []
    start = 0
    while start < len(chunk):
        length = next((n for n in range(_LONGEST_GROUP, 1, -1) if chunk[start : start + n] in _IDS), 1)
        piece = chunk[start : start + length]
        tokens.append(_IDS.get(piece, len(_TEXTS) + ord(piece[0])))
        start += length
    return tuple(tokens)


def encode(text: str) -> tuple[int, ...]:
    """The tokens of a text; a lone surrogate becomes the replacement character."""
    if any(ord(character) in _SURROGATES for character in text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return tuple(token for chunk in _CHUNK.findall(text) for token in _chunk_tokens(chunk))


def decode(token: int) -> str:
    """The text of a token. Raises NoSuchToken."""
    if 0 <= token < len(_TEXTS):
        return _TEXTS[token]
    character = token - len(_TEXTS)
    if not 0 <= character <= _LAST_CHARACTER or character in _SURROGATES:
        raise NoSuchToken(token)
    return chr(character)


def opening(token: int) -> int:
    """The token of the same word without the space before it, as a message begins."""
    return _IDS.get(_TEXTS[token].removeprefix(" "), token)


def control(name: str) -> int:
    """A token that stands for no text: where a message begins, who speaks. It is counted like any other."""
    return _CONTROLS + crc32(name.encode("utf-8", "surrogatepass")) % 100_000
