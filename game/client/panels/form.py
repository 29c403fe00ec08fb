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
    tab   = "Whisper"                      where several lines share a card; may be left out
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
    Emblem,
    Grid,
    Icon,
    Label,
    Note,
    Row,
    Spacer,
    Tip,
    Toggle,
    Widget,
)
from game.client.panels.work import Work
from game.client.parts import controls
from game.client.parts.controls import Ask
from game.client.parts.forecast import Forecast
from game.client.view import emblem, wording
from game.client.view import form as forms
from game.client.view.form import Form, Picked
from game.client.view.heading import Line, heading
from game.client.view.table import Table
from game.session.shown import Offer, Part
from game.words import listed, say

NAMES = 112  # units for what a part is called
EDGES = 50  # units on both sides of what is drawn
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
        title = Label(wording.line(self.line, "title"), font="headline", wrap=True, name="finding")
        return Column([title, Label(wording.line(self.line, "why"), colour="ink2", wrap=True)], gap=3)

    def note(self) -> Widget:
        text = wording.line(self.line, "note", "")
        return Note(text, bare=True) if text else Spacer(0)

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
            offer = form.leaf(picked.path[:level])
            rows += self._within(level, key, offer, picked) if level else self._names(key, offer, picked)
        parts = {name: part for name, part in form.leaf(picked.path).parts.items() if controls.is_open(part)}
        return [*rows, *(self._part(name, part, picked) for name, part in parts.items())]

    def below(self) -> list[Widget]:
        return [] if self.form.shape.stands else [self._switch(self.picked)]

    # Which line, whom, what

    def _tabs(self) -> list[Widget]:
        if len(self.forms) == 1:
            return []
        options = [(line, wording.line(line, "tab", wording.line(line, "title"))) for line in self.forms]
        return [self._which(options)]

    def _which(self, options: list[tuple[str, str]]) -> Widget:
        select = controls.select("which", options, self.line, self._look, self.room - EDGES)
        select.called = say("aloud.which")
        return select

    def _look(self, line: str) -> None:
        self.line = line
        self.table.on_change()

    def _names(self, key: str, offer: Offer, picked: Picked) -> list[Widget]:
        """The legal ones to choose from; the others below, by what stands against them."""
        seen = forms.names(offer, picked.path[0])
        legal = [name for name, one in seen.items() if one.legal or name == picked.path[0]]
        cells: list[Widget] = [self._name(key, name, seen[name], picked) for name in legal]
        title = Label(wording.label(self.table, self.line, key), font="body-strong")
        whys: dict[str, list[str]] = {}
        for name in seen.keys() - legal:
            whys.setdefault(_why(seen[name]), []).append(self._called(key, name))
        barred = [_barred(listed(sorted(names)), why) for why, names in sorted(whys.items())]
        return [title, Grid(cells, columns=2 if len(cells) > MANY else 1, gap=2), *barred]

    def _name(self, key: str, name: str, one: Offer, picked: Picked) -> Widget:
        chosen = picked.path[0] == name
        mine = picked if chosen else self.form.moved(picked, 0, name)
        title = Label(self._called(key, name), font="body-medium", width=Share(1), may_cut=True)
        cost = say("orders.money", money=one.cost_cr) if one.cost_cr else ""
        parts = [*self._sign(name), title, *([Label(cost, font="label", colour="ink2")] if cost else [])]
        if self.form.shape.many and self.form.is_ordered(mine):
            parts.append(Icon("check", 14, "acc"))
        about = wording.line(self.line, f"about.{name}", "")
        more = [Label(about, font="label", colour="ink2", wrap=True)] if about else []
        return Choice(
            [Column([Row(parts, gap=8, lie="centre", height=TARGET), *more])],
            chosen=chosen,
            ruled=False,
            pad=(10, 1, 10, 7 if more else 1),
            name=f"{key}.{name}",
            on_press=partial(self._pick, mine),
            help=Tip(title.text, cost, text=_why(one)),
        )

    def _within(self, level: int, key: str, offer: Offer, picked: Picked) -> list[Widget]:
        """A name within a name has little room."""
        seen = forms.names(offer, picked.path[level])
        options = [(name, self._called(key, name)) for name in seen]
        blocked = {name: _why(one) for name, one in seen.items() if one.why}

        def pick(name: str) -> None:
            self._pick(self.form.moved(picked, level, name))

        select = controls.select(key, options, picked.path[level], pick, self.room - EDGES - NAMES, blocked)
        return [self._named(key, select)]

    def _called(self, key: str, name: object) -> str:
        return wording.choice(self.table, self.line, key, name)

    def _sign(self, name: str) -> list[Widget]:
        """A platform's emblem, an aisle's icon."""
        seats = [seat for seat in range(len(self.table.match.chairs)) if self.table.platform(seat) == name]
        if seats:
            return [Emblem(self.table.emblem(seats[0]), emblem.tone(seats[0]), 14)]
        return [Icon(emblem.aisle(name), 16)] if name in self.table.cast.categories else []

    def _part(self, name: str, part: Part, picked: Picked) -> Widget:
        ask = Ask(
            name=name,
            part=part,
            value=picked.parts[name],
            says=partial(wording.value, self.table, self.line, name, part),
            hears=partial(self._set, name),
            room=self.room - EDGES - NAMES,
            ticks=self.form.leaf(picked.path).entries,
            before=self.form.before(name),
        )
        return self._named(name, *controls.control(ask))

    def _named(self, name: str, *control: Widget) -> Widget:
        title = Label(
            wording.label(self.table, self.line, name),
            font="body-medium",
            width=NAMES,
            wrap=True,
            name=f"name.{name}",
            help=wording.line(self.line, f"{name}.help", ""),
        )
        return Row([title, *control], gap=8, lie="centre", pad=(0, 4))

    # Acting

    def _switch(self, picked: Picked) -> Widget:
        """To order it; where that is all it can say, it is called by its one part."""
        leaf, on = self.form.leaf(picked.path), self.form.is_ordered(picked)
        only = [name for name, part in leaf.parts.items() if part.choices == (True,)]
        verb = wording.line(self.line, "do", say("form.do"))
        toggle = Toggle(
            wording.label(self.table, self.line, only[0]) if only else verb,
            on,
            name="order",
            on_change=lambda on: self._write(self.picked, on),
            enabled=on or leaf.legal,
            reason=_why(leaf),
        )
        return Row([toggle], lie="centre", height=38)

    def _pick(self, picked: Picked) -> None:
        """Look at another; where only one can be named, an order follows."""
        moves = self.form.shape.stands or (self.form.on and not self.form.shape.many)
        self._take(picked, moves)

    def _set(self, name: str, value: object) -> None:
        """A part of an order that is on the draft follows."""
        picked = self.picked
        changed = Picked(picked.path, {**picked.parts, name: value})
        self._take(changed, self.form.shape.stands or self.form.is_ordered(picked))

    def _take(self, picked: Picked, ordered: bool) -> None:
        self.looked[self.line] = picked
        if ordered:
            self._write(picked, True)
        else:
            self.table.on_change()

    def _write(self, picked: Picked, on: bool) -> None:
        self.looked[self.line] = picked
        self.table.change(self.line, self.form.value(picked, on))


def _why(one: Offer) -> str:
    return say(one.why.code, **one.why.values) if one.why else ""


def _barred(names: str, why: str) -> Widget:
    named = Label(names, font="label-medium", colour="ink3", wrap=True)
    return Column([named, Label(why, font="label", colour="ink3", wrap=True)], pad=(10, 2))
