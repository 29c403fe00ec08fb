"""Which screen is called for. No screen knows another: each is told what it may ask of the game."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Protocol

from game.client.kit.screen import Screen
from game.client.screens.desk import Desk
from game.client.screens.ending import Ending
from game.client.screens.handover import Handover
from game.client.screens.load import Load
from game.client.screens.options import Options
from game.client.screens.reveal import Reveal
from game.client.screens.setup import NewGame
from game.client.screens.title import Title
from game.client.settings import Settings
from game.client.view import saves
from game.session import choices
from game.session.match import Match, Stage
from game.session.setup import Setup
from game.session.shelf import Shelf
from game.session.think import Thinker


class Game(Protocol):
    """What screens may ask for, by way of this file; app.py answers."""

    shelf: Shelf
    settings: Settings

    def go(self, place: str) -> None: ...
    def dare(self, act: Callable[[], object]) -> None: ...
    def begin(self, chosen: Setup) -> None: ...
    def open(self, name: str) -> None: ...
    def prefer(self, wishes: Settings) -> None: ...
    def menu(self) -> None: ...


def title(game: Game) -> Screen:
    entries = game.shelf.entries()
    newest = game.shelf.newest()
    return Title(game.go, saves.latest(newest) if newest else None, len(entries))


def door(game: Game, place: str) -> Screen:
    """A screen outside of the match, by its name."""
    back = partial(game.go, "back")
    if place == "load":
        return Load(game.shelf.entries(), game.open, back, date.today())
    if place == "options":
        return Options(game.settings, game.prefer, back)
    people = {"new": 1, "hot_seat": 2}[place]
    return NewGame(choices.choices(), lambda chosen: game.dare(partial(game.begin, chosen)), back, people)


def of_match(game: Game, match: Match, thinker: Thinker) -> Screen:
    """Whatever the stage of the match calls for."""
    if match.stage == Stage.REVEAL:
        return Reveal(match, game.menu)
    if match.stage == Stage.ENDED:
        return Ending(match, game.go)
    if match.stage == Stage.ORDERS and match.front is not None:
        return Desk(match, match.front, thinker, open_menu=game.menu)
    return Handover(match, partial(game.go, "title"))
