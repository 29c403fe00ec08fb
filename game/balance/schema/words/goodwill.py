"""What sellers feel, and where their best hours go."""

from game.balance.schema.fields import Months, Part, Share, Slope, Word, means


class Goodwill(Word):
    rest: Share = means("where goodwill rests", "goodwill")
    profit: Slope = means("goodwill per log of shop profit", "goodwill")
    fee: Slope = means("goodwill lost per unit of commission", "goodwill")
    ads_sold: Share = means("goodwill lost while visits are sold", "goodwill")
    paid_places: Share = means("goodwill lost when every place is paid for", "goodwill")
    subsidy: Slope = means("goodwill per unit of net seller subsidy", "goodwill")
    free_air: Share = means("goodwill for not being forced", "goodwill")
    free_air_months: Months = means("time without force after which the air is free")
    drift: Share = means("share of the gap closed in a month")
    entry: Slope = means("shop worth per unit of goodwill above one half", "log")
    focus_profit: Slope = means("focus per log of shop profit", "log")
    focus_goodwill: Slope = means("focus per unit of goodwill", "log")
    focus_credit: Slope = means("focus per unit of store credit", "log")
    focus_pull: Slope = means("purchases of ordinary goods per unit of focus above an even share", "log")
    strike_at: Share = means("goodwill at which shops begin to close", "goodwill")
    strike_share: Share = means("share of shops that close in a strike", lt=1)
    strike_width: Part = means("how sharp the line of a strike is", "goodwill")
