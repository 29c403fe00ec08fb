"""What a founder can turn, and how far: each lever changes one line of a sheet, a little or at will.

Nothing here knows what is good. Bounds come from the rules; what is not lawful now is set right by `limits`.
A file per word of the game. A lever that stands in its tuple more than once is tried more often.
"""

from game.ai.levers import (
    ads,
    announcements,
    brands,
    charter,
    contingencies,
    delivery,
    executives,
    frontpage,
    headlines,
    investors,
    launch,
    law,
    news,
    pacts,
    partners,
    pivot,
    poaching,
    pressure,
    promotions,
    publicity,
    rescue,
    rumours,
    sale,
    social,
    stock,
    subsidies,
    tech,
    trust,
)
from game.ai.levers.lever import Lever

# By word, in the order in which they are drawn.
STANDING: dict[str, tuple[Lever, ...]] = {
    "subsidies": subsidies.STANDING,
    "stock": stock.STANDING,
    "ads": ads.STANDING,
    "frontpage": frontpage.STANDING,
    "trust": trust.STANDING,
    "charter": charter.STANDING,
    "publicity": publicity.STANDING,
    "tech": tech.STANDING,
}
ONCE: dict[str, tuple[Lever, ...]] = {
    "brands": brands.ONCE,
    "ads": ads.ONCE,
    "delivery": delivery.ONCE,
    "investors": investors.ONCE,
    "pivot": pivot.ONCE,
    "rescue": rescue.ONCE,
    "sale": sale.ONCE,
    "news": news.ONCE,
    "promotions": promotions.ONCE,
    "tech": tech.ONCE,
    "pressure": pressure.ONCE,
    "poaching": poaching.ONCE,
    "law": law.ONCE,
    "launch": launch.ONCE,
    "partners": partners.ONCE,
    "social": social.ONCE,
    "rumours": rumours.ONCE,
    "headlines": headlines.ONCE,
    "contingencies": contingencies.ONCE,
    "pacts": pacts.ONCE,
    "announcements": announcements.ONCE,
    "executives": executives.ONCE,
}
# What every plan does, as any founder would, and what every second one does when its moment has come.
HABITS: tuple[Lever, ...] = launch.HABITS + pacts.HABITS + rescue.HABITS
MOMENTS: tuple[Lever, ...] = (
    headlines.MOMENTS
    + rumours.MOMENTS
    + announcements.MOMENTS
    + pacts.MOMENTS
    + social.MOMENTS
    + executives.MOMENTS
)
