"""Front page: ten places, and everybody wants one. What stands there sells, and is what you are known for."""

from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def arrange(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """An aisle with more places than an even share sells more, one with fewer sells less."""
    f = numbers.frontpage
    places = orders.front_brand + orders.front_ordinary
    even = f.slots / places.shape[2]
    ledger.appeal.add("aisle", "front page", f.pull * (places - even))
