"""What can be chosen about the golden peer, within the contract."""

from dataclasses import dataclass, field
from typing import Literal

Words = Literal["official", "earliest", "gateway", "terse", "whole"]
MODEL = "golden-1"
KEY = "sk-golden"  # it opens nothing but this peer on a loopback port


@dataclass(frozen=True, slots=True)
class Settings:
    """A legal server. Everything but `profile` is an oddity that the kit must bear.

    `lacks` are capabilities of the contract's table that requests are refused for, with an error that names the
    parameter; of operations, that they do not exist. `words`: `varied` depend on the prompt; `constant` never do;
    `none` ends every answer at once; `unrepeatable` differ although the temperature is 0; `unusual` are of many
    scripts; `pieced` come in pieces, as vocabularies that were learnt have them. `thoughts` is how many tokens of
    reasoning come before each answer, and are counted with it. `eager` calls functions under `auto` when the last
    message speaks of them. `preface` says something before calls. `pace` are the
    seconds before each event of a stream. `group` is how many tokens a chunk has, 0 all of them; `characters` sends
    one character a chunk. `invalid_status` replaces the profile's own for invalid requests. `rate_limited` refuses
    that many requests with 429 first. `plain_errors` tells of bodies that cannot be read in plain text.

    Strict reasoning models are told by `refuses`, the parameters that chat and responses do not take, each refused in
    the `refusing_words` of one who runs such models; by `least_limit`, below which no limit is taken; by
    `strict_completions`, whether completions refuse the same but for limits; and by what they do with `hidden`
    thoughts, which are counted and not shown: an answer that they leave no room for has `empty` content or `null`, or
    is `refused`.
    """

    profile: str = "openai"
    model: str = MODEL
    key: str | None = KEY
    context: int = 4096
    lacks: frozenset[str] = field(default_factory=frozenset)
    words: Literal["varied", "constant", "none", "unrepeatable", "unusual", "pieced"] = "varied"
    thoughts: int = 0
    eager: bool = True
    preface: bool = False
    pace: float = 0.0
    group: int = 1
    characters: bool = False
    answering_model: str | None = None
    invalid_status: int | None = None
    rate_limited: int = 0
    plain_errors: bool = False
    refuses: tuple[str, ...] = ()
    refusing_words: Words = "official"
    least_limit: int = 0
    strict_completions: bool = False
    hidden: Literal["empty", "null", "refused"] | None = None
