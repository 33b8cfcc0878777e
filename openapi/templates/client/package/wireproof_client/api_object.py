"""What all objects of the API have in common."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, dataclass_transform

from wireproof_client.reading import Readers


@dataclass_transform(kw_only_default=True)
class ApiObject:
    """An object as it was sent: its members are attributes, those too that the contract does not know.

    An optional member that was not sent reads as None, and stays away when the object is sent on. A member that the
    contract demands and a server left out raises AttributeError when it is read, and not before.
    """

    _nested: ClassVar[Readers] = {}
    _plan: ClassVar[tuple[tuple[str, Any], ...]] = ()
    _required: ClassVar[tuple[str, ...]] = ()
    _constants: ClassVar[Mapping[str, Any]] = {}

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
        return made

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it: just the members that were sent or given, all the way down."""
        return {name: plain(value) for name, value in self.__dict__.items()}

    def to_json(self) -> str:
        """The object as JSON text."""
        return json.dumps(self.__dict__, default=members_of, ensure_ascii=False)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]  # objects can be changed, so they have no hash

    def __repr__(self) -> str:
        members = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({members})"


class UnknownObject(ApiObject):
    """An object that the contract does not know where it stands, such as an event of a newer server."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Whatever was sent; AttributeError for the rest."""


def plain(value: Any) -> Any:
    """The value with dicts in place of models, all the way down."""
    if isinstance(value, ApiObject):
        return ApiObject.to_dict(value)
    if isinstance(value, Mapping):
        return {name: plain(inner) for name, inner in value.items()}
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
