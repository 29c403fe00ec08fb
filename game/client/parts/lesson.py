"""A lesson over the screens of a match: one instruction at a time, what it is about lit, the rest dimmed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Block,
    Button,
    Column,
    Drawing,
    Label,
    Pips,
    Row,
    Spacer,
    Spotlight,
    Widget,
)
from game.client.parts.controls import ALL
from game.client.view import orders
from game.client.view.table import Table
from game.session.lessons import Course, Lesson, Step
from game.words import called, say

BREADTH = 470


@dataclass(frozen=True)
class Way:
    """The next thing to do: the widget that does it, and its verb where it needs no choice of the pupil."""

    lights: str
    act: Callable[[], object]
    verb: str = ""


def step(table: Table) -> Step | None:
    """The instruction of this moment; None without a lesson, or after it."""
    return table.course.step(table.match.month) if table.course else None


def go_on(table: Table, is_shown: Callable[[Step], bool]) -> bool:
    """Leave the steps behind that are done. True if there were any."""
    left = False
    while (now := step(table)) and table.course and _is_done(table, now, is_shown(now)):
        table.course.go_on()
        left = True
    return left


def _is_done(table: Table, now: Step, shown: bool) -> bool:
    if now.looks or now.seals:
        return False
    if now.order:
        written = table.sheet.plain()
        return all(line in written and _is_meant(written[line], value) for line, value in now.order.items())
    return getattr(table.sheet, now.withdraws) is None if now.withdraws else shown


def _is_meant(written: object, asked: object) -> bool:
    """The same words, and numbers of the pupil's own where any are asked for; lists are his own."""
    if isinstance(asked, Mapping):
        inside = written if isinstance(written, Mapping) else {}
        if not any(asked.values()):
            return not any(inside.values())
        each = {**inside, ALL: inside.get(ALL, bool(inside) and all(inside.values()))}
        return all(_is_meant(each.get(key), value) for key, value in asked.items())
    return written == asked if isinstance(asked, str) else bool(written) or not asked


def here(table: Table, now: Step, lights: str, on: Callable[[], object], seal: Callable[[], object]) -> Way:
    """What is left to do once the pupil is where the step belongs."""
    if now.looks:
        return Way(lights, on, say("lesson.next"))
    return Way("seal", seal, say("desk.seal")) if now.seals else Way(lights, partial(_show, table, now))


def _show(table: Table, now: Step) -> None:
    """Give the orders of the step."""
    for line, value in now.order.items():
        table.change(line, value)
    if now.withdraws:
        table.change(now.withdraws, None)


def to_panel(
    table: Table,
    panel: str,
    opened: str,
    open_group: Callable[[str], object],
    open_panel: Callable[[str], object],
) -> Way:
    """From the desk, whose `opened` group shows its cards: by its slot, its card or its group."""
    act = partial(open_panel, panel)
    for slot in orders.slots(table):
        if slot.panel == panel:
            return Way(f"slot.{slot.key}", act, say("lesson.open", what=slot.title))
    for group in orders.groups(table):
        card = next((row for row in group.rows if row.panel == panel), None)
        if card and len(group.panels) == 1:
            return Way(f"group.{group.key}", act, say("lesson.open", what=group.title))
        if card and group.key == opened:
            return Way(f"card.{card.key}", act, say("lesson.open", what=card.title))
        if card:
            show = partial(open_group, group.key)
            return Way(f"group.{group.key}", show, say("lesson.open", what=group.title))
    return Way("", act, say("lesson.next"))


def spotlight(table: Table, way: Way, skip: Callable[[], object]) -> Spotlight | None:
    """The dimmed screen and its card; None while nothing is taught."""
    course, now = table.course, step(table)
    lesson = course.lesson(table.match.month) if course else None
    if course is None or lesson is None or now is None:
        return None
    key = f"{course.key}.{lesson.name}"
    body: list[Widget] = [
        _head(course, lesson),
        Label(say(f"{key}.title"), font="headline", wrap=True, name="lesson.title"),
        Label(say(f"{key}.text"), font="lead-plain", colour="ink2", wrap=True),
        Block([Column(_steps(table, course, lesson.step, key), gap=1)], pad=(12, 8), name="lesson.steps"),
        Label(say("lesson.undo"), colour="ink2", wrap=True),
        Row(_buttons(way, skip), gap=8, lie="centre", height=40, tight=True),
    ]
    return Spotlight(Column(body, gap=10), breadth=BREADTH, pad=(22, 18, 22, 14), lit=way.lights)


def _head(course: Course, lesson: Lesson) -> Widget:
    at, of = course.number(lesson), len(course.lessons)
    said = say("lesson.head", scenario=called(course.name), at=at, of=of)
    return Row(
        [Label(said, font="label", colour="ink2", width=Share(1), wrap=True), Pips(at, 0, of - at, 4.4)],
        lie="centre",
    )


def _steps(table: Table, course: Course, steps: Sequence[Step], key: str) -> list[Widget]:
    return [_step(table, one, say(f"{key}.{one.name}"), at, course.at) for at, one in enumerate(steps)]


def _step(table: Table, one: Step, text: str, at: int, now: int) -> Widget:
    """A ring before each; filled it is done, dark it is the one to do."""
    font = "body-strong" if at == now else "body"
    label = Label(text, font=font, colour="ink" if at == now else "ink2", width=Share(1), wrap=True)
    points = sum(table.limits[line].attention for line in one.order)
    cost: list[Widget] = [Pips(0, 0, points, 3.2)] if points and at >= now else []
    return Row([Drawing(partial(_ring, at - now), width=20, height=24), label, *cost], gap=8, lie="centre")


def _ring(ahead: int, pen: Pen, box: Box) -> None:
    if ahead < 0:
        pen.disc(box.cx, box.cy, 8, "acc")
        pen.icon("check", box.cx, box.cy, 12, "onacc", 2.6)
    else:
        pen.disc(box.cx, box.cy, 8, "card", "line2" if ahead else "acc", 1.5 if ahead else 2)


def _buttons(way: Way, skip: Callable[[], object]) -> list[Widget]:
    """Where a button can do the whole step it is the main one; what the pupil should try can be shown."""
    main = Button(way.verb, "primary", cap="Enter", name="lesson.do", on_press=way.act)
    show = Button(say("lesson.show"), icon="play", name="lesson.show", on_press=way.act, height=36)
    help = say("lesson.skip_help")
    skipped = Button(say("lesson.skip"), name="lesson.skip", help=help, on_press=skip, height=36)
    return [skipped, *([] if way.verb else [show]), Spacer(), *([main] if way.verb else [])]
