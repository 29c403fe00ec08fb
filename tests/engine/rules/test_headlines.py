"""After a great day the papers ask: the truth tells rivals everything, and more than the truth comes out."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine.lenses import belief, limits
from game.engine.lenses.veil import veil
from game.engine.rules import headlines
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.chance import dice
from game.engine.state.hunger import appetite
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUDITED, EXPOSURES, INFLATED, QUIET
from game.engine.state.world import World
from tests.engine.table import SEED, level, only, play, shipped

US, THEM = 0, 1


def after_the_day(numbers: Numbers, games: int = 1) -> World:
    """Last month we had a great day."""
    world, _ = play(level(numbers, games=games), numbers)
    world.promotions.last[:, US] = 1
    world.promotions.last_gmv[:, US], world.promotions.last_buyers[:, US] = 200.0, 0.4
    return world


def told(numbers: Numbers, headline: int, world: World | None = None) -> tuple[World, Ledger]:
    return play(world or after_the_day(numbers), numbers, headline=headline)


def luck(numbers: Numbers, always: float) -> Numbers:
    """The rules with inflated figures coming out each month, or never."""
    changed = {"comes_out": (always, always)}
    return replace(numbers, headlines=numbers.headlines.model_copy(update=changed))


def blow(ledger: Ledger, figure: str, seat: int, name: str) -> float:
    points = ledger.blows.named[figure, name][0, seat]  # type: ignore[index]
    return float(np.max(np.abs(points)) * np.sign(np.sum(points)))


@pytest.mark.story("C5")
@pytest.mark.story("C26")
def test_the_truth_wins_faith_and_tells_rivals_everything(numbers: Numbers) -> None:
    world = after_the_day(numbers)
    need = appetite(world, numbers)[0, US]
    printed, ledger = told(numbers, AUDITED, world)
    n = numbers.headlines
    assert blow(ledger, "buzz", US, "headline") == n.buzz[0]
    assert blow(ledger, "confidence", US, "headline") == n.confidence[0]
    assert ledger.money.lines["audits"][0].tolist() == [n.audit_cost * 1e8, 0]
    assert veil(world, numbers, THEM).promotions.last_gmv[0, US] != 200.0
    assert veil(printed, numbers, THEM).promotions.last_gmv[0, US] == 200.0
    later = arrays.copy(printed)
    later.promotions.last[:, US] = 2
    assert veil(later, numbers, THEM).promotions.last_gmv[0, US] != 200.0
    (read,) = belief.briefing(printed, None, numbers, THEM).headlines
    assert (read.sales_cr, read.buyers_m) == (200e6, 0.4)
    assert list(read.need.values()) == pytest.approx(need.tolist())


@pytest.mark.story("C5")
def test_more_than_the_truth_wins_more_and_frightens_rivals(numbers: Numbers) -> None:
    n = numbers.headlines
    printed, ledger = told(numbers, INFLATED)
    assert blow(ledger, "buzz", US, "headline") == n.buzz[1]
    assert blow(ledger, "confidence", US, "headline") == n.confidence[1]
    assert blow(ledger, "confidence", THEM, "rivals_headline") == -n.rivals
    assert printed.headlines.sales[0, US] == pytest.approx(n.inflated * 200.0)
    assert not ledger.money.lines["audits"].any()


def test_a_quiet_founder_prints_nothing(numbers: Numbers) -> None:
    for headline in (0, QUIET):
        world, ledger = told(numbers, headline)
        assert not world.headlines.printed.any()
        assert ("buzz", "headline") not in ledger.blows.named


def test_readers_cannot_tell_the_truth_from_more(numbers: Numbers) -> None:
    honest, inflated = told(numbers, AUDITED)[0], told(numbers, INFLATED)[0]
    assert inflated.headlines.inflated[0, US]
    seen = [veil(world, numbers, THEM).headlines for world in (honest, inflated)]
    assert not seen[1].inflated.any()
    assert belief.briefing(inflated, None, numbers, THEM).headlines[0].inflated is None
    assert belief.briefing(inflated, None, numbers, US).headlines[0].inflated


@pytest.mark.story("C5")
def test_inflated_figures_come_out_by_luck_and_sooner_when_an_audit_is_demanded(numbers: Numbers) -> None:
    games, n = 600, numbers.headlines
    world = after_the_day(numbers, games)
    world.headlines.printed[:, US], world.headlines.inflated[:, US] = 6, True
    for odds, doubted in zip(n.comes_out, (0, US + 1), strict=True):
        copy, orders = arrays.copy(world), arrays.copy(world.standing)
        orders.audit_rival[:, THEM] = doubted
        ledger = ledgers.blank(copy)
        headlines.publish(copy, orders, numbers, ledger, dice(SEED, games))
        found = ledger.headlines.found_out[:, US]
        assert abs(found.mean() - odds) < 0.05
        assert (copy.headlines.inflated[:, US] == ~found).all()


@pytest.mark.story("C5")
def test_who_is_found_out_loses_faith_and_the_figures_are_set_right(numbers: Numbers) -> None:
    n, world = numbers.headlines, told(luck(numbers, 0.0), INFLATED)[0]
    found, ledger = play(world, luck(numbers, 1.0))
    assert blow(ledger, "confidence", US, "found_out") == -n.caught_confidence
    assert ledger.blows.sum("credibility")[0].tolist() == [-n.caught_credibility, 0]
    assert found.headlines.sales[0, US] == pytest.approx(200.0)
    _, ledger = play(found, luck(numbers, 1.0))
    assert not ledger.headlines.found_out.any()


def test_a_dossier_brings_it_out_at_once(numbers: Numbers) -> None:
    never = luck(numbers, 0.0)
    world = told(never, INFLATED)[0]
    world.research.rival[:, THEM, 0], world.research.left[:, THEM, 0] = US + 1, 2
    shown = {"expose_rival": US + 1, "expose_what": 1 + EXPOSURES.index("headline"), "seat": THEM}
    _, ledger = play(world, never, **shown)  # type: ignore[arg-type]
    assert ledger.headlines.found_out[0, US]


def test_after_a_year_it_is_forgotten(numbers: Numbers) -> None:
    never = luck(numbers, 0.0)
    world = told(never, INFLATED)[0]
    for _ in range(numbers.headlines.remembered):
        assert world.headlines.printed[0, US]
        world, _ = play(world, never)
    _, ledger = play(world, luck(numbers, 1.0))
    assert not (world.headlines.printed.any())
    assert not (ledger.headlines.found_out.any())


def test_figures_are_asked_for_in_the_month_after_the_day_alone(numbers: Numbers) -> None:
    fresh, early, late = after_the_day(numbers), level(numbers), told(numbers, 0)[0]
    assert limits.offer(fresh, numbers, US)["headline"].legal
    for world in (early, late):
        offer = limits.offer(world, numbers, US)["headline"]
        assert offer.why
        assert offer.why.code == "refusal.headline.nothing"


def test_only_printed_figures_of_others_are_doubted() -> None:
    numbers = shipped()
    world = told(numbers, AUDITED)[0]
    names = limits.offer(world, numbers, THEM)["demand_audit"].targets
    assert [name for name, one in names.items() if one.legal] == ["kite"]
    assert not limits.offer(world, numbers, US)["demand_audit"].legal


def test_conscience_minds_inflated_figures(numbers: Numbers) -> None:
    for headline, minds in ((AUDITED, 0), (INFLATED, -1)):
        _, ledger = told(numbers, headline)
        assert ledger.blows.sum("mood")[0].tolist() == [[0, 0, minds], [0, 0, 0]]


def test_a_call_is_worth_twice_as_much_with_audited_figures(numbers: Numbers) -> None:
    n, holder = numbers.investors, numbers.cast.investors.ids.index("featherbed")
    world = after_the_day(numbers)
    world.investors.story[:, US, holder] = 1
    gained = [
        play(world, numbers, headline=headline, call=only(numbers, "featherbed", True))[1]
        for headline in (0, AUDITED)
    ]
    points = [ledger.investors.parts["call"][0, US, holder] for ledger in gained]
    swing = numbers.cast.investors.swing[holder]
    assert points == pytest.approx([swing * n.call, swing * n.call_audited])
