"""Minds of computer players: levels say how far they think and nothing else, manners what they like to do."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import Count, Month, Months, Part, Share, Slope, Times, Word, means
from game.balance.schema.known import PlatformId
from game.balance.schema.rules import Rules
from game.balance.schema.words.attention import AttentionCost

HOME = "any"  # the persona that belongs to the platform
EVEN = "even"  # the temper that shifts nothing


class Level(Word):
    plans: Count = means("own plans compared", "plans", gt=0)
    samples: Count = means("guesses of what rivals hide and will do, for each plan", "samples", gt=0)
    months: Month = means("months looked ahead", "months")


class Mind(Word):
    share_near: Share = means("plans that change one thing a little")
    share_step: Share = means("plans that change some things a little")
    share_leap: Share = means("plans that change some things to anything lawful")
    step: Share = means("how little: share of a lever's range")
    changes: Count = means("things a plan changes at most", "things", gt=0)
    half: Part = means("share of the samples that the first look takes")
    keep: Count = means("one in so many plans is looked at again with the other samples", "plans", gt=0)
    refine: Count = means("best plans that are varied once more", "plans", gt=0)
    vary: Count = means("times each of them is varied", "times")
    caution: Share = means("weight of the worst samples against the mean")
    caution_poor: Share = means("... when cash lasts less than poor_months")
    poor_months: Times = means("months of cash below which a mind is cautious", "months")
    worst: Part = means("share of the samples that count as the worst")
    broke_most: Share = means("share of samples in which a plan may run out of cash")
    reserve_months: Times = means("months of running cost that stay in the till", "months")
    burn_months: Times = means("months of the plan's own losses that cash must bear", "months")
    wild: Share = means("share of rivals' sheets that are anything lawful, in any month")
    wild_first: Share = means("... in the first wild_months")
    wild_months: Months = means("months in which nobody is known yet", "months")
    usual: Share = means("share of rivals' sheets that repeat the last one exactly")
    loud: Share = means("least part of the highest publicity for a launch, if it can be paid")
    rich_line: Times = means("cash, in prices of another line, with which one thinks of it", "times")
    rich_question: Times = means(
        "cash, in prices of a question, with which one asks as a matter of course", "times"
    )
    worried_months: Times = means("months of cash below which one looks for help", "months")
    known: Share = means("label above which a field is a rival's")
    lanes: int = means("months settled at once at most", "months", gt=0, lt=65537)


class Leaf(Word):
    deep: Slope = means("worth of a m deep users beside today's fortune", "cr m")
    users: Slope = means("worth of a m users", "cr m")
    trust: Slope = means("... more per unit of trust above one half", "cr m")
    goodwill: Slope = means("... more per unit of sellers' goodwill above one half", "cr m")
    credit: Slope = means("... more per unit of store credit", "cr m")
    label: Slope = means("... more per unit of the largest label", "cr m")
    delivery: Slope = means("... more per level of delivery", "cr m")
    alliance: Slope = means("... more per level of the alliance", "cr m")
    project: Slope = means("... more per kind of project, built or begun", "cr m")
    door: Slope = means("worth of a great entrance", "cr m")
    talks: Share = means("part of it that talks are worth just before they are over")
    rocket: Slope = means("worth of a platform that waits for its launch, per unit of readiness", "cr m")
    line: Slope = means("worth of another line of business on the ramp, per unit of readiness", "cr m")
    chair: Slope = means("worth of an executive who is listened to", "cr m")
    earnings: Times = means("worth of a month's earnings, before what was spent on months to come", "times")


class Minds(Word):
    """balance/levels.toml"""

    level: dict[str, Level] = means("levels by name, from weak to strong", min_length=1)
    mind: Mind = means("what all levels share")
    leaf: Leaf = means("what a position is worth")


def _one_of(kind: str, known: Iterable[str]) -> AfterValidator:
    names = tuple(known)

    def check(name: str) -> str:
        if name not in names:
            raise PydanticCustomError("reference", "reference", {"kind": kind, "known": names})
        return name

    return AfterValidator(check)


WordId = Annotated[str, _one_of("word", Rules.model_fields)]
LineId = Annotated[str, _one_of("line", AttentionCost.model_fields)]
LeafId = Annotated[str, _one_of("leaf", Leaf.model_fields)]
Policing = Annotated[int, Field(ge=0, le=10, json_schema_extra={"unit": "level"})]
Liking = Annotated[float, Field(ge=0.7, le=1.3, json_schema_extra={"unit": "times"})]  # taste, not blindness


class Manner(Word):
    """What is absent is as for everybody. No manner brings money, sight or luck."""

    tries: dict[WordId, Times] = means("how readily orders of a word are tried", default_factory=dict)
    values: dict[LeafId, Liking] = means("what a position is worth to it", default_factory=dict)
    never: tuple[LineId, ...] = means("lines that it never orders", default=())
    policing_least: Policing = means("the least policing it bears", default=0)
    policing_most: Policing = means("the most policing it pays for", default=10)


class Persona(Manner):
    """A file of balance/personas; its id is the name of the file."""

    home: PlatformId = means("the platform whose founder thinks like this")


class Tempers(Word):
    """balance/tempers.toml: overlays on any persona."""

    temper: dict[str, Manner] = means("tempers by name", min_length=1)
