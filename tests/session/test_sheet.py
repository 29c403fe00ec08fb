"""A sheet says what a seat orders, no more and no less, and comes back out of the arrays as it went in."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.balance import load
from game.engine.state import arrays, numbers
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES
from game.engine.state.world import World
from game.session import setup, sheet
from game.session.setup import Chair, Setup
from game.session.sheet import EMPTY, Sheet
from game.words import Problem

FULL: dict[str, Any] = {
    "publicity_cr": 3_000_000,
    "buyer_subsidy": {"all": 0.01, "students": 0.04},
    "match_clause": 0.05,
    "seller_subsidy": {"apparel": 0.08},
    "first_order_coupon": 20,
    "court_brand": [{"brand": "bolt", "guarantee_cr": 8_000_000, "terms": "preferred", "months": 6}],
    "renegotiate_brand": [{"brand": "plumtone", "drop": True}, {"brand": "tinfoil"}],
    "stock": {"electronics": 4, "apparel": 1},
    "summit": True,
    "traffic": {"visits": 60_000_000, "rate": 0.1, "landing": "ordinary"},
    "resale": {"mode": "auction", "reserve": 0.15, "paid_places": 0.25},
    "pitch": {"investor": "featherbed", "story": "dare", "goal": "bold", "ask": 1.25, "metric": "deep"},
    "update_call": "old_ledger",
    "renegotiate_deal": {"investor": "rainforest", "concession": "opex"},
    "front_page": {"brand": {"electronics": 3}, "ordinary": {"apparel": 4, "daily_necessities": 3}},
    "policing": 2,
    "logistics": "galloway",
    "charter": {"commission": 0.02, "credit": True},
    "answer": "relief_fund",
    "promotion": {"month": 7, "publicity_cr": 20_000_000, "stars": 9, "depth": 0.3, "mechanic": "presale"},
    "joint_promotion": {"stores": 200, "aisles": ["apparel", "books_toys"], "depth": 0.2},
    "brand_day": {"brand": "tinfoil", "depth": 0.25},
    "tech": "escrow",
    "reading": True,
    "portal_bid_cr": 12_000_000,
    "choose_one": {"rival": "kite", "told": "bolt"},
    "poach": {"how": "sellers", "rival": "kite", "category": "apparel"},
    "lobby": {"what": "heat", "rival": "kite"},
    "open_line": "live",
    "launch": {"promise": 4, "prepare": True, "publicity_cr": 500_000},
    "court_partner": {"partner": "dispatch", "gift_cr": 1_500_000, "fee_cr": 2_000_000, "months": 12},
    "appease": "pingpong",
    "poison_talks": {"rival": "kite", "ear": "chirrup"},
    "group_buy": 15,
    "live_gala": {"category": "apparel", "hosts": 2, "bid_cr": 12_000_000},
    "whisper": {"rival": "lantern", "about": "money"},
    "expose": {"rival": "lantern", "what": "clicks"},
    "research": [{"question": "fakes", "rival": "kite"}, {"question": "appetite"}],
    "headline": "inflated",
    "demand_audit": "kite",
    "pact": {"rival": "kite", "kind": "ceasefire", "months": 4, "bond_cr": 3_000_000, "cap": 0.01},
    "accept_pact": {"rival": "kite", "kind": "no_whisper"},
    "contingency": {"rival": "kite", "when": "buyer_subsidy", "above": 0.02, "line": "coupon", "coupon": 20},
    "retaliation": {"rival": "kite", "line": "whisper", "about": "money"},
    "announce": {"what": "deep", "month": 3, "deep": 9000000},
    "council": "dismiss",
    "poach_exec": {"rival": "lantern", "chair": "conscience"},
    "bridge_loan_cr": 4_000_000,
    "pivot": {"category": "apparel", "axis": -0.5},
    "last_stand": True,
    "wind_up": True,
    "buy_platform": {"rival": "kite", "bid_cr": 30_000_000},
    "belt": -0.2,
    "back_platform": "kite",
}


def test_a_full_sheet_has_every_line_there_is() -> None:
    assert set(FULL) == set(LINES) == set(Sheet.model_fields)


def test_a_full_sheet_lands_in_its_seat_and_nowhere_else(world: World, n: Numbers) -> None:
    orders = sheet.pack({1: sheet.read(FULL, n)}, world, n)
    assert orders.buyer_subsidy[0, 1].tolist() == [0.04, *[0.01] * 5]
    assert orders.seller_subsidy[0, 1, n.categories.ids.index("apparel")] == 0.08
    assert orders.bid[0, 1, n.cast.brands.ids.index("bolt")] == 8.0
    assert orders.visits[0, 1] == 60.0
    assert orders.stock[0, 1, 0] == n.stock.depth[4]
    assert orders.front_brand[0, 1].tolist() == [3, 0, 0, 0, 0, 0]
    for name, row in vars(orders).items():
        assert (row[:, 0] == getattr(world.standing, name)[:, 0]).all() or name == "rank"


def test_the_order_of_the_lines_is_their_rank(world: World, n: Numbers) -> None:
    orders = sheet.pack(
        {0: sheet.read({"summit": True, "policing": 2, "buyer_subsidy": {"all": 0.01}}, n)}, world, n
    )
    first = [LINES[k] for k in orders.rank[0, 0].argsort()]
    assert first[:3] == ["summit", "policing", "buyer_subsidy"]
    assert sorted(orders.rank[0, 0].tolist()) == list(range(len(LINES)))


def test_an_empty_sheet_lets_everything_go_on(world: World, n: Numbers) -> None:
    orders = sheet.pack({0: EMPTY, 1: EMPTY}, world, n)
    for name, row in vars(orders).items():
        assert (row == getattr(world.standing, name)).all() or name == "rank"
    assert sheet.unpack(orders, world, 0, n) == EMPTY


def test_a_full_sheet_comes_back_line_by_line(world: World, n: Numbers) -> None:
    card = list(n.news.card).index("fourgates_flood")  # whose answer the sheet gives
    world = replace(world, news=replace(world.news, card=np.full(1, card)))
    given_in = sheet.read(FULL, n)
    back = sheet.unpack(sheet.pack({0: given_in}, world, n), world, 0, n)
    assert back.lines == given_in.lines
    assert sheet.read(given_in.plain(), n) == given_in


def test_parts_left_out_stay_as_they_are(world: World, n: Numbers) -> None:
    before = sheet.pack({0: sheet.read(FULL, n)}, world, n)
    later = arrays.copy(world)
    later.standing = before
    changes = {
        "traffic": {"rate": 0.2},
        "charter": {"credit": False},
        "buyer_subsidy": {"city_professionals": 0.0},
    }
    orders = sheet.pack({0: sheet.read(changes, n)}, later, n)
    assert (orders.visits[0, 0], orders.rate[0, 0], orders.landing[0, 0]) == (60.0, 0.2, 2)
    assert (orders.commission[0, 0], orders.ladder[0, 0]) == (0.02, False)
    assert orders.buyer_subsidy[0, 0].tolist() == [0.04, 0.0, *[0.01] * 4]


NUMBERS = numbers.read(load.base())
WORLD = setup.world(
    setup.agree(Setup("standard", (Chair("script"), Chair("script"), Chair("script")), seed=3), load.base()),
    NUMBERS,
)
RATE = st.integers(0, 20).map(lambda steps: steps * 0.005)
AISLES = st.sampled_from(NUMBERS.categories.ids)
BRANDS = st.sampled_from(NUMBERS.cast.brands.ids)
INVESTORS = st.sampled_from(NUMBERS.cast.investors.ids)


def _several(entry: st.SearchStrategy[dict[str, Any]], key: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(entry, min_size=1, max_size=4, unique_by=lambda e: e[key])


LINE = {
    "buyer_subsidy": st.dictionaries(st.sampled_from(("all", *NUMBERS.segments.ids)), RATE, min_size=1),
    "match_clause": RATE,
    "seller_subsidy": st.dictionaries(st.sampled_from(("all", *NUMBERS.categories.ids)), RATE, min_size=1),
    "first_order_coupon": st.sampled_from((0, 10, 20, 30)),
    "court_brand": _several(
        st.fixed_dictionaries(
            {
                "brand": BRANDS,
                "guarantee_cr": st.integers(1, 600).map(lambda steps: steps * 100_000),
                "terms": st.sampled_from(("open", "preferred", "exclusive")),
                "months": st.sampled_from((6, 12)),
            }
        ),
        "brand",
    ),
    "renegotiate_brand": _several(st.fixed_dictionaries({"brand": BRANDS, "drop": st.booleans()}), "brand"),
    "stock": st.dictionaries(AISLES, st.integers(0, 4), min_size=1),
    "summit": st.just(True),
    "traffic": st.fixed_dictionaries(
        {},
        optional={
            "visits": st.integers(0, 400).map(lambda m: m * 1_000_000),
            "rate": st.floats(0.03, 0.2),
            "landing": st.sampled_from(("home", "brand", "ordinary")),
        },
    ),
    "resale": st.fixed_dictionaries(
        {}, optional={"mode": st.sampled_from(("free", "fixed", "auction")), "reserve": st.floats(0, 5)}
    ),
    "pitch": _several(
        st.fixed_dictionaries(
            {
                "investor": INVESTORS,
                "story": st.sampled_from(("growth", "service", "profit", "clean", "dare")),
                "goal": st.sampled_from(("safe", "fair", "bold")),
                "ask": st.sampled_from((0.8, 1.0, 1.25)),
                "metric": st.sampled_from(("gmv", "new", "deep")),
            }
        ),
        "investor",
    ),
    "update_call": st.lists(INVESTORS, min_size=1, max_size=3, unique=True),
    "renegotiate_deal": _several(
        st.fixed_dictionaries(
            {"investor": INVESTORS, "concession": st.sampled_from(("stake", "opex", "subsidies"))}
        ),
        "investor",
    ),
    "front_page": st.fixed_dictionaries({"brand": st.dictionaries(AISLES, st.integers(1, 10))}),
    "policing": st.integers(0, 3),
    "logistics": st.sampled_from(("own", "galloway", "tortoise")),
    "charter": st.fixed_dictionaries({}, optional={"commission": RATE, "credit": st.booleans()}),
    "publicity_cr": st.integers(0, 12).map(lambda steps: steps * 500_000),
}  # fmt: skip
SHEETS = st.fixed_dictionaries({}, optional=LINE)


@settings(max_examples=150, deadline=None)
@given(SHEETS)
def test_orders_come_back_as_a_sheet_that_asks_for_the_same(data: dict[str, Any]) -> None:
    wanted = sheet.pack({2: sheet.read(data, NUMBERS)}, WORLD, NUMBERS)
    back = sheet.unpack(wanted, WORLD, 2, NUMBERS)
    again = sheet.pack({2: back}, WORLD, NUMBERS)
    for name, row in vars(wanted).items():
        assert (row == getattr(again, name)).all() or name == "rank"
    order = [line for line in sheet.read(data, NUMBERS).lines if line in back.lines]
    assert list(back.lines) == order
    assert sheet.read(back.plain(), NUMBERS) == back


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"policng": 2}, "policing"),
        ({"court_brand": {"brand": "bold", "guarantee_cr": 1, "months": 6}}, "bolt"),
        ({"buyer_subsidy": {"student": 0.1}}, "students"),
        ({"stock": {"all": 1}}, "category"),
        ({"traffic": {"vists": 3}}, "visits"),
        ({"pitch": {"investor": "featherbed", "story": "grow"}}, "growth"),
        ({"policing": "2"}, "policing = 2"),
        ({"policing": True}, "whole number"),
        ({"policing": -1}, "at least 0"),
        ({"match_clause": float("nan")}, "finite"),
        ({"front_page": {"brand": {"electronics": 10**30}}}, "at most"),
        ([], "table"),
        ("buy", "table"),
        (None, "table"),
    ],
)
def test_what_makes_no_sense_is_named_with_what_would(data: Any, said: str, n: Numbers) -> None:
    with pytest.raises(Problem, match=said):
        sheet.read(data, n)


def test_a_level_that_is_not_there_harms_nothing(world: World, n: Numbers) -> None:
    orders = sheet.pack({0: sheet.read({"stock": {"apparel": 10**12}, "policing": 10**12}, n)}, world, n)
    assert np.isfinite(orders.stock).all()
