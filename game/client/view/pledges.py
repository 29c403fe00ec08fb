"""Pacts on the draft: an offer of our own within its bounds, and the answers to those of rivals."""

from dataclasses import replace

from game.client.view.pacts import LINE
from game.client.view.table import Table
from game.session.shown import Pact, Part

USUAL = 3  # months of a new offer


def proposal(table: Table, seat: int, kind: str = "") -> Pact | None:
    """An offer that could be made to it, as it is on the draft or as one begins; None where none can be."""
    offer = table.limits[LINE].targets[table.platform(seat)]
    if not offer.legal or not offer.parts["kind"].choices:
        return None
    drafted = next((one for one in table.sheet.pact or () if one.rival == table.platform(seat)), None)
    if drafted is not None and not kind:
        return Pact(
            seat=seat,
            kind=drafted.kind,
            ours=True,
            months_left=0,
            months=drafted.months,
            bond_cr=float(drafted.bond_cr),
            cap=drafted.cap,
            category=drafted.category,
        )
    kinds = [str(one) for one in offer.parts["kind"].choices]
    # A truce begins at what we pay ourselves.
    cap = max(table.planned.buyer_subsidy.values())
    blank = Pact(seat, kind if kind in kinds else kinds[0], True, 0, USUAL, 0.0, cap, None)
    return fitted(table, blank)


def fitted(table: Table, pact: Pact) -> Pact:
    """The same as our own offer, its terms within their bounds, without those that are not of its kind."""
    parts = table.limits[LINE].targets[table.platform(pact.seat)].parts
    aisles = parts["category"].choices
    aisle = pact.category if pact.category in aisles else str(aisles[0])
    return replace(
        pact,
        ours=True,
        months_left=0,
        months=round(_within(parts["months"], pact.months)),
        bond_cr=_within(parts["bond_cr"], pact.bond_cr),
        cap=_within(parts["cap"], pact.cap) if pact.kind == "ceasefire" else 0.0,
        category=aisle if pact.kind == "carve_out" else None,
    )


def _within(part: Part, value: float) -> float:
    return min(part.most or 0.0, max(part.least or 0.0, value))


def is_offered(table: Table, seat: int) -> bool:
    """Is an offer to it on the draft?"""
    return any(one.rival == table.platform(seat) for one in table.sheet.pact or ())


def with_offer(table: Table, seat: int, pact: Pact | None) -> list[dict[str, object]] | None:
    """The line of all offers with this one set, or taken off."""
    name = table.platform(seat)
    offers = [one.model_dump(exclude_none=True) for one in table.sheet.pact or () if one.rival != name]
    if pact is not None:
        terms: dict[str, object] = {"months": pact.months, "bond_cr": round(pact.bond_cr), "cap": pact.cap}
        terms |= {"category": pact.category} if pact.category else {}
        offers.append({"rival": name, "kind": pact.kind, **terms})
    return offers or None


def is_taken(table: Table, pact: Pact) -> bool:
    answers = table.sheet.accept_pact or ()
    return any((one.rival, one.kind) == (table.platform(pact.seat), pact.kind) for one in answers)


def with_answer(table: Table, pact: Pact, taken: bool) -> list[dict[str, object]] | None:
    """All answers with this one given, or withheld; to each rival there is one."""
    name = table.platform(pact.seat)
    answers = [one.model_dump() for one in table.sheet.accept_pact or () if one.rival != name]
    if taken:
        answers.append({"rival": name, "kind": pact.kind})
    return answers or None
