"""Cut the game's faces out of the full ones: Latin with digits of equal width, and the Chinese that is said.

    python assets/fonts/build.py SOURCE_DIR [OUT_DIR]

SOURCE_DIR holds the unchanged OFL faces (searched with all its folders). Chinese faces hold the 3,755
characters of every day and those of assets/text: cut them again when a sentence brings a rarer one. The same
sources give the same bytes. Needs fontTools; the game does not.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTCollection, TTFont

LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
DASHES_AND_QUOTES = [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026]
SIGNS = [0x2032, 0x2033, 0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2264, 0x2265]
SHAPES = [0x25A0, 0x25B2, 0x25B6, 0x25BC, 0x25CB, 0x25CF, 0x2713]
CHARACTERS = LATIN + DASHES_AND_QUOTES + SIGNS + SHAPES
MINUS, DASH = 0x2212, 0x2013
DIGITS, SIGNS_OF_SUMS = "0123456789", "+\N{MINUS SIGN}"

FACES = [
    *(f"Inter-{weight}.otf" for weight in ("Regular", "Medium", "SemiBold", "Bold")),
    *(f"InterDisplay-{weight}.otf" for weight in ("SemiBold", "Bold")),
    "NotoSerifDisplay-Bold.ttf",
    "JetBrainsMono-Regular.ttf",
]

CHINESE = {  # face: the collection that holds it, and its name there
    "NotoSansSC-Regular.otf": ("NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"),
    "NotoSansSC-Bold.otf": ("NotoSansCJK-Bold.ttc", "Noto Sans CJK SC"),
    "NotoSerifSC-Bold.otf": ("NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC"),
}
EAST = "\u2e80"  # where the Chinese faces begin; game/client/kit/text.py knows it too
TEXTS = Path(__file__).parents[1] / "text"
EVERYDAY = (0xA1, 0xA3, *range(0xB0, 0xD8))  # rows of GB 2312: signs, broad letters, the first level


def tabular(face: TTFont) -> dict[str, str]:
    """Glyph of ordinary width -> its twin of equal width, as the face's own `tnum` feature says."""
    twins: dict[str, str] = {}
    table = face["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                twins.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return twins


def bake_columns(face: TTFont) -> None:
    """SDL cannot switch a feature on, so the digits of equal width become the ordinary ones."""
    twins = tabular(face)
    for characters in face["cmap"].tables:
        if DASH in characters.cmap:
            characters.cmap.setdefault(MINUS, characters.cmap[DASH])  # the serif has no minus
        for sign in map(ord, DIGITS + SIGNS_OF_SUMS):
            glyph = characters.cmap.get(sign)
            if glyph in twins:
                characters.cmap[sign] = twins[glyph]


def even_out(face: TTFont, characters: str) -> None:
    """Give these the advance of the widest and move their outlines to the middle; some weights forgot to."""
    names = [face.getBestCmap()[ord(one)] for one in characters]
    widest = max(face["hmtx"][name][0] for name in names)
    glyphs = face.getGlyphSet()
    moved = {}
    for name in names:
        width, bearing = face["hmtx"][name]
        if width != widest and "CFF " in face:
            pen = T2CharStringPen(widest, glyphs)
            glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, (widest - width) // 2, 0)))
            moved[name] = pen.getCharString()
            face["hmtx"][name] = (widest, bearing + (widest - width) // 2)
    if moved:
        top = face["CFF "].cff.topDictIndex[0]
        for name, outline in moved.items():
            outline.private = top.CharStrings[name].private
            outline.globalSubrs = top.CharStrings[name].globalSubrs
            top.CharStrings[name] = outline


def cut(source: Path, target: Path) -> int:
    """Write the subset and return its size in bytes."""
    face = TTFont(source, recalcTimestamp=False)
    bake_columns(face)
    options = subset.Options(layout_features=["kern", "ccmp"], name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(face)
    even_out(face, DIGITS)
    even_out(face, SIGNS_OF_SUMS)
    face.save(target)
    return target.stat().st_size


def everyday() -> str:
    """What a name, a save or a mod is likely to be written in."""
    rows = (bytes([row, cell]) for row in EVERYDAY for cell in range(0xA1, 0xFF))
    return b"".join(rows).decode("gb2312", "ignore")


def cut_chinese(collection: Path, name: str, target: Path) -> int:
    """Write the characters from EAST on, without the tables that only a typesetter reads."""
    face = next(face for face in TTCollection(collection).fonts if face["name"].getDebugName(1) == name)
    face.recalcTimestamp = False
    options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True, hinting=False)
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    cutter = subset.Subsetter(options)
    said = everyday() + "".join(file.read_text("utf-8") for file in sorted(TEXTS.glob("*.toml")))
    cutter.populate(unicodes=sorted({ord(one) for one in said if one >= EAST}))
    cutter.subset(face)
    face.save(target)
    return target.stat().st_size


def main(source: str, out: str = str(Path(__file__).parent)) -> None:
    """A face that SOURCE_DIR does not have stays as it is."""
    for name in FACES:
        for found in sorted(Path(source).rglob(name))[:1]:
            print(f"{name}: {cut(found, Path(out) / name)} bytes")
    for name, (collection, inner) in CHINESE.items():
        for found in sorted(Path(source).rglob(collection))[:1]:
            print(f"{name}: {cut_chinese(found, inner, Path(out) / name)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
