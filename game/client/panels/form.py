"""Any line of the sheet, drawn from what may be ordered: how a new order gets onto the desk without a panel.

A line needs a row in view/orders.py (`Kind("whisper", ("whisper", "poison_talks"), books=("whispers",))`, in
the group it belongs to) and its words. Everything else is read: bounds, steps, choices, targets and refusals
off the line's `Offer`, the way its value is written off its field of session/sheet.py. Fields of the entry
that are no parts name the targets, outermost first.

The words, `<part>` being a part, a field that names targets, or the line itself where its value is bare:

    [orders.card]
    whisper = "Whisper"                    the card, by its key

    [form.whisper]
    title = "A word in the right ear"
    why   = "What it does, what it costs beside money, what stands against it."
    do    = "Send it out"                  on the switch of a line that holds for one month
    note  = "..."                          beside the forecast; may be left out
    rival = "Against"                      a part with nothing but a name
    topic = { name = "About", fakes = "Their fakes", money = "Their money" }
    about = { lantern = "A word on a single target" }    what a name means, below it; may be left out
    depth = { name = "Discount", says = "{x:percent} off", help = "Who pays it." }

Brands, investors, segments, categories and platforms have their names already. Without `says`, parts ending
in `_cr` are money, `month` is one, fractions are rates, all others counts. A refusal whose last word is in
LOCKS of view/form.py keeps a card or name out of sight until that has changed; any other greys it.
"""

from collections.abc import Callable, Sequence
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.style import TARGET
from game.client.kit.widgets import (
    Choice,
    Column,
    DropDown,
    Emblem,
    Grid,
    Icon,
    Label,
    Note,
    Row,
    Segmented,
    Slider,
    Spacer,
    Stepper,
    Tip,
    Toggle,
    Widget,
)
from game.client.panels.work import Work
from game.client.parts.forecast import Forecast
from game.client.view import emblem
from game.client.view import form as forms
from game.client.view.form import Form, Picked
from game.client.view.heading import Line, heading
from game.client.view.table import Table
from game.session.shown import Offer, Part
from game.words import knows, say

NAMES = 112  # units for what a part is called
EDGES = 50  # units on both sides of what is drawn
LETTER, PAD = 6.7, 16  # units of a segment: for each letter, and beside them
COUNTED = 12  # so many steps are counted, more are slid over
FELT = ("trust", "goodwill", "focus", "shops")
MANY = 4  # more names than these stand in two columns


class OrderForm(Work):
    """One card: its lines side by side, of which one is filled in."""

    def __init__(
        self, lines: Sequence[str], figure: str, table: Table, forecast: Forecast, close: Callable[[], object]
    ) -> None:
        super().__init__(table, forecast, close)
        known = {line: Form(table, line) for line in lines}
        shown = {line: form for line, form in known.items() if form.on or not forms.is_locked(form.offer)}
        self.forms = shown or known
        self.figure = figure
        self.looked: dict[str, Picked] = {}
        ready = sorted(self.forms.values(), key=lambda form: (not form.on, not form.offer.legal))
        self.line = ready[0].line

    @property
    def form(self) -> Form:
        return self.forms[self.line]

    @property
    def picked(self) -> Picked:
        return self.form.picked(self.looked.get(self.line))

    def head(self) -> Widget:
        """What it is called, and in a sentence what it does."""
        title = Label(say(f"form.{self.line}.title"), font="headline", wrap=True, name="finding")
        return Column([title, Label(say(f"form.{self.line}.why"), colour="ink2", wrap=True)], gap=3)

    def note(self) -> Widget:
        key = f"form.{self.line}.note"
        return Note(say(key), bare=True) if knows(key) else Spacer(0)

    def lines(self) -> Sequence[Line]:
        """What is paid, and what the draft moves in some months."""
        cost = 0 if self.form.levels else self.form.offer.cost_cr
        paid = [(say("form.at_once"), say("orders.money", money=cost), "ink")] if cost else []
        return [*paid, *(heading(self.table, *FELT) if self.table.sheet.lines else ())]

    def body(self) -> list[Widget]:
        form, picked = self.form, self.picked
        rows = self._tabs()
        if not (form.offer.legal or form.on or form.shape.stands):
            return rows
        for level, key in enumerate(form.levels):
            rows += self._names(level, key, form.leaf(picked.path[:level]), picked)
        parts = form.leaf(picked.path).parts
        return [*rows, *(self._part(name, part, picked) for name, part in parts.items() if _is_open(part))]

    def below(self) -> list[Widget]:
        return [] if self.form.shape.stands else [self._switch(self.picked)]

    # Which line, whom, what

    def _tabs(self) -> list[Widget]:
        if len(self.forms) == 1:
            return []
        options = [(line, say(f"form.{line}.title")) for line in self.forms]
        return [self._select("line", options, self.line, self._look, room=self.room - EDGES)]

    def _look(self, line: str) -> None:
        self.line = line
        self.table.on_change()

    def _names(self, level: int, key: str, offer: Offer, picked: Picked) -> list[Widget]:
        """The legal ones to choose from; the others below, by what stands against them."""
        if level:
            return [self._within(level, key, offer, picked)]
        seen = forms.names(offer, picked.path[level])
        legal = [name for name, one in seen.items() if one.legal or name == picked.path[level]]
        cells: list[Widget] = [self._name(level, key, name, offer.targets[name], picked) for name in legal]
        title = Label(forms.label(self.table, self.line, key), font="body-strong")
        whys: dict[str, list[str]] = {}
        for name, one in seen.items():
            if one.why is not None and name not in legal:
                said = say(one.why.code, **one.why.values)
                whys.setdefault(said, []).append(forms.choice(self.table, self.line, key, name))
        barred = [_barred(", ".join(names), why) for why, names in whys.items()]
        return [title, Grid(cells, columns=2 if len(cells) > MANY else 1, gap=2), *barred]

    def _name(self, level: int, key: str, name: str, one: Offer, picked: Picked) -> Widget:
        chosen = picked.path[level] == name
        mine = picked if chosen else self.form.moved(picked, level, name)
        title = Label(
            forms.choice(self.table, self.line, key, name), font="body-medium", width=Share(1), may_cut=True
        )
        cost = say("orders.money", money=one.cost_cr) if one.cost_cr else ""
        parts = [*self._sign(name), title, *([Label(cost, font="label", colour="ink2")] if cost else [])]
        if self.form.shape.many and self.form.is_ordered(mine):
            parts.append(Icon("check", 14, "acc"))
        about = f"form.{self.line}.about.{name}"
        more = [Label(say(about), font="label", colour="ink2", wrap=True)] if knows(about) else []
        return Choice(
            [Column([Row(parts, gap=8, lie="centre", height=TARGET), *more])],
            chosen=chosen,
            ruled=False,
            pad=(10, 1, 10, 7 if more else 1),
            name=f"{key}.{name}",
            on_press=partial(self._pick, mine),
            help=Tip(title.text, cost, text=say(one.why.code, **one.why.values) if one.why else ""),
        )

    def _within(self, level: int, key: str, offer: Offer, picked: Picked) -> Widget:
        """A name within a name has little room."""
        seen = forms.names(offer, picked.path[level])
        options = [(name, forms.choice(self.table, self.line, key, name)) for name in seen]
        why = {name: say(one.why.code, **one.why.values) for name, one in seen.items() if one.why}
        control = self._select(
            key,
            options,
            picked.path[level],
            lambda name: self._pick(self.form.moved(picked, level, name)),
            why,
        )
        return self._named(key, control)

    def _sign(self, name: str) -> list[Widget]:
        """A platform's emblem, an aisle's icon."""
        seats = [seat for seat in range(len(self.table.match.chairs)) if self.table.platform(seat) == name]
        if seats:
            return [Emblem(self.table.emblem(seats[0]), emblem.tone(seats[0]), 14)]
        return [Icon(emblem.aisle(name), 16)] if name in self.table.cast.categories else []

    def _part(self, name: str, part: Part, picked: Picked) -> Widget:
        return self._named(name, *self._control(name, part, picked.parts[name]))

    def _named(self, name: str, *control: Widget) -> Widget:
        key = f"form.{self.line}.{name}.help"
        title = Label(
            forms.label(self.table, self.line, name),
            font="body-medium",
            width=NAMES,
            wrap=True,
            name=f"name.{name}",
            help=say(key) if knows(key) else "",
        )
        return Row([title, *control], gap=8, lie="centre", pad=(0, 4))

    def _control(self, name: str, part: Part, value: object) -> list[Widget]:
        if len(part.choices) == 1:
            return [Label(forms.choice(self.table, self.line, name, part.choices[0]), font="body-strong")]
        if isinstance(value, list):
            return [self._several(name, part, value)]
        if set(part.choices) == {False, True} and all(isinstance(one, bool) for one in part.choices):
            return [Toggle("", bool(value), name=name, on_change=partial(self._set, name))]
        if part.choices:
            texts = {str(one): forms.choice(self.table, self.line, name, one) for one in part.choices}
            values = {str(one): one for one in part.choices}
            return [
                self._select(name, list(texts.items()), str(value), lambda key: self._set(name, values[key]))
            ]
        return self._number(name, part, value)

    def _several(self, name: str, part: Part, chosen: list[str]) -> Widget:
        """Some of many; `all` stands for itself."""
        most = self.form.leaf(self.picked.path).entries or len(part.choices)

        def press(one: str) -> None:
            others = [other for other in chosen if other != one and forms.ALL not in (one, other)]
            kept = others if one in chosen else [*others, one][-most:]
            self._set(name, kept or [part.choices[0]])

        cells: list[Widget] = [
            Choice(
                [Label(forms.choice(self.table, self.line, name, one), font="label-medium", may_cut=True)],
                chosen=one in chosen,
                ruled=False,
                pad=(8, 0),
                height=32,
                name=f"{name}.{one}",
                on_press=partial(press, one),
            )
            for one in part.choices
        ]
        return Grid(cells, columns=2, gap=2, width=Share(1))

    def _select(
        self,
        name: str,
        options: list[tuple[str, str]],
        chosen: str,
        act: Callable[[str], object],
        blocked: dict[str, str] | None = None,
        room: float = 0.0,
    ) -> Widget:
        """Side by side where there is room, else folded out of a list without those that are blocked."""
        wide = len(options) * (max(len(text) for _, text in options) * LETTER + PAD)
        if wide <= (room or self.room - EDGES - NAMES):
            return Segmented(options, chosen, name=name, on_change=act, width=Share(1), blocked=blocked or {})
        free = [option for option in options if option[0] not in (blocked or {}) or option[0] == chosen]
        return DropDown(free, chosen, name=name, on_change=act, width=Share(1))

    def _number(self, name: str, part: Part, value: object) -> list[Widget]:
        """A few are counted, more are slid over: money in millions, rates in hundredths."""
        number, least, most = float(value), float(part.least or 0), float(part.most or 0)  # type: ignore[arg-type]
        step, rate = float(part.step or (most - least) / 100 or 1), forms.is_rate(part)
        unit = 1e6 if most >= 1e6 else 0.01 if rate else 1.0
        figure = partial(forms.figure, self.line, name)
        if unit == 1 and step.is_integer() and (most - least) / step <= COUNTED:
            ends = int(number), int(least), int(most), int(step)
            return [Stepper(*ends, says=figure, name=name, on_change=partial(self._set, name)), Spacer()]
        slider = Slider(
            number / unit,
            least / unit,
            most / unit,
            step / unit,
            before=self._before(name, unit),
            name=name,
            width=Share(1),
            on_change=lambda n: self._set(name, forms.exact(n * unit, step)),
        )
        return [slider, Label(figure(number, rate), font="figure-small", align="right", width=84)]

    def _before(self, name: str, unit: float) -> float | None:
        """Where a line that goes on stands without the draft."""
        form = self.form
        standing = self.table.lines.get(self.line)
        if not form.shape.stands or standing is None or form.levels:
            return None
        return float(form.full(form.read(standing)).parts[name]) / unit

    # Acting

    def _switch(self, picked: Picked) -> Widget:
        """To order it."""
        on = self.form.is_ordered(picked)
        leaf = self.form.leaf(picked.path)
        legal, key = on or leaf.legal, f"form.{self.line}.do"
        only = next((name for name, part in leaf.parts.items() if part.choices == (True,)), "")
        verb = say(key if knows(key) else "form.do")
        toggle = Toggle(
            forms.label(self.table, self.line, only) if only else verb,
            on,
            name="order",
            on_change=lambda on: self._write(self.picked, on),
            enabled=legal,
            reason=self.table.barred(self.line) or say("form.not_now"),
        )
        return Row([toggle], lie="centre", height=38)

    def _pick(self, picked: Picked) -> None:
        """Look at another; where only one can be named, an order follows."""
        moves = self.form.shape.stands or (self.form.on and not self.form.shape.many)
        self.looked[self.line] = picked
        if moves:
            self._write(picked, True)
        else:
            self.table.on_change()

    def _set(self, name: str, value: object) -> None:
        picked = self.picked
        changed = Picked(picked.path, {**picked.parts, name: value})
        self.looked[self.line] = changed
        if self.form.shape.stands or self.form.is_ordered(picked):
            self._write(changed, True)
        else:
            self.table.on_change()

    def _write(self, picked: Picked, on: bool) -> None:
        self.looked[self.line] = picked
        self.table.change(self.line, self.form.value(picked, on))


def _is_open(part: Part) -> bool:
    """Is there anything to see? A switch that can only lie one way is none."""
    return part.choices not in ((True,), (False,)) and (part.most is None or part.most > (part.least or 0))


def _barred(names: str, why: str) -> Widget:
    named = Label(names, font="label-medium", colour="ink3", wrap=True)
    return Column([named, Label(why, font="label", colour="ink3", wrap=True)], pad=(10, 2))
