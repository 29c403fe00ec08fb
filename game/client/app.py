"""The window and what goes on beside its frames: computers think, months are kept, screens are called."""

import gc
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread

import pygame
from pygame.event import Event

from game import places
from game.client import cues, pictures, route, settings
from game.client.keeper import Keeper, copied, now
from game.client.kit import keys, sdl, style
from game.client.kit.clock import Clock
from game.client.kit.keys import Keymap
from game.client.kit.loop import Loop
from game.client.kit.screen import Screen
from game.client.kit.sound import Player
from game.client.parts import aloud, ask, standin
from game.client.settings import LOUDEST, THEMES, Settings
from game.client.tail import Tail
from game.client.view import rules, saves
from game.client.view.greeting import greeting
from game.client.watch import Watch
from game.session import choices, crash, laurels, modding, today
from game.session.match import Match, Stage
from game.session.record import Record
from game.session.rehearsal import Rehearsal
from game.session.setup import Setup
from game.session.shelf import Shelf
from game.session.think import Thinker
from game.words import Problem, count_from, listed, say, speak

ONCE = {"Enter", "Ctrl+Enter", "Space", "Esc", "F5", "F9"}
FALLS = 5  # errors in one sitting, after which the game gives up
Spot = tuple[Stage, int | None, int]  # where a match stands: its stage, who is in front, the month


def run(chosen: Setup | None = None, making: bool = False) -> int:
    """Play until the window is closed. `chosen` leads past the menu, straight into a match."""
    sdl.prepare()
    app = App(mods=modding.using(), making=making)
    try:
        app.listen(Player(cues.CUES, cues.music(time.time_ns())))
        if chosen is not None:
            app.begin(chosen)
        app.run()
    finally:
        app.close()
    return 0


class App(Loop):
    """One window and at most one match. What screens may ask of it is told in route.py.

    `mods` are in use already; without them those of the settings come into use. `making`: their files are
    read again between the months of a match.
    """

    def __init__(
        self,
        size: tuple[int, int] = style.DESIGN,
        clock: Clock | None = None,
        mods: tuple[modding.Mod, ...] = (),
        making: bool = False,
    ) -> None:
        self.making, self.rehearsal = making, Rehearsal(())
        self.tail = Tail()
        self.settings = settings.read()
        speak(self.settings.language)
        look = THEMES[self.settings.theme]
        fonts = places.shipped("assets") / "fonts"
        super().__init__(say("app.name"), fonts, size, look, self.settings.text, clock)
        off = [] if mods else modding.play_with(self.settings.mods)
        self._mods = mods or modding.using()  # at the menu; a match has its own
        self.shelf = Shelf()
        self.keeper = Keeper(self.shelf)
        self.match: Match | None = None
        self.thinker: Thinker | None = None
        self._spot: Spot | None = None
        self.sound: Player | None = None
        self._down: set[str] = set()
        self._falls = 0
        self._everywhere = {"F5": self.quicksave, "F9": self.quickload, "F11": self.fill_the_screen}
        self._warm = Thread(target=route.warm, daemon=True)
        seen = os.environ.get("TWO_SIDED_WATCH")
        self.watch = Watch(Path(seen)) if seen else None
        self._take_to_heart(self.settings)
        if self.settings.full_screen:
            self._fill_the_screen(True)
        self.show(route.title(self))
        if self.shelf.game > 1:
            self.say(say("app.second"))
        if off:
            self.say(say("app.mods_off", mods=listed(off)))

    def run(self) -> None:
        """Until `quit`. An error that nobody foresaw ends the match on the table, not the game."""
        while self.running:
            try:
                super().run()
            except Exception as error:
                self._falls += 1
                if self._falls > FALLS:
                    raise
                self._get_up(error)

    def listen(self, sound: Player) -> None:
        """From here on the game can be heard."""
        self.sound = sound
        self.stage.cue = lambda name: sound.play(name, self.stage.clock.now())
        self._take_to_heart(self.settings)

    def show(self, screen: Screen) -> None:
        self.tail.show(screen)
        super().show(screen)

    def step(self) -> bool:
        self._go_on()
        drawn = super().step()
        if drawn and not self._warm.ident:
            self._warm.start()
        if self.watch is not None:
            self.watch.tell(self)
        if self.sound is not None and self.visible:
            self.sound.go_on(self.stage.clock.now())
        return drawn

    def _hear(self, event: Event) -> None:
        """The next event is for whatever screen this one has called."""
        if self.watch is not None:
            self.watch.hear(event)
        if self._is_held(event):
            return
        self.tail.hear(event, self.screen)
        act = self._everywhere.get(self._means(event)) if event.type == pygame.KEYDOWN else None
        if act is not None and not self._listens:
            act()
        else:
            super()._hear(event)
        self._go_on()

    def _is_held(self, event: Event) -> bool:
        """Keys that act do so once: one that stays down must not seal what the next screen asks."""
        if event.type in (pygame.KEYUP, pygame.KEYDOWN) and (key := self._means(event)) in ONCE:
            before = key in self._down
            (self._down.add if event.type == pygame.KEYDOWN else self._down.discard)(key)
            return before and event.type == pygame.KEYDOWN
        if event.type == pygame.WINDOWFOCUSLOST:
            self._down.clear()
        return False

    def _means(self, event: Event) -> str:
        """The usual key whose work the pressed one does."""
        return self.stage.keys.means(keys.chord(event))

    @property
    def _listens(self) -> bool:
        """Does somebody choose another key right now?"""
        focused = self.screen.hands.focused if self.screen is not None else None
        return focused is not None and focused.listens

    # What screens ask for

    def go(self, place: str) -> None:
        """To a screen by its name, or to `continue`, `back` into the match, or `quit`."""
        doors: dict[str, Callable[[], object]] = {
            "continue": lambda: self._sit_down(self.shelf.resume()),
            "first": lambda: self.begin(route.first_chapter(self)),
            "again": self.again,
            "next": self.next_chapter,
            "back": self.back,
            "curtain": self.look_away,
            "title": self.leave,
            "quit": self.quit,
        }
        self.dare(doors.get(place, lambda: self.show(route.door(self, place))))

    def begin(self, chosen: Setup) -> None:
        """A new match. Problem names what of the choices cannot be."""
        self._sit_down(choices.begin(chosen))

    def again(self) -> None:
        """The same table once more, with other luck."""
        if self.match is not None:
            before = self.match.record.setup
            self.begin(replace(before, seed=(before.seed + 1) % today.ORDINARY))

    def next_chapter(self) -> None:
        """What follows in the campaign, to be sat down to."""
        if self.match is not None:
            self.show(route.next_chapter(self, self.match))

    def look_away(self) -> None:
        """The curtain falls over whoever sits in front, until they are back."""
        if self.match is not None:
            self.match.rise()

    def keep_picture(self, picture: pygame.Surface) -> None:
        """Write it beside the saves, and tell where."""
        found: list[Path] = []
        name = self.match.record.setup.scenario if self.match is not None else "two-sided"
        if self.dare(lambda: found.append(pictures.keep(name, picture))) and self.screen is not None:
            self.screen.open(ask.kept(found[0], self.screen.close))

    def open(self, name: str) -> None:
        """A saved match, in place of the one on the table."""
        self.dare(lambda: self._sit_down(self.shelf.load(name)))

    def quicksave(self) -> None:
        """Keep this moment of the match, in a ring of a few."""
        if self.match is not None:
            record, spot = self.match.record, self.match.month
            if self.dare(lambda: self.shelf.quicksave(record, now())):
                self.say(say("app.quicksaved", month=spot))

    def quickload(self) -> None:
        """Back to the newest of these moments; the match on the table is kept."""
        self.dare(lambda: self._sit_down(self.shelf.quickload()))

    def fill_the_screen(self) -> None:
        """Full screen, or back to a window."""
        self.prefer(replace(self.settings, full_screen=not self.settings.full_screen))

    def prefer(self, wishes: Settings) -> None:
        """Change how the game looks, at once and for the next time."""
        before, self.settings = self.settings, wishes
        speak(wishes.language)
        self._take_to_heart(wishes)
        self.restyle(THEMES[wishes.theme], wishes.text)
        if wishes.full_screen != before.full_screen:
            self._fill_the_screen(wishes.full_screen)
        if wishes.mods != before.mods:
            self.take_mods()
        self.dare(lambda: settings.write(wishes))

    def take_mods(self) -> None:
        """Play with the mods of the settings from the next match on, as their files are now."""
        modding.play_with(self.settings.mods)
        self._mods = modding.using()
        if self.match is not None:
            modding.use(self.match.record.mods)

    def back(self, called: bool = False) -> None:
        """To the match where one is on the table, else to the menu. `called`: its stage is a new one."""
        if self.match is None or self.thinker is None:
            self.show(route.title(self))
        else:
            self.show(route.of_match(self, self.match, self.thinker, called))

    def menu(self) -> None:
        """What can be done beside the match."""
        if self.screen is not None and self.match is not None:
            chairs, close = self.match.chairs, self.screen.close
            others = self.match.stage == Stage.ORDERS and self.match.shared
            seats = standin.doors(self.match, self._ask_to_lend, self._take_back)
            name = say(
                "ask.name",
                platform=saves.platform_name(chairs[saves.first(chairs)].platform),
                month=self.match.month,
            )
            self.screen.open(ask.menu(close, self._save, self._from_menu, name, others, seats))

    def _ask_to_lend(self) -> None:
        if self.screen is not None:
            self.screen.close()
            levels = choices.choices().levels
            self.screen.open(standin.dialog(levels, self._lend, self.screen.close))

    def _lend(self, level: str) -> None:
        """A computer plays for the one in front, until they take their seat back."""
        if self.match is not None and self.match.front is not None:
            self.match.lend(self.match.front, level)
            self._call()

    def _take_back(self, seat: int) -> None:
        if self.match is not None and self.screen is not None:
            self.screen.close()
            self.match.take_back(seat)
            self.screen.rebuild()
            self._call()
            self.say(say("standin.is_back", name=self.match.chairs[seat].name))

    def leave(self) -> None:
        """Put the match away and open the menu."""
        self._put_away(lambda: self.show(route.title(self)))

    def quit(self) -> None:
        self._put_away(super().quit)

    def dare(self, act: Callable[[], object]) -> bool:
        """Do it; what a person or the system can be blamed for becomes a message, and play goes on."""
        try:
            act()
        except (Problem, OSError) as wrong:
            self.say(str(wrong))
            return False
        return True

    def say(self, sentence: str) -> None:
        """At the foot of whatever is on show."""
        if self.screen is not None:
            self.screen.toast(sentence)

    def close(self) -> None:
        """Give everything back. The match on the table is kept, whatever it was that ended the game."""
        if self.match is not None:
            self.keeper.keep(self.match.record)
        self._clear()
        if self.sound is not None:
            self.sound.close()
        self.keeper.close()
        self.shelf.close()
        super().close()

    def _get_up(self, error: Exception) -> None:
        """Write down what happened, keep the match, and say so over the menu."""
        record = copied(self.match.record) if self.match is not None else None
        report = crash.write(error, self.tail.lines, record, now())
        kept = self._rescued(record) if record else ""
        self._clear()
        self.show(route.title(self))
        if self.screen is not None:
            self.screen.open(ask.fallen(report.name, kept, self.screen.close))

    def _rescued(self, record: Record) -> str:
        """Under which name it is kept, or why it is not, in a sentence."""
        try:
            return say("fallen.kept", name=self.shelf.rescue(record, now()))
        except Problem as problem:
            return str(problem)

    def _from_menu(self, place: str) -> None:
        if self.screen is not None:
            self.screen.close()
        self.go(place)

    def _save(self, name: str) -> None:
        """Under a name of one's own, from the menu of the match."""
        if self.match is None or self.screen is None:
            return
        self.screen.close()
        if self.dare(partial(self.shelf.save, self.match.record, name.strip(), now())):
            self.say(say("ask.saved", name=name.strip()))

    # The match on the table

    def _sit_down(self, record: Record) -> None:
        """Lay this match on the table; what lay there is kept."""
        if self.match is not None:
            self.keeper.keep(self.match.record)
        self._clear()
        self.rehearsal = Rehearsal(record.mods)
        self._lay(record)

    def _lay(self, record: Record) -> None:
        modding.use(record.mods)
        self.match = Match(record)
        count_from((record.rules.eras.first_month, record.rules.eras.first_year))
        self.thinker = Thinker(self.match)

    def _go_on(self) -> None:
        """Settle the month when all have answered; tell what went wrong beside the frames."""
        if self.match is not None and self.thinker is not None:
            settled = self.thinker.settle()
            if settled:
                self.keeper.keep(self.match.record)
            told = self._rehearse(self.match.record) if settled and self.making else None
            self._call()
            if told is not None:
                told()
            self._tell("app.asleep", self.thinker.faults)
        self._tell("app.unsaved", self.keeper.troubles())

    def _rehearse(self, record: Record) -> Callable[[], object] | None:
        """Take up the mods' files as they are now; what to tell of it once the month is on show."""
        try:
            found = self.rehearsal.between_months(record)
        except Problem as wrong:
            return partial(self._refuse_mods, wrong)
        if found is None:
            return None
        self._clear()
        self._lay(found.record)
        self.keeper.keep(found.record)
        return partial(self._tell_changes, rules.lines(found.changes))

    def _refuse_mods(self, wrong: Problem) -> None:
        """The match goes on under its rules; what is wrong with a file is shown line by line."""
        if isinstance(wrong, modding.BalanceError):
            self.go("mods")
        self.say(say("app.mods_refused") if isinstance(wrong, modding.BalanceError) else str(wrong))

    def _tell_changes(self, lines: Sequence[tuple[str, str]]) -> None:
        if self.screen is not None:
            self.screen.open(ask.changed(lines, self.screen.close))

    def _call(self) -> None:
        """Show the screen of where the match stands, if it stands elsewhere than before."""
        if self.match is None:
            return
        spot = (self.match.stage, self.match.front, self.match.month)
        if spot != self._spot:
            self._spot = spot
            if self.match.stage == Stage.ENDED:
                self.dare(partial(self._honour, self.match.record))
            self._forget(self.match.shared)
            self.back(called=True)
            if name := greeting(self.match):
                self.stage.cue(name)

    def _honour(self, record: Record) -> None:
        """What people won in it goes into the campaign."""
        if aside := laurels.note(self.shelf.folder, record):
            self.say(aside)

    def _tell(self, key: str, reasons: list[str]) -> None:
        for reason in reasons:
            self.say(say(key, reason=reason))
        reasons.clear()

    def _forget(self, others: bool) -> None:
        """Where others sit too, nothing is left of who sat in front: no screen, no letter, no picture."""
        if others:
            self.screen = None
            self.stage.forget()
            gc.collect()

    def _put_away(self, then: Callable[[], object]) -> None:
        """Keep the match and clear the table; where it cannot be kept, ask first."""
        if self.match is not None:
            self.keeper.keep(self.match.record)
        troubles = self.keeper.finish()
        if troubles and self.screen is not None:
            self.screen.open(ask.leave(troubles[0], self.screen.close, lambda: self._leave_it(then)))
        else:
            self._leave_it(then)

    def _leave_it(self, then: Callable[[], object]) -> None:
        self._clear()
        then()

    def _clear(self) -> None:
        if self.thinker is not None:
            self.thinker.close()
        self.match = self.thinker = self._spot = None
        modding.use(self._mods)
        count_from(None)

    def _take_to_heart(self, wishes: Settings) -> None:
        """What needs no other picture."""
        self.stage.clock.still, self.stage.keys = wishes.still, Keymap(wishes.keys)
        self.stage.aloud, self.stage.words = wishes.aloud, aloud.word
        if self.sound is not None:
            self.sound.volumes(wishes.loud / LOUDEST, wishes.cues / LOUDEST, wishes.music / LOUDEST)

    def _fill_the_screen(self, full: bool) -> None:
        try:
            self.window.set_fullscreen(desktop=True) if full else self.window.set_windowed()
        except pygame.error:
            self.say(say("app.no_full_screen"))
