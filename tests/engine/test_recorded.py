"""Recorded matches: a change of the rules shows as a change of these files, to be read and agreed to.

`RECORD=1 python3 main.py test tests/engine/test_recorded.py` writes them anew. Figures compare to 1e-6, since
processors differ in the last bits of an exponential.
"""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.turn import resolve
from tests.engine.table import founders

KEPT = Path(__file__).parent.parent / "golden"
MONTHS = 24
SEED = 929

# match: its platforms, and what a seat orders from a month on, or in it: (month, seat, order, value).
MATCHES: dict[str, tuple[tuple[str, ...], tuple[tuple[int, int, str, Any], ...]]] = {
    "nobody-orders": (("kite", "lantern", "magpie", "anchor"), ()),
    "subsidy-war": (
        ("kite", "lantern"),
        (
            (2, 1, "buyer_subsidy", 0.03), (4, 0, "match_clause", 0.05), (6, 1, "seller_subsidy", 0.05),
            (9, 0, "buyer_subsidy", 0.02), (12, 1, "buyer_subsidy", 0.0), (15, 0, "coupon", 20.0),
        ),
    ),
    "traffic-and-trust": (
        ("magpie", "beacon", "huddle"),
        (
            (1, 1, "visits", 30.0), (1, 1, "landing", 2), (3, 0, "policing", 2), (7, 1, "resale", 2),
            (8, 0, "summit", True), (10, 0, "visits", 40.0), (10, 0, "landing", 1),
            (12, 2, "commission", 0.02), (14, 2, "ladder", True), (16, 1, "paid_places", 0.25),
        ),
    ),
    "goods-and-money": (
        ("anchor", "kite"),
        (
            (2, 0, "stock", [0.7, 0.4, 0.0, 0.4, 0.7, 0.0]), (3, 0, "build", 1), (4, 1, "publicity", 4.0),
            (5, 1, "bid", [0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), (5, 1, "terms", 2),
            (5, 1, "months", 12), (6, 0, "pitch", [0, 0, 3, 0, 0]), (6, 0, "goal", 1), (6, 0, "ask", 1.0),
        ),
    ),
}  # fmt: skip


def _played(name: str, numbers: Numbers) -> list[dict[str, list[float]]]:
    """Each month's figures by seat."""
    platforms, script = MATCHES[name]
    world, months = founders(numbers, *platforms, length=MONTHS), []
    for month in range(1, MONTHS + 1):
        orders = arrays.copy(world.standing)
        for when, seat, order, value in script:
            if when == month:
                getattr(orders, order)[:, seat] = value
        world, ledger = resolve(world, orders, numbers, dice(SEED, 1))
        months.append(
            {
                "gmv": ledger.trade.gmv[0].sum(axis=(1, 2)).tolist(),
                "users": world.people.users[0].sum(axis=1).tolist(),
                "deep": world.people.deep[0].sum(axis=1).tolist(),
                "shops": world.sellers.shops[0].sum(axis=(1, 2)).tolist(),
                "trust": world.trust.fame[0].tolist(),
                "goodwill": world.goodwill.goodwill[0].tolist(),
                "cash": (world.books.cash[0] / 100).tolist(),
                "stake": world.investors.founder[0].tolist(),
                "fortune": world.verdict.fortune[0].tolist(),
            }
        )
    return months


@pytest.mark.parametrize("name", MATCHES)
def test_a_recorded_match_is_played_again_to_the_same_figures(name: str, numbers: Numbers) -> None:
    file, played = KEPT / f"{name}.json", _played(name, numbers)
    if os.environ.get("RECORD"):
        rows = ",\n ".join(json.dumps(month) for month in played)
        file.write_text(f"[{rows}]\n")
    for month, (now, then) in enumerate(zip(played, json.loads(file.read_text()), strict=True), 1):
        for figure, row in then.items():
            np.testing.assert_allclose(
                now[figure], row, rtol=1e-6, atol=1e-9, err_msg=f"month {month}, {figure}"
            )
