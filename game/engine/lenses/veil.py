"""The world with the rivals' curtains drawn: the one place where secrets stop.

Own books stay exact. What is public of a rival is rounded as the public sees it; what is hidden is replaced
by what a stranger would guess from the public figures. Every field of the world is named here, so that a new
one cannot slip through unnoticed.
"""

import numpy as np

from game.engine.lenses.sight import Sight, about, hundredths, ratio, stars, to
from game.engine.maths.portable import exp, log, seqsum
from game.engine.state import orders as want
from game.engine.state import world as w
from game.engine.state.arrays import Array
from game.engine.state.ledger import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World


def veil(world: World, numbers: Numbers, seat: int) -> World:
    """The world as this seat may know it, of the same shape."""
    return _Onlooker(world, numbers, seat).world()


class _Onlooker(Sight):
    """One seat looking at the table. Each method draws the curtain of one slice of the world."""

    def __init__(self, world: World, numbers: Numbers, seat: int) -> None:
        super().__init__(world.chairs, seat)
        self.truth, self.numbers, self.b = world, numbers, numbers.belief
        self.open = world.seats.open
        self.cost = world.eras.cost_index[:, None]
        self.users = self.know(world.people.users, to(world.people.users, self.b.users))
        self.shops = self.know(world.sellers.shops, about(world.sellers.shops, self.b.sales))
        self.gmv = self.know(world.books.gmv, about(world.books.gmv, self.b.sales))
        self.orders = self.standing(world.standing)

    def world(self) -> World:
        truth = self.truth
        return World(
            seats=truth.seats,
            eras=truth.eras,
            people=self.people(truth.people),
            sellers=self.sellers(truth.sellers),
            publicity=w.Publicity(self.know(truth.publicity.adstock, self.heard())),
            trust=w.Trust(self.know(truth.trust.fame, stars(truth.trust.fame, self.numbers))),
            goodwill=self.goodwill(truth.goodwill),
            charter=self.charter(truth.charter),
            labels=self.labels(truth.labels),
            ads=w.Ads(
                level=truth.ads.level,
                repeats=self.know(truth.ads.repeats, np.zeros(())),
                sold=truth.ads.sold,
                sophistication=truth.ads.sophistication,
            ),
            brands=self.brands(truth.brands),
            stock=self.stock(truth.stock),
            delivery=truth.delivery,
            investors=self.investors(truth.investors),
            liquidation=w.Liquidation(self.flag(truth.liquidation.letter)),
            books=self.books(truth.books),
            attention=w.Attention(self.count(truth.attention.stored, 0)),
            verdict=self.verdict(truth.verdict),
            standing=self.orders,
        )

    def people(self, truth: w.People) -> w.People:
        """Homes are known to a tenth of a million; how deep they are, and what they still need, is not."""
        return w.People(
            users=self.users,
            deep=self.know(truth.deep, self.b.deep_share * self.users),
            need=self.know(truth.need, self.own(truth.need)),  # the same people, so about the same cupboards
        )

    def sellers(self, truth: w.Sellers) -> w.Sellers:
        """Shops can be counted. What they earn is guessed from what they sell beside what ours sell."""
        sold = self.gmv[:, :, 0]
        beside = ratio(sold, self.own(sold))
        return w.Sellers(
            shops=self.shops,
            profit=self.profit(),
            gross=self.know(truth.gross, self.own(truth.gross) * beside),
            pool=truth.pool,
            organic=self.know(truth.organic, self.own(truth.organic) * beside[:, :, None, None]),
            mall=truth.mall,
            bazaar=truth.bazaar,
        )

    def profit(self) -> Array:
        """(g, p, c) what a stall earns, by the sales of each; half of a difference is made by the aisles."""
        each = ratio(self.gmv[:, :, 0], seqsum(self.shops[..., 1], 2))
        beside = np.sqrt(ratio(each, self.own(each)))[:, :, None]
        profit = self.truth.sellers.profit
        return self.know(profit, self.own(profit) * beside)

    def heard(self) -> Array:
        """Adstock of somebody who has always said as much as now."""
        return self.orders.publicity / (1 - self.numbers.publicity.keep)

    def goodwill(self, truth: w.Goodwill) -> w.Goodwill:
        """Sellers drift to where they would be left now; what is not our focus is the others'."""
        g, orders = self.numbers.goodwill, self.orders
        earned = log(1 + self.profit() / self.numbers.sellers.profit_scale)
        rest = (
            g.rest
            + g.free_air
            + g.profit * seqsum(earned, 2) / earned.shape[2]
            - g.fee * orders.commission
            - g.ads_sold * (orders.resale != want.FREE)
            - g.paid_places * orders.paid_places
        )
        start = self.numbers.platforms.goodwill[self.truth.seats.start]
        kept = exp((self.truth.eras.month - 1)[:, None] * log(np.array(1 - g.drift)))
        felt = kept * start + (1 - kept) * np.clip(rest, 0.0, 1.0)
        rivals = np.maximum(seqsum(self.open & ~self.mine, 1), 1)[:, None, None]
        other = np.where(self.open[:, :, None], (1 - self.own(truth.focus)) / rivals, 0.0)
        return w.Goodwill(
            goodwill=self.know(truth.goodwill, felt),
            focus=self.know(truth.focus, other),
        )

    def charter(self, truth: w.Charter) -> w.Charter:
        """Whether the ladder stands is public, not for how long: half the match so far is a fair guess."""
        age = (self.truth.eras.month - 1)[:, None] / 2
        grown = np.minimum(self.numbers.charter.ladder_climb * age, 1.0)
        return w.Charter(
            credit=self.know(truth.credit, np.where(self.orders.ladder, grown, 0.0)),
            charged=truth.charged,
        )

    def labels(self, truth: w.Labels) -> w.Labels:
        """Of a label the public knows the two largest fields; the rest is shared evenly."""
        order = np.argsort(np.argsort(-truth.label, axis=2, kind="stable"), axis=2, kind="stable")
        known = np.where(order < 2, to(truth.label, self.b.label), 0.0)
        others = truth.label.shape[2] - 2
        rest = np.maximum(1 - seqsum(known, 2), 0.0)[:, :, None] / max(others, 1)
        seen = np.where(order < 2, known, rest)
        return w.Labels(
            label=self.know(truth.label, seen / seqsum(seen, 2)[:, :, None]),
            axis=self.know(truth.axis, to(truth.axis, self.b.axis)),
            blank=truth.blank,
            claimed=truth.claimed,
        )

    def brands(self, truth: w.Brands) -> w.Brands:
        """Who holds which name, on what terms and how long, stands in the papers; what was paid does not."""
        b = self.numbers.brands
        ask = np.array([0.0, b.terms_ask.open, b.terms_ask.preferred, b.terms_ask.exclusive])
        guess = self.numbers.cast.brands.guarantee * ask[truth.terms] * self.cost[:, :, None] / b.term
        friend = np.where(truth.terms > 0, b.relation_signed, b.relation_start)
        return w.Brands(
            terms=truth.terms,
            left=truth.left,
            guarantee=self.count(truth.guarantee, hundredths(guess)),
            relation=self.know(truth.relation, friend),
            sales=self.know(truth.sales, np.zeros(())),
            fakes_months=self.count(truth.fakes_months, 0),
            renegotiated=self.flag(truth.renegotiated),
            ask=self.know(truth.ask, self.numbers.cast.brands.guarantee * self.cost[:, :, None]),
        )

    def stock(self, truth: w.Stock) -> w.Stock:
        """One sees whether shelves are empty, thin or full, not more."""
        depth = self.know(truth.depth, self.band(truth.depth))
        filled = seqsum(depth, 2) / depth.shape[2]
        worth = self.numbers.stock.lock * self.gmv[:, :, 0] * filled / (1 + filled)
        return w.Stock(
            depth=depth,
            coming=self.know(truth.coming, self.band(truth.coming)),
            locked=self.count(truth.locked, hundredths(worth)),
        )

    def band(self, depth: Array) -> Array:
        """0 for empty, else the middle step of the thin or the full half of the shelf."""
        steps = np.array(self.numbers.stock.depth)
        thin = steps[(steps > 0) & (steps <= 1 / 2)]
        full = steps[steps > 1 / 2]
        shown = np.where(depth <= 1 / 2, thin[len(thin) // 2], full[len(full) // 2])
        return np.where(depth > 0, shown, 0.0)

    def investors(self, truth: w.Investors) -> w.Investors:
        """Whose money is in, and about how much; the promises made for it are between two people."""
        holds = truth.stake > 0
        holders = np.maximum(seqsum(holds, 2), 1)
        founder = self.know(truth.founder, to(truth.founder, self.b.stake))
        each = np.where(holds, ((1 - founder) / holders)[:, :, None], 0.0)
        paid = about(truth.paid / HUNDREDTHS, self.b.sales)
        return w.Investors(
            confidence=self.know(truth.confidence, np.array(self.numbers.investors.confidence_start)),
            stake=self.know(truth.stake, each),
            paid=self.count(truth.paid, hundredths(paid)),
            due=self.count(truth.due, 0),
            due_stake=self.know(truth.due_stake, np.zeros(())),
            story=self.count(truth.story, 0),
            metric=self.count(truth.metric, 0),
            growth=self.know(truth.growth, np.zeros(())),
            base=self.know(truth.base, np.zeros(())),
            goal=self.know(truth.goal, np.zeros(())),
            test=self.count(truth.test, 0),
            frozen=self.flag(truth.frozen),
            patience=self.count(truth.patience, 0),
            rest=self.count(truth.rest, 0),
            called=self.count(truth.called, 0),
            renegotiated=self.flag(truth.renegotiated),
            founder=founder,
            metrics=self.know(truth.metrics, np.zeros(())),
            claims=self.flag(truth.claims),
            opex_cut=self.know(truth.opex_cut, np.ones(())),
            no_subsidy=self.count(truth.no_subsidy, 0),
        )

    def books(self, truth: w.Books) -> w.Books:
        """Sales are public; cash is what a valuation leaves over when people and sales are paid for."""
        return w.Books(
            cash=self.count(truth.cash, hundredths(self.till())),
            net=self.count(truth.net, 0),
            gmv=self.gmv,
            elsewhere=np.zeros_like(truth.elsewhere),
        )

    def till(self) -> Array:
        """(g, p) cr m of cash that the seen valuation implies."""
        v, truth = self.numbers.verdict, self.truth
        seen = self.know(truth.verdict.valuation, about(truth.verdict.valuation, v.seen))
        users = seqsum(self.users, 2)
        deep = self.b.deep_share * users
        core = v.deep * deep + v.new * (users - deep) + v.gmv * seqsum(self.gmv, 2)
        trusted = v.trust[0] + v.trust[1] * stars(truth.trust.fame, self.numbers)
        least = self.b.poorest * self.numbers.platforms.opex[truth.seats.start] * self.cost
        return np.where(self.open, np.maximum(seen - core * trusted, least), 0.0)

    def verdict(self, truth: w.Verdict) -> w.Verdict:
        """Valuations are public to a share; whoever knows the founder's stake can guess the fortune."""
        valuation = about(truth.valuation, self.numbers.verdict.seen)
        founder = to(self.truth.investors.founder, self.b.stake)
        return w.Verdict(
            valuation=self.know(truth.valuation, valuation),
            fortune=self.know(truth.fortune, founder * valuation + truth.legacy),
            legacy=truth.legacy,
            crown=truth.crown,
            ascent=truth.ascent,
            winner=truth.winner,
            victory=truth.victory,
        )

    def standing(self, truth: Orders) -> Orders:
        """Prices, pages and charters hang in the window; shelves and visits show a band."""
        a, n = self.numbers.ads, self.numbers
        nothing = np.zeros(())
        return Orders(
            buyer_subsidy=truth.buyer_subsidy,
            match_clause=truth.match_clause,
            seller_subsidy=truth.seller_subsidy,
            coupon=truth.coupon,
            stock=self.know(truth.stock, self.band(truth.stock)),
            visits=self.know(truth.visits, to(truth.visits, n.belief.visits)),
            rate=self.know(truth.rate, np.array(a.rate_start)),
            landing=truth.landing,
            resale=truth.resale,
            reserve=self.know(truth.reserve, np.where(truth.resale == want.FREE, 0.0, a.market_rate)),
            paid_places=truth.paid_places,
            front_brand=truth.front_brand,
            front_ordinary=truth.front_ordinary,
            policing=self.count(truth.policing, np.maximum(truth.policing, 1)),  # nobody admits to tolerating
            commission=truth.commission,
            ladder=truth.ladder,
            publicity=truth.publicity,
            bid=self.know(truth.bid, nothing),
            terms=self.count(truth.terms, 0),
            months=self.count(truth.months, 0),
            cheaper=self.flag(truth.cheaper),
            drop=self.flag(truth.drop),
            summit=self.flag(truth.summit),
            build=self.count(truth.build, 0),
            pitch=self.count(truth.pitch, 0),
            goal=self.count(truth.goal, 0),
            ask=self.know(truth.ask, nothing),
            dare=self.count(truth.dare, 0),
            call=self.flag(truth.call),
            renegotiate=self.count(truth.renegotiate, 0),
            rank=self.count(truth.rank, np.arange(truth.rank.shape[2])),
        )
