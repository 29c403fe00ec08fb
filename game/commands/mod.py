"""`mod`: for people who make mods. Begin one, check it, see what it does, mend it, hand it on."""

import argparse
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.balance import editors, files
from game.balance.errors import BalanceError, Trouble, told
from game.balance.mods import begin, changes, mend, pack, reading, shelf
from game.balance.mods.check import Verdict, check
from game.balance.mods.mod import Mod
from game.client import settings
from game.commands import mod_pages
from game.commands.aloud import say_aloud
from game.lab import beside
from game.session import modding
from game.words import say

WATCHED = 0.3  # seconds between two looks at the files
FORMATS = ("human", "json", "github")


def run(argv: list[str]) -> int:
    """0 done and sound, 1 problems were found, 2 misuse."""
    asked = _parser().parse_args(argv)
    answers: dict[str, Callable[[argparse.Namespace], int]] = {
        "new": _new, "check": _check, "diff": _diff, "conflicts": _conflicts, "why": _why,
        "fix": _fix, "pack": _pack, "list": _list, "report": _report,
    }  # fmt: skip
    try:
        return answers[asked.what](asked)
    except BalanceError as error:
        say_aloud(str(error))
        return 1


def _new(asked: argparse.Namespace) -> int:
    home = begin.begin(asked.id, Path(asked.to) if asked.to else None)
    print(say("mod.begun", path=files.shown(home), id=asked.id))
    return 0


def _check(asked: argparse.Namespace) -> int:
    code = _check_once(asked)
    while asked.watch:
        seen = modding.stamp()
        while modding.stamp() == seen:
            time.sleep(WATCHED)
        print(f"\n{time.strftime('%H:%M:%S')}")
        code = _check_once(asked)
    return code


def _check_once(asked: argparse.Namespace) -> int:
    """Each mod by itself with those it needs, or all that were named together."""
    names = asked.ids or [entry.id for entry in shelf.entries()]
    verdicts = [_verdict([name, *asked.together]) for name in names]
    troubles = tuple(dict.fromkeys(trouble for verdict in verdicts for trouble in verdict.troubles))
    _show_troubles(Verdict(troubles, sum(verdict.files for verdict in verdicts)), asked.format)
    return 1 if any(trouble.grave for trouble in troubles) else 0


def _verdict(names: Sequence[str]) -> Verdict:
    try:
        return check(shelf.chosen(names))
    except BalanceError as error:
        return Verdict(error.troubles, 0)


def _show_troubles(verdict: Verdict, format: str = "human") -> None:
    if format == "json":
        print(json.dumps([_plain(trouble) for trouble in verdict.troubles], indent=1))
    elif format == "github":
        print("\n".join(map(_annotation, verdict.troubles)))
    elif verdict.troubles:
        say_aloud(told(verdict.troubles))
    else:
        print(say("mod.sound", n=verdict.files))


def _plain(trouble: Trouble) -> dict[str, Any]:
    return {**asdict(trouble), "severity": "error" if trouble.grave else "warning"}


def _annotation(trouble: Trouble) -> str:
    """As a build on a forge shows it beside the line."""
    kind, spot = "error" if trouble.grave else "warning", trouble.spot
    at = f",line={spot.line},col={spot.column}" if spot else ""
    return f"::{kind} file={trouble.file}{at}::[{trouble.code}] {trouble.sentence} {trouble.help}".rstrip()


def _diff(asked: argparse.Namespace) -> int:
    print("\n".join(mod_pages.diff(changes.changes(_chosen(asked)))))
    return 0


def _conflicts(asked: argparse.Namespace) -> int:
    mods = _chosen(asked)
    print("\n".join(mod_pages.conflicts(mods, changes.clashes(mods))))
    return 0


def _why(asked: argparse.Namespace) -> int:
    print("\n".join(mod_pages.history(asked.path, changes.why(asked.path, _chosen(asked)))))
    return 0


def _fix(asked: argparse.Namespace) -> int:
    """Until nothing more can be mended: a right name may bring the next slip to light."""
    path, wrote = shelf.where(asked.id), 0
    while True:
        verdict = check(shelf.chosen([asked.id]))
        texts, mended = mend.mended(reading.read(path), verdict.troubles)
        if not mended or not path.is_dir():
            break
        mend.write(path, texts)
        wrote += len(mended)
        print("\n".join(map(_mended, mended)))
    if (path / editors.HOME).is_dir():
        editors.write(path)
    print(say("mod.fixed", n=wrote))
    if verdict.troubles:
        _show_troubles(verdict)
    return 0 if verdict.sound else 1


def _mended(trouble: Trouble) -> str:
    at, was = (trouble.spot.line, trouble.spot.text) if trouble.spot else (0, "")
    return say("mod.mended", file=trouble.file, line=at, was=was, now=trouble.mend)


def _pack(asked: argparse.Namespace) -> int:
    """Only what is sound is handed on."""
    verdict = check(shelf.chosen([asked.id]))
    if not verdict.sound:
        _show_troubles(verdict)
        return 1
    mod = next(one for one in shelf.chosen([asked.id]) if one.home == files.shown(shelf.where(asked.id)))
    print(say("mod.packed", path=files.shown(pack.pack(mod, Path(asked.to or ".")))))
    return 0


def _list(asked: argparse.Namespace) -> int:
    on = settings.read().mods
    for entry in shelf.entries():
        state = "broken" if entry.mod is None else "on" if entry.id in on else "off"
        name = entry.mod.manifest.name if entry.mod else ""
        version = entry.mod.manifest.version if entry.mod else ""
        print(f"{entry.id:24} {version:8} {say(f'mod.is.{state}'):8} {name:28} {files.shown(entry.path)}")
    print(say("mod.where", path=files.shown(shelf.folders()[1])))
    return 0


def _report(asked: argparse.Namespace) -> int:
    mods = shelf.chosen([asked.id])
    verdict = check(mods)
    page = mod_pages.report(mods, verdict)
    if verdict.sound and asked.games:
        page += beside.page(mods, asked.games, asked.workers)
    print("\n".join(page))
    return 0 if verdict.sound else 1


def _chosen(asked: argparse.Namespace) -> tuple[Mod, ...]:
    """Those that were named, else those that are played with."""
    return shelf.chosen(asked.ids or settings.read().mods)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py mod",
        description="Make mods: folders of settings and words that change the game.",
        epilog="example: main.py mod new slow-money",
        allow_abbrev=False,
    )
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    new = what.add_parser("new", help="make a folder with a manifest and an example of each edit")
    new.add_argument("id", metavar="ID", help="small letters, digits and -")
    new.add_argument("--to", metavar="DIR", help="where (the folder of mods)")
    checked = what.add_parser("check", help="everything that is wrong, in one pass")
    checked.add_argument(
        "--with", dest="together", metavar="OTHER", nargs="+", default=[], help="together with these"
    )
    checked.add_argument("--watch", action="store_true", help="stay, and check again on each save")
    checked.add_argument("--format", choices=FORMATS, default="human", help="how it is printed (human)")
    differ = what.add_parser("diff", help="value by value, before and after")
    clash = what.add_parser("conflicts", help="values that two mods set, and which counts")
    why = what.add_parser("why", help="who set a value, in turn")
    why.add_argument("path", metavar="PATH", help="trust.climb, platforms.platform.kite.cash ...")
    why.add_argument(
        "--mod", dest="ids", metavar="ID", action="append", default=[], help="with this one (those in play)"
    )
    for many, usual in ((checked, "all"), (differ, "those in play"), (clash, "those in play")):
        many.add_argument("ids", metavar="ID", nargs="*", help=f"of mods, or their paths ({usual})")
    fix = what.add_parser("fix", help="mend what can only be meant in one way")
    packed = what.add_parser("pack", help="one zip to hand on")
    what.add_parser("list", help="what is there, and what is in play")
    report = what.add_parser("report", help="a page: versions, problems, changes, games with and without it")
    for one in (fix, packed, report):
        one.add_argument("id", metavar="ID", help="of the mod, or the path of its folder or zip")
    packed.add_argument("--to", metavar="DIR", help="where (here)")
    report.add_argument("--games", metavar="N", type=int, default=40, help="with and without it (40)")
    report.add_argument("--workers", metavar="N", type=int, default=1, help="processes that share them (1)")
    return parser
