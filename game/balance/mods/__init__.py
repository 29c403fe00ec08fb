"""Mods: folders that change the game with settings and words alone, and run no code.

    mod.toml                what it is called and what it goes with
    balance/<word>.toml     over balance/base/<word>.toml
    compat/<name>.toml      over all that, when another mod is there
    scenarios/<id>.toml     a scenario of its own, or over one of the game's
    personas/<id>.toml      a founder's way, or over one of the game's
    text/<language>.toml    words for all that

What was chosen is read (reading), put in order (order) and used (using); the loader lays it over the game's
own files. The other files of this room each answer one question of somebody who makes mods.
"""
