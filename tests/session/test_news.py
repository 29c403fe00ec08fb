"""What is told of the bazaar war, and to whom: nothing goes unexplained, and secrets stay where they are."""

import numpy as np

from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import SELLERS
from game.engine.state.world import World
from game.engine.turn import resolve
from game.session import news
from game.session.record import Played
from tests.engine.table import SEED, founders, play

KITE, MAGPIE = 0, 1


def started(n: Numbers) -> World:
    return play(founders(n, "kite", "magpie"), n, 2)[0]


def month(world: World, n: Numbers, seat: int = KITE, **wish: float) -> Played:
    orders = arrays.copy(world.standing)
    for name, value in wish.items():
        getattr(orders, name)[:, seat] = value
    after, ledger = resolve(world, orders, n, dice(SEED, 1))
    return Played(world, orders, after, ledger)


def public(played: Played, n: Numbers) -> set[str]:
    return {item.what for item in news.public(played, n)}


def private(played: Played, n: Numbers, seat: int) -> set[str]:
    return {item.what for item in news.private(played, n, seat)}


def test_everybody_hears_who_is_told_to_choose_and_whether_it_obeys(n: Numbers) -> None:
    world, bolt = started(n), n.cast.brands.ids.index("bolt")
    assert "told_stalls" in public(month(world, n, choose_rival=2, choose_aisle=3), n)
    world.brands.terms[:, :, bolt], world.brands.left[:, :, bolt] = 1, 6
    heard = public(month(world, n, choose_rival=2, choose_brand=bolt + 1), n)
    assert len(heard & {"told_brand", "defied"}) == 1


def test_scouts_are_seen_by_whom_they_visit_and_by_nobody_else(n: Numbers) -> None:
    played = month(started(n), n, poach=SELLERS, poach_rival=2, poach_aisle=3)
    assert "won_stalls" in private(played, n, KITE)
    assert "poached" in private(played, n, MAGPIE)
    assert not {"won_stalls", "poached"} & public(played, n)


def test_a_page_of_the_dossier_is_read_by_its_owner_alone(n: Numbers) -> None:
    played = month(started(n), n, seat=MAGPIE, policing=0)
    assert "page" in private(played, n, MAGPIE)
    assert "page" not in private(played, n, KITE) | public(played, n)


def test_the_way_of_the_law_is_public_step_by_step(n: Numbers) -> None:
    world, told = started(n), []
    for track, draft, force in ((2.0, 0, 0), (3.0, 0, 0), (6.0, 0, 0), (7.0, 1, 0)):
        world.law.track[:], world.law.draft[:], world.law.force[:] = track, draft, force
        world.law.heard[:] = track > 3
        told.append(public(month(world, n, lobby=1), n) & {"law_nearer", "hearing", "draft", "law"})
    assert told == [{"law_nearer"}, {"hearing"}, {"draft"}, {"law"}]
    world.law.force[:], world.law.dossier[:] = 1, np.array([[0.0, 5.0]])
    assert {"trial", "cleared"} <= public(month(world, n), n)


def test_what_the_antitrust_office_does_is_public(n: Numbers) -> None:
    for heat, what in ((4.9, "warning"), (7.9, "inquiry"), (9.9, "verdict")):
        world = started(n)
        world.heat.heat[:, KITE] = heat
        assert what in public(month(world, n, choose_rival=2, choose_aisle=3), n)
