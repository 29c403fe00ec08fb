"""What the screens show follows from what the viewer may know, and from nothing else."""

from copy import deepcopy

import pytest

from game.client.view import aim, changes, confluence, news, orders, outlook, own, seal
from game.client.view.table import Table
from game.session.match import Match
from game.session.news import News


def _everything(match):
    table = Table(match, 0)
    return (
        confluence.market(table), own.headlines(table), own.trends(table), own.presence(table),
        own.label(table), aim.aim(table), orders.groups(table), match.report(0).rivals,
    )  # fmt: skip


def test_no_secret_of_a_rival_reaches_a_row(war):
    match = war(6)
    record = deepcopy(match.record)
    rival = (0, 1)
    record.now.books.cash[rival] += 10**15 // 7
    record.now.people.deep[rival] *= 0.3
    record.now.investors.confidence[rival] = 3.0
    record.now.attention.stored[rival] = 2
    record.now.goodwill.goodwill[rival] = 0.9
    assert _everything(Match(record)) == _everything(match)


def test_the_map_counts_every_seller_and_every_buyer_once(table):
    market = confluence.market(table)
    for node in (*market.sellers, *market.buyers):
        assert 0 <= node.somewhere <= node.all
        assert node.somewhere + node.nowhere == pytest.approx(node.all)
    for seat, disc in enumerate(market.platforms):
        assert disc.seat == seat
    shares = [disc.share for disc in market.platforms]
    assert sum(shares) == pytest.approx(1.0, abs=0.05)


def test_only_the_own_ring_is_known(table):
    assert [disc.deep is None for disc in confluence.market(table).platforms] == [False, True, True]


def test_committed_money_is_what_the_orders_decide(table):
    before = orders.committed(table)
    table.change("publicity_cr", round(table.standing.publicity_cr) + 2_000_000)
    assert orders.committed(table) == pytest.approx(before + 2_000_000, rel=0.05)


def test_no_money_is_counted_on_two_cards_and_every_line_of_the_sheet_has_one(table):
    kinds = [kind for kinds in (*orders.CARDS.values(), orders.SLOTS) for kind in kinds]
    books = [book for kind in kinds for book in kind.books]
    assert len(books) == len(set(books))
    assert set(books) <= table.plan.lines_cr.keys()
    lines = [line for kind in kinds for line in kind.lines]
    assert sorted(lines) == sorted(table.limits)


def test_a_changed_card_is_marked_and_says_what_is_new(table):
    table.change("policing", 3)
    rows = {row.key: row for group in orders.groups(table) for row in group.rows}
    assert rows["policing"].changed
    assert rows["policing"].state == "Double"
    assert not rows["charter"].changed


def test_too_many_orders_are_named_before_the_seal(table):
    for line, value in (
        ("policing", 3), ("first_order_coupon", 30), ("publicity_cr", 4_000_000), ("logistics", "galloway"),
        ("charter", {"commission": 0.0, "credit": False}), ("match_clause", 0.02), ("summit", True),
    ):  # fmt: skip
        table.change(line, value)
    assert any("not enough attention or cash" in text for text in seal.warnings(table))


def test_only_attention_that_would_be_lost_is_asked_about(table):
    for line, value in (("policing", 3), ("first_order_coupon", 30), ("publicity_cr", 4_000_000)):
        table.change(line, value)
    lost = table.summary.points - table.summary.spent - table.cast.attention_kept
    assert bool(seal.warnings(table)) == (lost > 0)


def test_contracts_that_end_are_named_before_the_seal_unless_they_are_bid_for(war):
    table = Table(war(0), 0)
    terms = table.match.record.now.brands
    terms.terms[0, 0, :5], terms.left[0, 0, :5] = 1, 0
    table.forget()
    (told,) = (text for text in seal.warnings(table) if "contracts end" in text)
    assert told.startswith("5 contracts end")
    assert told.endswith("and 2 more.")
    for one in table.briefing.own.contracts[:4]:
        if one.months_left == 0:
            table.change(
                "court_brand", [{"brand": one.brand, "guarantee_cr": 9_000_000, "terms": "open", "months": 6}]
            )
    assert any(text.startswith("4 contracts end") for text in seal.warnings(table))


def test_who_waits_for_an_answer_is_named_before_the_seal(war):
    table = Table(war(0), 0)
    table.match.record.now.liquidation.letter[0, 0] = True
    table.forget()
    waits = "Investor pitches: somebody waits for your answer."
    assert waits in seal.warnings(table)
    table.change("bridge_loan_cr", 2_000_000)
    assert waits not in seal.warnings(table)


def test_a_month_without_a_change_and_cash_that_is_short_are_asked_about(war):
    table = Table(war(4), 0)
    unchanged, short = "Nothing was changed: everything goes on as it stands.", "The cash would last only"
    assert seal.warnings(table) == [unchanged]
    table.match.record.now.books.cash[0, 0] = 1_000_000 * 100
    table.forget()
    table.change("publicity_cr", 9_000_000)
    said = seal.warnings(table)
    assert unchanged not in said
    assert any(text.startswith(short) for text in said)


def test_a_letter_without_an_answer_is_asked_about_until_it_has_one(war):
    table = Table(war(3), 0)
    waits = "Letters: somebody waits for your answer."
    assert waits in seal.warnings(table)
    table.change("answer", next(iter(table.letter.answers)))
    assert waits not in seal.warnings(table)


def test_brands_that_are_lost_together_are_one_piece_of_news(war):
    table = Table(war(1), 0)
    lost = [News("lost", 1, {"brand": brand}) for brand in list(table.cast.brands)[:5]]
    (item,) = news.news(table, lost)
    assert item.sentence.startswith(f"{table.name(1)} loses 5 brands: ")
    assert item.sentence.endswith(" and 2 more")
    assert len(news.news(table, [lost[0], News("lost", 0, lost[1].values)])) == 2


def test_changes_are_told_card_by_card_and_what_was_undone_stays_on_the_list(war):
    table = Table(war(2), 0)
    for value in (1, 2, 3):
        table.change("policing", value)
    table.change("first_order_coupon", 30)
    table.undo()
    first, second = changes.changes(table)
    assert (first.step, first.undone, first.lines) == (3, False, ("policing",))
    assert first.told.endswith("→ Double")
    assert (second.step, second.undone) == (4, True)
    assert second.told.endswith("→ 30 cr")
    table.step(4)
    assert [one.undone for one in changes.changes(table)] == [False, False]
    assert table.sheet.first_order_coupon == 30
    table.clear()
    assert changes.changes(table)[-1].title == "Several cards at once"
    table.step(0)
    assert table.sheet.lines == ()


def test_a_table_beside_changes_nothing_of_this_one(war):
    table = Table(war(2), 0)
    table.change("policing", 3)
    before = table.summary
    beside = table.beside(table.match.draft(0).steps[0])
    assert beside.sheet.policing is None
    assert (table.sheet.policing, table.summary) == (3, before)


def test_a_value_without_sense_is_told_and_changes_nothing(table):
    table.change("policing", 17.5)
    assert table.complaint
    assert table.sheet.lines == ()


@pytest.mark.parametrize("rivals", ["same", "match", "higher"])
def test_a_forecast_has_a_sentence_for_every_figure(table, rivals):
    table.change("buyer_subsidy", {"all": 0.03})
    fan = table.match.what_if(0, outlook.months(table), rivals)
    for figure in outlook.FIGURES:
        assert outlook.finding(table, fan, figure)
        curve = outlook.curve(table, fan, figure)
        assert len(curve.labels) == len(curve.past) + len(curve.middle) - 1


def test_before_the_first_month_a_forecast_begins_with_what_will_first_be_sold(war):
    table = Table(war(0), 0)
    fan = table.match.what_if(0, outlook.months(table))
    share, cash = (outlook.curve(table, fan, figure) for figure in ("share", "cash"))
    assert share.past == share.middle[:1] == (fan.plan["share"][0].middle,)
    assert (len(share.labels), share.now) == (len(fan.plan["share"]), "")
    assert (len(cash.labels), cash.now) == (len(fan.plan["cash"]) + 1, "now")


def test_an_aim_is_never_empty(war):
    for months in (0, 1, 6):
        assert aim.aim(Table(war(months), 0)).sentence
