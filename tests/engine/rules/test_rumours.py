"""A word behind somebody's back works as far as it is true; what is done in secret is talked of too."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.engine.lenses import belief, limits
from game.engine.lenses.veil import veil
from game.engine.rules import partners, rumours
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CONSCIENCE, EXPOSURES, LEAKS, QUESTIONS, SMALL_SIGNS, WHISPERS
from game.engine.state.world import World
from tests.engine.table import SEED, founders, level, play

FAKES, DELIVERY, MONEY = (1 + WHISPERS.index(name) for name in ("fakes", "delivery", "money"))
THEM = 2  # the seat of the rival, counted from 1


def rules(numbers: Numbers, **changed: Any) -> Numbers:
    return replace(numbers, rumours=numbers.rumours.model_copy(update=changed))


def discreet(numbers: Numbers) -> Numbers:
    """The rules with nobody ever caught."""
    return rules(numbers, caught=0.0)


def faking(numbers: Numbers, share: float, seats: int = 2) -> World:
    """A level field on which the rival was found to sell so many fakes."""
    world = level(numbers, seats)
    world.trust.fakes[:, 1] = share
    return world


def cost(numbers: Numbers, world: World, seat: int = 1, **orders: object) -> float:
    """Trust that the orders of seat 0 cost a seat this month, beside what time does."""
    idle, _ = play(world, numbers)
    after, _ = play(world, numbers, **orders)
    return float(idle.trust.fame[0, seat] - after.trust.fame[0, seat])


@pytest.mark.story("E11")
def test_a_whisper_hits_as_hard_as_it_is_true(numbers: Numbers) -> None:
    n, quiet = numbers.rumours, discreet(numbers)
    hits = [
        cost(quiet, faking(numbers, share), whisper_rival=THEM, whisper_about=FAKES)
        for share in (0.09, 0.15, 0.25, 0.6)
    ]
    assert hits == sorted(hits)
    assert np.allclose(hits, [n.hit * 0.09 / 0.25, n.hit * 0.15 / 0.25, n.hit, n.hit])


@pytest.mark.story("E11")
def test_trust_that_took_a_year_goes_with_one_word(numbers: Numbers) -> None:
    """Word of mouth is difficult to build and easy to destroy."""
    quiet, world = discreet(numbers), faking(numbers, 0.25)
    after, _ = play(world, quiet, whisper_rival=THEM, whisper_about=FAKES)
    back = after
    for _ in range(3):
        back, _ = play(back, quiet)
    assert back.trust.fame[0, 1] < world.trust.fame[0, 1]


def test_a_lie_does_its_victim_good_and_anchor_more(numbers: Numbers) -> None:
    n, quiet = numbers.rumours, discreet(numbers)
    for rival, times in (("kite", 1.0), ("anchor", 1.25)):
        world = founders(numbers, "lantern", rival)
        world.trust.fakes[:] = 0.05
        gain = -cost(quiet, world, whisper_rival=THEM, whisper_about=FAKES)
        assert gain == pytest.approx(times * n.backfire_trust)
    loud, ledger = play(world, quiet, whisper_rival=THEM, whisper_about=FAKES)
    assert ledger.rumours.lied[0, 0, 1]
    assert loud.publicity.adstock[0, 1] > 0


def test_true_dirt_never_does_good_and_costs_at_least_so_much(numbers: Numbers) -> None:
    n, quiet = numbers.rumours, discreet(numbers)
    assert cost(quiet, faking(numbers, 0.081), whisper_rival=THEM, whisper_about=FAKES) > n.hit_least
    world = level(numbers)
    world.rumours.lost[:, 1] = 0.031
    assert cost(quiet, world, whisper_rival=THEM, whisper_about=DELIVERY) == pytest.approx(0.12 * 0.31)


@pytest.mark.story("C11")
def test_parcels_that_never_came_are_whispered_of_but_couriers_of_ones_own_are_forgiven(
    numbers: Numbers,
) -> None:
    quiet, world = discreet(numbers), level(numbers)
    world.rumours.lost[:, 1] = 0.08
    plain = cost(quiet, world, whisper_rival=THEM, whisper_about=DELIVERY)
    world.delivery.own[:, 1] = 1
    assert 0 < cost(quiet, world, whisper_rival=THEM, whisper_about=DELIVERY) < plain
    world.rumours.lost[:, 1] = 0.035
    assert cost(quiet, world, whisper_rival=THEM, whisper_about=DELIVERY) < 0


def test_who_is_loud_is_hurt_half_as_much_and_an_old_tale_half_again(numbers: Numbers) -> None:
    quiet, world = discreet(numbers), faking(numbers, 0.25)
    world.standing.publicity[:, 1] = world.publicity.said[:, 1] = numbers.publicity.loud
    full = numbers.rumours.hit
    assert cost(quiet, world, whisper_rival=THEM, whisper_about=FAKES) == pytest.approx(full / 2)
    world.rumours.told[:, 0, 1, FAKES - 1] = 3
    assert cost(quiet, world, whisper_rival=THEM, whisper_about=FAKES) == pytest.approx(full / 4)


def test_a_tale_is_news_again_after_half_a_year(numbers: Numbers) -> None:
    quiet, world = discreet(numbers), level(numbers)
    world, _ = play(world, quiet, whisper_rival=THEM, whisper_about=MONEY)
    old = []
    for _ in range(numbers.rumours.stale_months + 1):
        old.append(bool(world.rumours.told[0, 0, 1, MONEY - 1]))
        world, _ = play(world, quiet)
    assert old == [True] * numbers.rumours.stale_months + [False]


def test_talk_of_empty_tills_frightens_holders_only_where_they_are_empty(numbers: Numbers) -> None:
    quiet, world = discreet(numbers), founders(numbers, "lantern", "kite")
    holder = numbers.cast.investors.ids.index("featherbed")
    world.books.net[:, 1] = -world.books.cash[:, 1, None] // 2
    _, ledger = play(world, quiet, whisper_rival=THEM, whisper_about=MONEY)
    points = ledger.blows.of("confidence")["whisper"][0, 1]
    assert points[holder] == -numbers.rumours.confidence
    assert (points[world.investors.stake[0, 1] == 0] == 0).all()
    world.books.net[:] = 10**8
    _, ledger = play(world, quiet, whisper_rival=THEM, whisper_about=MONEY)
    assert ledger.rumours.lied[0, 0, 1]
    assert not ledger.blows.of("confidence")["whisper"].any()


def test_about_one_whisperer_in_three_is_caught_and_pays_for_it(numbers: Numbers) -> None:
    games, n = 400, numbers.rumours
    world = level(numbers, games=games)
    orders = arrays.copy(world.standing)
    orders.whisper_rival[:, 0], orders.whisper_about[:, 0] = THEM, FAKES
    ledger = ledgers.blank(world)
    rumours.spread(world, orders, numbers, ledger, dice(SEED, games))
    caught = ledger.rumours.caught[:, 0, 1]
    assert abs(caught.mean() - n.caught) < 0.07
    assert (ledger.blows.of("trust")["caught_whispering"][:, 0] == np.where(caught, -n.caught_trust, 0)).all()
    lost = ledger.blows.of("credibility")["caught_whispering"]
    assert (lost[:, 0] == np.where(caught, -n.caught_credibility, 0)).all()
    assert not lost[:, 1].any()


def test_a_whisper_has_its_price_and_nobody_whispers_about_himself(numbers: Numbers) -> None:
    world = level(numbers)
    _, ledger = play(world, numbers, whisper_rival=THEM, whisper_about=FAKES)
    assert ledger.money.lines["rumours"][0].tolist() == [numbers.rumours.whisper_cost * 1e8, 0]
    offer = limits.offer(world, numbers, 0)["whisper"]
    assert offer.targets["kite"].why.code == "refusal.whisper.self"
    _, ledger = play(world, numbers, whisper_rival=1, whisper_about=FAKES)
    assert not ledger.money.lines["rumours"].any()


def informed(world: World, question: str, left: int = 2) -> World:
    """Seat 0 holds a report on its rival."""
    place = QUESTIONS.index(question)
    world.research.rival[:, 0, place], world.research.left[:, 0, place] = THEM, left
    return world


def shown(what: str) -> dict[str, int]:
    return {"expose_rival": THEM, "expose_what": 1 + EXPOSURES.index(what)}


@pytest.mark.story("E11")
def test_a_dossier_of_fakes_costs_what_it_shows_and_moves_the_law(numbers: Numbers) -> None:
    world = informed(faking(numbers, 0.2), "fakes")
    assert cost(numbers, world, **shown("fakes")) == pytest.approx(numbers.rumours.expose_trust * 0.2)
    after, ledger = play(world, numbers, **shown("fakes"))
    assert ledger.blows.sum("law")[0] == numbers.rumours.expose_law
    assert after.law.track[0] == world.law.track[0] + numbers.rumours.expose_law
    again = cost(numbers, informed(after, "fakes"), **shown("fakes"))
    assert again == pytest.approx(numbers.rumours.expose_trust * after.trust.fakes[0, 1] / 2)


def test_without_a_fresh_report_there_is_no_dossier(numbers: Numbers) -> None:
    for left in (0, 1):
        world = informed(faking(numbers, 0.2), "fakes", left)
        offer = limits.offer(world, numbers, 0)["expose"].targets["lantern"].targets["fakes"]
        assert offer.legal == (left > 0)
        _, ledger = play(world, numbers, **shown("fakes"))
        assert ledger.rumours.exposed.any() == (left > 0)


def test_who_is_shown_to_tolerate_fakes_is_seen_to_until_he_stops(numbers: Numbers) -> None:
    world = informed(faking(numbers, 0.2), "fakes")
    world.standing.policing[:, 1] = 0
    assert veil(world, numbers, 0).standing.policing[0, 1] == 1
    world, _ = play(world, numbers, **shown("fakes"))
    assert veil(world, numbers, 0).standing.policing[0, 1] == 0
    world, _ = play(world, numbers, seat=1, policing=1)
    assert not world.rumours.unmasked.any()


@pytest.mark.story("D3")
def test_empty_clicks_that_are_shown_up_bring_fewer_visits_for_two_months(numbers: Numbers) -> None:
    world = informed(level(numbers), "sellers")
    world.ads.level[:, 1], world.standing.visits[:, 1] = 1, 40.0
    served = []
    plain, after = world, world
    for month in range(3):
        plain, usual = play(plain, numbers)
        after, ledger = play(after, numbers, **(shown("clicks") if month == 0 else {}))
        served.append(ledger.ads.served[0, 1] / usual.ads.served[0, 1])
    assert served[:2] == pytest.approx([1 - numbers.rumours.clicks] * 2, abs=1e-3)
    assert served[2] == pytest.approx(1.0, abs=0.01)


def heard(numbers: Numbers, games: int, **orders: object) -> World:
    """A month in which only the first of three did something in secret, and what is said after it."""
    world = founders(numbers, "kite", "lantern", "magpie", games=games)
    sheet = arrays.copy(world.standing)
    for name, value in orders.items():
        getattr(sheet, name)[:, 0] = value
    rumours.slip(world, sheet, numbers, ledgers.blank(world), dice(SEED, games))
    return world


@pytest.mark.story("E9")
def test_a_hidden_order_leaks_by_the_attention_it_takes_and_an_open_one_never(numbers: Numbers) -> None:
    games = 400
    said = heard(numbers, games, event_month=3).rumours.about[:, 0] > 0
    assert abs(said.mean() - numbers.rumours.leak * numbers.attention.cost.promotion) < 0.07
    assert not heard(numbers, 50, policing=3, buyer_subsidy=0.03).rumours.about.any()


@pytest.mark.story("E9")
def test_the_louder_a_rumour_the_truer_and_one_in_four_is_noise(numbers: Numbers) -> None:
    certain = rules(numbers, leak=1.0)
    board = heard(certain, 2000, event_month=3).rumours
    about, what, strength = board.about[:, 0], board.what[:, 0], board.strength[:, 0]
    true = (about == 1) & (what == LEAKS.index("promotion"))
    for step, odds in enumerate(numbers.rumours.truth, start=1):
        assert abs(true[strength == step].mean() - odds) < 0.06
    assert abs((about != 1).mean() - numbers.rumours.noise) < 0.04
    assert (what[about != 1] == LEAKS.index("promotion")).all()


def test_the_board_keeps_the_newest_and_everybody_reads_the_same(numbers: Numbers) -> None:
    certain, world = rules(numbers, leak=1.0), level(numbers, 3)
    for _ in range(numbers.rumours.kept + 2):
        orders = arrays.copy(world.standing)
        orders.event_month[:, 0] = world.eras.month[0] + 1
        rumours.slip(world, orders, certain, ledgers.blank(world), dice(SEED, 1))
        world.eras.month += 1
    months = world.rumours.month[0].tolist()
    assert months == sorted(months, reverse=True)
    assert months[0] == numbers.rumours.kept + 2
    boards = [belief.briefing(world, None, numbers, seat).rumours for seat in range(3)]
    assert boards[0] == boards[1] == boards[2]
    assert len(boards[0]) == numbers.rumours.kept


@pytest.mark.story("E9")
def test_talks_that_come_far_are_heard_of_and_two_small_signs_are_nearly_proof(numbers: Numbers) -> None:
    """Its privacy rules change, the number two is seen in the lobby: each little, together much."""
    sure = rules(numbers, truth=(1.0, 1.0, 1.0), noise=0.0)
    door = numbers.cast.partners.ids.index("pingpong")
    world = level(numbers, 3)
    chances = []
    for sign in (1, 2):
        ledger = ledgers.blank(world)
        ledger.partners.sign[:, 1, door] = sign
        rumours.slip(world, world.standing, sure, ledger, dice(SEED, 1))
        heard = belief.briefing(world, None, numbers, 0).rumours[0]
        assert (heard.platform, heard.partner) == ("lantern", "pingpong")
        assert heard.what == SMALL_SIGNS[sign - 1]
        chances.append(heard.chance)
        world.eras.month += 1
    assert chances == [numbers.rumours.truth[0], numbers.rumours.pair]
    for clue, strength in ((1, 1), (2, 3)):
        ledger = ledgers.blank(world)
        ledger.partners.clue[:, 2, door] = clue
        rumours.slip(world, world.standing, sure, ledger, dice(SEED, 1))
        heard = belief.briefing(world, None, numbers, 0).rumours[0]
        assert (heard.platform, heard.what, heard.strength) == ("magpie", "talks", strength)


@pytest.mark.story("E9")
def test_a_wrong_sign_points_at_another_partner_or_another_platform(numbers: Numbers) -> None:
    games, door = 500, numbers.cast.partners.ids.index("pingpong")
    world = founders(numbers, "kite", "lantern", "magpie", games=games)
    ledger = ledgers.blank(world)
    ledger.partners.clue[:, 0, door] = 2
    rumours.slip(world, world.standing, numbers, ledger, dice(SEED, games))
    about, whom = world.rumours.about[:, 0], world.rumours.whom[:, 0]
    true = (about == 1) & (whom == door + 1)
    assert abs(true.mean() - numbers.rumours.truth[2]) < 0.05
    assert (whom > 0).all()
    assert numbers.cast.partners.signs[whom - 1].all()


def test_friends_of_the_press_hit_harder_and_are_better_warned(numbers: Numbers) -> None:
    world, games = faking(numbers, 0.25), 400
    orders = arrays.copy(world.standing)
    orders.whisper_rival[:, 0], orders.whisper_about[:, 0] = THEM, FAKES

    def told(friend: int) -> ledgers.Ledger:
        crowd = arrays.repeat(world, games)
        crowd.partners.left[:, friend, numbers.cast.partners.ids.index("dispatch")] = 6
        ledger = ledgers.blank(crowd)
        partners.court(crowd, crowd.standing, numbers, ledger)
        rumours.spread(crowd, arrays.repeat(orders, games), numbers, ledger, dice(1, games))
        return ledger

    ours, theirs = told(0), told(1)
    assert ours.rumours.hit[0, 1] == pytest.approx(numbers.rumours.press * theirs.rumours.hit[0, 1])
    assert abs(theirs.rumours.caught[:, 0, 1].mean() - numbers.rumours.caught_by_press) < 0.07


def test_the_press_leaves_a_liar_who_is_caught(numbers: Numbers) -> None:
    always = rules(numbers, caught=1.0)
    for share, liar in ((0.02, True), (0.2, False)):
        after, ledger = play(faking(numbers, share), always, whisper_rival=THEM, whisper_about=FAKES)
        assert ledger.partners.caught[0].tolist() == [liar, False]
        word = numbers.announcements.start - numbers.rumours.caught_credibility
        assert after.announcements.credibility[0].tolist() == [word, numbers.announcements.start]


def test_conscience_minds_a_lie_and_not_the_truth(numbers: Numbers) -> None:
    for share, minds in ((0.02, -1), (0.2, 0)):
        _, ledger = play(faking(numbers, share), numbers, whisper_rival=THEM, whisper_about=FAKES)
        assert ledger.blows.sum("mood")[0].tolist() == [[0, 0, minds], [0, 0, 0]]


def test_who_came_over_and_told_is_as_good_as_a_report(numbers: Numbers) -> None:
    world = faking(numbers, 0.2)
    assert not limits.offer(world, numbers, 0)["expose"].legal
    world.executives.mood[:, THEM - 1, CONSCIENCE] = 0
    world, _ = play(world, numbers, poach_exec=THEM, poach_chair=1 + CONSCIENCE)
    ways = limits.offer(world, numbers, 0)["expose"].targets["lantern"].targets
    assert [name for name, one in ways.items() if one.legal] == ["fakes"]
