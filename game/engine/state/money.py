"""Money: who pays whom for what, in double entry, to the hundredth of a crown."""

from dataclasses import dataclass, field

import numpy as np

from game.engine.state.arrays import Array, Money

# Who can pay and be paid beside the platforms.
ACCOUNTS = (
    "buyers", "sellers", "makers", "newcomers", "couriers", "webmasters", "media", "suppliers", "staff",
    "investors", "state", "partners", "bank",
)  # fmt: skip

# line of the books: (who pays, who is paid); "platform" is the seat itself.
LINES = {
    "goods_small": ("buyers", "sellers"),
    "goods_brand": ("buyers", "makers"),
    "goods_own": ("buyers", "platform"),
    "commission": ("sellers", "platform"),
    "brand_take": ("makers", "platform"),
    "visits_sold": ("sellers", "platform"),
    "tranches": ("investors", "platform"),
    "own_goods": ("platform", "suppliers"),
    "shipping": ("platform", "couriers"),
    "own_delivery": ("platform", "couriers"),
    "carriers": ("platform", "couriers"),
    "building": ("platform", "suppliers"),
    "projects": ("platform", "suppliers"),
    "rocket": ("platform", "suppliers"),  # a line of business is begun and made ready
    "executives": ("platform", "staff"),
    "warehouse": ("platform", "suppliers"),
    "spoilage": ("platform", "suppliers"),
    "shelves": ("platform", "suppliers"),  # goods bought for the shelves; below 0 when shelves are emptied
    "buyer_subsidy": ("platform", "buyers"),
    "seller_subsidy": ("platform", "sellers"),
    "coupons": ("platform", "newcomers"),
    "refunds": ("platform", "buyers"),
    "visits_bought": ("platform", "webmasters"),
    "summits": ("platform", "webmasters"),
    "portal": ("platform", "media"),
    "publicity": ("platform", "media"),
    "stars": ("platform", "media"),
    "festivities": ("platform", "media"),  # brand days, joint promotions, days that were cancelled
    "price_cuts": ("platform", "buyers"),
    "cut_sellers": ("sellers", "buyers"),  # the part of price cuts that shops bear ...
    "cut_makers": ("makers", "buyers"),  # ... and brands
    "undelivered": ("platform", "buyers"),
    "undelivered_sellers": ("sellers", "buyers"),
    "undelivered_makers": ("makers", "buyers"),
    "returns": ("platform", "couriers"),
    "fanfare": ("platform", "media"),  # to be heard on one day: a launch
    "bonds": ("platform", "state"),  # laid down for a pact
    "bonds_back": ("state", "platform"),
    "visits_led_on": ("webmasters", "platform"),  # by one platform to another, which pays for "visits_taken"
    "visits_taken": ("platform", "webmasters"),
    "rumours": ("platform", "media"),
    "research": ("platform", "staff"),
    "audits": ("platform", "staff"),
    "guarantees": ("platform", "makers"),
    "dropped_brands": ("platform", "makers"),
    "policing": ("platform", "staff"),
    "ladder": ("platform", "staff"),
    "service": ("platform", "staff"),
    "opex": ("platform", "staff"),
    "news": ("platform", "media"),  # what event cards and their answers cost
    "poaching": ("platform", "staff"),
    "lobbying": ("platform", "staff"),
    "fines": ("platform", "state"),
    "gifts": ("platform", "partners"),
    "partner_fees": ("platform", "partners"),
    "bad_words": ("platform", "media"),
    "bonuses": ("platform", "newcomers"),
    "hosts": ("platform", "media"),
    "chat": ("platform", "staff"),
    "chat_closed": ("platform", "staff"),
    "payout": ("platform", "investors"),  # a closed platform's cash goes to its holders
    "founder": ("platform", "staff"),  # ... and the founder's part of it
    "loan": ("bank", "platform"),
    "interest": ("platform", "bank"),
    "loan_repaid": ("platform", "bank"),
    "loan_called": ("platform", "bank"),  # by a bank whose debtor closes
    "pivot": ("platform", "media"),
    "sold": ("investors", "platform"),  # the price of a whole platform; what a rival pays for it is "bought"
    "bought": ("platform", "investors"),
    "friends": ("investors", "platform"),  # who put something together for a second act, and bury old debts
}
REVENUE = ("commission", "brand_take", "visits_sold", "goods_own", "own_goods")  # what trade brings
# Lines that move wealth and are no profit or loss.
CAPITAL = (
    "tranches", "shelves", "payout", "founder", "loan", "loan_repaid", "loan_called", "sold", "bought",
    "friends", "bonds", "bonds_back",
)  # fmt: skip

HUNDREDTHS = 1e8  # hundredths of a crown in a cr m


@dataclass
class Books:
    """Double entry in hundredths of a crown: every line leaves one account and enters another."""

    lines: dict[str, Money] = field(default_factory=dict)  # line: (g, p)

    def post(self, line: str, amount: Array) -> None:
        """Enter `amount` cr m (g, p) on a line of LINES, rounded to the hundredth."""
        self.enter(line, np.rint(amount * HUNDREDTHS).astype(np.int64))

    def enter(self, line: str, amount: Money) -> None:
        """Enter an exact amount; a line entered twice adds up."""
        self.lines[line] = self.lines[line] + amount if line in self.lines else amount

    def received(self, line: str) -> Money:
        """What the line did to the platforms' cash: above 0 when they were paid."""
        payer, payee = LINES[line]
        amount = self.lines[line]
        return amount * ((payee == "platform") - (payer == "platform"))

    def net(self, skip: tuple[str, ...] = ()) -> Money:
        """(g, p) change of cash over all lines but those skipped."""
        moved = [self.received(line) for line in self.lines if line not in skip]
        total = moved[0]
        for part in moved[1:]:
            total = total + part
        return total
