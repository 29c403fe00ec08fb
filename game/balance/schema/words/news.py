"""Event cards: when one may be drawn, whom it concerns, what it does, and what can be answered."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from game.balance.schema.country import Season
from game.balance.schema.fields import Era, Id, Months, Points, Share, Times, Word, means
from game.balance.schema.known import CategoryId, PartnerId, SegmentId
from game.balance.schema.signs import Sign, When

# What a card can hit at once (points; trust, goodwill and label in points of a hundred).
Figure = Literal[
    "trust", "goodwill", "buzz", "credibility", "confidence", "relation", "friendship", "hostility", "talks",
    "mood", "heat", "dossier", "law", "farms",
]  # fmt: skip
# What a card can turn for a while; each is read by the rule of its word.
Dial = Literal["visits", "tickets", "shipping", "capacity", "recruits"]
Blow = Annotated[float, Field(ge=-100, le=100, json_schema_extra={"unit": "points"})]
Crowd = Annotated[float, Field(ge=-10, le=10, json_schema_extra={"unit": "m people"})]
Push = Annotated[int, Field(ge=-5, le=5, json_schema_extra={"unit": "points"})]
Who = Literal["country", "all", "highest", "lowest", "random"]


class Deed(Word):
    """What happens, at once and for `months`; whatever is absent does nothing."""

    months: Months = means("how long dials and needs stay turned, this month included", default=1, gt=0)
    blows: dict[Figure, Blow] = means("at once, to those concerned", default_factory=dict)
    others: dict[Figure, Blow] = means("at once, to all others at the table", default_factory=dict)
    dials: dict[Dial, Times] = means("for a while, to those concerned", default_factory=dict)
    needs: dict[CategoryId, Times] = means("what the country wants of a category", default_factory=dict)
    talks: dict[PartnerId, Blow] = means("at once, with those concerned", default_factory=dict)
    joining: dict[SegmentId, Times] = means("how readily the country goes online", default_factory=dict)
    stalls: dict[CategoryId, Times] = means("small shops left with those concerned", default_factory=dict)
    joins: Crowd = means("people who come to those concerned, or leave them", default=0.0)
    leaves: Share = means("share of the new users of those concerned who go offline", default=0.0)
    pays: Points = means("what those concerned pay, times the cost index", "cr m", default=0.0)
    refunds: Share = means("what those concerned pay, as a share of their sales", default=0.0)
    tells: bool = means("those concerned learn how long the largest rival lasts", default=False)
    truce: Months = means("how long those concerned and their nemesis leave rumours be", default=0)
    attention: Push = means("attention gained or lost this month", default=0)


class Choice(Deed):
    """An answer. The first of a card is given by whoever says nothing."""

    instead: bool = means("its deed stands for the card's own, which does not happen", default=False)


class Card(Deed):
    eras: tuple[Era, Era] = means("from the first era to the last in which it is drawn", default=(1, 4))
    weight: Times = means("how likely it is beside the others", default=1.0)
    crisis: bool = means("one of those that need a pause between them", default=False)
    once: bool = means("drawn once in a game", default=False)
    season: Season = means("drawn in these months of the year alone, so readily", default_factory=dict)
    when: dict[Sign, When] = means("signs that must all hold for a platform", default_factory=dict)
    who: Who = means("country: everybody; else of those for whom it holds: all, or one", default="country")
    choice: dict[Id, Choice] = means("answers, the first by default", default_factory=dict)


def _answers(cards: dict[str, Card]) -> dict[str, Card]:
    for name, card in cards.items():
        if len(card.choice) == 1:
            raise PydanticCustomError("choices", "choices", {"card": name})
    return cards


class News(Word):
    """A card a month at most; each rests after it was drawn."""

    pace: Share = means("chance a month that a card is drawn")
    rest: Months = means("months a card rests")
    crisis: Times = means("how readily a crisis is drawn, beside what its card says")
    crisis_gap: Months = means("months from one crisis to the next at least")
    card: Annotated[dict[Id, Card], AfterValidator(_answers)] = means("the deck", min_length=1)
