"""Two-Sided, a platform war: the map of the house.

Every line stands where a WORD that players read (trust, ads, brands ...) crosses a FLOOR. Go to the floor by
its question, then to the file that bears the word; `grep -r trust` walks a word through the whole house.

    main.py            Is everything here that we need?
    game/commands/     What did the person type?
    game/client/       What does a person see, click and hear?
    game/lab/          What do many games say?
    game/session/      Who sits, may know what, ordered what? Save and undo.
    game/ai/           What would a computer order?
    game/engine/       What happens?
    game/balance/      What did the modder set, and is it sound?
    game/words.py      How is it said?
    game/places.py     Where does a file lie?         game/start.py   Are the packages here?

Imports run down only: a file may import its own room and the rooms of lower floors (tests/test_floors.py).

Where does a new line belong? The first yes wins.
    Might a modder want to change it?     balance/base/<word>.toml, and its field in game/balance/schema/
    Must it still be there next month?    engine/state/world.py
    Was it chosen? Did it flow? Luck?     engine/state/orders.py, ledger.py, chance.py
    Does it make something happen?        engine/rules/<word>.py; buyers or sellers choosing: engine/market/
    Does it only look at the state?       engine/lenses/; whether and how far a line may be ordered: lines/
    Does it try months nobody plays?      engine/forecast.py, departures.py; to share out a change: reasons.py
    Does a computer decide or advise?     ai/
    Does it need many games?              lab/
    Would it vanish if nobody sat there?  session/
    Is it a sentence?                     assets/text/<language>.toml
    Is it drawn?                          client/screens/; for one word panels/; for any game kit/
    Is it about what was typed?           commands/
"""

VERSION = "0.1.0"

# From the ground up: the rooms of one line share a floor and do not know each other.
FLOORS = (
    ("start", "places"),
    ("words",),
    ("balance",),
    ("engine",),
    ("ai",),
    ("session",),
    ("lab", "client"),
    ("commands",),
)
