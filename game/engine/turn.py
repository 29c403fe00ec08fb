"""The turn. Read it aloud: promises, the market, consequences."""

from game.engine.lenses import limits
from game.engine.market import month
from game.engine.rules import (
    ads,
    announcements,
    attention,
    badges,
    belt,
    books,
    brands,
    charter,
    comeback,
    confidence,
    contingencies,
    delivery,
    eras,
    executives,
    frontpage,
    goals,
    goodwill,
    headlines,
    heat,
    investors,
    labels,
    launch,
    law,
    liquidation,
    loans,
    nemesis,
    news,
    pacts,
    partners,
    pivot,
    poaching,
    pressure,
    promotions,
    publicity,
    research,
    rumours,
    sale,
    social,
    stand,
    stock,
    stories,
    subsidies,
    tech,
    trust,
    verdict,
)  # fmt: skip
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def resolve(
    world: World, orders: Orders, numbers: Numbers, chance: Chance, named: bool = False
) -> tuple[World, Ledger]:
    """Play one month in every game of the batch. The world that was given is left as it was.

    `named` keeps the names of the terms of appeal, for somebody who will read them.
    """
    world = arrays.copy(world)
    ledger = ledgers.blank(world, named)

    # Promises: what each platform brings to the market.
    orders = limits.lawful(world, orders, numbers)
    news.unfold(world, orders, numbers, ledger)
    orders = attention.spend(world, orders, numbers, ledger)
    orders = contingencies.answer(world, orders, numbers, ledger, chance)
    attention.keep(world, orders, numbers, ledger)
    pacts.agree(world, orders, numbers, ledger)
    pressure.press(world, orders, numbers, ledger, chance)
    launch.count_down(world, orders, numbers, ledger, chance)
    belt.tighten(world, orders, numbers, ledger)
    pivot.turn(world, orders, numbers, ledger)
    stand.call(world, orders, numbers, ledger)
    loans.borrow(world, orders, numbers, ledger)
    sale.bid(world, orders, numbers, ledger)
    brands.sign(world, orders, numbers, ledger, chance)
    stories.weigh(world, orders, numbers, ledger)
    investors.hear(world, orders, numbers, ledger, chance)
    partners.court(world, orders, numbers, ledger)
    social.invite(world, orders, numbers, ledger, chance)
    executives.sit(world, orders, numbers, ledger, chance)
    delivery.build(world, orders, numbers, ledger)
    tech.build(world, orders, numbers, ledger)
    stock.fill(world, orders, numbers, ledger)
    subsidies.offer(world, orders, numbers, ledger)
    charter.ask(world, orders, numbers, ledger)
    frontpage.arrange(world, orders, numbers, ledger)
    research.send(world, orders, numbers, ledger)
    poaching.poach(world, orders, numbers, ledger)
    law.enforce(world, orders, numbers, ledger)
    goodwill.attend(world, orders, numbers, ledger)
    trust.police(world, orders, numbers, ledger)
    labels.show(world, numbers, ledger)
    announcements.speak(world, orders, numbers, ledger)
    promotions.hold(world, orders, numbers, ledger, chance)
    rumours.spread(world, orders, numbers, ledger, chance)
    headlines.publish(world, orders, numbers, ledger, chance)
    publicity.campaign(world, orders, numbers, ledger)
    pacts.bind(world, numbers, ledger)
    ads.gather(world, orders, numbers, ledger, chance)
    launch.rise(world, orders, numbers, ledger)

    # The market: buyers and sellers choose, together.
    month.settle(world, orders, numbers, ledger)

    # Consequences: what the market leaves behind.
    promotions.tally(world, numbers, ledger)
    pacts.judge(world, orders, numbers, ledger)
    announcements.judge(world, orders, numbers, ledger)
    delivery.settle_up(world, numbers, ledger)
    executives.judge(world, orders, numbers, ledger)
    tech.learn(world, numbers, ledger)
    ads.pass_by(world, orders, numbers, ledger)
    trust.remember(world, orders, numbers, ledger)
    law.judge(world, orders, numbers, ledger)
    heat.judge(world, numbers, ledger)
    poaching.remember(world, ledger)
    labels.shift(world, orders, numbers, ledger)
    goodwill.drift(world, orders, numbers, ledger)
    publicity.echo(world, numbers, ledger)
    ads.teach(world, orders, numbers, ledger)
    charter.credit(world, orders, numbers)
    brands.remember(world, orders, numbers, ledger)
    promotions.remember(world, orders, numbers, ledger)
    social.remember(world, orders, numbers, ledger)
    partners.talk(world, orders, numbers, ledger, chance)
    books.write(world, orders, numbers, ledger)
    loans.pay(world, numbers, ledger)
    stand.hold(world, orders, numbers, ledger)
    investors.judge(world, orders, numbers, ledger)
    confidence.move(world, numbers, ledger)
    executives.knock(world, numbers, ledger)
    books.close(world, ledger)

    # The end of some, and a beginning.
    liquidation.vote(world, orders, numbers, ledger)
    sale.close(world, numbers, ledger)
    loans.call_in(world, ledger)
    liquidation.share_out(world, numbers, ledger)
    labels.fade(world, ledger)
    comeback.rise(world, orders, numbers, ledger)
    books.wind_up(world, ledger)
    launch.remember(world, numbers, ledger)
    investors.close(world, numbers, ledger)
    nemesis.remember(world, orders, numbers, ledger)
    badges.pin(world, orders, numbers, ledger)
    verdict.give(world, numbers, ledger)
    goals.watch(world, numbers, ledger)
    rumours.slip(world, orders, numbers, ledger, chance)
    research.report(world, orders, numbers, ledger, chance)

    # The next month: what everybody finds on the desk.
    eras.advance(world, numbers, ledger)
    news.draw(world, numbers, ledger, chance)
    brands.quote(world, numbers, ledger.trust.met)
    stories.check_claims(world, numbers, ledger)
    return world, ledger
