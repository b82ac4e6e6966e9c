"""Makes the serif face of the built-in theme from Source Serif 4: subset.py PACKAGE OUTPUT

PACKAGE is the unpacked npm package, OUTPUT a folder. `cargo xtask serif` runs this with pinned versions of the
package, fonttools and brotli.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Chancery Serif"
LATIN = (
    "0020-007E 00A0-00FF 0131 0152-0153 02C6 02DA 02DC 2010-2015 2018-201E 2020-2022 2026 2030 2032-2033 "
    "2039-203A 2044 20AC 2122 2212"
)
# The file, the one that it is made from, its weights, and its characters: all of the source where none are named.
FACES = [
    ("chancery-serif-latin", "latin-opsz-normal", (400, 700), LATIN),
    ("chancery-serif-latin-italic", "latin-opsz-italic", 400, LATIN),
    ("chancery-serif-latin-ext", "latin-ext-opsz-normal", (400, 700), None),
    ("chancery-serif-latin-ext-italic", "latin-ext-opsz-italic", 400, None),
    ("chancery-serif-vietnamese", "vietnamese-opsz-normal", (400, 700), None),
]
# The letters of the original are wider and looser the smaller they are set; texts of pages have about 18 pixels.
OPTICAL_SIZE = 20
FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "pnum", "tnum"]


def characters(ranges, font):
    if ranges is None:
        return set(font.getBestCmap())
    ends = [part.split("-") for part in ranges.split()]
    return {c for end in ends for c in range(int(end[0], 16), int(end[-1], 16) + 1)}


def rename(font):
    """The licence reserves the name “Source” for the original."""
    names = font["name"]
    postscript = FAMILY.replace(" ", "")
    new = {1: FAMILY, 3: f"4.004;{postscript}", 4: FAMILY, 6: postscript, 16: FAMILY, 25: postscript}
    for record in list(names.names):
        if record.nameID in new:
            names.setName(new[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)


def main(package, output):
    copyright = None
    for name, source, weights, ranges in FACES:
        font = TTFont(package / "files" / f"source-serif-4-{source}.woff2", recalcTimestamp=False)
        copyright = font["name"].getDebugName(0)
        font = instantiateVariableFont(font, {"wght": weights, "opsz": OPTICAL_SIZE})
        options = Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=characters(ranges, font))
        subsetter.subset(font)
        rename(font)
        font.flavor = "woff2"
        path = output / f"{name}.woff2"
        font.save(path)
        print(f"{path.name}, {path.stat().st_size} bytes")
    licence = (package / "LICENSE").read_text(encoding="utf-8")
    body = licence[licence.index("This Font Software is licensed"):]
    changes = "Modified: fewer characters and weights, and the name Chancery Serif."
    text = f"{copyright}\n{changes}\n\n{body}"
    (output / "chancery-serif-licence.txt").write_text(text, encoding="utf-8")


main(Path(sys.argv[1]), Path(sys.argv[2]))
