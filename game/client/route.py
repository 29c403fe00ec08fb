"""Which screen is called for. No screen knows another: each is told what it may ask of the game.

A screen is imported when it is first called for, so that the menu need not wait for all of them.
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from pygame import Surface

from game.client.kit.screen import Screen
from game.client.screens.title import Title
from game.client.settings import Settings
from game.client.view import explain, saves
from game.client.view.table import Table
from game.session.match import Match, Stage
from game.session.setup import Setup
from game.session.shelf import Shelf
from game.session.think import Thinker

if TYPE_CHECKING:
    from game.client.screens.setup import NewGame


class Game(Protocol):
    """What screens may ask for, by way of this file; app.py answers."""

    shelf: Shelf
    settings: Settings

    def go(self, place: str) -> None: ...
    def dare(self, act: Callable[[], object]) -> bool: ...
    def begin(self, chosen: Setup) -> None: ...
    def open(self, name: str) -> None: ...
    def prefer(self, wishes: Settings) -> None: ...
    def take_mods(self) -> None: ...
    def menu(self) -> None: ...
    def keep_picture(self, picture: Surface) -> None: ...
    def show(self, screen: Screen) -> None: ...


def title(game: Game) -> Screen:
    entries = game.shelf.entries()
    newest = next((entry for entry in entries if entry.header and not entry.header.ended), None)
    return Title(game.go, saves.latest(newest), len(entries))


def door(game: Game, place: str) -> Screen:
    """A screen outside of the match, by the name of what leads there."""
    doors: dict[str, Callable[[Game], Screen]] = {
        "load": _load,
        "options": _options,
        "mods": _mods,
        "articles": _articles,
        "credits": _credits,
        "new": partial(_new, people=1),
        "hot_seat": partial(_new, people=2),
    }
    return doors[place](game)


def of_match(game: Game, match: Match, thinker: Thinker, called: bool) -> Screen:
    """What the stage of the match calls for. Who has just been called reads last month's report first."""
    if match.stage == Stage.REVEAL:
        from game.client.screens.reveal import Reveal

        return Reveal(match, game.menu)
    if match.stage == Stage.ENDED:
        from game.client.screens.ending import Ending
        from game.session import campaign, choices

        name = campaign.after(match.record.setup.scenario)
        chapter = choices.choices().scenarios[name].name if name else ""
        return Ending(match, game.go, thinker, game.keep_picture, chapter)
    if match.stage == Stage.ORDERS and match.front is not None:
        return (_report if called and match.record.before else _desk)(game, match, match.front, thinker)
    from game.client.screens.handover import Handover

    return Handover(match, partial(game.go, "title"))


def _desk(game: Game, match: Match, seat: int, thinker: Thinker, panel: str = "") -> Screen:
    from game.client.screens.desk import Desk

    def open_report(page: str = "") -> None:
        game.show(_report(game, match, seat, thinker, page))

    desk = Desk(match, seat, thinker, open_report, game.menu, panel)

    def open_order(panel: str) -> None:
        game.show(desk)
        desk.open_panel(panel)

    desk.open_article = partial(_explain, game, desk, desk.table, open_order)
    return desk


def _report(game: Game, match: Match, seat: int, thinker: Thinker, page: str = "") -> Screen:
    from game.client.screens.report import MonthReport

    def open_order(panel: str = "") -> None:
        game.show(_desk(game, match, seat, thinker, panel))

    report = MonthReport(match, seat, open_order, open_order, game.menu, page)
    report.open_article = partial(_explain, game, report, report.table, open_order)
    return report


def _explain(
    game: Game, before: Screen, table: Table, open_order: Callable[[str], object], article: str
) -> None:
    """What is known of it in this month; then back to the screen before, as it was left."""
    from game.client.screens.encyclopaedia import Encyclopaedia

    def back() -> None:
        game.show(before)

    game.show(Encyclopaedia(explain.book(table), article, back, table, open_order))


def warm() -> None:
    """Fetch what will be wanted after the menu, while somebody still looks at it."""
    for screen in (
        "desk",
        "encyclopaedia",
        "ending",
        "handover",
        "load",
        "mods",
        "options",
        "report",
        "reveal",
        "setup",
    ):
        import_module(f"game.client.screens.{screen}")
    from game.session import choices

    choices.choices()


def _articles(game: Game) -> Screen:
    from game.client.screens.encyclopaedia import Encyclopaedia
    from game.session import articles

    return Encyclopaedia(articles.book(), "war", partial(game.go, "back"))


def _credits(game: Game) -> Screen:
    from game.client.screens.credits import Credits
    from game.client.view import credits

    return Credits(credits.works(), partial(game.go, "back"))


def _load(game: Game) -> Screen:
    from game.client.screens.load import Load

    return Load(game.shelf, game.open, partial(game.go, "back"), date.today())


def _options(game: Game) -> Screen:
    from game.client.screens.options import Options

    return Options(lambda: game.settings, game.prefer, partial(game.go, "back"))


def _mods(game: Game) -> Screen:
    from game.client.screens.mods import Mods
    from game.session import modding

    return Mods(modding.mods, modding.stamp, lambda: game.settings, game.prefer, game.take_mods, game.go)


def first_chapter(game: Game) -> Setup:
    """The table at which the game is learnt."""
    from game.session import campaign

    return _new(game, 1, campaign.first()).chosen


def next_chapter(game: Game, match: Match) -> Screen:
    """The table of the story that follows in the campaign."""
    from game.session import campaign

    people = sum(chair.mind == "human" for chair in match.chairs)
    return _new(game, max(1, people), campaign.after(match.record.setup.scenario))


def _new(game: Game, people: int, scenario: str = "") -> "NewGame":
    from game.client.screens.setup import NewGame
    from game.session import choices, progress

    def start(chosen: Setup) -> None:
        game.dare(partial(game.begin, chosen))

    won, trouble = progress.read(game.shelf.folder)
    screen = NewGame(choices.choices(), start, partial(game.go, "back"), date.today(), people, won, trouble)
    if scenario:
        screen.play(scenario)
    return screen
