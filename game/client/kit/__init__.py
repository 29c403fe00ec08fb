"""Widgets, charts, text and one loop on pygame-ce. The kit knows no game and says no sentence of its own.

Units: everything is measured in pixels of a 1280x720 window; `Style.scale` turns units into pixels.
Colours are token names of `style.PAPER` ("ink", "acc", "p1t"), or mixtures: ("p1", "card", 0.6).
Fonts are names of `style.TYPE` ("body", "headline", "figure"), or pairs like ("strong", 12.5).

    style    tokens, faces, type scale, spacing     box      Box(x, y, w, h), never changed
    layout   row, column, grid, Share, faults       pen      draws text, box, ribbon, band, icon, emblem ...
    widgets  all that a person sees or uses         charts   fan, waterfall, shares, streams, dial, track
    screen   Screen (subclass it), Stage            loop     Loop: window, events, frames, pace
    driver   Driver: plays a screen by names        sdl      prepare() before the first window
    brush, curves, art, text, icons, cache, hands, focus, keys, clock: the machinery below

A widget is a dataclass: what it shows comes first, the rest by keyword. Every one takes `name`, `help` (a
string or a `Tip`), `enabled` with `reason`, `shortcut` (keys that press it), `width` and `height` (units,
`Share(n)`, or None for its content) and `on_explain` (right click, F1). What is focused, clicked or hovered
needs a name.

A screen is a function of its state: `build` returns a tree, a callback changes the state and calls
`rebuild()`. Focus, scrolled places, held sliders and half-typed names survive, since they are found again by
name. For a small change without a new tree there is `widget.touch()`, and `Label.say`. What eases uses
`animate` and `progress`; what runs on top of the page uses `draw_moving` until `moves_until`.

    class Rate(Screen):
        percent = 2.0

        def build(self) -> Widget:
            return Row(
                [
                    Panel(
                        [
                            Title(words("rate.found"), words("rate.line")),
                            Slider(
                                self.percent, 0, 10, 0.5, before=1.0, name="rate", on_change=self.choose,
                                help=Tip(words("rate"), rows=[(words("cost"), "2.3m")]),
                            ),
                            Label(f"{self.percent:.1f}%", font="figure", name="shown"),
                            Spacer(),
                            Button(words("keep"), kind="primary", cap="Esc", name="keep", on_press=self.keep),
                        ],
                        pad=20, gap=12, width=Share(1),
                    ),
                    Drawing(self.paint, width=Share(2)),
                ],
                pad=12, gap=12,
            )

        def choose(self, percent: float) -> None:
            self.percent = percent
            self.rebuild()

        def paint(self, pen: Pen, box: Box) -> None:
            pen.ribbon(box.x, box.y, box.y + 40, box.right, box.cy, box.cy + 20, "p1")

    loop = Loop("Title", Path("assets/fonts"))    # after sdl.prepare()
    loop.show(Rate())
    loop.run()                                    # or: Driver(loop).click("keep")
"""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
