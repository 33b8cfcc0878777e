"""Header fields in the order and the case in which they are sent."""

from collections.abc import Iterable, Iterator


class Headers:
    """A list of fields; names are compared without regard to case."""

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._fields = list(fields)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._fields)

    def __contains__(self, name: str) -> bool:
        return self.get(name) is not None

    def get(self, name: str) -> str | None:
        """The first value of that name."""
        return next((value for key, value in self._fields if key.lower() == name.lower()), None)

    def set(self, name: str, value: str) -> None:
        """Replace all fields of that name by one, as the last."""
        self.drop(name)
        self._fields.append((name, value))

    def drop(self, *names: str) -> None:
        """Remove all fields of these names."""
        lowered = {name.lower() for name in names}
        self._fields = [(key, value) for key, value in self._fields if key.lower() not in lowered]

    def drop_prefix(self, prefix: str) -> None:
        """Remove all fields whose names begin so."""
        self._fields = [(key, value) for key, value in self._fields if not key.lower().startswith(prefix.lower())]

    def rename(self, spelling: "dict[str, str]") -> None:
        """Spell names as the table has it (keys in lower case)."""
        self._fields = [(spelling.get(key.lower(), key), value) for key, value in self._fields]

    def copy(self) -> "Headers":
        """A list of its own."""
        return Headers(self._fields)
