"""The colours of the seats as other eyes see them, and how far they stay apart."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import combinations

from game.client.kit import sight
from game.client.kit.box import Box
from game.client.kit.layout import Share
from game.client.kit.pen import Pen
from game.client.kit.style import rgb_of
from game.client.kit.widgets import Column, Drawing, Label, Note, Row, Rule, Segmented, Spacer, Title, Widget
from game.client.view import emblem
from game.words import say

SEATS = (("kite", "first"), ("lantern", "second"), ("magpie", "third"), ("anchor", "fourth"))
SHARED = 2  # the seat whose stream is drawn in stripes, as that of shops that stand elsewhere too
APART = 20  # as little as two seats may differ, in CIE delta E


def card(theme: Mapping[str, str], eyes: str, look: Callable[[str], object]) -> list[Widget]:
    kinds = [(kind, say(f"options.eyes.{kind}")) for kind in sight.EYES]
    tones = [rgb_of(theme[str(emblem.tone(seat))]) for seat in range(len(SEATS))]
    least = min(sight.distance(one, other, eyes) for one, other in combinations(tones, 2))
    text = min(sight.contrast(rgb_of(theme[ink]), rgb_of(theme["card"])) for ink in ("ink", "ink2", "ink3"))
    seen = sight.seen_theme(theme, eyes)
    seats: list[Widget] = [_seat(at, platform, place, seen) for at, (platform, place) in enumerate(SEATS)]
    return [
        Title(say("options.seats"), say("options.seats_line")),
        Spacer(10),
        Segmented(kinds, eyes, name="eyes", called=say("aloud.eyes"), on_change=look, width=Share(1)),
        Spacer(10),
        *seats,
        Spacer(8),
        *_fact("distance", say("options.distance_of", least=least, needed=APART)),
        *_fact("contrast", say("options.contrast_of", least=text)),
        Rule(),
        Spacer(10),
        Note(say("options.arrows"), "info"),
    ]


def _fact(name: str, figure: str) -> list[Widget]:
    words = Label(say(f"options.{name}"), colour="ink2", width=Share(1), may_cut=True)
    return [
        Rule(),
        Row([words, Label(figure, font="body-strong", colour="pos")], gap=8, lie="centre", height=36),
    ]


def _seat(at: int, platform: str, place: str, seen: Mapping[str, str]) -> Widget:
    words = Column(
        [
            Label(say(f"load.platform.{platform}"), font="lead"),
            Label(say(f"options.place.{place}"), font="label", colour="ink2"),
        ],
        gap=2,
        width=96,
    )
    picture = Drawing(partial(_stream, at, platform, seen), width=Share(1))
    return Row([picture, words], gap=14, lie="centre", height=60)


def _stream(at: int, platform: str, seen: Mapping[str, str], pen: Pen, box: Box) -> None:
    """A stream of this seat, and its emblem."""
    tone, y, end = emblem.tone(at), box.cy, box.right - 28
    with pen.in_colours(seen):
        stripes = (5.0, 0.6, 0.15) if at == SHARED else None
        pen.ribbon(box.x, y - 10, y + 10, end, y - 14, y + 9, tone, 0.55, stripes)
        pen.disc(end, y, 23, "card", (tone, "card", 0.2), 3)
        pen.emblem(emblem.emblem(platform), end, y, 25, tone)
