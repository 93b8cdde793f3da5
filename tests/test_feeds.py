"""Feeds to documents: RSS, Atom and RDF, whole, broken and cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents.hints import Hints
from dragoman.documents.load import documents
from dragoman.documents.markup import text_of
from dragoman.errors import EmptyInput, InputError, TruncatedInput
from dragoman.model import Document
from reading import DAMAGED, made, one, refused

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Bản tin <![CDATA[Ngoại giao & Quốc tế]]></title><link>https://example.org/</link>
<item><title>Tô Lâm điện đàm</title><link>https://example.org/1</link><guid isPermaLink="false">tin-1</guid>
<pubDate>Thu, 16 Jan 2025 23:30:00 +0700</pubDate><description>Lời dẫn.</description>
<content:encoded><![CDATA[<p>Tổng Bí thư Tô Lâm <b>điện đàm</b> với Chủ tịch Tập Cận Bình.</p><p>Hai bên nhất trí.</p>]]></content:encoded></item>
<item><title>Chỉ có lời dẫn</title><link>/2</link><description>Ông &lt;i&gt;gặp&lt;/i&gt; A &amp;amp; B.</description><dc:date>2025-01-17T01:00:00Z</dc:date></item>
<item><description>A &amp; B, nothing more</description></item>
<item><link>https://example.org/4</link></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/news/">
<title type="html">Foreign &lt;em&gt;Affairs&lt;/em&gt;</title>
<entry><id>tag:example.org,2025:7</id><title>习近平同苏林通电话</title><link rel="alternate" href="7.html"/>
<published>2025-01-15T20:00:00+08:00</published><updated>2026-01-01T00:00:00Z</updated>
<summary>摘要</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>双方一致同意。</p><p>加强合作。</p></div></content></entry>
<entry><id>8</id><title>Only updated</title><updated>2025-02-03T00:00:00Z</updated><content type="text">x &lt; y</content>
<source><title>Another outlet</title></source></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>通信</title><link>https://example.org/</link></channel>
<item rdf:about="https://example.org/9"><title>会談</title><link>https://example.org/9</link><description>両首脳が会談した。</description><dc:date>2025-03-04T09:00+09:00</dc:date></item></rdf:RDF>"""


def test_rss_gives_an_entry_a_document(tmp_path: Path) -> None:
    first, teaser, bare, empty = made(tmp_path, "feed.rss", RSS.format(encoding="utf-8").encode())
    assert isinstance(first, Document) and isinstance(teaser, Document) and isinstance(bare, Document)
    assert first.text == ("Tô Lâm điện đàm\nTổng Bí thư Tô Lâm điện đàm với Chủ tịch Tập Cận Bình.\nHai bên nhất trí.")
    assert (first.title, first.outlet, first.published, first.url, first.id, first.derived) == (
        "Tô Lâm điện đàm", "Bản tin Ngoại giao & Quốc tế", "2025-01-16", "https://example.org/1", "tin-1", True,
    )  # fmt: skip
    assert first.source.endswith("feed.rss:1")
    assert (teaser.text, teaser.published) == ("Chỉ có lời dẫn\nÔng gặp A & B.", "2025-01-17")
    assert (bare.text, bare.title, bare.id, bare.published) == ("A & B, nothing more", None, "feed-3", None)
    assert type(empty) is EmptyInput and "feed.rss:4" in str(empty)


def test_atom_gives_content_addresses_and_the_first_day(tmp_path: Path) -> None:
    first, second = made(tmp_path, "feed.atom", ATOM.encode())
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.text, first.url) == (
        "习近平同苏林通电话\n双方一致同意。\n加强合作。",
        "https://example.org/news/7.html",
    )
    assert (first.id, first.outlet, first.published) == ("tag:example.org,2025:7", "Foreign Affairs", "2025-01-15")
    assert (second.text, second.outlet, second.published) == ("Only updated\nx < y", "Another outlet", "2025-02-03")


def test_rdf_is_read(tmp_path: Path) -> None:
    found = one(tmp_path, "feed.rdf", RDF.encode())
    assert (found.text, found.outlet, found.published) == ("会談\n両首脳が会談した。", "通信", "2025-03-04")


@pytest.mark.parametrize("feed", [RSS.format(encoding="utf-8"), ATOM, RDF, ATOM.replace('<?xml version="1.0"?>', "")])
def test_feeds_are_known_by_their_content(tmp_path: Path, feed: str) -> None:
    assert any(isinstance(found, Document) and found.outlet for found in made(tmp_path, "download", feed.encode()))


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("gb18030", "GB2312"), ("gb18030", "utf-8"), ("utf-16", "utf-16"), ("utf-8-sig", "utf-8"), ("utf-8", "utf-16")],
)
def test_feeds_in_other_encodings(tmp_path: Path, encoding: str, declared: str) -> None:
    feed = RDF.replace("両首脳が会談した", "双方一致同意加强合作，妥善管控分歧").replace("会談", "通电话")
    found = one(tmp_path, "a.xml", (f'<?xml version="1.0" encoding="{declared}"?>' + feed).encode(encoding))
    assert found.text == "通电话\n双方一致同意加强合作，妥善管控分歧。"


def test_a_broken_feed_gives_what_it_has(tmp_path: Path) -> None:
    broken = RSS.format(encoding="utf-8").replace("<guid", "<oops & <guid").replace("Lời dẫn.", "Lời &dẫn;\x02 <b>.")
    found = made(tmp_path, "a.rss", broken.encode())
    assert sum(isinstance(entry, Document) for entry in found) >= 3
    assert "Hai bên nhất trí." in str(found[0])


def test_a_feed_that_is_cut_off_says_so_after_its_entries(tmp_path: Path) -> None:
    whole = RSS.format(encoding="utf-8")
    *entries, last = made(tmp_path, "a.rss", whole[: whole.index("Ông &lt;i")].encode())
    assert isinstance(entries[0], Document) and entries[0].text.endswith("Hai bên nhất trí.")
    assert type(last) is TruncatedInput and "after 2 entries" in str(last)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<rss version='2.0'><channel><title>x</title></channel></rss>", id="no entries"),
        pytest.param(b"<?xml version='1.0'?><urlset><url><loc>https://example.org/</loc></url></urlset>", id="no feed"),
        pytest.param(b"  ", id="nothing"),
    ],
)
def test_xml_without_entries(tmp_path: Path, data: bytes) -> None:
    assert type(refused(tmp_path, "a.xml", data)) is EmptyInput


def test_entities_neither_swell_nor_read_files(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hidden words")
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    start = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom">{levels}<!ENTITY file SYSTEM "{tmp_path}/secret">]>'
    )
    feed = "<rss version='2.0'><channel><item><title>t</title><description>&e8; &file; end</description></item></channel></rss>"
    (found,) = made(tmp_path, "a.rss", (start + feed).encode())
    assert isinstance(found, Document)
    assert len(found.text) < 1000 and "hidden" not in found.text


def test_hints_win_over_the_feed(tmp_path: Path) -> None:
    hints = Hints(published="2024-01-01", outlet="outlet:vna", url="https://example.org/x", language="vi")
    found = made(tmp_path, "a.rss", RSS.format(encoding="utf-8").encode(), hints)[0]
    assert isinstance(found, Document)
    assert (found.published, found.outlet, found.url, found.language) == (
        "2024-01-01", "outlet:vna", "https://example.org/x", "vi",
    )  # fmt: skip


def test_a_name_in_a_feed_is_not_fetched_or_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.rss").write_text(RDF)
    assert isinstance(refused(tmp_path, "a.rss", str(tmp_path / "secret.rss").encode()), EmptyInput)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a<!-- no -->b<?php no ?>c", "abc"),
        ("<td>1</td><td>2</td>", "1\n2"),
        ("x\u00a0: y\n z", "x\u00a0: y z"),
        ("<style>p{}</style><p>习近平</p>", "习近平"),
        ("\x00\x01", "\ufffd\ufffd"),
        ("<!-- only -->", ""),
        ("<" * 3000, None),
        ("<b>" * 200 + "deep", "deep"),
        ("<b>" * 3000 + "deep", None),
    ],
)
def test_markup_to_text(markup: str, text: str | None) -> None:
    found = text_of(markup)
    assert text is None or found == text


@DAMAGED
@given(data=st.data(), feed=st.sampled_from([RSS.format(encoding="utf-8"), ATOM, RDF]))
def test_damaged_feeds_never_raise(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, feed: str) -> None:
    whole = bytearray(feed.encode())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    file = tmp_path_factory.mktemp("feed") / data.draw(st.sampled_from(["a.rss", "download"]))
    file.write_bytes(bytes(whole[: data.draw(st.integers(1, len(whole)))]))
    assert all(isinstance(found, Document | InputError) for found in documents(str(file), Hints()))
