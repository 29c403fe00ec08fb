"""Prices, pages and charters hang in the window; shelves and visits show a band."""

import numpy as np

from game.engine.lenses.sight import Sight, band, to
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FIELDS, FREE, ONCE, Orders


def seen(sight: Sight, truth: Orders, unmasked: Flags, numbers: Numbers, counts_hits: Flags) -> Orders:
    """What is ordered for one month is nobody else's business; every standing order is named.

    Who `counts_hits` (g) knows what others pay webmasters.
    """
    usual = np.where(counts_hits[:, None], truth.rate, numbers.ads.rate_start)
    return Orders(
        **{field: sight.hidden(getattr(truth, field)) for line in ONCE for field in FIELDS[line]},
        buyer_subsidy=truth.buyer_subsidy,
        match_clause=truth.match_clause,
        seller_subsidy=truth.seller_subsidy,
        coupon=truth.coupon,
        stock=sight.know(truth.stock, band(truth.stock, numbers)),
        visits=sight.know(truth.visits, to(truth.visits, numbers.belief.visits)),
        rate=sight.know(truth.rate, usual),
        landing=truth.landing,
        resale=truth.resale,
        reserve=sight.know(truth.reserve, np.where(truth.resale == FREE, 0.0, numbers.ads.market_rate)),
        paid_places=truth.paid_places,
        front_brand=truth.front_brand,
        front_ordinary=truth.front_ordinary,
        # Nobody admits to tolerating before it is proved.
        policing=sight.count(
            truth.policing, np.where(unmasked, truth.policing, np.maximum(truth.policing, 1))
        ),
        commission=truth.commission,
        ladder=truth.ladder,
        publicity=truth.publicity,
        reading=truth.reading,
        # Everybody is told who is warned, nobody of what.
        foe_rival=truth.foe_rival,
        foe_line=sight.hidden(truth.foe_line),
        foe_value=sight.hidden(truth.foe_value),
        rank=sight.count(truth.rank, np.arange(truth.rank.shape[2])),
    )
