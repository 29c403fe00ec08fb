"""Everything that can be wrong with a file of settings, by its code. A code keeps its meaning for ever."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Code:
    """What it means, and an example: a file of a mod that has it; empty where no single file can."""

    meaning: str
    file: str = ""
    text: str = ""


CODES = {
    "R001": Code("not TOML", "balance/trust.toml", "climb = .5"),
    "R002": Code("unknown setting", "balance/trust.toml", "clmb = 0.1"),
    "R003": Code(
        "a required setting is missing", "balance/cast.toml", '[partner.hot_air]\nname = "Balloons"'
    ),
    "R004": Code("not one of the choices", "balance/cast.toml", '[investor.old_ledger]\nstory = "profits"'),
    "R005": Code("of the wrong type", "balance/trust.toml", 'climb = "0.1"'),
    "R006": Code("out of bounds", "balance/trust.toml", "climb = 7.0"),
    "R007": Code("not a finite number", "balance/trust.toml", "climb = nan"),
    "R008": Code("too large a whole number", "balance/attention.toml", "points = 99999999999999999999"),
    "R009": Code("of the wrong length, or not rising", "balance/trust.toml", "range = [0.9, 0.1]"),
    "R010": Code("no such row to change", "balance/categories.toml", "[category.electroncs]\nprice = 900.0"),
    "R011": Code("a file of the game is missing"),
    "R012": Code("a file that nobody reads", "balance/trsut.toml", "climb = 0.1"),
    "R013": Code("a file that cannot be read, or is not UTF-8"),
    "R020": Code("there is nothing of this name", "balance/cast.toml", '[brand.bolt]\ncategory = "boats"'),
    "R021": Code("something of this name was removed", "balance/cast.toml", 'remove = ["temper.loyal"]'),
    "R022": Code(
        "settings that do not go together",
        "balance/platforms.toml",
        "[platform.kite]\nlabel = [1, 1, 0, 0, 0, 0]",
    ),
    "R023": Code("a row that has no words", "balance/news.toml", "[card.flood]\nweight = 2.0"),
    "R030": Code("renamed (warning)", "balance/settle.toml", "cap = 90"),
    "R031": Code("names of a later format of the rules", "mod.toml", "rules_format = 9000"),
    "R040": Code(
        "a month need not settle, or has more than one outcome (warning)",
        "balance/settle.toml",
        "nest = 0.05",
    ),
    "M001": Code("a manifest that is missing, or another mod's", "mod.toml", 'id = "sample-two"'),
    "M002": Code("nothing to remove (warning)", "balance/news.toml", 'remove = ["card.server_smok"]'),
    "M003": Code(
        "it needs a mod that is not there, or another version", "mod.toml", 'requires = { moon = ">=1" }'
    ),
    "M004": Code(
        "mods that want to come after each other",
        "mod.toml",
        'after = ["long-winter"]\nbefore = ["long-winter"]',
    ),
    "M005": Code("mods that cannot be played together", "mod.toml", 'conflicts = ["long-winter"]'),
    "M006": Code("not made for this game", "mod.toml", 'game = ">=9"'),
    "M007": Code("two mods of one id"),
    "M008": Code("a file or archive that is refused", "run.py", "print(1)"),
    "M009": Code("words that could not be said", "text/en.toml", '[command]\nunknown = "{secret}"'),
}
