"""Formulas of the encyclopaedia in today's numbers, tried over the range in which they move.

Without a match they stand on the rules alone, with an example where a match would give a figure. Each repeats
a line of engine/rules; tests hold the two together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp, log

from game.balance.schema.rules import Rules
from game.engine.lenses.briefing import Briefing
from game.session.plan import Plan
from game.words import called, say

CR = 1e6  # crowns in a cr m


@dataclass(frozen=True)
class Known:
    """What the viewer knows: the desk, what goes on with the draft, and fakes met as a share of all goods."""

    briefing: Briefing
    plan: Plan
    met: float


@dataclass(frozen=True)
class Curve:
    name: str
    values: tuple[float, ...]


@dataclass(frozen=True)
class Formula:
    """`said` in words, and over `xs` the `sums` in figures and what they come to; `now` is today's place.

    `x_way` and `y_way` are ways of reading of game/words.py.
    """

    title: str
    said: str
    note: str
    slider: str
    axis: str
    xs: tuple[float, ...]
    x_way: str
    y_way: str
    curves: tuple[Curve, ...]
    sums: tuple[str, ...]
    answers: tuple[str, ...]
    now: int


@dataclass(frozen=True)
class Trial:
    """`at(x)` is the height of each curve, and blanks of its sum and answer; `values` fill all sentences."""

    xs: tuple[float, ...]
    x_way: str
    y_way: str
    now: float
    at: Callable[[float], tuple[tuple[float, ...], Mapping[str, float]]]
    values: Mapping[str, object]


def formula(name: str, rules: Rules, known: Known | None, values: Mapping[str, object]) -> Formula | None:
    """Of the article of this name, if it has one. `values` are what its sentences may ask for beside."""
    if name not in FORMULAS:
        return None
    trial = FORMULAS[name](rules, known)
    key, blanks = f"article.{name}.formula", {**values, **trial.values}
    points = [(x, *trial.at(x)) for x in trial.xs]
    heights = zip(*(ys for _, ys, _ in points), strict=True)
    return Formula(
        title=say(f"{key}.title", **blanks),
        said=say(f"{key}.said", **blanks),
        note=say(f"{key}.note", **blanks),
        slider=say(f"{key}.slider"),
        axis=say(f"{key}.axis"),
        xs=trial.xs,
        x_way=trial.x_way,
        y_way=trial.y_way,
        curves=tuple(Curve(say(f"{key}.curves.{'ab'[at]}"), row) for at, row in enumerate(heights)),
        sums=tuple(say(f"{key}.sum", **blanks, x=x, y=ys[0], **more) for x, ys, more in points),
        answers=tuple(say(f"{key}.answer", x=x, y=ys[0], **more) for x, ys, more in points),
        now=min(range(len(points)), key=lambda at: abs(trial.xs[at] - trial.now)),
    )


def _alarm(rules: Rules, known: Known | None) -> Trial:
    """How firmly home holds new and deep buyers, in utils: market/buyers.py and rules/subsidies.py."""
    s, b, nest = rules.subsidies, rules.buyers, rules.settle.nest
    segments = rules.segments.segment
    who, rival, own = next(iter(segments)), s.most / 2, 0.0
    if known is not None:
        open_rivals = [rival for rival in known.briefing.rivals if rival.open]
        best = {name: max((one.buyer_subsidy[name] for one in open_rivals), default=0.0) for name in segments}
        rates = known.plan.buyer_subsidy
        who = max(segments, key=lambda name: segments[name].price * (best[name] - rates[name]))
        rival, own = best[who], rates[who]
    price = segments[who].price

    def at(rate: float) -> tuple[tuple[float, ...], Mapping[str, float]]:
        gap = min(max(rate - own, 0.0), s.most)
        rung = s.alarm * price * gap
        habits = tuple(max(one, 0.0) for one in (b.habit[0] - rung, b.habit[1] - b.alarm_deep * rung))
        return habits, {"gap": gap, "times": exp(habits[0] / nest)}

    values = {"who": called(segments[who].name), "own": own, "price": price}
    return Trial(_steps(0.0, s.most, s.step), "percent", "number", rival, at, values)


def _trust(rules: Rules, known: Known | None) -> Trial:
    """Where trust would come to rest: rules/trust.py."""
    t, start = rules.trust, rules.platforms.platform[rules.platforms.common.level]
    policing, couriers, goods, met, trust = start.policing, start.own_delivery, 0.0, 0.05, start.trust
    most = t.range[1]
    if known is not None:
        own, plan = known.briefing.own, known.plan
        policing, couriers, met, trust = plan.policing, own.delivery.own, known.met, own.trust
        goods = t.own_goods * sum(own.stock.values()) / len(own.stock)
        most = rules.platforms.platform[known.briefing.platform].trust_most or most

    def at(fakes: float) -> tuple[tuple[float, ...], Mapping[str, float]]:
        told = t.clean - t.fakes_cost * fakes + t.own_delivery * couriers + t.policing * policing + goods
        return (min(max(told, t.range[0]), most),), {}

    values = {"policing": policing, "couriers": couriers, "goods": goods, "trust_now": trust}
    return Trial(_steps(0.0, 0.4, 0.01), "percent", "points", met, at, values)


def _goodwill(rules: Rules, known: Known | None) -> Trial:
    """Where the profit of stalls and a commission would leave goodwill: rules/goodwill.py."""
    g, scale = rules.goodwill, rules.sellers.profit_scale
    profit, commission, free = rules.sellers.profit_start, 0.0, 0.0
    if known is not None:
        earned = known.briefing.own.shop_profit_cr.values()
        profit, commission = sum(earned) / len(earned), known.plan.commission
        free = rules.platforms.platform[known.briefing.platform].free_commission

    def at(rate: float) -> tuple[tuple[float, ...], Mapping[str, float]]:
        felt = rate if rate > free else 0.0
        rest = g.rest + g.profit * log(1 + profit / scale) - g.fee * felt
        return (min(max(rest, 0.0), 1.0),), {"felt": felt}

    steps = _steps(0.0, rules.charter.most, rules.charter.step)
    return Trial(steps, "percent", "points", commission, at, {"profit": profit})


def _publicity(rules: Rules, known: Known | None) -> Trial:
    """Buzz after many months of the same: rules/publicity.py, without a friendly paper."""
    p, index = rules.publicity, _index(rules, known)
    now = known.plan.publicity_cr / CR if known is not None else p.most * index / 2

    def at(said: float) -> tuple[tuple[float, ...], Mapping[str, float]]:
        return (100 * (1 - exp(-said / (1 - p.keep) / (p.buzz_scale * index))),), {}

    return Trial(_steps(0.0, p.most * index, p.step * index), "millions", "number", now, at, {})


def _investor(rules: Rules, known: Known | None) -> Trial:
    """That a fair pitch at the listed price lands: rules/stories.py."""
    n = rules.investors
    who, confidence, true = next(iter(rules.cast.investor)), n.confidence_start, 2
    if known is not None:
        best = max(known.briefing.own.deals, key=lambda deal: deal.chance)
        who, confidence, true = best.investor, best.confidence, best.fit

    def at(claims: float) -> tuple[tuple[float, ...], Mapping[str, float]]:
        faith = n.chance_confidence * (confidence - 50)
        chance = n.chance + faith + n.chance_fit * claims + n.chance_goal.fair
        return (min(max(chance, n.chance_range[0]), n.chance_range[1]),), {}

    values = {"who": called(rules.cast.investor[who].short), "confidence": confidence}
    return Trial(_steps(0.0, 5.0, 1.0), "number", "percent", true, at, values)


def _promotion(rules: Rules, known: Known | None) -> Trial:
    """Who hears of a day without stars: rules/promotions.py."""
    p, index = rules.promotions, _index(rules, known)
    booked = known.briefing.own.booking if known is not None else None
    now = booked.publicity_cr / CR if booked is not None else sum(p.publicity) * index / 2

    def at(said: float) -> tuple[tuple[float, ...], Mapping[str, float]]:
        return (p.reach + (1 - p.reach) * (1 - exp(-said / index / p.loud)),), {}

    low, high = (one * index for one in p.publicity)
    steps = _steps(low, high, p.publicity_step * index)
    return Trial(steps, "millions", "percent", now, at, {"others": 1 - p.reach})


def _fortune(rules: Rules, known: Known | None) -> Trial:
    """The founder's part of a valuation, and what is banked: rules/verdict.py."""
    start = rules.platforms.platform[rules.platforms.common.level]
    stake, worth, banked = start.founder_stake, start.cash, 0.0
    if known is not None:
        own = known.briefing.own
        stake, worth, banked = own.stake, own.valuation_cr / CR, own.legacy_cr / CR
    most = max(2 * worth, start.cash)

    def at(valuation: float) -> tuple[tuple[float, ...], Mapping[str, float]]:
        return (stake * valuation + banked,), {"worth": valuation}

    steps = _steps(0.0, most, most / 40)
    return Trial(steps, "millions", "millions", worth, at, {"stake": stake, "banked": banked})


FORMULAS: Mapping[str, Callable[[Rules, Known | None], Trial]] = {
    "alarm": _alarm,
    "trust": _trust,
    "goodwill": _goodwill,
    "publicity": _publicity,
    "investor": _investor,
    "promotion": _promotion,
    "fortune": _fortune,
}


def _index(rules: Rules, known: Known | None) -> float:
    """Times the prices of the first era."""
    return known.briefing.cost_index if known is not None else rules.eras.cost_index[0]


def _steps(low: float, high: float, step: float) -> tuple[float, ...]:
    return tuple(low + step * at for at in range(round((high - low) / step) + 1))
