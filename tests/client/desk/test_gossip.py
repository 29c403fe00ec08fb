"""Hearsay, reports of scouts and printed figures read as sentences, each with its tag."""

import pytest

from game.client.view.news import news
from game.engine.state.orders import RUMOURS
from game.session.fact import News

FIGURES = {"rival": "lantern", "error": 0.02}
FOUND = {
    "fakes": {"fakes": 0.153},
    "runway": {"runway": 7.4},
    "focus": {"goodwill": 0.52, "electronics": 0.4, "apparel": 0.3, "books_toys": 0.2, "beauty_baby": 0.1},
    "sellers": {"electronics": 900.0, "apparel": 412.4},
    "gap": {"students": 1.4, "households": 0.8},
    "mood": {"featherbed": 61.0, "rainforest": 44.0},
    "day": {"day": 9.0},
    "appetite": {"electronics": 0.57, "apparel": 0.9},
}


def told(table, what, **values):
    (item,) = news(table, [News(what, 1, values)])
    return item


@pytest.mark.parametrize("rumour", RUMOURS)
def test_a_rumour_says_who_what_and_how_surely(table, rumour):
    item = told(table, "rumour", rumour=rumour, strength=2, partner="pingpong")
    assert item.tag == "Rumour"
    assert table.name(1) in item.sentence
    assert item.sentence.endswith("(many say so)")


@pytest.mark.parametrize(("question", "found"), FOUND.items())
def test_a_report_names_its_figures(table, question, found):
    item = told(table, f"finding.{question}", **FIGURES, **found)
    assert item.tag == "Research"
    assert "{" not in item.sentence


def test_of_many_figures_the_largest_are_named_first(table):
    sentence = told(table, "finding.focus", **FIGURES, **FOUND["focus"]).sentence
    assert "Electronics 40%, Apparel 30%, Books" in sentence
    assert "Beauty" not in sentence


def test_no_day_is_an_answer_too(table):
    assert told(table, "finding.day", **FIGURES, day=0.0).sentence == "Lantern has booked no great day"


@pytest.mark.parametrize(
    ("what", "values"),
    [
        ("caught", {"rival": "magpie"}),
        ("backfired", {}),
        ("exposed.fakes", {"rival": "magpie"}),
        ("exposed.clicks", {"rival": "magpie"}),
        ("exposed.headline", {"rival": "magpie"}),
        ("headline", {"sales": 130e6, "buyers": 0.4e6}),
        ("found_out", {}),
        ("whispered", {"points": 9.6}),
        ("warned", {"rival": "magpie"}),
        ("whisper.landed", {"rival": "magpie", "about": "fakes"}),
        ("whisper.lied", {"rival": "magpie", "about": "fakes"}),
    ],
)
def test_every_thing_that_is_said_has_its_sentence(table, what, values):
    assert "{" not in told(table, what, **values).sentence
