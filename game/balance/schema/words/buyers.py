"""How buyers choose, stay and deepen."""

from game.balance.schema.fields import Factor, Part, Share, Slope, Times, Utils, Word, means


class Buyers(Word):
    online: Utils = means("any platform against doing without, for people who shop online")
    habit: tuple[Utils, Utils] = means("what holds new and deep users at home")
    alarm_deep: Share = means("how much of an alarm reaches a deep user")
    friends: Utils = means("pull of the platform my friends use, per log of its share")
    friends_floor: Part = means("share below which friends no longer count")
    elasticity: tuple[Slope, Slope] = means("basket's answer to price: first + second * price weight")
    deep_buys: Factor = means("purchases of a deep user against a new one")
    deepen: Share = means("share of new users who deepen in a month at full frequency")
    deepen_orders: Factor = means(
        "orders a user at which 63 % of full frequency is reached", "orders a month"
    )
    deepen_delivery: tuple[Times, Factor] = means("delivery's part in deepening: (quality + first) / second")
    deepen_most: Share = means("share of new users who can deepen in a month at most")
    lapse: Share = means("share of deep users who fall back to new in a month")
