"""An analyst's way through the desk in a real browser, in every language of the interface; and what axe finds on its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browsers import browser, chromium, served
from desks import filled
from dragoman.desk.app import make
from dragoman.desk.desk import address_of
from dragoman.desk.settings import Settings
from dragoman.desk.words import LANGUAGES, words
from dragoman.ledger.ledger import Ledger

pytestmark = pytest.mark.skipif(
    chromium() is None, reason="no Chromium here; install Debian's package chromium, or name one in CHROMIUM"
)

SELECT = """([start, end]) => {
  const place = (at) => {
    for (const one of document.querySelectorAll("[data-text] [data-at]")) {
      const begin = Number(one.dataset.at), length = [...one.textContent].length;
      if (begin <= at && at <= begin + length) {
        let node = one; while (node.firstChild) node = node.firstChild;
        return [node, [...one.textContent].slice(0, at - begin).join("").length];
      }
    }
  };
  const range = document.createRange();
  range.setStart(...place(start)); range.setEnd(...place(end));
  const chosen = document.getSelection(); chosen.removeAllRanges(); chosen.addRange(range);
}"""


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with browser() as made:
        yield made


@pytest.fixture()
def desk(tmp_path: Path) -> Iterator[tuple[str, Ledger]]:
    filled(tmp_path / "ledger.db")
    app = make(Settings(ledger=str(tmp_path / "ledger.db"), local="Lan"))
    with served(app) as address:
        yield address, app.state.desk.ledger


def opened(chrome: Browser, language: str, width: int = 1280) -> tuple[Page, list[str]]:
    """A page in a language, and what the browser complains of on it."""
    context = chrome.new_context(locale=language, viewport={"width": width, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(30_000)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page, complaints


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_analysts_way(chrome: Browser, desk: tuple[str, Ledger], language: str) -> None:
    address, ledger = desk
    say = words(language)
    page, complaints = opened(chrome, language)

    # find a contact
    page.goto(f"{address}/contacts")
    expect(page.locator("h1")).to_have_text(say("nav.contacts"))
    contact = ledger.contacts(kind="call", since="2026")[0].id
    page.locator(f"a[href^='/contacts/{contact}']").first.click()

    # compare what each side says
    expect(page.locator("#readouts")).to_have_text(say("contact.readouts"))
    found = ledger.contact(contact)
    said = next(one for one in found.statements if one.statement.speakers == ["person:to-lam"])
    card = page.locator(f"[id='{said.id}']")
    expect(card.locator("blockquote")).to_contain_text(said.quote[:20])
    card.locator("summary").first.click()
    expect(card).to_contain_text(said.statement.cue.rule)

    # correct its speaker and its span by selecting text, reached by keys alone
    card.focus()
    page.keyboard.press("e")
    expect(page.locator("#correct")).to_be_visible()
    _, text, record = ledger.document(said.document)
    other = record.actors["person:xi-jinping"].mentions[0]
    page.evaluate(SELECT, list(other))
    page.locator("[data-speaker]").click()
    expect(page.locator("input[name='speakers']").first).to_have_value(other.of(text))
    start, end = said.statement.span
    page.evaluate(SELECT, [start, end - 4])
    page.locator("[data-selection='span']").click()
    page.evaluate(SELECT, [start + 2, end - 4])
    page.locator("[data-selection='content']").click()
    page.locator("#correct button.main").click()
    expect(page.locator(".notice[role=status]")).to_contain_text(say("review.done"))
    now = ledger.statement(said.id).statement
    assert (now.speakers, now.span) == (["person:xi-jinping"], (start, end - 4))
    assert {one.by for one in ledger.judgements(said.id)} == {"Lan"}

    # undo
    with page.expect_navigation():  # the notice of the correction stands there still
        page.keyboard.press("u")
    expect(page.locator(".notice[role=status]")).to_contain_text(say("review.done"))
    assert ledger.judgements(said.id)[-1].kind == "undo"

    # merge two contacts, and take it back
    second = next(line.id for line in ledger.contacts() if line.id != contact)
    page.goto(f"{address}/contacts/{contact}/merge?other={second}")
    page.locator("form", has=page.locator(f"input[value='{second}']")).get_by_role(
        "button", name=say("review.same")
    ).click()
    expect(page.locator(".notice[role=status]")).to_contain_text(say("review.done"))
    assert ledger.contact(contact).contact.id == ledger.contact(second).contact.id
    with page.expect_navigation():
        page.locator(".notice[role=status]").get_by_role("button", name=say("review.undo")).click()
    assert ledger.contact(contact).contact.id != ledger.contact(second).contact.id

    # copy the citation, export
    page.goto(f"{address}/contacts/{contact}")
    page.get_by_role("button", name=say("act.copy")).first.click()
    expect(page.locator("#said")).to_have_text(say("act.copied"))
    assert f"/contacts/{contact}" in page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.get_by_role("link", name=say("act.export"), exact=True).first.click()
    assert download.value.path().stat().st_size > 100
    assert complaints == []
    page.context.close()


PAGES = ["/", "/contacts", "/search?q=Vietnam", "/actors", "/actors/person:to-lam", "/pairs/VNM/CHN", "/formulas", "/timeline", "/network", "/frequency", "/promises", "/review", "/bring", "/account", "/help"]  # fmt: skip


@pytest.mark.parametrize("width", [1280, 390])
def test_pages_have_no_fault_that_axe_finds(chrome: Browser, desk: tuple[str, Ledger], width: int) -> None:
    address, ledger = desk
    contact = ledger.contact(ledger.contacts(kind="call", since="2026")[0].id)
    id, said, head = contact.contact.id, contact.statements[0].id, contact.documents[0]
    named = [f"/contacts/{id}", f"/contacts/{id}/edit", f"/contacts/{id}/merge", f"/contacts/{id}/coverage", f"/contacts/{id}/brief", f"/statements/{said}", f"/documents/{address_of(head.key)}"]  # fmt: skip
    page, complaints = opened(chrome, "vi" if width == 390 else "en", width)
    faults: list[str] = []
    for path in [*PAGES, *named]:
        answer = page.goto(address + path)
        assert answer is not None and answer.ok, (path, answer)
        page.wait_for_load_state("networkidle")
        for one in Axe().run(page).response["violations"]:
            faults += [f"{path}: {one['id']} ({one['impact']}) {node['html'][:160]}" for node in one["nodes"][:2]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"{path}: is wider than {width} px")
    assert faults == [] and complaints == []
    page.context.close()


def test_pictures_lead_where_they_are_clicked(chrome: Browser, desk: tuple[str, Ledger]) -> None:
    address, _ = desk
    page, complaints = opened(chrome, "en")
    page.goto(f"{address}/network")
    page.wait_for_function("window.pictures && window.pictures.web")
    place = page.evaluate("(() => { const at = pictures.web.nodes()[0].renderedPosition(); const box = document.getElementById('web').getBoundingClientRect(); return [box.left + at.x, box.top + at.y, pictures.web.nodes()[0].data('go')]; })()")  # fmt: skip
    page.mouse.click(place[0], place[1])
    page.wait_for_url(f"**{place[2]}")
    page.goto(f"{address}/timeline")
    link = page.locator("#chart svg a").first
    where = link.evaluate("one => one.href.baseVal")
    assert where.startswith("/contacts/")
    link.hover()
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{where}")
    assert complaints == []
    page.context.close()
