"""Who holds which name, on what terms and how long, stands in the papers; what was paid does not."""

import numpy as np

from game.engine.lenses.sight import hundredths, ratio
from game.engine.lenses.veil.look import Look
from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Array
from game.engine.state.world import Brands


def seen(look: Look, truth: Brands) -> Brands:
    b = look.numbers.brands
    ask = np.array([0.0, b.terms_ask.open, b.terms_ask.preferred, b.terms_ask.exclusive])
    guess = look.numbers.cast.brands.guarantee * ask[truth.terms] * look.cost[:, :, None] / b.term
    sold = look.gmv[:, :, 0]
    sales = look.own(truth.sales) * ratio(sold, look.own(sold))[:, :, None]  # as large as the shop
    sales = np.where(truth.terms > 0, sales, 0.0)
    # A name tells whoever holds it how much it sells elsewhere.
    held = look.own(truth.terms) > 0
    tells = share(_elsewhere(look, truth.sales), _elsewhere(look, sales))
    friend = np.where(truth.terms > 0, b.relation_signed, b.relation_start)
    return Brands(
        terms=truth.terms,
        left=truth.left,
        guarantee=look.count(truth.guarantee, hundredths(guess)),
        relation=look.know(truth.relation, friend),
        sales=look.know(truth.sales, np.where(held, sales * tells, sales)),
        fakes_months=look.hidden(truth.fakes_months),
        renegotiated=look.hidden(truth.renegotiated),
        ask=look.know(truth.ask, look.numbers.cast.brands.guarantee * look.cost[:, :, None]),
    )


def _elsewhere(look: Look, sales: Array) -> Array:
    """(g, 1, b) of all sales, what the others sell."""
    return np.asarray(seqsum(sales, 1)[:, None] - look.own(sales))
