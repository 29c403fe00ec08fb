"""What friends tell friends."""

from game.balance.schema.fields import (
    Count,
    Factor,
    Money,
    Month,
    Months,
    Points,
    Share,
    Strength,
    Times,
    Utils,
    WholeCrowns,
    Word,
    means,
)


class Social(Word):
    reach: Share = means("joining hazard a month through a great entrance, times the social weight")
    envy: Utils = means("habit lost per unit of strength of a rival's better entrance")
    friends: Times = means("joining hazard a month of a wave per share of people who are users")
    wave: Times = means("strength of a wave without any partner, at the usual bonus")
    wave_tired: Share = means("how much weaker it is per wave not long ago")
    wave_memory: Month = means("months that count as not long ago")
    wave_rest: Months = means("months from one wave to the next")
    bonus: tuple[WholeCrowns, WholeCrowns] = means("least and most for a recruit")
    bonus_step: WholeCrowns = means("step in which the bonus moves", gt=0)
    bonus_usual: Factor = means("bonus at which strength is measured", "cr")
    wave_axis: Share = means("how far a wave draws the axis to the bazaar")
    guest_shallow: Share = means("how much slower recruits deepen")
    guest_habit: Utils = means("habit that recruits have less")
    guest_stay: Share = means("share of recruits who still are guests a month later")
    gala: Times = means("extra purchases in an aisle at full fame")
    gala_hosts: Count = means("hosts on one stage at most", "hosts")
    host_ask: Money = means("what a host asks, times the cost index")
    host_climb: Share = means("how much more a host asks per month hired before")
    host_step: Money = means("step in which bids for hosts move, times the cost index", gt=0)
    host_most: Money = means("highest bid for a host, times the cost index")
    gala_buzz: Points = means("buzz of a gala at full fame")
    returned: Share = means("share of a gala's extra orders that come back")
    chat_cost: Money = means("running a chat app a month, times the cost index")
    chat_build: Money = means("spent before an app grows, times the cost index")
    chat_start: Share = means("share of the public in a new app")
    chat_grow: Share = means("growth of a small app a month")
    chat_most: Share = means("share of the public an app can reach", gt=0)
    chat_door: Share = means("share of the public from which an app is an entrance")
    chat_entrance: Strength = means("strength of that entrance")
    chat_write_off: Share = means("share of what was spent on an app that closing costs")
