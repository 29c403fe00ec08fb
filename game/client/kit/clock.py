"""The time by which things move. A test freezes it and turns it on by hand."""

import time


class Clock:
    """Seconds since it was made. Where motion is not wanted, what moves is at its end at once."""

    def __init__(self, still: bool = False) -> None:
        self.still = still
        self._start = time.monotonic()
        self._frozen: float | None = None

    def now(self) -> float:
        return time.monotonic() - self._start if self._frozen is None else self._frozen

    def freeze(self, at: float = 0.0) -> None:
        """From now on only `pass_by` moves it."""
        self._frozen = at

    def pass_by(self, seconds: float) -> None:
        """Turn a frozen clock on."""
        self._frozen = self.now() + seconds
