"""The check is the loader: all problems in one pass, each at its place, with a way out."""

import pytest

from game.balance import load
from game.balance.errors import BalanceError
from game.balance.mods import mend, reading, shelf
from game.balance.mods.check import check
from game.balance.mods.using import for_now, using
from game.words import say


def troubles(*names):
    return check(shelf.chosen(names)).troubles


def test_the_examples_are_sound_together() -> None:
    mods = shelf.chosen(entry.id for entry in shelf.entries())
    assert len(mods) == 3
    verdict = check(mods)
    assert (verdict.troubles, verdict.sound, verdict.files) == ((), True, 12)


def test_ten_mistakes_are_told_in_one_pass_each_at_its_place(make) -> None:
    make(
        "wrong",
        {
            "balance/trust.toml": 'climb = "0.1"\nfal = 0.3\nclean = 1.4\ncost = { scal = 2 }\nfall = nan\n',
            "balance/categories.toml": "[category.electroncs]\nprice = 900.0\n",
            "balance/cast.toml": '[brand.bolt]\ncategory = "electroncs"\n',
            "balance/platforms.toml": '[platform.kite]\nlines = { remove = ["mal"] }\n',
            "text/en.toml": '[command]\nunknown = "{secret}"\n',
            "balance/books.toml": "x = .5\n",
        },
    )
    told = {(one.file.rsplit("/", 1)[1], one.spot.line, one.code) for one in troubles("wrong")}
    assert told == {
        ("trust.toml", 1, "R005"), ("trust.toml", 2, "R002"), ("trust.toml", 3, "R006"),
        ("trust.toml", 4, "R002"), ("trust.toml", 5, "R007"), ("categories.toml", 1, "R010"),
        ("cast.toml", 2, "R020"), ("platforms.toml", 2, "M002"), ("en.toml", 2, "M009"),
        ("books.toml", 1, "R001"),
    }  # fmt: skip


def test_a_number_out_of_bounds_says_which_layer_made_it_so(make) -> None:
    make("one", {"balance/trust.toml": "clean = { scale = 1.5 }\n"})
    make("two", {"balance/trust.toml": "clean = { scale = 1.5 }\n"})
    assert troubles("one") == ()
    (trouble,) = troubles("one", "two")
    assert "two/balance/trust.toml:1:9" in str(trouble)
    assert "base 0.6 -> one 0.9 -> two 1.35" in trouble.note
    assert "^" * len("{ scale = 1.5 }") in str(trouble)


def test_a_reference_to_what_a_layer_took_away_names_both_places(make) -> None:
    make("calm", {"balance/cast.toml": 'remove = ["temper.loyal"]\n'})
    told = troubles("calm")
    assert {trouble.code for trouble in told} == {"R021"}
    assert all("calm/balance/cast.toml:1" in trouble.note for trouble in told)


def test_a_scenario_of_the_game_that_a_mod_breaks_is_told_as_the_mods_slip(make) -> None:
    make("slip", {"scenarios/bazaar-war.toml": "months = 0\n[rules.law]\nstart = -1.0\n"})
    assert {(one.file.rsplit("/", 1)[1], one.spot.line) for one in troubles("slip")} == {
        ("bazaar-war.toml", 1),
        ("bazaar-war.toml", 3),
    }


def test_a_card_a_goal_and_a_persona_need_words(make) -> None:
    make(
        "mute",
        {
            "balance/news.toml": "[card.flood]\nchoice.run = {}\nchoice.swim = {}\n",
            "personas/monk.toml": 'home = "kite"\n',
            "scenarios/bazaar-war.toml": """
                [rules.goals.goal.calm]
                platform = "kite"
                when = { trust = { above = 0.5 } }
            """,
        },
    )
    told = {word for one in troubles("mute") for word in one.sentence.split() if "." in word[:-1]}
    assert told >= {
        "news.card.flood", "form.answer.answer.run", "form.answer.answer.swim", "setup.way.monk",
        "goals.bazaar_war.calm",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        '[command]\nunknown = "{word.__class__}"',
        '[command]\nunknown = "{word!r}"',
        '[command]\nunknown = "{word:{known}}"',
        '[command]\nunknown = "{word:money}"',
        '[command]\nunknown = "{"',
        "[command]\nunknown = 3",
        '[command]\nunknown.more = "x"',
        '[number]\nsteps = "x"',
        'calendar = "x"',
        '[calendar]\nmonths.more = "x"',
        '[new]\nsentence = "{word}"',
        "[names]\nKite = 3",
        'names = "x"',
    ],
)
def test_words_that_could_not_be_said_are_refused_and_not_learnt(make, text) -> None:
    make("loud", {"text/en.toml": text})
    (trouble,) = troubles("loud")
    assert (trouble.code, trouble.grave) == ("M009", True)
    assert say("number.money", amount="20") == "20 cr"


def test_a_mod_speaks_while_it_is_in_use_and_not_a_moment_longer(make) -> None:
    make("loud", {"text/en.toml": '[command]\nstopped = "Halt."\n[names]\nKite = "Swallow"\n'})
    before = say("command.stopped")
    with for_now(shelf.chosen(["loud"])):
        assert say("command.stopped") == "Halt."
    assert say("command.stopped") == before


def test_a_mod_whose_words_are_no_toml_never_comes_into_use(make) -> None:
    make("loud", {"text/en.toml": "[command"})
    with pytest.raises(BalanceError), for_now(shelf.chosen(["loud"])):
        pass
    assert using() == ()


def test_what_can_only_be_meant_in_one_way_is_mended_and_comments_stay(make) -> None:
    folder = make(
        "slips",
        {
            "balance/trust.toml": 'clim = "0.1"  # slowly\n',
            "balance/categories.toml": "[category.electroncs]  # radios\nprice = 900.0\n",
        },
    )
    for _ in range(2):  # under the right name the next slip comes to light
        texts, _ = mend.mended(reading.read(folder), troubles("slips"))
        mend.write(folder, texts)
    assert troubles("slips") == ()
    assert (folder / "balance/trust.toml").read_text() == "climb = 0.1  # slowly\n"
    assert (folder / "balance/categories.toml").read_text().startswith("[category.electronics]  # radios")


def test_mending_never_makes_it_worse(make) -> None:
    folder = make("slips", {"balance/trust.toml": "climb = 0.1\nclim = 0.2\n"})
    assert mend.mended(reading.read(folder), troubles("slips")) == ({}, [])


def test_a_mod_that_is_not_sound_is_not_loaded(make) -> None:
    make("wrong", {"balance/trust.toml": "climb = 7.0\n"})
    with for_now(shelf.chosen(["wrong"])), pytest.raises(BalanceError):
        load.rules("standard")
