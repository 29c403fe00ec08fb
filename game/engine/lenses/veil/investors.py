"""Whose money is in, and about how much; the promises made for it are between two people."""

import numpy as np

from game.engine.lenses.sight import about, hundredths, to
from game.engine.lenses.veil.look import Look
from game.engine.maths.portable import seqsum
from game.engine.state.money import HUNDREDTHS
from game.engine.state.world import Investors


def seen(look: Look, truth: Investors) -> Investors:
    holds = truth.stake > 0
    holders = np.maximum(seqsum(holds, 2), 1)
    founder = look.know(truth.founder, to(truth.founder, look.b.stake))
    each = np.where(holds, ((1 - founder) / holders)[:, :, None], 0.0)
    strangers = np.full(truth.confidence.shape, look.numbers.investors.confidence_start)
    paid = about(truth.paid / HUNDREDTHS, look.b.sales)
    return Investors(
        confidence=look.know(truth.confidence, look.report("mood", "mood", strangers)),
        stake=look.know(truth.stake, each),
        paid=look.count(truth.paid, hundredths(paid)),
        due=look.hidden(truth.due),
        due_stake=look.hidden(truth.due_stake),
        story=look.hidden(truth.story),
        metric=look.hidden(truth.metric),
        growth=look.hidden(truth.growth),
        base=look.hidden(truth.base),
        goal=look.hidden(truth.goal),
        test=look.hidden(truth.test),
        frozen=look.hidden(truth.frozen),
        patience=look.hidden(truth.patience),
        rest=look.hidden(truth.rest),
        called=look.hidden(truth.called),
        renegotiated=look.hidden(truth.renegotiated),
        founder=founder,
        metrics=look.hidden(truth.metrics),
        told=look.hidden(truth.told),
        claims=look.hidden(truth.claims),
        opex_cut=look.know(truth.opex_cut, np.ones(())),
        no_subsidy=look.hidden(truth.no_subsidy),
    )
