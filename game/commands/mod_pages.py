"""What `mod` prints: changes value by value, histories, conflicts, and a page to send to somebody."""

from collections.abc import Iterator, Sequence

from game import VERSION
from game.balance.errors import told
from game.balance.layers import GONE, written
from game.balance.mods.changes import Change, Clash, Stage, changes, clashes
from game.balance.mods.check import Verdict
from game.balance.mods.mod import Mod
from game.words import percent, say


def diff(found: Sequence[Change]) -> Iterator[str]:
    """A line for each value: before, after, and by how much where that can be said."""
    wide = max((len(change.path) for change in found), default=0)
    for change in found:
        moved = f"{written(change.before)} -> {written(change.after)}"
        yield f"{change.path:{wide}}  {_new(change) or moved}{_by(change)}"
    yield say("mod.changes", n=len(found))


def history(path: str, stages: Sequence[Stage]) -> Iterator[str]:
    """A line for each layer that set the value."""
    yield path
    for stage in stages:
        at = f"{stage.file}:{stage.line}" if stage.line else stage.file
        yield f"  {stage.layer:24} {written(stage.value):24} {at}"


def conflicts(mods: Sequence[Mod], found: Sequence[Clash]) -> Iterator[str]:
    """The load order, then what more than one mod touches."""
    yield say("mod.order", order=" -> ".join([say("balance.base"), *(mod.id for mod in mods)]))
    for clash in found:
        way = " -> ".join(f"{written(stage.value)} ({stage.layer})" for stage in clash.stages)
        yield f"{say(f'mod.clash.{clash.kind}'):12} {clash.path}  {way}"
    if not found:
        yield say("mod.no_clash")


def report(mods: Sequence[Mod], verdict: Verdict) -> list[str]:
    """What somebody who is asked for help wants to know."""
    lines = [f"# {say('mod.report.title', names=', '.join(mod.manifest.name for mod in mods))}", ""]
    lines += [f"- Two-Sided {VERSION}"]
    lines += [f"- {mod.id} {mod.manifest.version}, {mod.fingerprint[:12]}, {mod.home}" for mod in mods]
    lines += ["", f"## {say('mod.report.problems')}", ""]
    problems = ["```", told(verdict.troubles), "```"]
    lines += problems if verdict.troubles else [say("mod.sound", n=verdict.files)]
    if verdict.sound:
        lines += ["", f"## {say('mod.report.changes')}", "", "```", *diff(changes(mods)), "```"]
        lines += ["", f"## {say('mod.report.conflicts')}", "", "```", *conflicts(mods, clashes(mods)), "```"]
    return lines


def _new(change: Change) -> str:
    return say("mod.new", value=written(change.after)) if change.before is GONE else ""


def _by(change: Change) -> str:
    """The change of a number in hundredths of what it was."""
    before, after = change.before, change.after
    plain = all(isinstance(one, int | float) and not isinstance(one, bool) for one in (before, after))
    return f"  ({'+' if after > before else ''}{percent(after / before - 1)})" if plain and before else ""
