"""The API against its own description: whatever is sent, no fault of ours, and every answer is as described."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.python import asgi
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from desks import filled
from dragoman.desk.api.openapi import operations
from dragoman.desk.app import make
from dragoman.desk.settings import Settings
from dragoman.ledger.ledger import Ledger

EXAMPLES = 20  # requests of each operation, half of them as described, half not
CHECKS = [
    schemathesis.checks.not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
]  # fmt: skip


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Any, dict[str, list[Any]]]]:
    """The API as it describes itself, a client, and values that the throw-away ledger knows, by parameter."""
    file = tmp_path_factory.mktemp("schema") / "ledger.db"
    filled(file)
    with Ledger(file) as ledger:
        found = [ledger.contact(one.id) for one in ledger.contacts()]
        keys = [head.key for one in found for head in one.documents]
    app: Any = make(Settings(ledger=str(file), hosts=("testserver",)))
    contacts, statements = [one.contact.id for one in found], [said.id for one in found for said in one.statements]
    known: dict[str, list[Any]] = {
        "id": [*contacts, *statements, "person:to-lam", "state:VNM"], "contact": contacts, "one": contacts, "other": contacts,
        "actor": ["To Lam", "person:xi-jinping"], "speaker": ["person:to-lam"], "state": ["VNM", "CHN"], "side": ["CHN"], "by": ["CHN", "year"],
        "to": ["VNM"], "slug": ["community-with-shared-future"], "document": keys, "q": ["điện đàm", '"苏林'], "text": ["trade", '""'],
        "field": ["act", "date", "span", "participants", "contact"], "value": ["praise", "2026", [0, 9], None, {"span": [3, 40], "kind": "call", "participants": [{"name": "X"}]}],
        "revision": [0, 1, 7], "subject": statements, "visit": contacts, "region": ["asia"], "topic": ["trade"], "key": keys,
    }  # fmt: skip
    with asgi.get_client(app) as client:
        yield schemathesis.openapi.from_asgi("/api/v1/openapi.json", app), client, known


@pytest.mark.parametrize(
    "mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["as described", "not as described"]
)
@pytest.mark.parametrize("one", operations(), ids=lambda one: one.name)
def test_no_fault_and_answers_as_described(
    asked: tuple[Any, Any, dict[str, list[Any]]], one: Any, mode: GenerationMode
) -> None:
    described, client, known = asked
    operation = described[f"/api/v1{one.path}"][one.method]
    if mode is GenerationMode.NEGATIVE and not (one.places or one.query or one.body):
        pytest.skip("nothing can be asked")

    @seed(1)
    @settings(
        max_examples=EXAMPLES // 2, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(data=st.data())
    def sent(data: Any) -> None:
        case = data.draw(operation.as_strategy(generation_mode=mode))
        places = [case.path_parameters, case.query, case.body]
        for name, values in known.items():
            for place in places:
                if isinstance(place, dict) and name in place and data.draw(st.booleans()):
                    value = data.draw(st.sampled_from(values))
                    place[name] = [value] if isinstance(place[name], list) else value
        case.call_and_validate(session=client, checks=CHECKS)

    sent()
