"""Signs: the figures of a platform, or of the country, that event cards and goals look at."""

from typing import Annotated, Literal

from pydantic import Field

from game.balance.schema.fields import Word, means

# Shares and scores run from 0 to 1; confidence, heat and dossier are points; _m is m people or cr m.
Sign = Literal[
    "users", "users_m", "deep_m", "deep_lead", "gmv_m", "net_m", "cash_m", "runway", "fortune_lead",
    "trust", "goodwill", "focus", "credit", "fakes", "beauty_fakes", "dossier", "heat", "law",
    "law_force", "coerced", "confidence", "frozen", "alliance", "visit_rate", "ad_margin", "sophistication",
    "carriers", "own_delivery", "apparel_share", "apparel_label", "daily_field", "axis", "day", "rocket",
    "open", "month", "stars", "load", "lease", "snubbed", "quiet", "draft", "talks", "chat", "reading",
    "gala", "waves", "debt_m", "entrance", "pacts", "nemesis", "buzz", "policing", "quality", "loyal",
    "young", "cut", "widest",
]  # fmt: skip
Bound = Annotated[float, Field(ge=-1e6, le=1e6, json_schema_extra={"unit": "of the sign"})]


class When(Word):
    """Holds where the sign is strictly between the two bounds."""

    above: Bound = means("it is more than this", default=-1e6)
    below: Bound = means("it is less than this", default=1e6)
