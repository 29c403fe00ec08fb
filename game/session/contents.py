"""The contents of the encyclopaedia: its articles in their order, where each thing shows, what else to read.

What an article says stands in assets/text/<language>.articles.toml under the same name; an article of an
order is named like its card on the desk.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Entry(NamedTuple):
    """`shows` names places, `see` other articles; those that its ways to act name need not be named again."""

    shows: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


SECTIONS: Mapping[str, Mapping[str, Entry]] = {
    "start": {
        "war": Entry(("bar", "map"), ("victory", "month")),
        "month": Entry(("column", "report_share"), ("attention", "forecast")),
        "attention": Entry(("column",), ("month",)),
        "aim": Entry(("aim",), ("forecast", "fortune")),
        "forecast": Entry(("forecast", "column"), ("sight",)),
        "eras": Entry(("aim",), ("growth", "cards")),
        "cards": Entry(("letters", "report_news"), ("eras",)),
        "sight": Entry(("report_rivals",), ("computers",)),
    },
    "buyers": {
        "home": Entry(("map", "report_buyers"), ("alarm", "growth")),
        "deep": Entry(("bar", "map", "report_buyers"), ("home", "alarm", "fortune")),
        "alarm": Entry(("subsidies", "report_buyers", "slots"), ("home",)),
        "growth": Entry(("map", "report_buyers"), ("eras", "segments")),
        "need": Entry(("report_buyers", "calendar"), ("aisles",)),
        "segments": Entry(("map", "subsidies"), ("aisles",)),
        "label": Entry(("own", "map"), ("need",)),
        "trust": Entry(("own", "operate", "report_buyers"), ("fakes",)),
        "fakes": Entry(("operate", "report_sellers"), ("trust", "dossier")),
    },
    "sellers": {
        "presence": Entry(("own", "map", "report_sellers"), ("focus", "diversion")),
        "focus": Entry(("own", "report_sellers"), ("presence", "profit")),
        "goodwill": Entry(("own", "report_sellers"), ("focus",)),
        "diversion": Entry(("map", "report_buyers"), ("presence",)),
        "profit": Entry(("report_sellers",), ("goodwill", "focus")),
        "aisles": Entry(("map", "report_sellers"), ("need", "fakes")),
    },
    "money": {
        "runway": Entry(("bar", "column", "report_money"), ("letter", "books")),
        "books": Entry(("report_money",), ("runway",)),
        "fortune": Entry(("bar", "report_share", "ending"), ("badges", "victory")),
        "confidence": Entry(("investors", "report_investors"), ("letter", "tranches")),
        "tranches": Entry(("investors", "report_investors", "aim"), ()),
        "letter": Entry(("letters", "aim"), ("comeback",)),
        "comeback": Entry(("aim",), ("letter",)),
        "badges": Entry(("ending",), ("fortune",)),
    },
    "rivals_and_law": {
        "credibility": Entry(("slots", "rivals"), ("rumours",)),
        "law": Entry(("aim", "rivals", "operate"), ("fakes",)),
        "dossier": Entry(("rivals", "operate"), ("law", "fakes")),
        "heat": Entry(("rivals",), ("law",)),
        "nemesis": Entry(("rivals",), ("credibility",)),
        "rumours": Entry(("report_news",), ("sight",)),
        "talks": Entry(("rivals",), ("doors",)),
        "victory": Entry(("aim", "setup"), ("fortune",)),
    },
    "people": {
        "founders": Entry(("setup", "map"), ("computers",)),
        "names": Entry(("brands",), ("brand", "fakes")),
        "money_people": Entry(("investors", "report_investors"), ("investor", "confidence")),
        "doors": Entry(("rivals",), ("partner", "talks")),
        "hosts": Entry(("calendar",), ("small_event",)),
        "executives": Entry(("operate",), ("attention",)),
        "computers": Entry(("setup",), ("sight", "founders")),
    },
    "letters": {
        "answer": Entry(("letters",)),
        "headline": Entry(("letters",), ("promotion", "confidence")),
        "accept_pact": Entry(("letters",)),
    },
    "subsidies": {
        "price": Entry(("subsidies",), ("alarm", "home", "pact")),
        "seller_subsidy": Entry(("subsidies",), ("presence", "diversion", "focus")),
        "coupon": Entry(("subsidies",), ("deep", "growth")),
    },
    "brands": {
        "brand": Entry(("brands",), ("names", "heat")),
    },
    "ads": {
        "traffic": Entry(("ads",), ("growth", "profit")),
        "summit": Entry(("ads",), ("traffic", "eras")),
        "portal": Entry(("ads",), ("traffic", "heat")),
    },
    "investors": {
        "investor": Entry(("investors",), ("money_people", "runway")),
        "course": Entry(("investors",), ("runway", "comeback")),
    },
    "operate": {
        "front_page": Entry(("operate",), ("goodwill",)),
        "charter": Entry(("operate",), ("presence", "books")),
        "stock": Entry(("operate",), ("trust", "label")),
        "publicity": Entry(("operate",), ("growth", "launch")),
        "policing": Entry(("operate",), ("fakes", "dossier")),
        "logistics": Entry(("operate",), ("trust",)),
        "tech": Entry(("operate",), ("trust", "traffic")),
        "council": Entry(("operate",)),
        "belt": Entry(("operate",), ("books",)),
    },
    "calendar": {
        "promotion": Entry(("calendar",), ("headline",)),
        "small_event": Entry(("calendar",), ("brand",)),
        "launch": Entry(("calendar", "aim"), ("eras",)),
    },
    "rivals": {
        "choose_one": Entry(("rivals",), ("goodwill", "focus")),
        "poach": Entry(("rivals",), ("fakes",)),
        "lobby": Entry(("rivals",)),
        "partner": Entry(("rivals",), ("growth",)),
        "pact": Entry(("rivals",), ("nemesis", "alarm")),
        "whisper": Entry(("rivals",), ("rumours", "trust", "nemesis")),
        "expose": Entry(("rivals",), ("law",)),
        "research": Entry(("rivals",), ("sight", "expose")),
        "purchase": Entry(("rivals",), ("course",)),
        "contingency": Entry(("slots",), ("attention", "nemesis")),
        "announce": Entry(("slots",), ("promotion",)),
    },
}  # fmt: skip

GLOSSARY: Mapping[str, str] = {
    "gmv": "books", "take_rate": "books", "basket": "need", "visit": "traffic", "conversion": "traffic",
    "cac": "growth", "ltv": "deep", "burn": "runway", "single_homing": "home", "multi_homing": "presence",
    "cross_side": "war", "bottleneck": "presence", "chicken_egg": "war", "churn": "home", "bazaar": "label",
    "mall": "label", "self_operated": "stock", "ordinary_goods": "fakes", "store_credit": "charter",
    "reserve": "traffic", "clearing_price": "traffic", "landing": "traffic", "adstock": "publicity",
    "buzz": "publicity", "depth": "promotion", "novelty": "promotion", "hype": "launch", "lift": "launch",
    "tranche": "tranches", "milestone": "tranches", "dilution": "fortune", "premoney": "investor",
    "valuation": "fortune", "legacy": "fortune", "guarantee": "brand", "cost_index": "eras",
    "entrance": "partner", "wave": "small_event",
}  # fmt: skip
"""A term of the field, and the article in which it does its work."""
