"""A mod as one zip to hand on: the same files make the same bytes, on every machine."""

import zipfile
from pathlib import Path

from game.balance.mods.mod import Mod

NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first that a zip can tell


def pack(mod: Mod, folder: Path) -> Path:
    """Write `<id>-<version>.zip` there."""
    path = folder / f"{mod.id}-{mod.manifest.version}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(mod.files.items()):
            archive.writestr(zipfile.ZipInfo(name, NO_TIME), text, zipfile.ZIP_DEFLATED)
    return path
