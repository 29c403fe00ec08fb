"""Projects of the house, and what data say about people."""

from game.balance.schema.fields import (
    Count,
    Era,
    Factor,
    Level,
    Money,
    Months,
    People,
    Share,
    Utils,
    Word,
    means,
)
from game.balance.schema.known import SegmentId


class ProjectCost(Word):
    escrow: Money = means("money that waits until the parcel is there")
    servers: Money = means("room for the great day")
    recommendation: Money = means("goods that find their buyers")
    app: Money = means("the shop in a pocket")
    studio: Money = means("lights and a stage")


class ProjectEra(Word):
    escrow: Era = means("era of the escrow")
    servers: Era = means("era of the servers")
    recommendation: Era = means("era of the recommendation")
    app: Era = means("era of the app")
    studio: Era = means("era of the studio")


class ProjectLevels(Word):
    escrow: Level = means("levels of escrow", "levels", gt=0)
    servers: Level = means("levels of servers", "levels", gt=0)
    recommendation: Level = means("levels of recommendation", "levels", gt=0)
    app: Level = means("levels of the app", "levels", gt=0)
    studio: Level = means("levels of the studio", "levels", gt=0)


class Tech(Word):
    months: Months = means("time a project takes", gt=0)
    at_once: Count = means("projects under way at most", "projects", gt=0)
    cost: ProjectCost = means("cost a month while it is built, times the cost index")
    era: ProjectEra = means("era from which each can be begun")
    levels: ProjectLevels = means("how often each can be done")
    escrow_trust: Factor = means("how fast trust climbs with an escrow")
    escrow_joining: Factor = means("people of the country who begin to shop once somebody has an escrow")
    app_joining: Factor = means("people of the app's segment who begin to shop once somebody has an app")
    app_segment: SegmentId = means("whose people the app brings online")
    app_habit: Utils = means("habit that an app adds")
    data_first: People = means("orders served for the first level of data", "m orders", gt=0)
    data_most: Level = means("levels of data", "levels")
    recommends: Share = means("conversion per level of data, once something is recommended")
    reads: Share = means("conversion added by reading along")
    reads_era: Era = means("era from which a platform can read along")
    known_too_well: Share = means("trust lost for each level of data that recommends without an escrow")
