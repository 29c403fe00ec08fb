"""The README shows the pictures that its script draws, and no others."""

import re

from game.client import shopwindow
from game.places import CHECKOUT

FOLDER = "docs/pictures"
MOST = 4_000_000  # bytes of the film


def test_the_readme_shows_what_its_script_draws_and_all_of_it_lies_there():
    shown = re.findall(r"!\[[^]]+\]\((.+?)\)", (CHECKOUT / "README.md").read_text("utf-8"))
    drawn = [f"{FOLDER}/{name}" for name in (shopwindow.FILM, *(f"{one}.png" for one in shopwindow.PICTURES))]
    assert shown == drawn
    assert sorted(f"{FOLDER}/{path.name}" for path in (CHECKOUT / FOLDER).iterdir()) == sorted(drawn)


def test_the_film_moves_and_is_not_too_large():
    film = (CHECKOUT / FOLDER / shopwindow.FILM).read_bytes()
    assert film.count(b"fcTL") > 60
    assert len(film) < MOST
