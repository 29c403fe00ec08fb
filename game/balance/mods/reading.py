"""A folder or a zip becomes a mod, or it is said why not. A zip is read in place and never unpacked.

A mod is untrusted: how much there may be of it is fixed before anything is opened, and nothing of it is run.
"""

import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from game.balance import files
from game.balance.errors import BalanceError, Trouble, nearest
from game.balance.layers import Layers
from game.balance.mods.mod import MANIFEST, ROOMS, Mod
from game.balance.schema.manifest import Manifest
from game.balance.schema.rules import Rules
from game.balance.validate import valid
from game.words import LANGUAGES, say

MIB = 1 << 20
ALL_MOST, FILE_MOST, FILES_MOST = 8 * MIB, MIB, 200
ENDINGS = (".toml", ".md", ".txt")
NAME = re.compile(r"[A-Za-z0-9_][\w.-]{0,63}(/[A-Za-z0-9_][\w.-]{0,63}){0,3}", re.ASCII)
ID = re.compile(r"[a-z][a-z0-9_-]{1,39}")  # of scenarios and personas, which sentences are named after
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


def read(path: Path) -> Mod:
    """The mod of a folder or a zip. BalanceError names everything that is wrong with its shape."""
    home = files.shown(path)
    among = _zipped(path, home) if path.suffix == ".zip" else _lying(path, home)
    mod = _mod(_unwrapped(dict(_within_limits(among, home))), home)
    if not re.fullmatch(rf"{mod.id}(-\d[\w.-]*)?", path.stem if path.suffix == ".zip" else path.name):
        page, _ = mod.manifest_page
        what, help = say("mod.misnamed", id=mod.id, name=path.name), say("mod.misnamed_help", id=mod.id)
        raise BalanceError([Trouble("M001", page.name, page.find(("id",)), what, help)])
    return mod


def remembered(texts: Mapping[str, str], home: str) -> Mod:
    """The mod of files that somebody kept. BalanceError as in `read`."""
    among = ((name, text.encode()) for name, text in texts.items())
    return _mod(dict(_within_limits(among, home)), home)


def _mod(found: Mapping[str, bytes], home: str) -> Mod:
    if MANIFEST not in found:
        what, help = say("mod.no_manifest"), say("mod.no_manifest_help")
        raise BalanceError([Trouble("M001", f"{home}/{MANIFEST}", None, what, help)])
    told, troubles = {}, list(_astray(home, found))
    for name, raw in found.items():
        try:
            told[name] = files.decoded(f"{home}/{name}", raw)
        except BalanceError as error:
            troubles += error.troubles
    if troubles:
        raise BalanceError(troubles)
    page, said = files.parsed(f"{home}/{MANIFEST}", told[MANIFEST])
    return Mod(valid(Manifest, Layers.one(page, said)), home, told)


def _within_limits(among: Iterable[tuple[str, bytes]], home: str) -> Iterator[tuple[str, bytes]]:
    """The files by their path in the mod, as long as they are few, small and plainly named."""
    total = 0
    for count, (name, raw) in enumerate(among, 1):
        total += len(raw)
        if count > FILES_MOST:
            raise _refused(home, say("mod.too_many"))
        if not NAME.fullmatch(name) or not name.endswith(ENDINGS):
            raise _refused(home, say("mod.name", name=name[:80], endings=" ".join(ENDINGS)))
        if len(raw) > FILE_MOST or total > ALL_MOST:
            raise _refused(f"{home}/{name}", say("mod.large"))
        yield name, raw


def _lying(path: Path, home: str) -> Iterator[tuple[str, bytes]]:
    """Of a folder; what begins with a dot belongs to the system or an editor."""
    try:
        for where, folders, names in os.walk(path, onerror=_raise):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in (*folders, *sorted(names)):
                file = Path(where, name)
                kind = file.lstat().st_mode
                inside = file.relative_to(path).as_posix()
                if stat.S_ISDIR(kind) or name.startswith(".") or name.endswith("~"):
                    continue
                if not stat.S_ISREG(kind):
                    raise _refused(f"{home}/{inside}", say("mod.link"))
                with file.open("rb") as opened:
                    yield inside, opened.read(FILE_MOST + 1)
    except OSError as error:
        raise _refused(home, say("mod.unread", reason=error.strerror or error)) from None


def _zipped(path: Path, home: str) -> Iterator[tuple[str, bytes]]:
    try:
        if path.stat().st_size > ALL_MOST:
            raise _refused(home, say("mod.large"))
        with zipfile.ZipFile(path) as archive:
            seen: set[str] = set()
            for entry in archive.infolist()[: FILES_MOST * 2]:
                if entry.is_dir():
                    continue
                if stat.S_ISLNK(entry.external_attr >> 16):
                    raise _refused(f"{home}/{entry.filename[:80]}", say("mod.link"))
                if entry.filename.lower() in seen:
                    raise _refused(home, say("mod.twice", name=entry.filename[:80]))
                seen.add(entry.filename.lower())
                with archive.open(entry) as opened:
                    yield entry.filename, opened.read(FILE_MOST + 1)
    except BalanceError:
        raise
    except BROKEN as error:
        raise _refused(home, say("mod.unread", reason=str(error)[:80])) from None


def _unwrapped(found: dict[str, bytes]) -> dict[str, bytes]:
    """The same without the one folder around everything that many a zip has."""
    tops = {name.split("/")[0] for name in found}
    if MANIFEST in found or len(tops) != 1:
        return found
    return {name.partition("/")[2]: raw for name, raw in found.items()}


def _astray(home: str, found: Mapping[str, bytes]) -> Iterator[Trouble]:
    """Files of settings that nobody would read."""
    known = {"balance": tuple(Rules.model_fields), "text": LANGUAGES}
    for name in sorted(found):
        room, _, file = name.rpartition("/")
        if not name.endswith(".toml") or name == MANIFEST:
            continue
        word = file.removesuffix(".toml")
        if room not in ROOMS:
            help = say("mod.rooms", known=", ".join(f"{one}/" for one in ROOMS))
        elif room in known and word not in known[room]:
            near, all_known = nearest(word, known[room]), ", ".join(known[room])
            help = (
                say("balance.near", near=f"{near}.toml")
                if near
                else say("balance.stray.help", known=all_known)
            )
        elif room not in known and not ID.fullmatch(word):
            help = say("balance.id.help")
        else:
            continue
        yield Trouble("R012", f"{home}/{name}", None, say("balance.stray.what"), help)


def _refused(file: str, what: str) -> BalanceError:
    limits = {"most": FILES_MOST, "each": FILE_MOST // MIB, "all": ALL_MOST // MIB}
    return BalanceError([Trouble("M008", file, None, what, say("mod.limits", **limits))])


def _raise(error: OSError) -> None:
    raise error
