"""A great day fills baskets from the months after it; the noise of one month is shared by all who make it."""

from functools import cache
from typing import Any

import numpy as np
import pytest

from game.engine.lenses import belief, limits
from game.engine.lenses.veil import veil
from game.engine.rules import promotions, verdict
from game.engine.state import arrays, calendar
from game.engine.state.chance import dice
from game.engine.state.ledger import BRISK, HISTORIC, ORDINARY_GOODS, Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import COUPON_STACK, PRESALE, STRAIGHT, Orders
from game.engine.state.world import World
from game.engine.turn import resolve
from game.words import knows
from tests.engine.table import SEED, founders, level, play, shipped, total

ELECTRONICS, DAILY, APPAREL = 0, 1, 2
KITE, LANTERN = 0, 1
DAY = {
    "event_publicity": 12.0, "event_stars": 6, "star_bid": 0.5, "event_depth": 0.3, "mechanic": STRAIGHT,
    "event_aisles": True,
}  # fmt: skip


@cache
def war() -> World:
    """Kite against Lantern, three months on, with money for anything."""
    world, _ = play(founders(shipped(), "kite", "lantern"), shipped(), months=3)
    world.books.cash[:] = 10**13
    return world


def booked(world: World, seat: int = KITE, months: int = 0, **wish: Any) -> Orders:
    """What stands, and a day for this seat so many months ahead."""
    orders = arrays.copy(world.standing)
    orders.event_month[:, seat] = world.eras.month + months
    for name, value in (DAY | wish).items():
        getattr(orders, name)[:, seat] = value
    return orders


def ordered(world: World, seat: int = KITE, **wish: Any) -> Orders:
    orders = arrays.copy(world.standing)
    for name, value in wish.items():
        getattr(orders, name)[:, seat] = value
    return orders


def month(world: World, orders: Orders) -> tuple[World, Ledger]:
    return resolve(world, orders, shipped(), dice(SEED, world.games))


def both(one: Orders, other: Orders) -> Orders:
    """The first seat of one sheet, the second of the other."""
    mixed = arrays.copy(one)
    for name in vars(mixed):
        getattr(mixed, name)[:, LANTERN] = getattr(other, name)[:, LANTERN]
    return mixed


def day_gmv(ledger: Ledger, seat: int = KITE) -> float:
    return float(ledger.promotions.gmv[0, seat].sum())


def brand(name: str) -> int:
    return shipped().cast.brands.ids.index(name)


@pytest.mark.story("A1")
@pytest.mark.story("C12")
def test_two_days_in_one_month_share_the_noise_and_both_lose() -> None:
    world = war()
    _, alone = month(world, booked(world))
    _, together = month(world, both(booked(world), booked(world, LANTERN)))
    assert alone.promotions.noise[0].tolist() == [1.0, 0.0]
    assert together.promotions.noise[0].sum() == pytest.approx(1.0)
    assert day_gmv(together) < 0.8 * day_gmv(alone)


@pytest.mark.story("C12")
def test_a_small_ambush_costs_the_large_day_more_than_it_earns_itself() -> None:
    world = war()
    small = booked(world, LANTERN, event_publicity=6.0, event_stars=0)
    _, alone = month(world, booked(world))
    _, ambushed = month(world, both(booked(world), small))
    assert day_gmv(alone) - day_gmv(ambushed) > day_gmv(ambushed, LANTERN)


@pytest.mark.story("C3")
def test_the_day_is_borrowed_from_the_months_after_it() -> None:
    world = war()
    held, _ = month(world, booked(world))
    usual, _ = month(world, world.standing)
    need = [w.people.need[0, KITE, :, DAILY].mean() for w in (held, usual)]
    assert need[0] < 0.95 * need[1]
    each = []
    for later in (held, usual):
        after, ledger = month(later, later.standing)
        each.append(total(ledger.trade.gmv)[0, KITE] / total(after.people.users)[0, KITE])
    assert each[0] < 0.93 * each[1]


@pytest.mark.story("C4")
def test_only_who_was_there_has_full_cupboards() -> None:
    world = war()
    held, usual = (
        month(world, orders)[0].people.need[0, :, :, DAILY].mean(axis=1)
        for orders in (booked(world), world.standing)
    )
    assert held[KITE] < 0.95 * usual[KITE]
    assert held[LANTERN] == pytest.approx(usual[LANTERN], rel=0.03)


@pytest.mark.story("C2")
def test_more_aisles_that_sell_something_make_a_stronger_day() -> None:
    world = war()
    narrow = arrays.copy(world)
    narrow.sellers.organic[:, KITE, 1:] = 0.0
    _, wide = month(world, booked(world))
    _, poor = month(narrow, booked(narrow))
    assert wide.promotions.event[0, KITE, DAILY] > poor.promotions.event[0, KITE, DAILY]
    _, one_aisle = month(world, booked(world, event_aisles=np.arange(6) == DAILY))
    assert day_gmv(one_aisle) < day_gmv(wide)
    assert one_aisle.promotions.gmv[0, KITE, ELECTRONICS].sum() == 0


@pytest.mark.story("C8")
def test_the_stars_go_to_the_best_bids_until_there_are_none() -> None:
    world = war()
    rich = booked(world, event_stars=18, star_bid=0.6)
    _, ledger = month(world, both(rich, booked(world, LANTERN, event_stars=18, star_bid=0.5)))
    assert ledger.promotions.stars[0].tolist() == [18, 6]
    _, ledger = month(world, both(rich, booked(world, LANTERN, event_stars=18, star_bid=0.7)))
    assert ledger.promotions.stars[0].tolist() == [6, 18]
    assert ledger.money.lines["stars"][0].tolist() == [3.6 * HUNDREDTHS, 12.6 * HUNDREDTHS]


@pytest.mark.story("C9")
def test_a_deeper_cut_sells_more_and_brands_pay_the_more_of_it_the_better_they_like_it() -> None:
    world = war()
    _, shallow = month(world, booked(world, event_depth=0.1))
    _, deep = month(world, booked(world, event_depth=0.4))
    assert day_gmv(deep) > 1.5 * day_gmv(shallow)
    n, parts = shipped().promotions, []
    for relation, contracts in ((50.0, 8), (90.0, 8), (90.0, 2)):
        other = arrays.copy(world)
        held = np.arange(16) < contracts
        other.brands.terms[:, KITE], other.brands.left[:, KITE] = held, 3 * held
        other.brands.relation[:, KITE] = relation
        parts.append(month(other, booked(other))[1].promotions.own_part[0, KITE, 0])
    assert parts == [n.own_part[0], n.own_part_friends, n.own_part_few]


@pytest.mark.story("C9")
def test_brands_take_offence_at_a_second_deep_cut() -> None:
    world = war()
    orders = ordered(world, day_brand=1 + brand("bolt"), day_depth=0.35)
    world, first = month(world, orders)
    _, second = month(world, booked(world, event_depth=0.4))
    _, mild = month(world, booked(world, event_depth=0.3))
    assert "deep_cuts" not in first.blows.of("relation")
    assert second.blows.of("relation")["deep_cuts"][0, KITE].min() == -shipped().promotions.deep_relation
    assert "deep_cuts" not in mild.blows.of("relation")


@pytest.mark.story("C10")
def test_stacked_coupons_sell_more_and_leave_some_feeling_tricked() -> None:
    world = war()
    plain_world, plain = month(world, booked(world))
    stack_world, stack = month(world, booked(world, mechanic=COUPON_STACK))
    assert day_gmv(stack) > 1.2 * day_gmv(plain)
    assert (
        stack_world.people.need[0, KITE, :, DAILY].mean() < plain_world.people.need[0, KITE, :, DAILY].mean()
    )
    assert stack.blows.of("trust")["promotion"][0, KITE] == -0.01
    assert plain.blows.of("trust")["promotion"][0, KITE] == 0


@pytest.mark.story("C11")
def test_a_pre_sale_is_lighter_to_carry_and_some_of_it_comes_back() -> None:
    world = war()
    _, rush = month(world, booked(world))
    _, early = month(world, booked(world, mechanic=PRESALE))
    load = [one.promotions.load[0, KITE] / one.promotions.size[0, KITE] for one in (rush, early)]
    assert load == pytest.approx([1.0, 0.6])
    assert rush.money.lines["returns"][0, KITE] == 0 < early.money.lines["returns"][0, KITE]


@pytest.mark.story("C15")
def test_what_a_rival_has_just_shown_works_less_well_for_the_copier() -> None:
    world, _ = month(war(), booked(war(), LANTERN, mechanic=COUPON_STACK))
    _, copied = month(world, booked(world, mechanic=COUPON_STACK))
    forgotten = arrays.copy(world)
    forgotten.promotions.used[:] = 0
    _, fresh = month(forgotten, booked(forgotten, mechanic=COUPON_STACK))
    _, own = month(world, booked(world, mechanic=STRAIGHT))
    assert copied.promotions.pull[0, KITE] == pytest.approx(0.85 * fresh.promotions.pull[0, KITE])
    forgotten.promotions.used[:, KITE] = 3
    _, again = month(forgotten, booked(forgotten, mechanic=STRAIGHT))
    assert again.promotions.pull[0, KITE] == own.promotions.pull[0, KITE]


@pytest.mark.story("C15")
def test_the_country_tires_of_days_and_forgets_slowly() -> None:
    n, world = shipped().promotions, war()
    held, _ = month(world, booked(world))
    small, _ = month(world, booked(world, event_depth=0.1))
    assert small.promotions.novelty[0] == n.novelty[1]
    assert held.promotions.novelty[0] == pytest.approx((n.novelty[1] + n.novelty_back) * n.novelty_worn)
    later, _ = play(held, shipped())
    assert later.promotions.novelty[0] == pytest.approx(held.promotions.novelty[0] + n.novelty_back)


@pytest.mark.story("C13")
def test_a_day_brings_newcomers_and_makes_regulars() -> None:
    world = war()
    held, day = month(world, booked(world))
    usual, quiet = month(world, world.standing)
    assert day.flows.joined[0, KITE].sum() > 1.3 * quiet.flows.joined[0, KITE].sum()
    assert held.people.deep[0, KITE].sum() > usual.people.deep[0, KITE].sum()


@pytest.mark.story("C7")
def test_a_historic_day_brings_the_next_era_nearer_and_frightens_rivals_investors() -> None:
    n, world = shipped(), war()
    loud = booked(world, event_publicity=20.0, event_stars=18, event_depth=0.4, mechanic=COUPON_STACK)
    after, ledger = month(world, loud)
    assert ledger.promotions.tier[0].tolist() == [HISTORIC, 0]
    assert after.eras.pulled[0].tolist() == [0, 1, 0, 0]
    fear = ledger.investors.parts["historic_day"][0]
    assert (fear[KITE] == 0).all()
    assert (fear[LANTERN] < 0).all()
    assert all(knows(f"report.part.{part}") for part in ledger.investors.parts)
    start = calendar.starts(after.eras.length, n)[0, 1]
    while after.eras.month[0] < start - 1:
        assert after.eras.era[0] == 1
        after, _ = play(after, n)
    assert after.eras.era[0] == 2


@pytest.mark.story("C7")
def test_a_country_full_of_buyers_turns_to_the_next_era_two_months_sooner_at_most() -> None:
    world = founders(shipped(), "kite", "lantern", length=36)
    world.people.users *= 25 / world.people.users.sum()
    world.people.deep *= 0.0
    for _ in range(4):
        world, _ = play(world, shipped())
    assert world.eras.pulled[0].tolist() == [0, shipped().eras.crowd_most, 0, 0]


@pytest.mark.story("C5")
@pytest.mark.story("C26")
def test_everybody_sees_the_crowd_but_only_its_owner_has_counted_the_till() -> None:
    after, ledger = month(war(), booked(war()))
    p, n = after.promotions, shipped()
    assert p.last[0].tolist() == [4, 0]
    assert p.last_gmv[0, KITE] == pytest.approx(day_gmv(ledger))
    assert p.last_tier[0, KITE] >= BRISK
    seen = veil(after, n, LANTERN).promotions
    assert seen.last_gmv[0, KITE] == pytest.approx(p.last_gmv[0, KITE], rel=0.1)
    assert seen.last_gmv[0, KITE] != p.last_gmv[0, KITE]
    assert veil(after, n, KITE).promotions.last_gmv[0, KITE] == p.last_gmv[0, KITE]


def test_the_desk_shows_what_is_booked_what_was_held_and_what_rivals_did() -> None:
    n, world = shipped(), war()
    after, ledger = month(world, both(booked(world), booked(world, LANTERN, months=2)))
    mine, his = (belief.briefing(after, ledger, n, seat) for seat in (KITE, LANTERN))
    assert mine.own.booking is None
    assert his.own.booking.month == 6
    assert his.own.booking.aisles == n.categories.ids
    assert sum(mine.last.day.gmv_cr.values()) == pytest.approx(day_gmv(ledger) * 1e6)
    assert mine.own.last_day.gmv_cr == pytest.approx(day_gmv(ledger) * 1e6)
    assert his.rivals[0].last_day.tier == mine.last.day.tier
    assert his.last.day is None
    assert mine.own.day_rest == 3
    assert mine.market.novelty == after.promotions.novelty[0]
    day = mine.last.day
    assert sum(day.cut_cr.values()) == pytest.approx(n.promotions.depths[2] * sum(day.gmv_cr.values()))
    assert min(day.cut_cr.values()) > 0
    assert day.room == ledger.delivery.capacity[0, KITE]


def test_a_way_of_selling_that_a_rival_used_is_less_new_to_everybody_else() -> None:
    n = shipped()
    after, ledger = month(war(), booked(war(), LANTERN, mechanic=COUPON_STACK))
    mine, his = (belief.briefing(after, ledger, n, seat).own.day_novelty for seat in (KITE, LANTERN))
    assert mine["coupon_stack"] == pytest.approx(n.promotions.copied * mine["straight"])
    assert his["coupon_stack"] == his["straight"] == mine["straight"]


def test_a_booking_is_a_secret_and_keeps_a_point_of_attention_for_its_day() -> None:
    n, world = shipped(), war()
    world, ledger = month(world, booked(world, months=2))
    favour = n.executives.favour_points
    assert ledger.attention.spent[0, KITE] == n.attention.cost.promotion - favour
    assert not ledger.promotions.running.any()
    assert veil(world, n, LANTERN).promotions.month[0, KITE] == 0
    world, _ = play(world, n)
    world, ledger = play(world, n)
    assert ledger.promotions.running[0].tolist() == [True, False]
    assert ledger.attention.spent[0, KITE] == n.attention.day
    assert world.promotions.month[0, KITE] == 0


def test_a_day_is_paid_for_when_it_is_held_and_its_cut_by_all_who_sell() -> None:
    world = war()
    _, ledger = month(world, booked(world))
    p, lines = ledger.promotions, ledger.money.lines
    sold = p.gmv[0, KITE].sum(axis=0)
    bought_back = lines["price_cuts"] + lines["cut_sellers"] + lines["cut_makers"]
    assert bought_back[0, KITE] / HUNDREDTHS == pytest.approx(0.3 * sold.sum())
    assert lines["cut_sellers"][0, KITE] / HUNDREDTHS == pytest.approx(0.3 * 0.9 * sold[ORDINARY_GOODS])
    assert lines["publicity"][0].tolist() == [12.0 * HUNDREDTHS, 0]
    assert lines["stars"][0].tolist() == [3.0 * HUNDREDTHS, 0]


def test_calling_off_costs_a_part_of_the_noise_and_no_attention() -> None:
    world, _ = month(war(), booked(war(), months=2))
    after, ledger = month(world, ordered(world, event_off=True))
    assert after.promotions.month[0, KITE] == 0
    assert ledger.money.lines["festivities"][0, KITE] == pytest.approx(0.3 * 12.0 * HUNDREDTHS)
    assert ledger.attention.spent[0, KITE] == 0


def test_one_day_in_four_months_and_three_months_ahead_at_most() -> None:
    n, world = shipped(), war()
    legal = limits.lawful(world, booked(world, months=9), n)
    assert legal.event_month[0, KITE] == world.eras.month[0] + n.promotions.ahead
    world, _ = month(world, booked(world))
    for _ in range(n.promotions.rest - 1):
        legal = limits.lawful(world, booked(world), n)
        assert legal.event_month[0, KITE] == 4 + n.promotions.rest
        world, _ = play(world, n)
    assert limits.lawful(world, booked(world), n).event_month[0, KITE] == world.eras.month[0]


def test_groups_come_with_the_third_era() -> None:
    n, world = shipped(), arrays.copy(war())
    group = n.promotions.mechanic_era.index(3)
    assert limits.lawful(world, booked(world, mechanic=group), n).mechanic[0, KITE] == STRAIGHT
    world.eras.era[:] = 3
    assert limits.lawful(world, booked(world, mechanic=group), n).mechanic[0, KITE] == group


def test_what_couriers_cannot_carry_never_arrives_and_is_paid_back(monkeypatch: pytest.MonkeyPatch) -> None:
    world = war()
    _, ledger = month(world, booked(world))
    size = ledger.promotions.size[0, KITE]
    tally = promotions.tally

    def weak(world: World, numbers: Numbers, ledger: Ledger) -> None:
        ledger.delivery.capacity = np.full_like(ledger.delivery.capacity, 0.9 * size)
        tally(world, numbers, ledger)

    monkeypatch.setattr(promotions, "tally", weak)
    _, ledger = month(world, booked(world))
    assert ledger.promotions.failed[0, KITE] == pytest.approx(0.1)
    assert ledger.blows.of("trust")["undelivered"][0, KITE] == pytest.approx(-0.02)
    lost = sum(
        ledger.money.lines[line][0, KITE]
        for line in ("undelivered", "undelivered_sellers", "undelivered_makers")
    )
    assert lost / HUNDREDTHS == pytest.approx(0.1 * 0.7 * day_gmv(ledger))


def test_price_cuts_of_the_last_month_count_twice() -> None:
    n, world = shipped(), arrays.copy(war())
    world.eras.length[:] = world.eras.month
    after, ledger = month(world, booked(world))
    given = ledger.money.lines["price_cuts"][0, KITE] / HUNDREDTHS
    longer = arrays.copy(after)
    longer.eras.month[:], longer.eras.length[:] = 5, 24
    assert given > 0
    final = arrays.copy(after)
    final.eras.month[:] = final.eras.length
    assert verdict.core(longer, n)[0, KITE] - verdict.core(final, n)[0, KITE] == pytest.approx(given)


@pytest.mark.story("A6")
def test_a_brands_day_sells_its_aisles_brands_and_lets_people_talk() -> None:
    world = war()
    after, ledger = month(world, ordered(world, day_brand=1 + brand("kettledrum"), day_depth=0.35))
    usual, quiet = month(world, world.standing)
    aisle = shipped().cast.brands.category[brand("kettledrum")]
    sold = [one.trade.gmv[0, KITE, aisle, 0] for one in (ledger, quiet)]
    assert sold[0] > 1.2 * sold[1]
    assert after.publicity.adstock[0, KITE] > usual.publicity.adstock[0, KITE]
    assert after.labels.label[0, KITE, aisle] > usual.labels.label[0, KITE, aisle] + 0.01
    assert ledger.money.lines["festivities"][0, KITE] == 1.5 * HUNDREDTHS


@pytest.mark.story("A6")
def test_a_brand_wants_four_months_between_its_days_and_a_contract() -> None:
    n, world = shipped(), war()
    wish = {"day_brand": 1 + brand("kettledrum"), "day_depth": 0.2}
    stranger = {"day_brand": 1 + brand("little_otter"), "day_depth": 0.2}
    assert limits.lawful(world, ordered(world, **stranger), n).day_brand[0, KITE] == 0
    world, _ = month(world, ordered(world, **wish))
    for _ in range(n.promotions.brand_day.rest - 1):
        world.brands.left[:] = 6
        assert limits.lawful(world, ordered(world, **wish), n).day_brand[0, KITE] == 0
        world, _ = play(world, n)
    world.brands.left[:] = 6
    assert limits.lawful(world, ordered(world, **wish), n).day_brand[0, KITE] > 0


@pytest.mark.story("A6")
def test_two_brands_of_one_aisle_spoil_each_others_day() -> None:
    world = arrays.copy(war())
    world.brands.terms[:, LANTERN, brand("oakhouse")], world.brands.left[:, LANTERN] = 1, 6
    mine = ordered(world, day_brand=1 + brand("kettledrum"), day_depth=0.35)
    his = ordered(world, LANTERN, day_brand=1 + brand("oakhouse"), day_depth=0.35)
    aisle = shipped().cast.brands.category[brand("kettledrum")]
    alone, together = (
        month(world, orders)[1].trade.gmv[0, KITE, aisle, 0] for orders in (mine, both(mine, his))
    )
    assert together < 0.98 * alone


@pytest.mark.story("A16")
def test_shops_that_go_along_sell_ordinary_goods_and_bear_the_cut() -> None:
    n, world = shipped(), arrays.copy(war())
    world.eras.era[:], world.goodwill.goodwill[:] = 2, 0.6
    wish = {"joint_stores": 500, "joint_depth": 0.2, "joint_aisles": np.arange(6) == APPAREL}
    world.sellers.shops[:, :, APPAREL, 1] = 0.02
    _, ledger = month(world, ordered(world, **wish))
    _, quiet = month(world, world.standing)
    sold = ledger.trade.gmv[0, KITE, :, ORDINARY_GOODS] / quiet.trade.gmv[0, KITE, :, ORDINARY_GOODS]
    assert sold[APPAREL] > 1.15
    assert sold[DAILY] == pytest.approx(1.0, abs=0.03)
    walked = ledger.promotions.walked[0, KITE].sum()
    assert ledger.money.lines["cut_sellers"][0, KITE] / HUNDREDTHS == pytest.approx(0.2 * walked)
    assert ledger.money.lines["price_cuts"][0, KITE] == 0
    cost = n.promotions.joint.cost * 500 * world.eras.cost_index[0]
    assert ledger.money.lines["festivities"][0, KITE] == pytest.approx(cost * HUNDREDTHS)


@pytest.mark.story("A16")
def test_nobody_goes_along_with_a_platform_that_sellers_dislike() -> None:
    n, world = shipped(), arrays.copy(war())
    world.sellers.shops[:, :, APPAREL, 1] = 0.02
    wish = {"joint_stores": 500, "joint_depth": 0.2, "joint_aisles": np.arange(6) == APPAREL}
    world.goodwill.goodwill[:] = 0.39
    assert limits.lawful(world, ordered(world, **wish), n).joint_stores[0, KITE] == 0
    world.goodwill.goodwill[:] = 0.6
    assert limits.lawful(world, ordered(world, **wish), n).joint_stores[0, KITE] == n.promotions.joint.few
    _, warm = month(world, ordered(world, **wish))
    world.goodwill.goodwill[:] = 0.45
    _, cool = month(world, ordered(world, **wish))
    assert cool.promotions.joint[0, KITE, APPAREL] == pytest.approx(
        0.75 * warm.promotions.joint[0, KITE, APPAREL]
    )


def test_days_of_any_kind_leave_a_level_field_level() -> None:
    n = shipped()
    world, _ = play(level(n, seats=3), n, months=2)
    world.books.cash[:] = 10**13
    orders = booked(world)
    for name in DAY | {"event_month": 0}:
        getattr(orders, name)[:] = getattr(orders, name)[:, :1]
    orders.event_stars[:] = 8
    after, ledger = month(world, orders)
    assert np.ptp(ledger.promotions.gmv[0].sum(axis=(1, 2))) < 1e-9
    assert np.ptp(after.books.cash[0]) <= 100
