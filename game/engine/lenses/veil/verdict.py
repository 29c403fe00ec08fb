"""Valuations are public to a share; whoever knows the founder's stake can guess the fortune."""

from game.engine.lenses.sight import about, to
from game.engine.lenses.veil.look import Look
from game.engine.state.world import Verdict


def seen(look: Look, truth: Verdict) -> Verdict:
    valuation = about(truth.valuation, look.numbers.verdict.seen)
    founder = to(look.truth.investors.founder, look.b.stake)
    return Verdict(
        valuation=look.know(truth.valuation, valuation),
        fortune=look.know(truth.fortune, founder * valuation + truth.legacy),
        legacy=truth.legacy,
        crown=truth.crown,
        ascent=truth.ascent,
        winner=truth.winner,
        victory=truth.victory,
    )
