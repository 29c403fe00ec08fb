"""One seat at the table, looking at the others: what every slice may use."""

from game.engine.lenses import reports
from game.engine.lenses.reports import Rows
from game.engine.lenses.sight import Sight, about, to
from game.engine.lenses.veil.standing import seen as standing_orders
from game.engine.state.numbers import Numbers
from game.engine.state.world import World


class Look(Sight):
    """Everybody's size and orders as the seat sees them; of the truth only public parts may pass."""

    def __init__(self, world: World, numbers: Numbers, seat: int) -> None:
        super().__init__(world.chairs, seat, numbers.belief.open)
        self.truth, self.numbers, self.b = world, numbers, numbers.belief
        self.open = world.seats.open
        self.cost = world.eras.cost_index[:, None]
        self.users = self.know(world.people.users, to(world.people.users, self.b.users))
        self.shops = self.know(world.sellers.shops, about(world.sellers.shops, self.b.sales))
        self.gmv = self.know(world.books.gmv, about(world.books.gmv, self.b.sales))
        counts_hits = numbers.platforms.counts_hits[world.seats.start[:, seat]]
        self.orders = standing_orders(self, world.standing, world.rumours.unmasked, numbers, counts_hits)

    def report(self, question: str, field: str, guess: Rows) -> Rows:
        """(g, p, ...) the guess, but for whom research of this seat has counted."""
        return reports.believed(self.truth, self.seat, question, field, guess)
