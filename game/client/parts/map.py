"""The Confluence: who sells where and who buys where, as ribbons as thick as they are many."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from game.client.kit.box import NOWHERE, Box
from game.client.kit.charts import (
    Streaks,
    Stream,
    between,
    draw_edge,
    draw_streams,
    draw_stub,
)
from game.client.kit.pen import Pen
from game.client.kit.widgets import Tip, Widget, draw_change
from game.client.parts.course import NAMES, PILL, Course
from game.client.view import emblem
from game.client.view.confluence import Disc, Market, Node
from game.client.view.table import Table
from game.words import amount, percent, say

STUB = 54  # length of the grey that fades before it reaches anybody
ROOMY = 27  # radius from which a disc has room for its change
EASE = 0.6
FLOW = 6.0  # seconds that streaks run before the map rests


@dataclass(eq=False)
class Spot(Widget):
    """A place on the map that can be reached: it lights what belongs to it."""

    on_press: Callable[[], object] | None = None
    role: ClassVar[str] = "place"
    focusable: ClassVar[bool] = True

    @property
    def value(self) -> str:
        return self.name.removeprefix("map.")

    def act(self) -> None:
        if self.on_press is not None:
            self.on_press()

    def touch(self) -> None:
        if self.parent is not None:
            self.parent.touch()


@dataclass(eq=False)
class Confluence(Widget):
    """`before` holds last month's sums by seat, (shops, people), from which the ribbons ease."""

    table: Table = field(kw_only=False)
    market: Market = field(kw_only=False)
    grown: tuple[tuple[float, float], ...] = ()
    on_press: Callable[[str], object] | None = None

    def __post_init__(self) -> None:
        self.lit_by_mouse: str = ""
        self.course = Course(self.market, NOWHERE)
        self.streaks: Streaks | None = None
        market, press = self.market, self.on_press
        for node in (*market.sellers, *market.buyers):
            panel = "subsidies" if node in market.buyers else "front_page"
            self.children.append(
                Spot(name=f"map.{node.key}", help=self._tip(node), on_press=self._opens(press, panel))
            )
        for disc in market.platforms:
            self.children.append(Spot(name=f"map.{disc.seat}", help=self._disc_tip(disc)))

    @staticmethod
    def _opens(press: Callable[[str], object] | None, panel: str) -> Callable[[], object] | None:
        return None if press is None else lambda: press(panel)

    @property
    def under_mouse(self) -> bool:
        return True

    def place(self, pen: Pen, box: Box) -> None:
        self.box, self.course = box, Course(self.market, box)
        hide = [Box(x - r, y - r, 2 * r, 2 * r + PILL + 8) for x, y, r in self.course.middles.values()]
        self.streaks = Streaks(self.course.streams, hide)
        for child in self.children:
            child.place(pen, self.course.reach(child.name.removeprefix("map.")))

    # What is lit

    def hover(self, x: float, y: float) -> None:
        found = next((stream.key for stream in reversed(self.course.streams) if stream.holds(x, y)), "")
        if found != self.lit_by_mouse:
            self.lit_by_mouse = found
            self.touch()

    def lit(self) -> set[str] | None:
        """Keys of the streams that stay as they are; None for all."""
        spots = [child.name.removeprefix("map.") for child in self.children if child.hovered or child.focused]
        if spots:
            return {stream.key for stream in self.course.streams if spots[0] in stream.key.split("/")}
        return {self.lit_by_mouse} if self.lit_by_mouse and self.hovered else None

    def spot(self, x: float, y: float) -> tuple[str | Tip, Box] | None:
        stream = next((stream for stream in reversed(self.course.streams) if stream.holds(x, y)), None)
        if stream is None:
            return None
        key, seat = stream.key.split("/")
        node = next(node for node in (*self.market.sellers, *self.market.buyers) if node.key == key)
        return self._stream_tip(node, int(seat)), Box(x - 6, y - 6, 12, 12)

    # What it says

    def _stream_tip(self, node: Node, seat: int) -> Tip:
        kind = "sellers" if node in self.market.sellers else "buyers"
        rows = [(say("map.tip.part"), percent(node.of(seat) / node.all if node.all else 0.0))]
        if node.shared[seat]:
            rows.append((say("map.tip.also"), amount(node.shared[seat])))
        return Tip(
            say(f"map.tip.{kind}", where=self.table.name(seat), what=node.title), amount(node.of(seat)), rows
        )

    def _tip(self, node: Node) -> Tip:
        rows = [(self.table.name(disc.seat), amount(node.of(disc.seat))) for disc in self.market.platforms]
        key = "sellers" if node in self.market.sellers else "buyers"
        rows.append((say(f"map.tip.nowhere_{key}"), amount(node.nowhere)))
        return Tip(node.title, amount(node.all), rows, foot=say(f"map.tip.open_{key}"))

    def _disc_tip(self, disc: Disc) -> Tip:
        shops = sum(node.of(disc.seat) for node in self.market.sellers)
        people = sum(node.of(disc.seat) for node in self.market.buyers)
        rows = [(say("map.tip.stalls"), amount(shops)), (say("map.tip.people"), amount(people))]
        deep = say("map.tip.deep_unknown") if disc.deep is None else percent(disc.deep, 0)
        rows.append((say("map.tip.deep"), deep))
        return Tip(disc.name, percent(disc.share), rows, foot=disc.label)

    # Drawing

    def start(self, now: float, ease: bool) -> None:
        """The map was opened: let the ribbons settle once, and the streaks run for a while."""
        if ease and self.grown:
            self.animate(now, EASE)
        self.moves_until = now + FLOW

    def carry(self, old: Widget) -> None:
        if isinstance(old, Confluence):
            self.busy_from, self.busy_for = old.busy_from, old.busy_for
            self.moves_until = old.moves_until

    def draw(self, pen: Pen) -> None:
        self._draw_heads(pen)
        lit, part = self.lit(), self.progress(pen.now)
        draw_streams(pen, [self._eased(stream, part) for stream in self.course.streams], lit)
        for x, y, thick, way in self.course.stubs:
            self._draw_stub(pen, x, y, thick, way)
        for node in (*self.market.sellers, *self.market.buyers):
            self._draw_node(pen, node)

    def draw_over(self, pen: Pen) -> None:
        for disc in self.market.platforms:
            self._draw_disc(pen, disc)

    def draw_moving(self, pen: Pen, now: float) -> None:
        if self.streaks is not None and self.lit() is None and now < self.moves_until and not self.busy_for:
            self.streaks.draw(pen, now)

    def _eased(self, stream: Stream, part: float) -> Stream:
        """Last month this ribbon was as much thinner as the whole platform was smaller."""
        if part >= 1 or not self.grown:
            return stream
        side = 0 if stream.x0 < self.box.cx else 1
        was = stream._replace(thick=stream.thick * self.grown[int(stream.key.split("/")[1])][side])
        return between(was, stream, part)

    def _draw_heads(self, pen: Pen) -> None:
        y = self.box.y + 10
        for text, x, align in (
            (say("map.head.sellers"), self.box.x, "left"),
            (say("map.head.platforms"), self.box.cx, "centre"),
            (say("map.head.buyers"), self.box.right - NAMES[1] + 11, "left"),
        ):
            pen.text(text, x, y, "head", "ink2", align)  # type: ignore[arg-type]

    def _draw_stub(self, pen: Pen, x: float, y: float, thick: float, way: int) -> None:
        if way < 0:
            draw_stub(pen, x - STUB, x, y, thick)
        else:
            pen.ribbon(x, y, y + thick, x + STUB, y, y + thick, "none", 0.6, None, (0.9, 0.0))

    def _draw_node(self, pen: Pen, node: Node) -> None:
        bar, lit = self.course.bars[node.key], self.lit()
        faded = lit is not None and not any(key.startswith(f"{node.key}/") for key in lit)
        strong, soft = ("ink3", ("ink3", "card", 0.4)) if faded else ("ink", "ink2")
        draw_edge(pen, bar.x, bar.y, bar.h)
        left = bar.x < self.box.cx
        x = self.box.x + 28 if left else bar.right + 11
        room = bar.x - 10 - x if left else self.box.right - x
        if left:
            pen.icon(node.icon, self.box.x + 11, bar.cy, 20, strong)
        pen.text(node.title, x, bar.cy - 8, "body-strong", strong, width=room)
        pen.text(node.line, x, bar.cy + 8, "label", soft, width=room)

    def _draw_disc(self, pen: Pen, disc: Disc) -> None:
        x, y, radius = self.course.middles[disc.seat]
        tone = emblem.tone(disc.seat)
        pen.shadow(Box(x - radius, y - radius, 2 * radius, 2 * radius), radius, 9, 0.16, 3)
        pen.disc(x, y, radius, "card")
        pen.ring(x, y, radius - 3, 6, 0, 1, (tone, "card", 0.72))
        if disc.deep:
            pen.ring(x, y, radius - 3, 6, 0, disc.deep, tone)
        size = max(13.0, radius * 0.44)
        pen.emblem(self.table.emblem(disc.seat), x, y - radius * 0.47, size, tone)
        share = percent(disc.share, 0) if disc.share else say("map.no_sales")
        pen.text(share, x, y + radius * 0.06, ("figure-bold", max(15.0, radius * 0.54)), "ink", "centre")
        if disc.moved.text and radius >= ROOMY:
            draw_change(pen, x, y + radius * 0.5, disc.moved.text, disc.moved.sign, ("strong", 11), "centre")
        self._draw_pill(pen, disc, x, y + radius + 7)

    def _draw_pill(self, pen: Pen, disc: Disc, x: float, y: float) -> None:
        mine = disc.seat == self.table.seat
        name = say("map.mine", name=disc.name) if mine else disc.name
        wide = pen.width(name, "body-strong") + pen.width(disc.label, "label") + 30
        box = Box(x - wide / 2, y, wide, PILL)
        tone = emblem.tone(disc.seat)
        pen.box(box, "card", (tone, "card", 0.45), 7)
        pen.text(name, box.x + 11, box.cy, "body-strong", emblem.ink(disc.seat))
        pen.text(disc.label, box.right - 11, box.cy, "label", "ink2", "right")
