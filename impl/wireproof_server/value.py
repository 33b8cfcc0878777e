"""What the words of generation and of requests are made of: values."""

from msgspec import Struct


class Value(Struct, frozen=True):
    """Its kinds declare fields as dataclasses do; instances are equal by them, and are never changed.

    A dataclass makes an instance by running Python for each field, which takes up to seven times as long. A chat
    request makes about twenty values with a hundred fields, a stream one a token. Kinds repeat `frozen=True`, because
    type checkers do not inherit it.
    """
