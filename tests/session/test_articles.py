"""The encyclopaedia says what the rules say, whatever a scenario, an option or a mod has made of them."""

import pytest

from game import words
from game.balance import load
from game.balance.schema.rules import Rules
from game.session import articles
from game.session.contents import GLOSSARY, SECTIONS
from game.words import below, say

NAMES = [name for entries in SECTIONS.values() for name in entries]


@pytest.fixture(scope="module")
def book(rules: Rules) -> dict[str, articles.Article]:
    return articles.book(rules)


def changed(rules: Rules, word: str, **settings: object) -> Rules:
    """As a mod would."""
    return rules.model_copy(update={word: getattr(rules, word).model_copy(update=settings)})


@pytest.mark.parametrize("scenario", load.scenarios())
def test_every_article_finds_its_numbers_in_every_scenario(scenario: str) -> None:
    for article in articles.book(load.rules(scenario)).values():
        said = " ".join([article.title, article.line, *article.paragraphs])
        assert article.paragraphs[0], article.name
        assert not {"{", "}", "["} & set(said), said


def test_the_articles_are_told_in_chinese_too(rules: Rules) -> None:
    words.speak("zh")
    try:
        told = articles.book(rules)
    finally:
        words.speak(words.LANGUAGES[0])
    assert told["trust"].title == "信任"
    assert "8%" in told["trust"].paragraphs[0]
    assert told["names"].rows[0][0] != articles.book(rules)["names"].rows[0][0]


def test_every_article_says_how_much_in_numbers_of_the_rules_unless_it_tells_only_of_ways(
    book: dict[str, articles.Article],
) -> None:
    without = {name for name in NAMES if not book[name].settings and not book[name].rows}
    assert without == {"aim", "forecast", "need", "accept_pact", "computers"}


def test_no_article_is_written_that_nobody_can_find() -> None:
    assert len(set(NAMES)) == len(NAMES)
    written = {key.split(".")[1] for key in _keys("article")}
    assert written == set(NAMES)
    assert {key.split(".")[1] for key in _keys("term")} == set(GLOSSARY)


def test_every_link_leads_to_an_article_and_every_place_has_a_name(book: dict[str, articles.Article]) -> None:
    for article in book.values():
        for link in (*article.acts, *article.see):
            assert link.name in book, f"{article.name}: {link.name}"
            assert link.name != article.name
        assert len({link.name for link in (*article.acts, *article.see)}) == len(
            (*article.acts, *article.see)
        )
    told = {link.name for article in book.values() for link in article.shows}
    assert told == {key.split(".")[1] for key in _keys("place")}


def test_a_changed_number_changes_the_sentence_and_is_named(rules: Rules) -> None:
    before, after = (articles.book(one)["trust"] for one in (rules, changed(rules, "trust", climb=0.5)))
    assert "climbs 8% of the way" in before.paragraphs[0]
    assert "climbs 50% of the way" in after.paragraphs[0]
    assert [one for one in after.settings if one.usual] == [articles.Setting("trust.climb", "0.5", "0.08")]
    assert "trust.climb is 0.5, else 0.08" in articles.source(after)
    assert "Nothing is changed here" in articles.source(before)


def test_a_scenario_that_has_no_event_cards_says_so() -> None:
    told = articles.book(load.rules("first-cart"))["cards"]
    assert "a chance of 0% a month" in told.paragraphs[0]


def test_a_brand_that_a_mod_adds_stands_among_the_others(rules: Rules) -> None:
    first = next(iter(rules.cast.brand.values()))
    added = {**rules.cast.brand, "novel": first.model_copy(update={"name": "Novel Novelties"})}
    rows = articles.book(changed(rules, "cast", brand=added))["names"].rows
    assert rows[-1][0] == "Novel Novelties"


def test_what_is_sought_is_found_by_title_first_and_by_any_word_of_the_text(
    book: dict[str, articles.Article],
) -> None:
    assert articles.find(book, "trust")[0] == "trust"
    assert articles.find(book, "ALARM bargain") == ("alarm",)
    assert "policing" in articles.find(book, "checks stalls")
    assert "price" in articles.find(book, "subsidies.climb")
    assert articles.find(book, "zeppelin") == ()
    assert articles.find(book, "") == tuple(book)


def test_whoever_knows_its_name_on_the_desk_finds_the_article_of_an_order(
    book: dict[str, articles.Article],
) -> None:
    for name in below("orders.card"):
        assert book[name].title == say(f"orders.card.{name}")


def _keys(table: str) -> list[str]:
    """Every key of the text below this one."""
    return [key for key in words._book() if key.startswith(f"{table}.")]
