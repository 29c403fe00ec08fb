"""One match as its screens see it: who is in front, what they may know, what they have ordered so far.

Everybody looks at the reveal; then each person in turn sits down behind the curtain, reads, orders, seals.
When the last has sealed and the computers have answered, the month is settled. What belongs to a seat is
given out only while its owner sits in front, or when the war is over.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from game.balance.schema.minds import HOME
from game.engine.forecast import Answer, Fan
from game.engine.lenses import belief, limits
from game.engine.lenses.briefing import Briefing, Standing
from game.engine.lenses.limits import Offer, Refusal
from game.engine.state import numbers as rules_as_numbers
from game.engine.state.numbers import Numbers
from game.session import cast, goals, lessons, news, past, plan, report, sheet, standin, terms, trial
from game.session import record as records
from game.session.cast import Cast
from game.session.draft import Draft, Plans
from game.session.fact import NOBODY, Told
from game.session.lessons import Course
from game.session.memoir import Recall
from game.session.news import News
from game.session.papers import Letter, letter
from game.session.pin import Lock
from game.session.plan import Plan
from game.session.questions import CountDown, Decide, Two, WhatIf
from game.session.record import Played, Record
from game.session.report import Report
from game.session.rows.investors import Pitch
from game.session.setup import Chair
from game.session.sheet import EMPTY, Sheet
from game.session.standin import StandIn
from game.session.summary import Summary, summarise
from game.session.terms import Terms
from game.session.trial import Outcome
from game.words import spoken

MILLION = 1e6  # crowns in a cr m


class Stage(StrEnum):
    REVEAL = "reveal"  # everybody looks at what became public
    HANDOVER = "handover"  # the curtain, until the one whose turn it is sits down
    ORDERS = "orders"  # the one in front reads and orders
    WAITING = "waiting"  # all people have sealed
    ENDED = "ended"


class Hidden(Exception):
    """A screen asked for what the one in front may not see, or for what this stage does not allow."""


class Match:
    """`record` is all that lasts; the rest is who sits where at this moment."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.numbers: Numbers = rules_as_numbers.read(record.rules)
        self._casts: dict[str, Cast] = {}
        self.front: int | None = None  # whose turn it is
        self._seated = False
        self._plans = {seat: Plans((Draft(written),)) for seat, written in record.drafts.items()}
        self._played: Played | None = None
        self._reports: dict[int, Report] = {}
        self._course = lessons.course(record.setup, self.numbers)
        if record.looked:
            self._next()

    # What everybody may see.

    @property
    def cast(self) -> Cast:
        """With names in the language that is spoken, which may change during a match."""
        if spoken() not in self._casts:
            self._casts[spoken()] = cast.cast(self.record.rules)
        return self._casts[spoken()]

    @property
    def stage(self) -> Stage:
        if self.record.now.verdict.winner[0] >= 0:
            return Stage.ENDED
        if not self.record.looked:
            return Stage.REVEAL
        if self.front is None:
            return Stage.WAITING
        return Stage.ORDERS if self._seated else Stage.HANDOVER

    @property
    def month(self) -> int:
        """The month to be ordered for, from 1; after the end that which is not played any more."""
        return int(self.record.now.eras.month[0])

    @property
    def months(self) -> int:
        return int(self.record.now.eras.length[0])

    @property
    def chairs(self) -> tuple[Chair, ...]:
        """Who sits where, with their platforms."""
        return self.record.setup.chairs

    @property
    def people(self) -> tuple[int, ...]:
        """Seats of people who still have a platform and play it themselves."""
        return tuple(seat for seat in self._still_there("human") if seat not in self.lent)

    @property
    def shared(self) -> bool:
        """Do several people sit at the table, whoever plays for them?"""
        return len(self._at_the_table) > 1

    @property
    def lent(self) -> Mapping[int, str]:
        """Seats of people whom a computer plays for, and its level."""
        kept = self.record.stand_ins
        levels = {seat: standin.level(kept, seat, self.month) for seat in self._at_the_table}
        return {seat: level for seat, level in levels.items() if level}

    @property
    def sealed(self) -> frozenset[int]:
        return frozenset(self.record.sealed)

    @property
    def winner(self) -> tuple[int, int] | None:
        """Seat and kind of victory, 1 fortune, 2 crown, 3 ascendancy, 4 survival; None while it is open."""
        verdict = self.record.now.verdict
        return (int(verdict.winner[0]), int(verdict.victory[0])) if self.stage == Stage.ENDED else None

    @property
    def goals(self) -> tuple[goals.Goal, ...]:
        """What the scenario asks of each of the table; everybody may read it."""
        return goals.goals(self.record, self.numbers)

    @property
    def course(self) -> Course | None:
        """What the scenario teaches; None where it teaches nobody, or not any more."""
        return None if self.record.skipped else self._course

    def skip_lessons(self) -> None:
        """For the rest of the match."""
        self.record.skipped = True

    def news(self) -> tuple[News, ...]:
        """What became public with the last month."""
        played = self._last_month()
        return news.public(played, self.numbers) if played else ()

    def figures(self, viewer: int | None = None) -> Mapping[str, tuple[tuple[float | None, ...], ...]]:
        """Figure: seat: months, the opening first. Rivals' as they are seen; at the end all are exact."""
        if viewer is not None:
            self._see(viewer)
        return past.history(self.record.past, viewer, self.stage == Stage.ENDED)

    def standings(self, viewer: int | None = None, after: int | None = None) -> tuple[Standing, ...]:
        """The board, best first, by fortune as the viewer may know it; as it was `after` so many months."""
        at = -1 if after is None else after
        rows = {name: [row[at] or 0.0 for row in seats] for name, seats in self.figures(viewer).items()}
        ranked = sorted(range(len(self.chairs)), key=lambda seat: (-rows["fortune"][seat], seat))
        return tuple(
            Standing(
                seat=seat,
                platform=self.chairs[seat].platform,
                rank=place,
                fortune_cr=rows["fortune"][seat] * MILLION,
                valuation_cr=rows["valuation"][seat] * MILLION,
                share=rows["share"][seat],
            )
            for place, seat in enumerate(ranked, 1)
        )

    # Whose turn it is.

    def look(self) -> None:
        """The reveal was looked at: the first person is called."""
        self._at(Stage.REVEAL)
        self.record.looked = True
        self._next()

    def sit(self, key: str = "") -> None:
        """The one who was called sits in front, and nobody else looks. `key` is what their PIN makes."""
        self._at(Stage.HANDOVER)
        if not self._opens(self._front(), key):
            raise Hidden("this is not the PIN")
        self._seated = True

    def rise(self) -> None:
        """The one in front looks away for a while: the curtain falls, and the same one is called."""
        self._at(Stage.ORDERS)
        self._seated = len(self._at_the_table) == 1

    @property
    def locks(self) -> Mapping[int, Lock]:
        """Of the seats that ask for a PIN."""
        return self.record.locks

    def guard(self, lock: Lock) -> None:
        """From now on the one who was called is asked for a PIN; whoever has one already keeps it."""
        self._at(Stage.HANDOVER)
        self.record.locks.setdefault(self._front(), lock)

    def unguard(self, keys: Mapping[int, str]) -> None:
        """Nobody asks the one who was called any more: with their own key, or with those of all others.

        Who has no PIN agrees with an empty key.
        """
        self._at(Stage.HANDOVER)
        seat = self._front()
        willing = {one for one, key in keys.items() if self._opens(one, key)}
        if seat not in willing and not willing >= set(self.witnesses):
            raise Hidden("not everybody agrees")
        self.record.locks.pop(seat, None)

    @property
    def witnesses(self) -> tuple[int, ...]:
        """All people at the table but the one who was called, also those whose platform has closed."""
        return tuple(seat for seat in self._at_the_table if seat != self.front)

    def seal(self) -> None:
        """The one in front is done; undoing ends here."""
        self._at(Stage.ORDERS)
        seat = self._front()
        self._intend(seat, Plans((Draft(self.draft(seat).sheet),)))
        self.record.sealed.add(seat)
        self._next()

    def reopen(self, seat: int) -> None:
        """Call back somebody who has sealed; possible until the last person seals."""
        self._at(Stage.HANDOVER)
        if seat not in self.record.sealed:
            raise Hidden(f"seat {seat} has not sealed")
        self.record.sealed.discard(seat)
        self.front = seat

    def lend(self, seat: int, level: str) -> None:
        """From now on a computer plays for the one in front, this month too; the draft is gone."""
        self._see(seat)
        self._at(Stage.ORDERS)
        self.record.stand_ins.append(StandIn(self.month, seat, level))
        self._plans.pop(seat, None)
        self.record.drafts.pop(seat, None)
        self._next()

    def take_back(self, seat: int) -> None:
        """The person plays again: this month if it is not settled yet."""
        if seat not in self.lent or self.stage == Stage.ENDED:
            raise Hidden(f"seat {seat} is not lent")
        self.record.stand_ins.append(StandIn(self.month, seat, ""))
        if self.stage == Stage.WAITING:
            self._next()

    def settle(self, others: Mapping[int, Sheet]) -> None:
        """Play the month: what people sealed, and `others` by seat; who sends none goes on as before."""
        self._at(Stage.WAITING)
        sheets = {**others, **{seat: self._plans[seat].draft.sheet for seat in self.record.sealed}}
        in_order = [sheets.get(seat, EMPTY) for seat in range(len(self.chairs))]
        month = self.month
        self._played = records.settle(self.record, in_order, self.numbers)
        self.record.told[month] = news.told(self._played, self.numbers, self._at_the_table)
        self._plans, self._reports = {}, {}
        self.front = None

    # What only the one in front may see.

    def briefing(self, seat: int) -> Briefing:
        self._see(seat)
        played = self._last_month()
        return belief.briefing(self.record.now, played.ledger if played else None, self.numbers, seat)

    def report(self, seat: int) -> Report | None:
        """Last month and why; None in the first."""
        self._see(seat)
        played = self._last_month()
        if played and seat not in self._reports:
            self._reports[seat] = report.report(played, self.numbers, records.luck(self.record), seat)
        return self._reports.get(seat)

    def chronicle(self, seat: int) -> dict[int, tuple[Told, ...]]:
        """Month: what became public in it and what this seat alone read; those that were kept."""
        self._see(seat)
        kept = self.record.told
        if (played := self._last_month()) and self.month - 1 not in kept:
            kept = {**kept, self.month - 1: news.told(played, self.numbers, [seat])}
        mine = (NOBODY, seat)
        return {month: tuple(one for one in told if one.owner in mine) for month, told in kept.items()}

    def away(self, seat: int) -> int:
        """Months just before this one that a computer played for this seat."""
        self._see(seat)
        return standin.away(self.record.stand_ins, seat, self.month)

    def letter(self, seat: int) -> Letter | None:
        """The event card of the month, and what this seat may answer."""
        self._see(seat)
        return letter(self.record.now, self.numbers, seat)

    def limits(self, seat: int) -> dict[str, Offer]:
        """What this seat may order this month, by line."""
        self._see(seat)
        return limits.offer(self.record.now, self.numbers, seat)

    def draft(self, seat: int) -> Draft:
        return self.plans(seat).draft

    def plans(self, seat: int) -> Plans:
        """The draft, and the other one where there are two to choose from."""
        self._see(seat)
        return self._plans.get(seat, Plans())

    def part(self, seat: int) -> None:
        """Keep the draft as a first plan and go on with a second; until one is settled on, or sealed."""
        self._intend(seat, self.plans(seat).part())

    def look_at(self, seat: int, plan: int) -> None:
        """Go on with the first plan, 0, or the second, 1."""
        self._intend(seat, self.plans(seat).look(plan))

    def settle_on(self, seat: int) -> None:
        """The plan in view is the only one from here on."""
        self._intend(seat, self.plans(seat).settle())

    def change(self, seat: int, line: str, value: Any) -> tuple[Refusal, ...]:
        """Fill in a line of the draft, None to leave it as it was; what of the draft would be refused.

        Problem where the value makes no sense; then the draft is as it was.
        """
        self._put(seat, self.draft(seat).change(line, value, self.numbers))
        return sheet.refusals(self.draft(seat).sheet, self.record.now, self.numbers, seat)

    def arrange(self, seat: int, lines: tuple[str, ...]) -> None:
        """Put the lines of the draft in another order."""
        self._put(seat, self.draft(seat).arrange(lines))

    def clear(self, seat: int) -> None:
        """Let everything go on as before; this too can be undone."""
        self._put(seat, self.draft(seat).to(EMPTY))

    def undo(self, seat: int) -> None:
        self._put(seat, self.draft(seat).undo())

    def redo(self, seat: int) -> None:
        self._put(seat, self.draft(seat).redo())

    def step(self, seat: int, at: int) -> None:
        """Undo or redo until this step of the draft is in force."""
        self._put(seat, self.draft(seat).step(at))

    def standing(self, seat: int) -> Plan:
        """What goes on by itself, whatever the draft says."""
        self._see(seat)
        return plan.plan(self.record.now.standing, self.numbers, seat)

    def lines(self, seat: int) -> dict[str, Any]:
        """The same line by line, as a sheet would ask for it; lines that are off are absent."""
        self._see(seat)
        return sheet.standing(self.record.now, seat, self.numbers)

    def planned(self, seat: int, drafted: Sheet | None = None) -> Plan:
        """What would go on after this month with this sheet; without one with the draft."""
        self._see(seat)
        asked = {seat: drafted or self.draft(seat).sheet}
        return plan.plan(sheet.pack(asked, self.record.now, self.numbers), self.numbers, seat)

    def trial(self, seat: int, sheets: Sequence[Sheet], months: int = 1) -> tuple[Outcome, ...]:
        """About what each of these sheets would come to, in the world this seat holds for likely."""
        self._see(seat)
        return trial.outcomes(self.record.now, self.numbers, seat, sheets, months, records.luck(self.record))

    def door(self, seat: int, partner: str, drafted: Sheet) -> Outcome:
        """About what the month would come to if this partner had signed already, its fee left out."""
        self._see(seat)
        there = trial.signed(self.record.now, self.numbers, seat, partner)
        return trial.outcomes(there, self.numbers, seat, [drafted], 1, records.luck(self.record))[0]

    def terms(self, seat: int, pitches: Sequence[Pitch]) -> tuple[Terms, ...]:
        """What each of these pitches would be answered with; one for an investor."""
        self._see(seat)
        return terms.terms(self.record.now, self.numbers, seat, pitches)

    def variant(self, seat: int, line: str, value: Any) -> Sheet:
        """The draft with one line filled in differently, for a trial. Problem where it makes no sense."""
        return self.draft(seat).change(line, value, self.numbers).sheet

    def summary(self, seat: int, drafted: Sheet | None = None) -> Summary:
        """What this sheet takes; without one the draft."""
        self._see(seat)
        return summarise(drafted or self.draft(seat).sheet, self.record.now, self.numbers, seat)

    def what_if(self, seat: int, months: int, rivals: Answer = "same", sheets: Two | None = None) -> Fan:
        """What may come of the draft, beside leaving everything as it is; or of one sheet beside another."""
        return self.question(seat, months, rivals, sheets).answer(self.numbers)

    def question(self, seat: int, months: int, rivals: Answer = "same", sheets: Two | None = None) -> WhatIf:
        """The same, to be answered in another process. A question holds secrets; its answer does not."""
        draft = self.draft(seat).sheet
        plan, beside = sheets or (draft, EMPTY)
        return WhatIf(self.record.now, records.luck(self.record), seat, plan, months, rivals, beside)

    def count_down(self, seat: int, work: bool, fanfare_cr: float, months: int) -> CountDown:
        """How the rocket would fly in each of the next months; this too holds secrets."""
        luck, draft = records.luck(self.record), self.draft(seat).sheet
        return CountDown(self.record.now, luck, seat, draft, work, fanfare_cr, months)

    def computers_turn(self) -> Decide:
        """What the computers must answer this month; the same until a seat is lent or taken back."""
        return Decide(self.record.now, records.luck(self.record), self.minds)

    @property
    def minds(self) -> dict[int, tuple[str, str]]:
        """Level and persona of every seat that a computer plays."""
        found = {
            seat: (self.chairs[seat].level, self.chairs[seat].persona) for seat in self._still_there("ai")
        }
        there = self._still_there("human")
        return found | {seat: (level, HOME) for seat, level in self.lent.items() if seat in there}

    def recall(self) -> Recall | None:
        """The war that is over, to be told in another process; None where some of it had other rules."""
        self._at(Stage.ENDED)
        record = self.record
        shares = self.figures()["share"]
        found = Recall(record.start, tuple(record.sheets), shares, records.luck(record))
        return None if record.older or record.first > 1 else found

    # Inside.

    def _still_there(self, mind: str) -> tuple[int, ...]:
        there = self.record.now.seats.open[0]
        return tuple(seat for seat, chair in enumerate(self.chairs) if chair.mind == mind and there[seat])

    def _next(self) -> None:
        """Call the next person; one who plays alone needs no curtain."""
        waiting = [seat for seat in self.people if seat not in self.record.sealed]
        self.front = waiting[0] if waiting else None
        self._seated = len(self._at_the_table) == 1

    @property
    def _at_the_table(self) -> tuple[int, ...]:
        return tuple(seat for seat, chair in enumerate(self.chairs) if chair.mind == "human")

    def _opens(self, seat: int, key: str) -> bool:
        lock = self.record.locks.get(seat)
        return lock is None or lock.fits(key)

    def _put(self, seat: int, draft: Draft) -> None:
        self._intend(seat, self._plans.get(seat, Plans()).write(draft))

    def _intend(self, seat: int, plans: Plans) -> None:
        self._at(Stage.ORDERS)
        self._plans[seat] = plans
        self.record.drafts[seat] = plans.draft.sheet

    def _last_month(self) -> Played | None:
        if self._played is None:
            self._played = records.last_month(self.record, self.numbers)
        return self._played

    def _front(self) -> int:
        if self.front is None:
            raise Hidden("nobody sits in front")
        return self.front

    def _see(self, seat: int) -> None:
        if self.stage != Stage.ENDED and (self.stage != Stage.ORDERS or seat != self.front):
            raise Hidden(f"seat {seat} is not in front")

    def _at(self, stage: Stage) -> None:
        if self.stage != stage:
            raise Hidden(f"this is not the stage {stage}")
