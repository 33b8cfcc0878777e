"""Lists, whose further pages are read when they are come to."""

from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from wireproof_client.api_object import ApiObject
from wireproof_client.errors import UnreadableAnswerError

Item = TypeVar("Item")


class Page(ApiObject, Generic[Item]):
    """A list of objects. Iterating goes on to the pages that follow, where a method of a client read this one.

    A page that a raw function read, or that was copied, gives its own objects alone.
    """

    __slots__ = ("_asynchronous", "_following")

    if TYPE_CHECKING:
        _asynchronous: bool
        _following: Callable[[str], Any]

    def __iter__(self) -> Iterator[Item]:
        """The objects of this page and of those that follow. Raises WireproofError, and TypeError to be awaited."""
        following = getattr(self, "_following", None)
        if following and self._asynchronous and self.__dict__.get("has_more"):
            raise TypeError("More pages follow: take `async for`, or `.data` for this page alone.")
        page: Page[Item] = self
        before: set[str] = set()
        while True:
            yield from page.__dict__.get("data") or ()
            last = page._last(before) if following else None
            if following is None or last is None:
                return
            page = following(last)

    async def __aiter__(self) -> AsyncIterator[Item]:
        """The same for callers that await."""
        following = getattr(self, "_following", None)
        page: Page[Item] = self
        before: set[str] = set()
        while True:
            for item in page.__dict__.get("data") or ():
                yield item
            last = page._last(before) if following else None
            if following is None or last is None:
                return
            page = await following(last)

    def __getstate__(self) -> dict[str, Any]:
        """What a copy has: the members."""
        return dict(self.__dict__)

    def _followed_by(self, following: Callable[[str], Any], *, asynchronous: bool) -> Self:
        """This page, which can read the page after an id."""
        self._following, self._asynchronous = following, asynchronous
        return self

    def _last(self, before: set[str]) -> str | None:
        """The id that the next page begins after, if there is a next page; it joins those before."""
        members = self.__dict__
        if not members.get("has_more"):
            return None
        last = members.get("last_id") or getattr((members.get("data") or [None])[-1], "id", None)
        if not isinstance(last, str) or last in before:
            raise UnreadableAnswerError(f"The server says that more follows, but after {last!r} again.", body=b"")
        before.add(last)
        return last


PageRead = TypeVar("PageRead", bound=Page[Any])


class AsyncPages(Generic[PageRead, Item]):
    """A list that is still to be read: `await` gives a page of it, `async for` all its objects."""

    def __init__(self, read: Callable[[], Coroutine[Any, Any, PageRead]]) -> None:
        self._read = read

    def __await__(self) -> Generator[Any, None, PageRead]:
        """The first page. Raises WireproofError."""
        return self._read().__await__()

    async def __aiter__(self) -> AsyncIterator[Item]:
        """The objects of all pages. Raises WireproofError."""
        async for item in await self:
            yield item
