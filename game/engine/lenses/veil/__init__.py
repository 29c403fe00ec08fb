"""The world with the rivals' curtains drawn: the one place where secrets stop.

Own books stay exact. What is public of a rival is rounded as the public sees it; what is hidden is replaced
by what a stranger would guess from the public figures. A file per slice of the world names every field of it,
so that a new one cannot slip through unnoticed.
"""

from game.engine.lenses.veil import (
    ads,
    books,
    brands,
    charter,
    comeback,
    executives,
    goodwill,
    headlines,
    investors,
    labels,
    launch,
    law,
    pacts,
    partners,
    people,
    poaching,
    promotions,
    publicity,
    rumours,
    sale,
    sellers,
    social,
    stand,
    stock,
    tech,
    trust,
    verdict,
)
from game.engine.lenses.veil.look import Look
from game.engine.state.numbers import Numbers
from game.engine.state.world import World


def veil(world: World, numbers: Numbers, seat: int) -> World:
    """The world as this seat may know it, of the same shape; a bare slice is public as a whole."""
    look = Look(world, numbers, seat)
    return World(
        seats=world.seats,
        eras=world.eras,
        people=people.seen(look, world.people),
        sellers=sellers.seen(look, world.sellers),
        launch=launch.seen(look, world.launch),
        publicity=publicity.seen(look, world.publicity),
        promotions=promotions.seen(look, world.promotions),
        headlines=headlines.seen(look, world.headlines),
        announcements=world.announcements,
        pacts=pacts.seen(look, world.pacts),
        rumours=rumours.seen(look, world.rumours),
        research=look.private(world.research),
        trust=trust.seen(look, world.trust),
        goodwill=goodwill.seen(look, world.goodwill),
        charter=charter.seen(look, world.charter),
        labels=labels.seen(look, world.labels),
        ads=ads.seen(look, world.ads),
        brands=brands.seen(look, world.brands),
        pressure=world.pressure,
        poaching=poaching.seen(look, world.poaching),
        law=law.seen(look, world.law),
        heat=world.heat,
        stock=stock.seen(look, world.stock),
        delivery=world.delivery,
        tech=tech.seen(look, world.tech),
        partners=partners.seen(look, world.partners),
        social=social.seen(look, world.social),
        executives=executives.seen(look, world.executives),
        investors=investors.seen(look, world.investors),
        loans=look.private(world.loans),
        pivot=world.pivot,
        belt=world.belt,
        stand=stand.seen(look, world.stand),
        sale=sale.seen(look, world.sale),
        liquidation=look.private(world.liquidation),
        comeback=comeback.seen(look, world.comeback),
        books=books.seen(look, world.books),
        attention=look.private(world.attention),
        news=world.news,
        goals=world.goals,
        nemesis=world.nemesis,
        badges=look.private(world.badges),
        verdict=verdict.seen(look, world.verdict),
        standing=look.orders,
    )
