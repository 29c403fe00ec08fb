"""What may be ordered: cut down for the engine, and told to whoever asks."""

import json
from dataclasses import asdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.lenses import limits
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUCTION, HOME, LINES, ORDINARY, Orders
from game.engine.state.world import World
from game.engine.turn import resolve
from game.words import knows, say
from tests.engine.table import founders, level, play, shipped
from tests.engine.test_turn import nonsense


def legal(world: World, numbers: Numbers, **wanted: object) -> Orders:
    """What is left of the orders of seat 0."""
    orders = arrays.copy(world.standing)
    for name, value in wanted.items():
        getattr(orders, name)[:, 0] = value
    return limits.lawful(world, orders, numbers)


def refused(world: World, numbers: Numbers, **wanted: object) -> list[str]:
    """The codes of the reasons why the orders of seat 0 did not go through."""
    orders = arrays.copy(world.standing)
    for name, value in wanted.items():
        getattr(orders, name)[:, 0] = value
    cut = limits.lawful(world, orders, numbers)
    return [why.code for why in limits.refusals(orders, cut, world, numbers, 0)]


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**31), months=st.integers(0, 3))
def test_lawful_twice_is_lawful_once(seed: int, months: int) -> None:
    numbers, rng = shipped(), np.random.default_rng(seed)
    world = founders(numbers, "kite", "anchor", "beacon")
    for _ in range(months):
        world, _ = play(world, numbers)
    once = limits.lawful(world, nonsense(world, rng), numbers)
    twice = limits.lawful(world, once, numbers)
    for name, row in vars(once).items():
        assert np.isfinite(row).all(), name
        assert row.tobytes() == getattr(twice, name).tobytes(), name


@pytest.mark.parametrize(
    "order",
    [
        {"buyer_subsidy": 0.03},
        {"match_clause": 0.10},
        {"seller_subsidy": 0.08},
        {"seller_subsidy": np.array([0.0, 0.0, 0.08, 0.05, 0.0, 0.0])},
        {"coupon": 30.0},
        {"stock": np.array([1.0, 0.4, 0.2, 0.2, 0.2, 0.2])},
        {"front_ordinary": np.array([0.0, 5.0, 5.0, 0.0, 0.0, 0.0]), "front_brand": 0.0},
        {"policing": 3},
        {"commission": 0.05, "ladder": True},
        {"publicity": 6.0},
        {"build": 2},
    ],
)
def test_what_is_legal_goes_through_untouched(numbers: Numbers, order: dict[str, object]) -> None:
    after = legal(level(numbers), numbers, **order)
    for name, value in order.items():
        assert (getattr(after, name)[0, 0] == value).all()


def test_a_buyer_subsidy_climbs_three_points_a_month_and_falls_at_once(numbers: Numbers) -> None:
    world = level(numbers)
    assert np.allclose(legal(world, numbers, buyer_subsidy=0.09).buyer_subsidy[0, 0], 0.03)
    world.standing.buyer_subsidy[:] = 0.08
    assert np.allclose(legal(world, numbers, buyer_subsidy=0.2).buyer_subsidy[0, 0], 0.10)
    assert not legal(world, numbers, buyer_subsidy=0.0).buyer_subsidy[0, 0].any()
    assert refused(world, numbers, buyer_subsidy=0.2) == ["refusal.buyer_subsidy.bounds"]


def test_a_seller_subsidy_is_for_all_or_for_two(numbers: Numbers) -> None:
    three = np.array([0.05, 0.05, 0.05, 0.0, 0.0, 0.0])
    uneven = np.array([0.05, 0.05, 0.05, 0.05, 0.05, 0.04])
    for wanted in (three, uneven):
        assert not legal(level(numbers), numbers, seller_subsidy=wanted).seller_subsidy.any()
        assert refused(level(numbers), numbers, seller_subsidy=wanted) == ["refusal.seller_subsidy.bounds"]


def test_no_subsidies_while_an_investor_holds_you_to_it(numbers: Numbers) -> None:
    world = level(numbers)
    world.investors.no_subsidy[:, 0] = 2
    after = legal(world, numbers, buyer_subsidy=0.02, coupon=20.0, match_clause=0.05, seller_subsidy=0.02)
    for given_up in (after.buyer_subsidy, after.coupon, after.match_clause, after.seller_subsidy):
        assert not given_up[0, 0].any()
    assert refused(world, numbers, coupon=20.0) == ["refusal.first_order_coupon.promised"]


def test_own_goods_need_room(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite")
    three = np.array([0.4, 0.4, 0.4, 0.0, 0.0, 0.0])
    assert not legal(world, numbers, stock=three).stock[0, 0].any()
    assert refused(world, numbers, stock=three) == ["refusal.stock.bounds"]
    world.delivery.own[:, 0] = 1
    assert (legal(world, numbers, stock=three).stock[0, 0] == three).all()


def test_start_values_between_the_levels_may_stay(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    deeper = world.standing.stock[0, 0].copy()
    deeper[0] = 1.0
    assert (legal(world, numbers, stock=deeper).stock[0, 0] == deeper).all()
    opened = deeper.copy()
    opened[2] = 0.2
    assert (legal(world, numbers, stock=opened).stock[0, 0] == world.standing.stock[0, 0]).all()


def test_visits_need_an_alliance_and_resale_a_landing_on_goods(numbers: Numbers) -> None:
    world = level(numbers)
    wanted = {"visits": 30.0, "landing": ORDINARY, "resale": AUCTION, "paid_places": 0.25}
    stranger = legal(world, numbers, **wanted)
    assert not stranger.visits.any()
    assert not stranger.resale.any()
    assert refused(world, numbers, **wanted) == ["refusal.traffic.alliance", "refusal.resale.landing"]
    world.ads.level[:, 0] = 1
    allied = legal(world, numbers, **wanted)
    assert allied.visits[0, 0] == 30.0
    assert allied.resale[0, 0] == AUCTION
    home = legal(world, numbers, **{**wanted, "landing": HOME})
    assert not home.resale.any()
    assert not home.paid_places.any()


def test_a_summit_asks_for_era_and_size(numbers: Numbers) -> None:
    world = level(numbers)
    assert refused(world, numbers, summit=True) == ["refusal.summit.era"]
    world.eras.era[:] = 2
    assert legal(world, numbers, summit=True).summit[0, 0]
    world.ads.level[:, 0] = 1
    assert refused(world, numbers, summit=True) == ["refusal.summit.size"]
    world.sellers.shops[:, 0, 0, 1] = numbers.ads.summit_shops[1]
    assert legal(world, numbers, summit=True).summit[0, 0]
    world.ads.level[:, 0] = 3
    assert refused(world, numbers, summit=True) == ["refusal.summit.most"]


def test_one_thing_is_built_at_a_time_and_three_levels_are_enough(numbers: Numbers) -> None:
    world = level(numbers)
    world.delivery.building[:, 0], world.delivery.ready[:, 0] = 1, 2
    assert refused(world, numbers, build=2) == ["refusal.logistics.busy"]
    world.delivery.building[:, 0], world.delivery.own[:, 0] = 0, numbers.delivery.levels
    assert refused(world, numbers, build=1) == ["refusal.logistics.most"]
    assert legal(world, numbers, build=2).build[0, 0] == 2


def test_a_front_page_is_filled_with_whole_places_or_left_alone(numbers: Numbers) -> None:
    world = level(numbers)
    for page in ([10.0, 1.0, 0, 0, 0, 0], [2.5, 7.5, 0, 0, 0, 0], [-5.0, 15.0, 0, 0, 0, 0]):
        after = legal(world, numbers, front_ordinary=np.array(page), front_brand=0.0)
        whole = after.front_ordinary[0, 0] + after.front_brand[0, 0]
        assert np.isclose(whole.sum(), numbers.frontpage.slots)
    assert refused(world, numbers, front_brand=3.0) == ["refusal.front_page.bounds"]


def test_no_haggling_at_anchor(numbers: Numbers) -> None:
    world = founders(numbers, "anchor", "kite")
    assert legal(world, numbers, policing=0).policing[0].tolist() == [2, 1]


def bid(numbers: Numbers, name: str, cr_m: float, terms: int, months: int = 6) -> dict[str, object]:
    here = np.array([brand == name for brand in numbers.cast.brands.ids])
    return {"bid": here * cr_m, "terms": here * terms, "months": here * months}


def test_a_brand_can_be_courted_on_terms_that_may_stand_beside_those_held(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite")  # Kite holds Bolt as preferred and Pattacake as open
    assert legal(world, numbers, **bid(numbers, "bolt", 5.0, 1)).bid[0, 0].any()
    assert refused(world, numbers, **bid(numbers, "bolt", 5.0, 2)) == ["refusal.court_brand.bounds"]
    assert legal(world, numbers, **bid(numbers, "pattacake", 5.0, 2)).bid[0, 0].any()
    assert legal(world, numbers, **bid(numbers, "dewdrop", 5.0, 3)).bid[0, 0].any()
    assert not legal(world, numbers, **bid(numbers, "dewdrop", 5.0, 3, months=7)).bid.any()
    world.brands.terms[:, 1, numbers.cast.brands.ids.index("bolt")] = 3
    assert refused(world, numbers, **bid(numbers, "bolt", 5.0, 1)) == ["refusal.court_brand.taken"]
    assert refused(founders(numbers, "kite", "magpie"), numbers, **bid(numbers, "bolt", 5.0, 1)) == [
        "refusal.court_brand.held"
    ]


def test_only_as_many_brands_as_there_is_room_for(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite")
    many = {"bid": 5.0, "terms": 1, "months": 6}
    assert (legal(world, numbers, **many).bid[0, 0] > 0).sum() == numbers.brands.slots
    world.books.gmv[:, 0, 0] = numbers.brands.slots_gmv * 1.5
    assert (legal(world, numbers, **many).bid[0, 0] > 0).sum() == numbers.brands.slots + 1


def test_a_contract_that_runs_out_can_be_bid_for(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    world.brands.left[:] = 0
    assert legal(world, numbers, **bid(numbers, "bolt", 5.0, 3)).bid[0, 0].any()


def test_an_investor_hears_one_story_at_a_time(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    told = {"pitch": 1, "goal": 1, "ask": 1.0}
    heard = legal(world, numbers, **told)
    assert heard.pitch[0, 0].tolist() == [0, 1, 1, 1, 1]
    assert "refusal.pitch.deal" in refused(world, numbers, **told)
    world.investors.rest[:, 0, 1] = 2
    assert refused(world, numbers, pitch=np.array([0, 1, 0, 0, 0]), ask=1.0) == ["refusal.pitch.rest"]


def test_a_closed_seat_orders_nothing(numbers: Numbers) -> None:
    world = level(numbers)
    world.seats.open[:, 0] = False
    after = legal(world, numbers, buyer_subsidy=0.02, summit=True, pitch=1, build=1)
    assert not after.buyer_subsidy.any()
    assert not (after.summit.any() | after.pitch.any() | after.build.any())
    assert refused(world, numbers, buyer_subsidy=0.02) == ["refusal.buyer_subsidy.closed"]


def test_offers_name_every_line_with_its_price(numbers: Numbers) -> None:
    offers = limits.offer(founders(numbers, "beacon", "kite"), numbers, 0)
    assert tuple(offers) == LINES
    for line, found in offers.items():
        assert found.field == line
        assert found.attention == getattr(numbers.attention.cost, line)
    assert offers["summit"].cost_cr == numbers.ads.summit_cost[1] * 1e6
    assert offers["logistics"].targets["tortoise"].cost_cr == 1_500_000
    assert offers["traffic"].legal
    assert json.loads(json.dumps({line: asdict(found) for line, found in offers.items()}))


def test_every_condition_has_a_sentence(numbers: Numbers) -> None:
    for line, conditions in limits.bounds(level(numbers), numbers).conditions.items():
        order = {"drop_brand": "renegotiate_brand", "cancel_promotion": "promotion"}.get(line, line)
        assert order in LINES
        for name in (*conditions, "closed"):
            assert knows(f"refusal.{order}.{name}")


def test_reasons_speak_of_the_figures_at_hand(numbers: Numbers) -> None:
    worlds = [founders(numbers, "kite", "magpie"), level(numbers)]
    worlds[0].eras.era[:], worlds[0].ads.level[:] = 2, 1
    worlds[1].seats.open[:, 0] = False
    worlds.append(level(numbers))
    worlds[2].delivery.building[:], worlds[2].delivery.ready[:] = 1, 2
    worlds[2].investors.rest[:], worlds[2].investors.no_subsidy[:] = 2, 2
    seen = set()
    for world in worlds:
        orders = nonsense(world, np.random.default_rng(3))
        whys = list(limits.refusals(orders, limits.lawful(world, orders, numbers), world, numbers, 0))
        for found in limits.offer(world, numbers, 0).values():
            whys += [one.why for one in (found, *found.targets.values()) if one.why]
        for why in whys:
            assert say(why.code, **why.values)
            assert why.order in LINES
            seen.add(why.code)
    assert len(seen) > 40


def test_offers_agree_with_what_goes_through(numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "kite", "anchor", "beacon"), numbers, months=2)
    for seat in range(3):
        offers = limits.offer(world, numbers, seat)
        for b, name in enumerate(numbers.cast.brands.ids):
            for code, (_, found) in enumerate(offers["court_brand"].targets[name].targets.items(), start=1):
                wanted = arrays.copy(world.standing)
                wanted.bid[:, seat, b] = (found.parts["guarantee_cr"].least or 0) / 1e6
                wanted.terms[:, seat, b], wanted.months[:, seat, b] = code, 12
                through = limits.lawful(world, wanted, numbers).bid[0, seat, b] > 0
                assert bool(through) is found.legal
        most = offers["publicity_cr"].parts["publicity_cr"].most
        wanted = arrays.copy(world.standing)
        wanted.publicity[:, seat] = 1e9
        assert np.isclose(limits.lawful(world, wanted, numbers).publicity[0, seat] * 1e6, most)


def test_a_bid_at_the_least_offered_wins(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite")
    least = limits.offer(world, numbers, 0)["court_brand"].targets["dewdrop"].targets["exclusive"]
    guarantee = (least.parts["guarantee_cr"].least or 0) / 1e6
    orders = arrays.copy(world.standing)
    for name, row in bid(numbers, "dewdrop", guarantee, 3).items():
        getattr(orders, name)[:, 0] = row
    after, ledger = resolve(world, orders, numbers, dice(1, 1))
    brand = numbers.cast.brands.ids.index("dewdrop")
    assert ledger.brands.signed[0, 0, brand]
    assert after.brands.guarantee[0, 0, brand] == np.rint(guarantee / numbers.brands.term * HUNDREDTHS)


def test_every_line_can_say_how_far_it_may_go(numbers: Numbers) -> None:
    offers = limits.offer(level(numbers), numbers, 0)
    told = {
        line: say(f"refusal.{line}.bounds", **limits.room(offers[line]))
        for line in LINES
        if knows(f"refusal.{line}.bounds")
    }
    assert "up to 3%" in told["buyer_subsidy"]
    assert "up to 5%" in told["charter"]
    assert "up to 6.0m cr" in told["publicity_cr"]
