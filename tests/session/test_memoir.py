"""A war that is over, told from its records."""

import pytest

from game.engine.lenses.figures import figures
from game.engine.state.numbers import Numbers
from game.session import choices
from game.session import record as records
from game.session.match import Hidden, Match, Stage
from game.session.memoir import Memoir
from game.session.setup import Chair, Setup
from game.session.sheet import EMPTY, Sheet

MONTHS = 6
GIFT = 3  # the month in which one seat begins to give money back


@pytest.fixture(scope="module")
def over() -> Match:
    chairs = (Chair("human", "Ada", platform="kite"), Chair("ai", level="easy", platform="magpie"))
    match = Match(choices.begin(Setup("standard", chairs, MONTHS, 7)))
    with pytest.raises(Hidden):
        match.recall()
    heard.clear()
    while match.stage != Stage.ENDED:
        match.look()
        if match.month == GIFT:
            match.change(0, "buyer_subsidy", {"all": 0.03})
        match.seal()
        match.settle({1: Sheet.model_validate({"policing": 2} if match.month == 2 else {})})
        heard.append(match.news())
    return match


heard: list[object] = []  # public news of that war, month by month


@pytest.fixture(scope="module")
def memoir(over: Match) -> Memoir:
    question = over.recall()
    assert question is not None
    return question.answer(over.numbers)


def test_its_news_are_those_that_everybody_heard(memoir: Memoir) -> None:
    assert list(memoir.news) == heard


def test_an_order_weighs_what_the_last_share_lacks_when_the_war_is_played_without_it(
    over: Match, memoir: Memoir, n: Numbers
) -> None:
    weighed = {deed.line: (deed, points) for deed, points in memoir.turns}
    deed, points = weighed["buyer_subsidy"]
    assert (deed.month, deed.seat) == (GIFT, 0)
    world = over.record.start
    for month, sheets in enumerate(over.record.sheets, 1):
        own = EMPTY if month == GIFT else sheets[0]
        world = records.play(world, (own, *sheets[1:]), over.numbers, records.luck(over.record)).after
    shares = [float(figures(one, over.numbers)["share"][0, 0]) for one in (over.record.now, world)]
    assert points == pytest.approx(shares[0] - shares[1], abs=1e-12)
    assert points > 0.001


def test_what_an_older_game_has_played_is_not_played_again(over: Match) -> None:
    over.record.older = 2
    assert over.recall() is None
    over.record.older = 0
