"""Investors in rows: stories checked against the books, who would sign them, and what a signature brings."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from game.client.view.aim import measured
from game.client.view.table import Table
from game.session.rows.investors import Pitch
from game.session.shown import Deal, Fan
from game.session.terms import Terms
from game.words import amount, month, percent, say

STORIES = ("growth", "service", "profit", "clean", "dare")
GOALS = ("safe", "fair", "bold")
DARES = ("gmv", "new", "deep")
ICONS = {"growth": "chart", "service": "truck", "profit": "money", "clean": "shield", "dare": "rocket"}
LIKELY, UNLIKELY = 0.6, 0.4
Line = tuple[str, str, str]  # what, the figure, its colour


@dataclass(frozen=True)
class Form:
    """A pitch as it is put together."""

    investor: str
    story: str
    goal: str = "fair"
    ask: float = 1.0
    metric: str = "gmv"

    @property
    def pitch(self) -> Pitch:
        return Pitch.model_validate(vars(self))


@dataclass(frozen=True)
class Story:
    """`claims` are its checks in words, each true or not; a dare has none of its own."""

    key: str
    claims: tuple[tuple[str, bool], ...]
    true: int
    of: int


@dataclass(frozen=True)
class InvestorRow:
    """`answer` is the chance of the chosen story, or why there is none."""

    key: str
    name: str
    line: str
    answer: str
    below: str
    tone: str
    confidence: float  # 0..1
    loves: str
    true: int


@dataclass(frozen=True)
class Step:
    """Money that comes: how much, for what, by when, and how likely; `done` without a goal."""

    money: str
    what: str
    when: str
    outlook: str
    tone: str
    done: bool


def stories(table: Table) -> list[Story]:
    """In the order of the rules."""
    return [_story(key, checks) for key, checks in table.briefing.own.claims.items()]


def _story(key: str, checks: tuple[bool, ...]) -> Story:
    told = (
        ()
        if key == "dare"
        else tuple((say(f"investors.claim.{key}.{at}"), true) for at, true in enumerate(checks))
    )
    return Story(key, told, sum(checks), len(checks))


def best_story(table: Table) -> str:
    """The one with the most true claims whose lover would hear it; a tie goes to the earlier."""
    found = [one for one in stories(table) if any(_hears(table, who) for who in lovers(table, one.key))]
    if not found:
        return say("investors.finding.nobody")
    best = max(found, key=lambda one: one.true)
    return say("investors.finding.story", story=say(f"investors.story.{best.key}"))


def lovers(table: Table, story: str) -> list[str]:
    return [key for key, investor in table.cast.investors.items() if investor.story == story]


def _hears(table: Table, investor: str) -> bool:
    return not table.barred("pitch", investor)


def deal(table: Table, investor: str) -> Deal:
    return next(one for one in table.briefing.own.deals if one.investor == investor)


def terms(table: Table, forms: Sequence[Form]) -> tuple[Terms, ...]:
    """Of several pitches, also of such to one and the same investor."""
    return tuple(table.match.terms(table.seat, [form.pitch])[0] for form in forms)


def chance(terms: Terms) -> str:
    """In words of ten: 6 to 7 in 10."""
    low, high = floor(terms.chance * 10 + 1e-9), ceil(terms.chance * 10 - 1e-9)
    return say("investors.chance" if low == high else "investors.chances", low=low, high=high)


def rows(table: Table, form: Form) -> list[InvestorRow]:
    """Everybody, with the answer to this story."""
    return [
        _row(table, Form(key, form.story, form.goal, form.ask, form.metric)) for key in table.cast.investors
    ]


def _row(table: Table, form: Form) -> InvestorRow:
    known, held = table.cast.investors[form.investor], deal(table, form.investor)
    if held.frozen:
        answer, below, tone = say("investors.is.frozen"), say("investors.is.frozen_line"), "neg"
    elif held.due_cr:
        answer, below, tone = say("investors.is.open"), say("investors.is.open_line", n=held.test_in), "ink2"
    elif held.rest:
        answer, below, tone = say("investors.is.rests"), say("investors.is.rests_line", n=held.rest), "ink3"
    else:
        found = terms(table, [form])[0]
        answer, below, tone = chance(found), say("investors.is.would"), _tone(found.chance)
    stake = say("investors.holds", stake=held.stake) if held.stake else known.speaker
    return InvestorRow(
        key=form.investor,
        name=known.name,
        line=say("investors.confidence", who=stake, points=held.confidence),
        answer=answer,
        below=below,
        tone=tone,
        confidence=held.confidence / 100,
        loves=known.story,
        true=held.fit,
    )


def _tone(chance: float) -> str:
    return "pos" if chance >= LIKELY else "ink" if chance >= UNLIKELY else "warn"


def likeliest(table: Table, form: Form) -> str:
    """Who is likeliest to sign this story."""
    free = [key for key in table.cast.investors if _hears(table, key)]
    if not free:
        return say("investors.finding.closed")
    found = terms(table, [Form(key, form.story, form.goal, form.ask, form.metric) for key in free])
    best = max(found, key=lambda one: one.chance)
    key = "would" if best.chance >= LIKELY else "might" if best.chance >= UNLIKELY else "hardly"
    return say(f"investors.finding.{key}", name=table.cast.short(best.investor))


def offer(table: Table, found: Terms) -> str:
    """90m for 11% of Kite."""
    return say(
        "investors.offer", money=sum(found.tranches_cr), stake=sum(found.stakes), who=table.name(table.seat)
    )


def steps(table: Table, form: Form, found: Terms) -> list[Step]:
    """The first tranche comes on signing, each other with a goal that is met."""
    first, *later = found.tranches_cr
    now = table.match.month
    signed = Step(
        amount(first), say("investors.step.signing"), month(now), say("investors.step.signed"), "pos", True
    )
    by = [now + found.months * (at + 1) for at in range(len(later))]
    course = _course(table, found.metric, by)
    return [
        signed,
        *(
            _goal(money, found.metric, goal, when, on_course)
            for money, goal, when, on_course in zip(later, found.goals, by, course, strict=True)
        ),
    ]


def _goal(money: float, metric: str, goal: float, when: int, course: float | None) -> Step:
    what = say("investors.step.goal", what=say(f"investors.of.{metric}"), goal=measured(metric, goal))
    outlook, tone = say("investors.step.after"), "ink3"
    if course is not None:
        outlook = say("investors.step.course", value=_beside(metric, course, goal))
        tone = "pos" if course >= goal else "warn"
    return Step(amount(money), what, say("investors.step.by", when=month(when)), outlook, tone, False)


def _beside(metric: str, value: float, other: float) -> str:
    """A figure of a promise; where it would read like the other one, in more places."""
    text = measured(metric, value)
    if text != measured(metric, other):
        return text
    return percent(value, 2) if metric == "net" else amount(value * 1e6, 2)


def _course(table: Table, metric: str, by: Sequence[int]) -> list[float | None]:
    """About where the draft leads by these months, the mean of two each; None after the end of the match."""
    ahead = [when - table.match.month for when in by]
    known = [months for months in ahead if table.match.month + months <= table.match.months]
    if not known:
        return [None] * len(by)
    counted = table.match.trial(table.seat, [table.sheet], known[-1] + 1)[0].counted[metric]
    return [(counted[at] + counted[at - 1]) / 2 if at in known else None for at in ahead]


def cash(fan: Fan | None) -> list[Line]:
    """Nine in ten of what cash may come to, with the draft and without it."""
    if fan is None:
        return []
    return [
        (
            say(f"investors.cash.{key}"),
            say("forecast.between", low=amount(band.low9 * 1e6), high=amount(band.high9 * 1e6)),
            "ink",
        )
        for key, band in (("plan", fan.plan["cash"][-1]), ("unchanged", fan.unchanged["cash"][-1]))
    ]
