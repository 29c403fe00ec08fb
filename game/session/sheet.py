"""One seat's orders of a month as plain data: what a person fills in, a script or bot sends, a save keeps.

A line that is absent stays as it is. The order of the lines is their rank: what cannot be paid goes from the
end. In a table of rates `all` comes first and a name replaces it; a segment or a stock that is not named
stays as it is, a seller subsidy that is not named is 0.
"""

from collections.abc import Mapping
from typing import Any, Literal, Self, TypeVar

from pydantic import ModelWrapValidatorHandler, PrivateAttr, ValidationError, model_validator

from game.balance.errors import BalanceError, Page
from game.balance.explain import explain
from game.balance.layers import Layers
from game.balance.positions import Path
from game.balance.schema.cast import Business
from game.balance.schema.fields import Month, means
from game.balance.schema.known import CategoryId, InvestorId, Known, PartnerId, PlatformId
from game.engine.lenses import limits
from game.engine.lenses.limits import Refusal
from game.engine.state import arrays
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES, STANDING, Orders
from game.engine.state.world import World
from game.session.lines import ByAisle, BySegment, Line, Many, Part, Rate, Whole
from game.session.rows import ROWS
from game.session.rows.ads import Resale, Traffic
from game.session.rows.announcements import Announcement
from game.session.rows.brands import Courting, Renegotiation
from game.session.rows.charter import Charter
from game.session.rows.contingencies import Contingency, Retaliation
from game.session.rows.executives import Poaching
from game.session.rows.frontpage import FrontPage
from game.session.rows.investors import Concession, Pitch
from game.session.rows.launch import Launch
from game.session.rows.law import Lobby
from game.session.rows.pacts import Answer, Pact
from game.session.rows.partners import BadWord, CourtedPartner
from game.session.rows.pivot import Pivot
from game.session.rows.poaching import Poach
from game.session.rows.pressure import Choice
from game.session.rows.promotions import BrandDay, JointPromotion, Promotion
from game.session.rows.research import Question
from game.session.rows.row import At
from game.session.rows.rumours import Exposure, Whisper
from game.session.rows.sale import Buyout
from game.session.rows.social import Gala

Model = TypeVar("Model", bound=Line)


class Sheet(Line):
    """The lines of a month; a line that is absent stays as it is."""

    buyer_subsidy: BySegment | None = means("money back to buyers", "rate by segment", default=None)
    match_clause: Part | None = means("best rival subsidy that is matched, 0 = off", "rate", default=None)
    seller_subsidy: ByAisle | None = means("money on top to sellers", "rate by category", default=None)
    first_order_coupon: Whole | None = means("for each newcomer", "cr", default=None)
    court_brand: Many[Courting] | None = means("sealed bids for brands", default=None)
    renegotiate_brand: Many[Renegotiation] | None = means("a lower guarantee, or the end", default=None)
    stock: dict[CategoryId, Whole] | None = means("own goods", "level by category", default=None)
    summit: bool | None = means("raise the alliance level", default=None)
    traffic: Traffic | None = means("visits bought", default=None)
    resale: Resale | None = means("visits sold on", default=None)
    pitch: Many[Pitch] | None = means("stories for investors", default=None)
    update_call: Many[InvestorId] | None = means("investors called", default=None)
    renegotiate_deal: Many[Concession] | None = means("goals moved", default=None)
    front_page: FrontPage | None = means("who gets which place", default=None)
    policing: Whole | None = means("from 0, tolerate, to 3, double refund", "level", default=None)
    logistics: Literal["own", "galloway", "tortoise"] | None = means("what is built", default=None)
    charter: Charter | None = means("what stalls pay", default=None)
    choose_one: Choice | None = means("a brand, or stalls, must leave a rival", default=None)
    poach: Poach | None = means("stalls that are asked to open here too", default=None)
    lobby: Lobby | None = means("dinners with those who make laws", default=None)
    publicity_cr: Whole | None = means("money for being heard", "cr a month", default=None)
    answer: str | None = means("to the event card on the desk", default=None)
    promotion: Promotion | None = means("a great day, booked or called off", default=None)
    joint_promotion: JointPromotion | None = means("shops that go along", default=None)
    brand_day: BrandDay | None = means("a brand's own day", default=None)
    tech: Literal["escrow", "servers", "recommendation", "app", "studio"] | None = means(
        "a project", default=None
    )
    reading: bool | None = means("recommendations read along", default=None)
    council: Literal["dismiss"] | None = means("the council sent home", default=None)
    poach_exec: Poaching | None = means("a rival's unheard executive", default=None)
    portal_bid_cr: Whole | None = means("sealed bid for the portal's page", "cr a lease", default=None)
    open_line: Business | None = means("a line of business that is begun", default=None)
    launch: Launch | None = means("the line that is made ready", default=None)
    court_partner: Many[CourtedPartner] | None = means("offers to partners", default=None)
    appease: PartnerId | None = means("for whom the chat app is given up", default=None)
    poison_talks: BadWord | None = means("a bad word about a rival", default=None)
    group_buy: Whole | None = means("a group-buy wave", "cr a recruit", default=None)
    live_gala: Gala | None = means("a stage for hosts", default=None)
    whisper: Whisper | None = means("a word behind a rival's back", default=None)
    expose: Exposure | None = means("a dossier laid open", default=None)
    research: Many[Question] | None = means("what is counted", default=None)
    headline: Literal["quiet", "audited", "inflated"] | None = means("figures of a great day", default=None)
    demand_audit: PlatformId | None = means("whose printed figures are doubted", default=None)
    bridge_loan_cr: Whole | None = means("borrowed from the bank", "cr", default=None)
    pivot: Pivot | None = means("a new label", default=None)
    last_stand: bool | None = means("all or nothing", default=None)
    wind_up: bool | None = means("sell the house to whoever pays most", default=None)
    buy_platform: Many[Buyout] | None = means("bids for whole platforms", default=None)
    belt: Rate | None = means("cut (below 0) or hire", "share of running cost", default=None)
    back_platform: PlatformId | None = means("whom an angel would back", default=None)

    announce: Announcement | None = means("what everybody is promised", default=None)

    pact: Many[Pact] | None = means("what is offered to one rival", default=None)
    accept_pact: Many[Answer] | None = means("offers of rivals that are taken", default=None)

    contingency: Contingency | None = means("held ready for a rival, for a month", default=None)
    retaliation: Retaliation | None = means("a blow that stands ready for revenge", default=None)

    _lines: tuple[str, ...] = PrivateAttr(())

    @model_validator(mode="wrap")
    @classmethod
    def _keep_the_order(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        sheet = handler(data)
        if isinstance(data, Mapping):
            sheet._lines = tuple(line for line, value in data.items() if value is not None)
        return sheet

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that are filled in, first in rank first."""
        return self._lines

    def plain(self) -> dict[str, Any]:
        """The sheet as data that `read` takes, lines in their rank."""
        filled = self.model_dump(mode="json", exclude_unset=True)
        return {line: filled[line] for line in self._lines}

    def without(self, line: str) -> "Sheet":
        """The same sheet with this line left as it was."""
        return Sheet.model_validate({name: value for name, value in self.plain().items() if name != line})


EMPTY = Sheet()
NO_PAGE = Page("sheet")


class Script(Line):
    """A sheet for one seat and month."""

    seat: Whole = means("seat number, from 0")
    month: Month = means("1 is the first; what stands goes on in the next ones")
    orders: Sheet = means("what is ordered")


class Scripts(Line):
    """A file of sheets."""

    sheet: Many[Script] = means("a sheet for each seat and month", default=())


def read(data: Any, numbers: Numbers, page: Page = NO_PAGE, under: Path = ()) -> Sheet:
    """Plain data as a sheet. BalanceError names everything that is wrong, with the nearest right name.

    In its page it stands below the path `under`.
    """
    return _valid(Sheet, data, numbers, page, under)


def read_script(data: Any, numbers: Numbers, page: Page) -> Scripts:
    """The same for a whole file, with the places in it."""
    return _valid(Scripts, data, numbers, page)


def _valid(model: type[Model], data: Any, numbers: Numbers, page: Page, under: Path = ()) -> Model:
    try:
        return model.model_validate(data, context=known(numbers))
    except ValidationError as wrong:
        raise BalanceError(explain(model, wrong.errors(), Layers.one(page, {}, under))) from None


def known(numbers: Numbers) -> Known:
    """The names a sheet may use."""
    ids = {
        "segment": numbers.segments.ids,
        "category": numbers.categories.ids,
        "brand": numbers.cast.brands.ids,
        "investor": numbers.cast.investors.ids,
        "platform": numbers.platforms.ids,
        "partner": numbers.cast.partners.ids,
        "ear": numbers.cast.partners.ids + numbers.cast.brands.ids,
    }
    return Known(ids)


def pack(sheets: Mapping[int, Sheet], world: World, numbers: Numbers, game: int = 0) -> Orders:
    """The orders of the whole batch: what goes on by itself, and in one game the sheets by seat on top."""
    orders = arrays.copy(world.standing)
    for seat, sheet in sheets.items():
        write(orders, sheet, seat, world, numbers, game)
    return orders


def write(orders: Orders, sheet: Sheet, seat: int, world: World, numbers: Numbers, game: int = 0) -> None:
    """Set one sheet on top of a seat's row of the orders. Its lines rank before those left as they are."""
    at = At.of(world, numbers, seat, game)
    for line in sheet.lines:
        ROWS[line].put(orders, at, getattr(sheet, line), numbers)
    ranked = [*sheet.lines, *(line for line in LINES if line not in sheet.lines)]
    orders.rank[game, seat] = [ranked.index(line) for line in LINES]


def unpack(orders: Orders, world: World, seat: int, numbers: Numbers, game: int = 0) -> Sheet:
    """The sheet that asks for this row of orders: only lines that differ from what goes on by itself."""
    at = At.of(world, numbers, seat, game)
    rank = orders.rank[at]
    values = {
        LINES[k]: ROWS[LINES[k]].get(orders, at, world.standing, numbers) for k in rank.argsort(kind="stable")
    }
    return Sheet.model_validate({line: value for line, value in values.items() if value is not None})


def standing(world: World, seat: int, numbers: Numbers, game: int = 0) -> dict[str, Any]:
    """What goes on by itself, as a sheet would ask for it; lines that are off are absent."""
    at, was = At.of(world, numbers, seat, game), arrays.emptied(world.standing)
    values = {line: ROWS[line].get(world.standing, at, was, numbers) for line in STANDING}
    return {line: value for line, value in values.items() if value is not None}


def refusals(sheet: Sheet, world: World, numbers: Numbers, seat: int, game: int = 0) -> tuple[Refusal, ...]:
    """Why some of these orders would not be carried out as they are given, by line and name."""
    asked = pack({seat: sheet}, world, numbers, game)
    legal = limits.lawful(world, asked, numbers)
    found = limits.refusals(asked, legal, world, numbers, seat, game)
    # What ends by itself, such as a subsidy that was promised away, was not asked for.
    return tuple(why for why in found if why.order not in LINES or why.order in sheet.lines)
