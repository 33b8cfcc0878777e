"""Why storage could not do what was asked."""


class StorageUnavailable(Exception):  # noqa: N818  says what is the matter, as the other errors of the server do
    """The database cannot be opened or has gone away; `message` names the cause and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
