"""The month on the market, in order: what is certain, what people find together, what it leaves."""

from game.engine.market import buyers, flows, needs, sellers, traffic
from game.engine.market import settle as meeting
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def settle(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Promises become baskets, homes and stands; buyers and sellers settle; the month is read."""
    flows.arrive(world, ledger)
    sellers.open_stalls(world, ledger)
    flows.lure(world, numbers, ledger)
    traffic.send(world, orders, numbers, ledger)
    goods = needs.tempt(world, orders, numbers, ledger)
    homes = buyers.weigh(world, numbers, ledger)
    stands = sellers.weigh(world, numbers, ledger)

    found = meeting.find(world.sellers.shops, world.people.need, goods, homes, stands, numbers)
    ledger.settle = found.settle
    flows.read(world, homes, found, numbers, ledger)
    sellers.stand(world, found.listings)
    sellers.remember(world, orders, numbers, ledger)
