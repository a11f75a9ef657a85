"""A task that is not done: why, in a sentence for staff, and how the program then ends."""


class RefusedError(ValueError):
    """Raised where a task cannot be done; the message says what to do, `code` how to exit."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code
