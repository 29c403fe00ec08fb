"""What the month cost beside the goods."""

from game.balance.schema.fields import Month, Share, Word, means


class Books(Word):
    service: Share = means("share of GMV: servers and people who answer")
    growth_cost: Share = means("share of GMV on top of a platform's own running cost")
    runway_months: Month = means("months whose losses tell how long the cash lasts", "months", lt=7)
