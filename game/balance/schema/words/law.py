"""Fakes become a crime."""

from game.balance.schema.fields import Era, Money, Months, Points, Share, Times, Word, means


class Law(Word):
    pace: Times = means("every rise of the track; 0 for a country without such a law")
    start: Points = means("where the track begins")
    most: Points = means("end of the track: in force at once")
    hearing: Points = means("where there is a hearing")
    draft: Points = means("where there is a draft")
    draft_months: Months = means("time from a draft to the law", gt=0)
    era: Era = means("the era that moves the track by a point when it begins")
    calm_months: Months = means("time without scandal that moves it back by a point", gt=0)
    known_fakes: Share = means("fakes among ordinary goods above which a platform that tolerates them knows")
    dossier_most: Points = means("the thickest dossier")
    forget_months: Months = means("time without a new page that takes one point away", gt=0)
    criminal: Points = means("dossier from which the Reckoning is a trial")
    fine: Share = means("part of fakes' GMV, every month in force")
    trial_fine: Times = means("that fine in a trial")
    trial_trust: Share = means("trust left after a trial at most", "trust")
    trial_months: Months = means("time the bazaar stays shut after a trial")
    trial_confidence: Points = means("confidence lost at every investor in a trial")
    clean_fakes: Share = means("fakes below which a forced clean-up is liked")
    clean_trust: Share = means("trust won by it then", "trust")
    hollow_fakes: Share = means("fakes from which almost nothing is left")
    hollow_left: Share = means("stalls left then")
    lobby_cost: Money = means("a lobby, times the cost index")
    lobby_heat: Points = means("Heat that a lobby puts on a rival")
    lobby_fakes: Share = means("own fakes above which a lobby for the law is written down")
