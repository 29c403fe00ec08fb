"""What can be played: wars, and the chapters of the campaign with what is won and what comes along."""

from collections.abc import Callable, Sequence
from functools import partial

from game.client.kit.layout import Share
from game.client.kit.widgets import Card, Column, Icon, Label, Note, Pill, Row, Spacer, Title, Widget
from game.client.view import campaign, opening
from game.session.campaign import Chapter
from game.session.choices import Choices, Scenario
from game.words import say


def cards(
    choices: Choices,
    chapters: Sequence[Chapter],
    chosen: str,
    play: Callable[[str], object],
    trouble: str = "",
) -> list[Widget]:
    """Wars first, then the chapters in their order. `trouble`: why it cannot be read what was won."""
    by_name = {chapter.scenario: chapter for chapter in chapters}
    stories = [chapter for chapter in chapters if choices.scenarios[chapter.scenario].asks]
    wars = [name for name in opening.scenarios(choices) if not choices.scenarios[name].asks]
    following = next((chapter.scenario for chapter in stories if not chapter.done), "")

    def card(name: str, number: int = 0) -> Widget:
        pill = Pill(say("setup.next"), fill="acc", colour="onacc") if name == following else None
        found = choices.scenarios[name]
        rows = [_head(found, by_name.get(name), number, pill), Label(found.intro, colour="ink2", wrap=True)]
        foot = _foot(found, by_name.get(name), choices)
        return Card(
            [Column([*rows, foot], gap=6)],
            pad=(20, 14),
            chosen=name == chosen,
            name=name,
            on_press=partial(play, name),
        )

    told: list[Widget] = [Note(trouble, "warn")] if trouble else []
    title = Title(say("setup.campaign"), say("setup.campaign_line"))
    numbered = [card(chapter.scenario, at) for at, chapter in enumerate(stories, 1)]
    return [*map(card, wars), Spacer(4), title, *told, *numbered]


def _head(found: Scenario, chapter: Chapter | None, number: int, pill: Widget | None) -> Widget:
    """Its name; at the right what is won: a tick for the aim, a star for each medal."""
    name = say("setup.chapter", n=number, name=found.name) if number else found.name
    row: list[Widget] = [Label(name, font="name"), *([pill] if pill else []), Spacer()]
    if chapter is not None:
        if chapter.done:
            row.append(Icon("check", 16, "pos"))
        row += [Icon("star", 16, "warn" if key in chapter.won else "line2") for key in chapter.medals]
    return Row(row, gap=8, lie="centre")


def _foot(found: Scenario, chapter: Chapter | None, choices: Choices) -> Widget:
    usual = Label(say("setup.usual", n=found.months), font="label", colour="ink3")
    along = campaign.brought(chapter, choices.scenarios) if chapter else ""
    return Row([usual, Label(along, font="label", colour="ink2", width=Share(1), may_cut=True)], gap=16)
