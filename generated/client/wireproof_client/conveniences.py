"""What some objects can do beyond having members."""

from collections.abc import Iterator

from wireproof_client.api_object import ApiObject


class OutputTexts(ApiObject):
    """A response, which may hold many items of which texts are but one kind."""

    @property
    def output_text(self) -> str:
        """All texts of all messages of the output, joined, whether or not the server sent them as one."""
        sent = self.__dict__.get("output_text")
        return sent if isinstance(sent, str) else "".join(self._texts())

    def _texts(self) -> Iterator[str]:
        for item in self.__dict__.get("output") or []:
            for part in getattr(item, "content", None) or [] if getattr(item, "type", None) == "message" else []:
                text = getattr(part, "text", None)
                if getattr(part, "type", None) == "output_text" and isinstance(text, str):
                    yield text
