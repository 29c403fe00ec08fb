"""Who asks for a PIN at the curtain, sets one, takes it off, and asks the table where it is forgotten.

What scrypt has to do is done beside the frames; what is then closed already is heard no more.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from game.client.kit.layout import Share
from game.client.kit.screen import Screen
from game.client.kit.widgets import (
    Button,
    Column,
    Dialog,
    Emblem,
    HoldButton,
    Icon,
    Label,
    Row,
    Spacer,
    Widget,
)
from game.client.parts.keypad import Keypad
from game.client.view import curtain, emblem
from game.session.match import Match
from game.session.pin import Lock
from game.words import say

SECONDS = 1.0  # that one holds who agrees without a PIN
WIDE, HIGH = 460, 40


class Doorkeeper:
    """Of one curtain, which calls `tick` in every turn of the loop."""

    def __init__(self, match: Match, curtain: Screen) -> None:
        self.match, self.curtain = match, curtain
        self.keys: dict[int, str] = {}  # of those who agree that the PIN is taken off
        self._work: tuple[Dialog, Future[Any], Callable[[Any], object]] | None = None

    @property
    def seat(self) -> int:
        """The one who is called, without whom there is no curtain to guard."""
        if self.match.front is None:
            raise LookupError
        return self.match.front

    def tick(self) -> None:
        if self._work is not None and self._work[1].done():
            (dialog, done, then), self._work = self._work, None
            if dialog in self.curtain.dialogs:
                then(done.result())

    # What the buttons of the curtain do

    def ask(self) -> None:
        """The digits, and then the desk."""
        lost = Button(say("pin.forgotten"), "link", name="forgotten", on_press=self.forgotten)
        self._ask(self.seat, say("pin.ask", name=self._name(self.seat)), self.match.sit, lost)

    def take_off(self) -> None:
        """The digits for the last time."""
        line = say("pin.last", name=self._name(self.seat))
        self._ask(self.seat, line, lambda key: self._unguard({self.seat: key}))

    def choose(self) -> None:
        """New digits, twice; who has chosen them sits down."""
        pad = self._open(
            say("pin.new", name=self._name(self.seat)), say("pin.honest"), lambda first: once(first)
        )

        def once(first: str) -> None:
            pad.again(say("pin.again"))
            pad.full = lambda second: twice(first, second)

        def twice(first: str, second: str) -> None:
            if first == second:
                self._think(pad, partial(Lock.of, first), self._guard)
            else:
                pad.again(say("pin.differ"), wrong=True)
                pad.full = once

    # What comes of it

    def _guard(self, lock: Lock) -> None:
        self.match.guard(lock)
        self.match.sit(lock.key)

    def _unguard(self, keys: dict[int, str]) -> None:
        self.match.unguard(keys)
        while self.curtain.dialogs:
            self.curtain.close()
        self.curtain.toast(say("pin.off", name=self._name(self.seat)))

    def _ask(self, seat: int, line: str, then: Callable[[str], object], *foot: Widget) -> None:
        """Until the digits of this seat are right, or nobody asks any more."""
        lock, title = self.match.locks[seat], say("pin.title", name=self._name(seat))
        pad = self._open(
            title, line, lambda digits: self._think(pad, partial(lock.turn, digits), tried), *foot
        )

        def tried(key: str) -> None:
            then(key) if lock.fits(key) else pad.again(say("pin.wrong", name=self._name(seat)), wrong=True)

    def _open(self, title: str, line: str, full: Callable[[str], object], *foot: Widget) -> Keypad:
        pad = Keypad(self.curtain, title, line, full, *foot)
        self.curtain.open(pad.dialog)
        return pad

    def _think(self, pad: Keypad, work: Callable[[], Any], then: Callable[[Any], object]) -> None:
        hand = ThreadPoolExecutor(1)
        self._work = pad.dialog, hand.submit(work), then
        hand.shutdown(wait=False)

    # Where it is forgotten

    def forgotten(self) -> None:
        self.keys.clear()
        self.curtain.close()
        self.curtain.open(self._table())

    def _table(self) -> Dialog:
        """All others, each with a way to agree."""
        name = self._name(self.seat)
        foot = [Spacer(), Button(say("pin.back"), name="pin.back", cap="Esc", on_press=self.curtain.close)]
        rows: list[Widget] = [
            Label(say("pin.lost", name=name), font="headline-small", wrap=True),
            Label(say("pin.lost_line", name=name), colour="ink2", wrap=True),
            *(self._witness(seat) for seat in self.match.witnesses),
            Row(foot),
        ]
        return Dialog(Column(rows, gap=12), breadth=WIDE)

    def _witness(self, seat: int) -> Widget:
        layers = emblem.emblem(self.match.chairs[seat].platform)
        who = Label(self._name(seat), font="body-strong", may_cut=True, width=Share(1))
        return Row(
            [Emblem(layers, emblem.tone(seat), 22, width=26), who, self._consent(seat)], gap=8, lie="centre"
        )

    def _consent(self, seat: int) -> Widget:
        if seat in self.keys:
            return Row([Icon("check", 16, "pos"), Label(say("pin.agreed"), colour="pos")], gap=4, height=HIGH)
        name = f"agree.{seat}"
        if seat in self.match.locks:
            return Button(
                say("pin.agree"), icon="lock", name=name, on_press=partial(self._vouch, seat), height=HIGH
            )
        hold = HoldButton(say("pin.hold"), name=name, seconds=SECONDS, tone=emblem.ink(seat), height=HIGH)
        hold.on_press = partial(self._agreed, seat, "")
        return hold

    def _vouch(self, seat: int) -> None:
        """Who has a PIN agrees by it."""

        def right(key: str) -> None:
            self.curtain.close()
            self._agreed(seat, key)

        self._ask(seat, say("pin.vouch", name=self._name(self.seat)), right)

    def _agreed(self, seat: int, key: str) -> None:
        self.keys[seat] = key
        if self.keys.keys() >= set(self.match.witnesses):
            self._unguard(self.keys)
        else:
            self.curtain.close()
            self.curtain.open(self._table())

    def _name(self, seat: int) -> str:
        return curtain.name(self.match, seat)
