"""Why storage could not do what was asked."""


class StorageUnavailable(Exception):
    """The database cannot be opened or has gone away; `message` names the cause and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
