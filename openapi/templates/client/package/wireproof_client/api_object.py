"""What all objects of the API have in common."""

import json
import re
from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Self, dataclass_transform

from wireproof_client.reading import Readers

_SURROGATES = re.compile("[\ud800-\udfff]")


class NullList(list[Any]):
    """A list that a server sent as null: it reads as an empty one, and is null again in `to_dict`."""


@dataclass_transform(kw_only_default=True)
class ApiObject:
    """An object as it was sent: its members are attributes, those too that the contract does not know.

    An optional member that was not sent reads as None, and stays away when the object is sent on. A member that the
    contract demands and a server left out raises AttributeError when it is read, and not before. A list that it
    demands and a server sent as null is empty.

    `_request_id` is the server's name for the request that this answers; None in objects within an answer, in those of
    a stream, and where the server gave none.
    """

    __slots__ = ("__dict__", "__weakref__", "_request_id")

    if TYPE_CHECKING:
        _request_id: str | None
    _nested: ClassVar[Readers] = {}
    _plan: ClassVar[tuple[tuple[str, Any], ...]] = ()
    _required: ClassVar[tuple[str, ...]] = ()
    _constants: ClassVar[Mapping[str, Any]] = {}
    _lists: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        """Learn from the class body which members have to be given, and which can only have one value."""
        super().__init_subclass__()
        own = [name for name in cls.__annotations__ if not name.startswith("_")]
        cls._plan = tuple(cls._nested.items())
        cls._required = tuple(name for name in own if name not in cls.__dict__)
        cls._constants = {name: cls.__dict__[name] for name in own if cls.__dict__.get(name) is not None}

    def __init__(self, **members: Any) -> None:
        missing = [name for name in self._required if name not in members]
        if missing:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")
        self.__dict__.update(self._constants)
        self.__dict__.update(members)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The object that parsed JSON stands for. Nothing in it makes this fail; what is unknown is kept as it is."""
        made = cls.__new__(cls)
        members = made.__dict__
        members.update(data)
        for name, read in cls._plan:
            value = members.get(name)
            if value is not None:
                members[name] = read(value)
            elif name in cls._lists and name in members:
                members[name] = NullList()
        return made

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it: just the members that were sent or given, all the way down."""
        return {name: plain(value) for name, value in self.__dict__.items()}

    def to_json(self) -> str:
        """The object as JSON text."""
        return json.dumps(ApiObject.to_dict(self), default=members_of, ensure_ascii=False)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # objects can be changed, so they have no hash

    def __repr__(self) -> str:
        members = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({members})"

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """What is not there, explained: AttributeError, but for a request id that is not known."""
            if name == "_request_id":
                return None
            kind = type(self).__name__
            if name in self._required:
                raise AttributeError(f"The server sent a {kind} without {name!r}, which has to be there.")
            hint = "; see to_dict() and to_json()" if name.startswith("model_dump") else ""
            raise AttributeError(f"{kind!r} object has no attribute {name!r}{hint}")


class UnknownObject(ApiObject):
    """An object that the contract does not know where it stands, such as an event of a newer server."""

    if TYPE_CHECKING:

        def __init__(self, **members: Any) -> None: ...

        type: Literal["?"]
        """Whatever was sent, but none of the types that the contract knows there.

        It is declared as one value that never comes, so that checkers know: what has a known type is no unknown object.
        To compare it with a type of your own, take `str(unknown.type)`.
        """

        def __getattr__(self, name: str) -> Any:
            """Whatever was sent; AttributeError for the rest."""


def plain(value: Any) -> Any:
    """The value with dicts in place of models, all the way down."""
    if isinstance(value, ApiObject):
        return ApiObject.to_dict(value)
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
    if type(value) is NullList and not value:
        return None
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


def members_of(value: object) -> Any:
    """What `json` writes for a value that it does not know. Raises TypeError for what is no JSON at all."""
    if isinstance(value, ApiObject):
        return value.__dict__
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot be sent as JSON")


def no_json(value: Any, place: str = "") -> str | None:
    """Where in a value something stands that JSON does not have, and what; None where there is nothing such."""
    if isinstance(value, (ApiObject, Mapping)):
        members = value.__dict__ if isinstance(value, ApiObject) else value
        found = (no_json(inner, f"{place}.{name}" if place else str(name)) for name, inner in members.items())
    elif isinstance(value, (list, tuple)):
        found = (no_json(inner, f"{place}[{index}]") for index, inner in enumerate(value))
    else:
        return _no_json_scalar(value, place)
    return next((each for each in found if each), None)


def _no_json_scalar(value: Any, place: str) -> str | None:
    if value is None or isinstance(value, (bool, int)):
        return None
    if isinstance(value, float):
        return None if isfinite(value) else f"{place} is {value}"
    if isinstance(value, str):
        return None if value.isascii() or not _SURROGATES.search(value) else f"{place} holds half a character"
    return f"{place} is a {type(value).__name__}"
