"""The server for assistants: what it offers, what it answers, that everything said is cited, and that it judges only where it may."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import msgspec
import pytest
from mcp import Client

from desks import filled
from dragoman.desk.desk import Desk
from dragoman.desk.mcp.server import server
from dragoman.desk.settings import Settings
from dragoman.ledger.judging import document_as_judged

BASE = "http://desk.example:8765"
Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    file = tmp_path_factory.mktemp("mcp") / "ledger.db"
    filled(file)
    held = Desk(Settings(ledger=str(file)))
    yield held
    held.close()


def asking(held: Desk, judge: str | None = None) -> Ask:
    """A tool called as an assistant calls it; what is refused comes as {"error": …}."""

    def ask(tool: str, **given: Any) -> dict[str, Any]:
        async def call() -> dict[str, Any]:
            async with Client(server(held, BASE, judge)) as client:
                answer = await client.call_tool(tool, given)
                content: Any = answer.content[0]
                return {"error": content.text} if answer.is_error else dict(answer.structured_content or {})

        return anyio.run(call)

    return ask


@pytest.fixture
def ask(held: Desk) -> Ask:
    return asking(held)


def citations(value: Any) -> Iterator[dict[str, Any]]:
    """Every citation in an answer, however deep."""
    if isinstance(value, dict):
        if "quote" in value and "span" in value:
            yield value
        for one in value.values():
            yield from citations(one)
    elif isinstance(value, list):
        for one in value:
            yield from citations(one)


def call_of(ask: Ask) -> str:
    return str(ask("contacts", states=["VNM", "Trung Quốc"], kind="call", since="2026")["contacts"][0]["id"])


def test_only_reading_is_offered_unless_judging_is_allowed(held: Desk) -> None:
    async def offered(judge: str | None) -> dict[str, bool | None]:
        async with Client(server(held, BASE, judge)) as client:
            tools = (await client.list_tools()).tools
            assert all(tool.description for tool in tools)
            return {tool.name: tool.annotations.read_only_hint if tool.annotations else None for tool in tools}

    reading = anyio.run(offered, None)
    assert set(reading) == {
        "search",
        "contacts",
        "contact",
        "compare",
        "statements",
        "actor",
        "formula",
        "promises",
        "passage",
    }
    assert all(reading.values())
    assert {name for name, reads in anyio.run(offered, "lan").items() if not reads} == {
        "correct",
        "accept",
        "reject",
        "same",
        "different",
        "undo",
    }


@pytest.mark.parametrize(
    ("tool", "given"),
    [
        ("search", {"words": "điện đàm"}),
        ("contacts", {"actors": ["Tô Lâm"]}),
        ("statements", {"speaker": "习近平", "act": "commit"}),
        ("statements", {"text": "đường sắt", "limit": 2}),
        ("actor", {"name": "苏林"}),
        ("formula", {"slug": "community-with-shared-future"}),
        ("promises", {"by": "CHN", "to": "VNM"}),
        ("contact", {"id": None}),
        ("compare", {"id": None, "by": "document"}),
    ],
)  # fmt: skip
def test_what_is_said_is_cited_with_the_very_characters(ask: Ask, held: Desk, tool: str, given: dict[str, Any]) -> None:
    answer = ask(tool, **{name: call_of(ask) if value is None else value for name, value in given.items()})
    found = list(citations(answer))
    assert found
    for one in found:
        with held.ledger.reading() as connection:
            text, _ = document_as_judged(connection, held.key(one["document"]))
        start, end = one["span"]
        assert " ".join(text[start:end].split()) == " ".join(one["quote"].split())
        assert one["page"] == f"{BASE}/documents/{one['document']}?at={start}-{end}"
        assert {"title", "outlet", "published", "url"} <= one.keys()


def test_a_passage_is_the_text_as_it_stands(ask: Ask) -> None:
    cited = next(citations(ask("contact", id=call_of(ask))))
    start, end = cited["span"]
    found = ask("passage", document=cited["document"], start=start, end=end)
    assert found["text"] == cited["quote"] and found["languages"]
    assert ask("passage", document="call-2026-01-26")["document"]["document"].startswith("d")
    assert "characters" in ask("passage", document=cited["document"], start=9, end=4)["error"]


@pytest.mark.parametrize(
    ("tool", "given", "tells"),
    [
        ("contact", {"id": "rnothing"}, "no contact or report has this id"),
        ("contacts", {"states": ["Nowhere"]}, "no state is called so"),
        ("contacts", {"kind": "chat"}, "call"),
        ("contacts", {"since": "yesterday"}, "pattern"),
        ("statements", {"limit": 1000}, "100"),
        ("actor", {"name": "Nobody Atall"}, "nobody of this name"),
        ("formula", {"slug": "no-such"}, "no formula"),
    ],
)  # fmt: skip
def test_what_can_not_be_answered_says_why(ask: Ask, tool: str, given: dict[str, Any], tells: str) -> None:
    assert tells in ask(tool, **given)["error"]


def test_resources_have_addresses(held: Desk, ask: Ask) -> None:
    id = call_of(ask)
    document = next(citations(ask("contact", id=id)))["document"]

    async def read() -> list[Any]:
        async with Client(server(held, BASE)) as client:
            listed = (await client.list_resource_templates()).resource_templates
            assert {one.uri_template for one in listed} == {
                f"dragoman://{kind}/{{id}}" for kind in ("contact", "compare", "actor", "formula", "document")
            }
            addresses = [
                f"contact/{id}",
                f"compare/{id}",
                "actor/person:to-lam",
                "formula/community-with-shared-future",
                f"document/{document}",
            ]
            found: list[Any] = [(await client.read_resource(f"dragoman://{one}")).contents[0] for one in addresses]
            return [msgspec.json.decode(one.text) for one in found]

    whole, beside, who, phrase, text = anyio.run(read)
    assert (
        whole["id"] == beside["contact"] == id
        and who["id"] == "person:to-lam"
        and phrase["latest_uses"]
        and text["text"]
    )


def test_judgements_are_signed_and_can_be_undone(tmp_path: Path) -> None:
    filled(tmp_path / "ledger.db")
    held = Desk(Settings(ledger=str(tmp_path / "ledger.db")))
    ask = asking(held, "lan")
    said = ask("statements", speaker="To Lam", act="praise")["statements"][0]["id"]
    made = ask("correct", id=said, field="act", value="affirm", revision=0)
    assert (made["by"], made["revision"]) == ("lan", 1)
    assert "judged meanwhile" in ask("reject", id=said, revision=0)["error"]
    ask("undo", judgement=made["judgement"])
    assert ask("statements", contact=call_of(ask), act="praise")["statements"]
    assert "Unknown tool" in asking(held)("reject", id=said)["error"]
    held.close()


def test_the_command_speaks_over_pipes_and_loads_the_sdk_only_then(tmp_path: Path) -> None:
    filled(tmp_path / "ledger.db")
    hello = {
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
    }  # fmt: skip
    command = [
        sys.executable,
        "-c",
        "from dragoman.cli.app import main; main()",
        "mcp",
        "--ledger",
        str(tmp_path / "ledger.db"),
    ]
    done = subprocess.run(command, input=msgspec.json.encode(hello) + b"\n", capture_output=True, timeout=120)
    assert msgspec.json.decode(done.stdout.split(b"\n")[0])["result"]["serverInfo"]["name"] == "dragoman", done.stderr
    there = "import sys, dragoman.cli.app; print('mcp' in sys.modules, 'starlette' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", there], capture_output=True, text=True).stdout.strip() == "False False"
