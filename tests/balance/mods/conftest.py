"""Mods made on the spot, in this test's own house."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game import places

Make = Callable[..., Path]


@pytest.fixture
def make() -> Make:
    """make("id", {"balance/trust.toml": "climb = 0.1"}, after='["other"]'): its folder."""

    def begin(id: str, files: dict[str, str] | None = None, /, **more: str) -> Path:
        told = {"id": f'"{id}"', "name": f'"{id}"', "version": '"1.0"', "game": '">=0.1"', **more}
        manifest = "\n".join(f"{name} = {value}" for name, value in told.items())
        folder = places.mods()[0] / id
        for name, text in {"mod.toml": manifest, **(files or {})}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    return begin
