"""A word behind somebody's back, a dossier on the table, and what slips out by itself."""

from game.balance.schema.fields import Count, Money, Months, Points, Share, Times, Word, means


class Rumours(Word):
    whisper_cost: Money = means("a whisper, times the cost index")
    fakes: tuple[Share, Share] = means("share of fakes below which a whisper of them lies, and says all")
    lost: tuple[Share, Share] = means("the same of parcels that never came")
    runway: tuple[Times, Times] = means("cash above which talk of it lies, below which it bites", "months")
    own_delivery: Share = means("share of lost parcels forgiven to whoever has couriers of its own")
    lost_kept: Share = means("share of lost parcels that is still talked of a month later")
    hit: Share = means("trust lost when the whisper says all there is")
    hit_least: Share = means("trust lost when it is just true")
    confidence: Points = means("confidence lost at every holder when money is short")
    press: Times = means("a whisper of whoever has the press for a friend")
    hushed: Times = means("a whisper about somebody who is loud this month")
    stale: Times = means("a whisper that was heard not long ago")
    stale_months: Months = means("time until the same whisper is news again")
    backfire_trust: Share = means("trust gained by the victim of a lie")
    backfire_buzz: Points = means("buzz gained by it")
    caught: Share = means("chance that it comes out who whispered")
    caught_by_press: Share = means("the same against a friend of the press")
    caught_trust: Share = means("trust that this costs")
    caught_credibility: Points = means("credibility that this costs")
    expose_cost: Money = means("laying a dossier open, times the cost index")
    expose_trust: Times = means("trust lost per share of ordinary goods that are fake", "trust per share")
    expose_law: Points = means("points of the law track, each time fakes are on the table")
    clicks: Share = means("bought visits lost by whoever is shown to buy empty clicks")
    clicks_months: Months = means("how long that lasts")
    leak: Share = means("chance that a hidden order is talked of, per point of attention it takes")
    truth: tuple[Share, Share, Share] = means("chance that a rumour of strength 1, 2 or 3 is true")
    noise: Share = means("share of all rumours that are made up about somebody else")
    kept: Count = means("rumours that people remember", gt=0)
