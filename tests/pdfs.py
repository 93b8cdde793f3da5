"""A small writer of PDFs, for the tests: lines of any script at given places, in no font that would have to be shipped."""

from __future__ import annotations

from dataclasses import dataclass

WIDE, NARROW = 1.0, 0.5  # widths of characters, in the size of the font


@dataclass(frozen=True, slots=True)
class Line:
    """Words at a place of a page (points, from the lower left corner)."""

    words: str
    x: float
    y: float
    size: float = 10


def width(words: str, size: float = 10) -> float:
    """How far a line reaches."""
    return sum(WIDE if char > "\u2e7f" else NARROW for char in words) * size


def pdf(pages: list[list[Line]], info: str = "", trailer: str = "") -> bytes:
    """A PDF of pages of lines. `info` goes into its dictionary of metadata, `trailer` into its trailer."""
    characters = sorted({char for page in pages for line in page for char in line.words})
    codes = {char: number for number, char in enumerate(characters, 1)}
    mapping = "\n".join(f"<{code:04x}> <{char.encode('utf-16-be').hex()}>" for char, code in codes.items())
    unicode = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{mapping}\nendbfchar endcmap end"
    )
    widths = " ".join(f"{code} [{500 if char <= chr(0x2E7F) else 1000}]" for char, code in codes.items())
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{8 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        f" /Supplement 0 >> /FontDescriptor 5 0 R /W [{widths}] >>",
        "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800"
        " /Descent -200 /CapHeight 700 /StemV 80 >>",
        f"<< /Length {len(unicode)} >>\nstream\n{unicode}\nendstream",
        f"<< {info} >>",
    ]
    for number, page in enumerate(pages):
        shown = "\n".join(
            f"BT /F1 {line.size} Tf 1 0 0 1 {line.x} {line.y} Tm <{''.join(f'{codes[char]:04x}' for char in line.words)}> Tj ET"
            for line in page
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {9 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 7 0 R {trailer} >>\n"
    return out + (end + f"startxref\n{len(out)}\n%%EOF\n").encode("latin-1")


def column(words: list[str], x: float, top: float, size: float = 10, leading: float = 1.2) -> list[Line]:
    """Lines one below another."""
    return [Line(line, x, top - number * size * leading, size) for number, line in enumerate(words)]
