"""What the founding stories say of goods, labels and traffic, seen in a month or two of the market."""

import pytest

from game.engine.state import arrays
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUCTION, ORDINARY
from game.engine.state.world import World
from tests.engine.table import founders, level, play, with_standing


def aisle(numbers: Numbers, name: str) -> int:
    return numbers.categories.ids.index(name)


def known_for(world: World, numbers: Numbers, seat: int, name: str) -> World:
    """The same world, in which everybody thinks of this aisle when the platform is named."""
    world = arrays.copy(world)
    world.labels.label[:, seat] = 0.02
    world.labels.label[:, seat, aisle(numbers, name)] = 0.90
    return world


@pytest.mark.story("A7")
def test_a_mall_known_for_electronics_lives_by_them(numbers: Numbers) -> None:
    _, ledger = play(founders(numbers, "kite", "magpie"), numbers)
    sold = ledger.trade.gmv[0, 0].sum(axis=1)
    assert sold[aisle(numbers, "electronics")] > 0.6 * sold.sum()


@pytest.mark.story("A9")
def test_light_and_dear_goods_travel_at_a_seventh_of_the_price_of_heavy_and_cheap_ones(
    numbers: Numbers,
) -> None:
    """Crowns of shipping for a hundred of goods, as the books count them where all are the platform's own."""
    cost = []
    for name in ("electronics", "daily_necessities"):
        world = level(numbers)
        world.stock.depth[:], world.stock.coming[:] = 0.0, 0.0
        world.stock.coming[:, 0, aisle(numbers, name)] = 1.0
        _, ledger = play(world, numbers)
        cost.append(ledger.money.lines["shipping"][0, 0] / ledger.money.lines["goods_own"][0, 0] * 100)
    assert cost == pytest.approx([1.75, 12.9], rel=0.2)


@pytest.mark.story("A10")
def test_durables_sold_are_not_wanted_again_soon_and_soap_is(numbers: Numbers) -> None:
    """Half a year of a mall that sells both: what is left of the need it found."""
    world = founders(numbers, "kite", "magpie")
    found = world.people.need[0, 0].mean(axis=0)
    left = play(world, numbers, 6)[0].people.need[0, 0].mean(axis=0) / found
    durable, soap = aisle(numbers, "electronics"), aisle(numbers, "daily_necessities")
    assert left[durable] < 0.9
    assert left[durable] < left[soap]


@pytest.mark.story("A11")
def test_soap_makes_regulars_and_electronics_make_turnover(numbers: Numbers) -> None:
    deep, basket = [], []
    for name in ("daily_necessities", "electronics"):
        world = with_standing(level(numbers), stock=0.0)
        for page in (world.stock.coming, world.standing.stock):
            page[:, 0] = 0.0
            page[:, 0, aisle(numbers, name)] = 1.0
        _, ledger = play(world, numbers)
        deep.append(ledger.flows.deepened[0, 0].sum())
        basket.append(ledger.trade.gmv[0, 0].sum() / ledger.trade.orders[0, 0].sum())
    assert deep[0] > deep[1]
    assert basket[0] < basket[1]


@pytest.mark.story("A12")
def test_a_small_house_sells_more_beside_a_giant_when_it_is_known_for_something_else(
    numbers: Numbers,
) -> None:
    world = known_for(founders(numbers, "kite", "magpie"), numbers, 0, "electronics")
    same = known_for(world, numbers, 1, "electronics")
    other = known_for(world, numbers, 1, "apparel")
    alike, apart = (play(one, numbers)[1].trade.gmv[0, 1].sum() for one in (same, other))
    assert apart > 1.1 * alike


@pytest.mark.story("A19")
def test_people_begin_online_where_the_shop_round_the_corner_is_weakest(numbers: Numbers) -> None:
    world = level(numbers)
    world.stock.coming[:] = world.stock.depth[:] = 0.4
    after, ledger = play(world, numbers)
    wanted = after.people.users[0].sum(axis=0) @ (numbers.segments.orders * numbers.categories.price)
    online = ledger.trade.gmv[0].sum(axis=(0, 2)) / wanted
    assert online.argmax() == aisle(numbers, "electronics") == numbers.categories.street.argmin()


@pytest.mark.story("C23")
def test_a_clear_label_sells_its_own_aisle_and_dims_the_others(numbers: Numbers) -> None:
    blurred = level(numbers)
    clear = known_for(blurred, numbers, 0, "apparel")
    before, after = (play(world, numbers)[1].trade.gmv[0, 0].sum(axis=1) for world in (blurred, clear))
    sells_more = after > before
    assert sells_more[aisle(numbers, "apparel")]
    assert sells_more.sum() == 1


@pytest.mark.story("D7")
def test_only_who_owns_the_traffic_is_talked_into_being_a_bazaar(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    world.ads.level[:], world.eras.web_visits[:], world.books.cash[:] = 3, 800.0, 10**13
    axis = [
        play(world, numbers, visits=visits, rate=0.2, landing=ORDINARY)[0].labels.axis[0, 0]
        for visits in (0.0, 40.0, 400.0)
    ]
    few, many = axis[0] - axis[1], axis[1] - axis[2]
    assert many > 5 * few > 0


@pytest.mark.story("D13")
def test_a_visit_is_worth_what_a_stall_earns_with_it(numbers: Numbers) -> None:
    """A tenth of a crown a visit, ten an order: one buyer in a hundred pays for it."""
    apparel = aisle(numbers, "apparel")
    profit = numbers.categories.ad_profit[apparel]
    assert 0.10 / profit == pytest.approx(0.01)
    world = level(numbers)
    world.ads.level[:], world.books.cash[:] = 1, 10**13
    _, ledger = play(world, numbers, visits=30.0, rate=0.1, landing=ORDINARY)
    converted = ledger.ads.conversion[0, 0, apparel]
    assert 0.02 <= converted <= 0.05
    assert ledger.ads.bids[0, 0, apparel] == pytest.approx(
        numbers.ads.bid_share * converted * profit * (1 + world.ads.sophistication[0])
    )


@pytest.mark.story("D16")
def test_places_that_must_be_paid_for_raise_bids_and_starve_the_small(numbers: Numbers) -> None:
    world = level(numbers)
    world.ads.level[:], world.ads.sold[:], world.books.cash[:] = 1, True, 10**13
    plan = {"visits": 30.0, "rate": 0.1, "landing": ORDINARY, "resale": AUCTION}
    open_all, _ = play(with_standing(world, **plan), numbers)
    paid, ledger = play(with_standing(world, **plan), numbers, paid_places=0.75)
    _, usual = play(with_standing(world, **plan), numbers)
    assert (ledger.ads.bids[0, 0] > usual.ads.bids[0, 0]).all()
    assert paid.sellers.shops[0, 0, :, 1].sum() < open_all.sellers.shops[0, 0, :, 1].sum()
    assert paid.goodwill.goodwill[0, 0] < open_all.goodwill.goodwill[0, 0]


@pytest.mark.story("D17")
def test_free_in_name_and_paid_by_ads_is_liked_better_than_a_commission(numbers: Numbers) -> None:
    world = level(numbers)
    world.ads.level[:], world.ads.sold[:], world.charter.charged[:] = 1, True, True
    world.eras.web_visits[:] = 200.0
    ads, sold = play(world, numbers, visits=10.0, rate=0.05, landing=ORDINARY, resale=AUCTION)
    fee, taken = play(world, numbers, commission=0.05)
    assert sold.money.received("visits_sold")[0, 0] > 0 < taken.money.received("commission")[0, 0]
    assert ads.goodwill.goodwill[0, 0] > fee.goodwill.goodwill[0, 0]
    assert ads.sellers.shops[0, 0, :, 1].sum() > fee.sellers.shops[0, 0, :, 1].sum()
