"""The tables of readings made again from their sources: `python docs/make_readings.py PACKAGE UNICODE`.

PACKAGE is the folder that `npm pack hanviet-pinyin-words` unpacks to, UNICODE the one that holds Debian's
Unihan_Readings.txt.bz2 (package unicode-data). Rows are keyed by the folded (simplified) character.
"""

from __future__ import annotations

import bz2
import datetime
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from dragoman.actors.readings.folding import fold_name

DATA = Path(__file__).parents[1] / "src" / "dragoman" / "actors" / "readings" / "data"
WANTED = ("kHangul", "kJapaneseOn", "kJapaneseKun")
CHARSETS = ("gb2312", "big5", "euc_kr", "shift_jis")  # a name's character is in one of the four


def main() -> None:
    """Write hanviet.tsv and unihan.tsv."""
    package, unicode_data = (Path(word) for word in sys.argv[1:3])
    hanviet(package)
    unihan(unicode_data / "Unihan_Readings.txt.bz2")


def hanviet(package: Path) -> None:
    """Readings in the order of the source, a simplified character's own before those of the traditional it stands for."""
    source = (package / "src" / "hanvietData.js").read_text(encoding="utf-8")
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    rows = json.loads(source[source.index("{") : source.rindex("}") + 1])
    found: dict[str, list[str]] = defaultdict(list)
    for char, by_pinyin in sorted(rows.items(), key=lambda row: fold_name(row[0]) != row[0]):
        for readings in by_pinyin.values():
            found[fold_name(char)] += [unicodedata.normalize("NFC", reading) for reading in readings]
    header = (
        "# Han characters to Hán-Việt readings, the usual first.\n"
        f"# source: npm package hanviet-pinyin-words {version} by Phong Phan, https://github.com/ph0ngp/hanviet-pinyin-words"
        f"  licence: MIT (Copyright (c) 2024 Phong Phan)  date: {datetime.date.today():%Y-%m}\n"
        "# The notice of its licence is in LICENCES.md beside this file. Made by docs/make_readings.py; corrections: hanviet_more.tsv.\n"
    )
    lines = [f"{char}\t{' '.join(dict.fromkeys(readings))}" for char, readings in sorted(found.items()) if readings]
    _write("hanviet.tsv", header + "char\treadings\n", lines)


def unihan(file: Path) -> None:
    """Hangul, on and kun readings of the characters that older character sets hold."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in bz2.decompress(file.read_bytes()).decode("utf-8").split("\n"):
        if line.startswith("U+"):
            code, field, value = line.split("\t")
            char = chr(int(code[2:], 16))
            if field in WANTED and len(char) == 1 and any(_in(charset, char) for charset in CHARSETS):
                words = [re.sub(":.*", "", word).lower() for word in value.split(" ")]
                found[fold_name(char)][field] += words[: 4 if field == "kJapaneseKun" else 3]
    header = (
        "# Han characters to hangul, on and kun readings (blanks between several, - for none).\n"
        "# source: Unihan_Readings.txt of Unicode 15.0.0 (Debian unicode-data 15.0.0-1)  licence: Unicode-3.0,"
        " (c) 1991-2022 Unicode, Inc.  date: 2022-08-01\n"
        "# The notice of its licence is in LICENCES.md beside this file. Made by docs/make_readings.py.\n"
    )
    lines = [
        char + "".join("\t" + (" ".join(dict.fromkeys(fields[field])) or "-") for field in WANTED)
        for char, fields in sorted(found.items())
        if fields["kHangul"] or (_in("shift_jis", char) and fields["kJapaneseOn"])
    ]
    _write("unihan.tsv", header + "char\thangul\ton\tkun\n", lines)


def _in(charset: str, char: str) -> bool:
    try:
        char.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _write(name: str, header: str, lines: list[str]) -> None:
    DATA.joinpath(name).write_text(header + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
