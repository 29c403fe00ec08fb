"""The market as a map, in plain figures: sellers, platforms, buyers."""

from dataclasses import dataclass

from game.client.view import emblem, own
from game.client.view.own import Moved
from game.client.view.table import Table
from game.words import say

K = 1e3  # shops in a thousand, people in a thousandth of an m


@dataclass(frozen=True)
class Node:
    """A category's sellers or a segment's people: how many, how many with each seat, and who is with nobody.

    `alone` and `shared` by seat: shops that stand there only, and those that stand elsewhere too. People have
    one home, so none of them is shared. All in shops or people.
    """

    key: str
    title: str
    line: str
    icon: str
    all: float
    alone: tuple[float, ...]
    shared: tuple[float, ...]

    def of(self, seat: int) -> float:
        return self.alone[seat] + self.shared[seat]

    @property
    def somewhere(self) -> float:
        """Those that stand with anybody. Shops on several platforms come from the same stretch."""
        return min(self.all, sum(self.alone) + max(self.shared, default=0.0))

    @property
    def nowhere(self) -> float:
        return self.all - self.somewhere


@dataclass(frozen=True)
class Disc:
    """A platform: its share of sales, its change, how deep its buyers are (None where nobody can know)."""

    seat: int
    name: str
    label: str
    share: float
    moved: Moved
    deep: float | None
    speed: float  # sales a buyer, beside the mean of all


@dataclass(frozen=True)
class Market:
    finding: str
    sellers: tuple[Node, ...]
    platforms: tuple[Disc, ...]
    buyers: tuple[Node, ...]


def market(table: Table) -> Market:
    return Market(_finding(table), sellers(table), platforms(table), buyers(table))


def sellers(table: Table) -> tuple[Node, ...]:
    """In the order of the categories."""
    rows = []
    for category, stalls in table.briefing.market.sellers_k.items():
        shared = table.briefing.market.shared[category]
        parts = [(k * K * (1 - s), k * K * s) for k, s in zip(stalls, shared, strict=True)]
        rows.append(
            Node(
                key=category,
                title=table.cast.categories[category],
                line=say("map.sellers", shops=round(table.briefing.market.pool_k[category]) * K),
                icon=emblem.aisle(category),
                all=table.briefing.market.pool_k[category] * K,
                alone=tuple(alone for alone, _ in parts),
                shared=tuple(shared for _, shared in parts),
            )
        )
    return tuple(rows)


def buyers(table: Table) -> tuple[Node, ...]:
    """In the order of the segments."""
    market = table.briefing.market
    return tuple(
        Node(
            key=segment,
            title=table.cast.segments[segment],
            line=say("map.buyers", people=people * 1e6, share=1 - market.online[segment]),
            icon="person",
            all=people * 1e6,
            alone=tuple(home * 1e6 for home in market.buyers_m[segment]),
            shared=(0.0,) * len(market.buyers_m[segment]),
        )
        for segment, people in market.people_m.items()
    )


def platforms(table: Table) -> tuple[Disc, ...]:
    """In the order of the seats."""
    briefing = table.briefing
    shares = {row.seat: row.share for row in briefing.standings}
    users = [sum(homes) for homes in zip(*briefing.market.buyers_m.values(), strict=True)]
    everybody = sum(users) or 1.0
    discs = []
    for seat in sorted(shares):
        there = users[seat] / everybody
        discs.append(
            Disc(
                seat=seat,
                name=table.name(seat),
                label=_label(table, seat),
                share=briefing.own.share if seat == table.seat else shares[seat],
                moved=own.share_moved(table, seat),
                deep=_deep(table) if seat == table.seat else None,
                speed=min(2.0, max(0.4, shares[seat] / there)) if there else 0.0,
            )
        )
    return tuple(discs)


def _deep(table: Table) -> float:
    deep, new = sum(table.briefing.own.deep_m.values()), sum(table.briefing.own.new_m.values())
    return deep / (deep + new) if deep + new else 0.0


def _label(table: Table, seat: int) -> str:
    """What buyers think it is: the largest field, as a mall, a bazaar or a store in between."""
    if seat == table.seat:
        label = max(table.briefing.own.label.items(), key=lambda field: field[1])
        axis = table.briefing.own.axis
    else:
        rival = next(rival for rival in table.briefing.rivals if rival.seat == seat)
        label, axis = rival.label[0], rival.axis
    many = 1.5 / len(table.cast.categories)  # clearly more than an even share
    field = f"map.label.{label[0]}" if label[1] > many else "map.label.mixed"
    return say(f"map.kind.{own.kind(axis)}", field=say(field))


def _finding(table: Table) -> str:
    """The largest thing that moved, in one sentence."""
    last, market = table.briefing.last, table.briefing.market
    if last is None:
        people = sum(market.people_m.values())
        online = sum(market.online[name] * m for name, m in market.people_m.items())
        return say("map.finding.start", share=1 - online / people)
    nets = {seat: last.came_m[seat] - last.went_m[seat] for seat in range(len(last.came_m))}
    nets.pop(table.seat)
    seat = max(nets, key=lambda other: abs(nets[other])) if nets else table.seat
    joined, left = sum(last.joined_m.values()), sum(last.left_m.values())
    if nets and abs(nets[seat]) >= max(joined - left, 0.0) / 2 and abs(nets[seat]) > 0.005:
        key = "map.finding.came" if nets[seat] > 0 else "map.finding.went"
        return say(key, people=abs(nets[seat]) * 1e6, rival=table.name(seat))
    key = "map.finding.joined" if joined >= left else "map.finding.left"
    return say(key, people=abs(joined - left) * 1e6)
