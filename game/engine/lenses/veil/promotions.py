"""What is booked is a secret until it is announced or run; a day that was held was seen by everybody."""

from game.engine.lenses.sight import about
from game.engine.lenses.veil.look import Look
from game.engine.state.world import Promotions


def seen(look: Look, truth: Promotions) -> Promotions:
    hide = ("month", "publicity", "stars", "bid", "depth", "mechanic", "aisles", "given")
    return Promotions(
        **{field: look.hidden(getattr(truth, field)) for field in hide},
        novelty=truth.novelty,
        used=truth.used,
        rest=truth.rest,
        joint_rest=truth.joint_rest,
        brand_rest=truth.brand_rest,
        deep=truth.deep,
        last=truth.last,
        last_gmv=look.know(truth.last_gmv, about(truth.last_gmv, look.b.day)),
        last_buyers=look.know(truth.last_buyers, about(truth.last_buyers, look.b.day)),
        last_tier=truth.last_tier,
    )
