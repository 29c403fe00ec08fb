"""`simulate`: matches without a window, by computers, scripts and bots, and how they ended."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.progress import Progress

from game import VERSION
from game.balance import load
from game.balance.schema.rules import Rules
from game.commands import seats
from game.commands.files import written
from game.lab import arena, bots, report, scripts
from game.lab.arena import Plan
from game.lab.results import Game
from game.words import Problem, say

INTERFACE = 1
MINDS = ("ai", "script", "bot")
LISTS = ("scenarios", "platforms", "levels", "personas", "options")


def run(argv: list[str]) -> int:
    """0 all games were played."""
    found = _parser().parse_args(argv)
    seats.use_mods(found)
    if found.list:
        print("\n".join(seats.names(load.base())[found.list]))
    else:
        _play(found, _plan(found, seats.rules(found)))
    return 0


def _play(found: argparse.Namespace, plan: Plan) -> None:
    with written(found.json) as figures, written(found.trace) as trace:
        games = []
        for game in _watched(arena.play(plan, found.games, workers=found.workers), found.games):
            games.append(game)
            for row in game.rows:
                print(json.dumps(row), file=trace)
        if figures:
            print(json.dumps(_figures(plan, games), indent=1), file=figures)
    if found.json != "-":
        _show(games)


def _plan(found: argparse.Namespace, rules: Rules) -> Plan:
    """Everything that can be wrong is found here, before the first month."""
    if min(found.games, found.workers) < 1:
        raise Problem(say("simulate.nobody", games=found.games, workers=found.workers), code=2)
    setup = seats.chosen(found, rules, MINDS)
    sheets = scripts.read(found.orders, setup, rules) if found.orders else {}
    for chair in setup.chairs:
        if chair.mind == "bot":
            bots.try_out(chair.name, found.bot_seconds)
    return Plan(setup, rules, sheets, found.bot_seconds, found.trace is not None)


def _figures(plan: Plan, games: Sequence[Game]) -> dict[str, Any]:
    """The shape that programs outside rely on."""
    shown = ("seed", "months", "winner", "victory", "state_hash", "seats")
    return {
        "interface_version": INTERFACE,
        "game": VERSION,
        "rules_hash": plan.rules.fingerprint,
        "scenario": plan.setup.scenario,
        "months": plan.setup.months,
        "seed": plan.setup.seed,
        "mods": [mod.id for mod in plan.mods],
        "games": [{name: asdict(game)[name] for name in shown} for game in games],
    }


def _show(games: Sequence[Game]) -> None:
    console = Console()
    if len(games) <= report.ROWS:
        console.print(report.by_game(games))
    console.print(report.by_seat(games))
    if len({seat.platform for game in games for seat in game.seats}) > 1:
        console.print(report.by_platform(games))
    if len({seat.bot for seat in games[0].seats}) > 1:
        console.print(report.by_mind(games))
    console.print("\n".join(report.sentences(games)), highlight=False)


def _watched(games: Iterator[Game], of: int) -> Iterator[Game]:
    """The same, with a bar for somebody who watches."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        yield from bar.track(games, of, description=say("simulate.playing"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py simulate",
        description="Play matches without a window and print how they ended.",
        epilog=f"{seats.HELP}\nexample: main.py simulate --games 12 --seat ai:normal --seat ai:easy",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    seats.add(parser)
    parser.add_argument("--games", metavar="N", type=int, default=1, help="how many (1)")
    parser.add_argument("--workers", metavar="N", type=int, default=1, help="processes that share them (1)")
    parser.add_argument("--orders", metavar="FILE", help="sheets of the scripts, TOML")
    parser.add_argument(
        "--bot-seconds", metavar="S", type=float, default=5.0, help="a bot's time a month (5)"
    )
    parser.add_argument("--json", metavar="FILE", help="the results as JSON; - prints them and nothing else")
    parser.add_argument("--trace", metavar="FILE", help="a JSON line for each game, month and seat")
    parser.add_argument("--list", choices=LISTS, help="print the names that can be used, and play nothing")
    return parser
