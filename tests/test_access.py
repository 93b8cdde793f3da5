"""Who may come to a desk: users, sessions, tokens, forged forms, limits, and the log of it all."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner, Result

from access import BASE, FROM_HERE, NAMES, PASSWORD, desk, peopled, visitor
from dragoman.cli.app import app as commands
from dragoman.desk.access import audit, drafts, limits, passwords, searches, secrets, sessions, tables, tokens, users
from dragoman.desk.access.visitor import NotTaken
from dragoman.errors import Unknown
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import Store
from dragoman.model import Document

OTHER = "seven walnut bicycles"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("access") / "ledger.db"
    peopled(made)
    return made


@pytest.fixture
def client(file: Path) -> Iterator[TestClient]:
    with desk(file) as client:
        yield client


@pytest.fixture
def store(client: TestClient) -> Store:
    held: Store = client.app.state.desk.ledger.store  # type: ignore[attr-defined]
    return held


def at(monkeypatch: pytest.MonkeyPatch, **later: float) -> None:
    """Let time pass, for what ends at a time."""
    from datetime import UTC, datetime, timedelta

    for module in (secrets, sessions, tokens, drafts):
        monkeypatch.setattr(module, "moment", lambda: datetime.now(UTC) + timedelta(**later))


# -- users, in either store ---------------------------------------------------------------------------------------


def test_users_come_by_name_and_password(place: str) -> None:
    store = Store(place)
    users.add(store, "Lan Nguyễn", "reviewer", PASSWORD)
    assert users.known_by(store, "lan nguyễn", PASSWORD)[0] is not None
    assert users.known_by(store, "lan nguyễn", OTHER) == (None, True)
    assert users.known_by(store, "binh", PASSWORD) == (None, False)
    with pytest.raises(NotTaken):
        users.add(store, "LAN NGUYỄN", "reader", PASSWORD)
    with store.read() as connection:
        row = connection.execute(tables.users.select()).mappings().one()
    assert row["hash"].startswith("$argon2id$") and PASSWORD not in str(dict(row))


def test_all_of_access_works_in_either_store(place: str) -> None:
    store = Store(place)
    user = users.add(store, "lan", "reviewer", PASSWORD)
    value = sessions.begin(store, user.number, "192.0.2.1")
    assert sessions.found(store, value) is not None and sessions.count(store, user.number) == 1
    sessions.seen(store, secrets.digest(value))
    token, kept = tokens.make(store, user, "export", by="ada")
    assert tokens.found(store, token) is not None
    tokens.seen(store, kept.id)
    tokens.revoke(store, kept.id)
    assert tokens.found(store, token) is None and [one.holds for one in tokens.listed(store)] == [False]
    made = searches.save(store, "lan", "calls", "/contacts?kind=call")
    searches.save(store, "lan", "calls", "/contacts?kind=call&state=VNM")
    assert [one.address for one in searches.listed(store, "lan")] == ["/contacts?kind=call&state=VNM"]
    with pytest.raises(Unknown):
        searches.forget(store, "binh", made.id)
    draft = drafts.hold(store, "lan", [Document(text="Tô Lâm gặp 习近平")])
    assert drafts.held(store, "lan", draft)[0].text == "Tô Lâm gặp 习近平"
    with pytest.raises(Unknown):
        drafts.held(store, "binh", draft)
    audit.write(store, who="lan", via="session", client="192.0.2.1", what="login", subject="a\0b\ud800")
    assert [one.subject for one in audit.listed(store, who="lan", since="2020-01-01", until="2999-01-01")] == ["a�b?"]


def test_an_export_carries_no_users(place: str) -> None:
    with Ledger(place) as ledger:
        before = list(ledger.export())
        users.add(ledger.store, "lan", "admin", PASSWORD)
        assert list(ledger.export()) == before and ledger.check() == []


@pytest.mark.parametrize("name", ["", " ", "a/b", "lan\n", "<b>", "a  b", "x" * 65, "lan‮nal", "​lan​x", ".", "../x"])
def test_names_that_could_mislead_are_refused(tmp_path: Path, name: str) -> None:
    if name.strip() == "lan":
        return  # blanks around a name are not part of it
    with pytest.raises(NotTaken):
        users.add(Store(tmp_path / "ledger.db"), name, "reader", PASSWORD)


@pytest.mark.parametrize("password", ["short", "a" * 12, "password1234", "qwertyuiop12", "lan.nguyen.lan", "x" * 201])
def test_passwords_that_are_guessed_are_refused(password: str) -> None:
    with pytest.raises(NotTaken):
        passwords.hashed(password, "lan.nguyen")


def test_somebody_stays_admin(tmp_path: Path) -> None:
    store = Store(tmp_path / "ledger.db")
    users.add(store, "ada", "admin", PASSWORD)
    with pytest.raises(NotTaken, match="only admin"):
        users.set_role(store, "ada", "reader")
    with pytest.raises(NotTaken, match="only admin"):
        users.disable(store, "ada")


# -- sessions -----------------------------------------------------------------------------------------------------


def test_nobody_sees_nothing_but_the_door(client: TestClient) -> None:
    nobody = visitor(client)
    answer = nobody.get("/contacts?kind=call")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/account/login?next=%2Fcontacts%3Fkind%3Dcall"
    assert nobody.get("/account/login").status_code == 200 and nobody.get("/static/desk.css").status_code == 200
    answer = nobody.get("/api/v1/contacts")
    assert answer.status_code == 401 and answer.headers["www-authenticate"].startswith("Bearer")
    assert nobody.get("/nothing").status_code == 303, "not even what is there"
    answer = nobody.get("/contacts", headers={"hx-request": "true"})
    assert answer.status_code == 401 and answer.headers["hx-redirect"].startswith("/account/login")
    assert nobody.post("/account/password").status_code == 401


def test_a_session_begins_with_a_login_and_ends_with_a_logout(client: TestClient, store: Store) -> None:
    lan = visitor(client, "lan")
    cookie = lan.cookies["dragoman"]
    with store.read() as connection:
        kept = [row.digest for row in connection.execute(tables.sessions.select())]
    assert secrets.digest(cookie) in kept and cookie not in kept
    assert lan.get("/contacts").status_code == 200
    assert lan.post("/account/logout").headers["location"] == "/account/login"
    thief = visitor(client)
    thief.cookies.set("dragoman", cookie)
    assert thief.get("/contacts").status_code == 303, "the session is over on the server, too"


def test_the_cookie_is_for_this_desk_alone(file: Path) -> None:
    with desk(file, secure=True) as client:
        answer = client.post("/account/login", data={"name": "lan", "password": PASSWORD}, headers=FROM_HERE)
        said = answer.headers["set-cookie"]
    assert said.startswith("__Host-dragoman=")
    assert all(part in said for part in ("HttpOnly", "SameSite=lax", "Secure", "Path=/")) and "Domain" not in said


def test_a_login_gives_a_new_session_and_ends_the_one_before(client: TestClient) -> None:
    lan = visitor(client, "lan")
    before = lan.cookies["dragoman"]
    lan.post("/account/login", data={"name": "lan", "password": PASSWORD})
    assert lan.cookies["dragoman"] != before
    other = visitor(client)
    other.cookies.set("dragoman", before)
    assert other.get("/contacts").status_code == 303


def test_a_session_nobody_gave_is_none(client: TestClient) -> None:
    fixed = visitor(client)
    fixed.cookies.set("dragoman", "chosen-by-somebody-else")
    assert fixed.get("/contacts").status_code == 303
    fixed.post("/account/login", data={"name": "lan", "password": PASSWORD})
    values = [cookie.value for cookie in fixed.cookies.jar if cookie.name == "dragoman"]
    assert any(value != "chosen-by-somebody-else" for value in values)
    other = visitor(client)
    other.cookies.set("dragoman", "chosen-by-somebody-else")
    assert other.get("/contacts").status_code == 303


@pytest.mark.parametrize("later", [{"hours": sessions.IDLE + 1}, {"hours": sessions.WHOLE + 1}])
def test_a_session_ends_by_itself(client: TestClient, monkeypatch: pytest.MonkeyPatch, later: dict[str, float]) -> None:
    lan = visitor(client, "lan")
    at(monkeypatch, **later)
    assert lan.get("/contacts").status_code == 303


def test_another_password_ends_all_other_sessions(file: Path) -> None:
    with desk(file) as client:
        users.add(client.app.state.desk.ledger.store, "binh", "reader", PASSWORD)  # type: ignore[attr-defined]
        here, there = visitor(client, "binh"), visitor(client, "binh")
        form = {"now": PASSWORD, "new": OTHER, "again": OTHER}
        assert here.post("/account/password", data={**form, "now": "not it at all"}).status_code == 400
        assert here.post("/account/password", data={**form, "again": PASSWORD}).status_code == 400
        assert here.post("/account/password", data={**form, "new": "binh" * 4, "again": "binh" * 4}).status_code == 400
        assert there.get("/contacts").status_code == 200
        assert here.post("/account/password", data=form).status_code == 303
        assert here.get("/contacts").status_code == 200 and there.get("/contacts").status_code == 303
        visitor(client, "binh", OTHER)


def test_who_is_disabled_is_out_at_once(client: TestClient, store: Store) -> None:
    user = users.add(store, "chi", "reviewer", PASSWORD)
    token, _ = tokens.make(store, user, "export", by="ada")
    chi = visitor(client, "chi")
    assert chi.get("/contacts").status_code == 200
    users.disable(store, "chi")
    assert chi.get("/contacts").status_code == 303
    assert visitor(client).get("/contacts", headers={"authorization": f"Bearer {token}"}).status_code == 401
    assert visitor(client).post("/account/login", data={"name": "chi", "password": PASSWORD}).status_code == 403


@pytest.mark.parametrize("to", ["//evil.example/x", "https://evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)", "/\r\nX-Evil: 1", ""])  # fmt: skip
def test_a_login_leads_nowhere_else(client: TestClient, to: str) -> None:
    answer = visitor(client).post("/account/login", data={"name": "lan", "password": PASSWORD, "next": to})
    assert answer.headers["location"] == "/" and "x-evil" not in answer.headers
    answer = visitor(client, "lan").get("/account/login", params={"next": to})
    assert answer.headers["location"] == "/"


# -- guessing -----------------------------------------------------------------------------------------------------


def test_who_guesses_waits_longer_and_longer(client: TestClient) -> None:
    guesser = visitor(client)
    answers = [guesser.post("/account/login", data={"name": "rita", "password": "wrong"}) for _ in range(14)]
    assert [answer.status_code for answer in answers][:3] == [403, 403, 403]
    assert answers[-1].status_code == 429 and int(answers[-1].headers["retry-after"]) >= 1
    right = guesser.post("/account/login", data={"name": "rita", "password": PASSWORD})
    assert right.status_code == 429, "the right one is not told from a wrong one meanwhile"


def test_an_answer_does_not_tell_whether_there_is_a_name(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str | None] = []
    fits = passwords.fits

    def told(hash: str | None, password: str) -> bool:
        asked.append(hash)
        return fits(hash, password)

    monkeypatch.setattr(users, "fits", told)
    known, unknown = (
        visitor(client).post("/account/login", data={"name": name, "password": "wrong"}) for name in ("lan", "nemo")
    )
    assert known.status_code == unknown.status_code == 403
    assert known.text.replace('"lan"', '"nemo"') == unknown.text
    assert len(asked) == 2 and asked[1] is None, "a hash is checked in both cases"


def test_what_was_typed_for_a_name_is_not_written_down(client: TestClient, store: Store) -> None:
    visitor(client).post("/account/login", data={"name": "my secret password", "password": "lan"})
    line = audit.listed(store, limit=1)[0]
    assert (line.what, line.outcome, line.who) == ("login", "failed", "?")


# -- tokens -------------------------------------------------------------------------------------------------------


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def test_a_token_is_shown_once_and_does_no_more_than_its_user(client: TestClient, store: Store) -> None:
    lan = visitor(client, "lan")
    answer = lan.post("/account/tokens", data={"name": "weekly export", "role": "reader"})
    token = answer.text.split("<code")[1].partition("</code>")[0].partition(">")[2]
    assert token.startswith("dgm_") and answer.headers["cache-control"] == "no-store"
    assert token not in lan.get("/account").text
    with store.read() as connection:
        assert token not in str(connection.execute(tables.tokens.select()).all())
    program = TestClient(client.app, base_url=BASE)
    assert program.get("/contacts", headers=bearer(token)).status_code == 200
    assert program.get("/admin", headers=bearer(token)).status_code == 403
    assert lan.post("/account/tokens", data={"name": "more", "role": "admin"}).status_code == 400
    id = tokens.listed(store, users.named(store, "lan").number)[0].id
    assert visitor(client, "rita").post(f"/account/tokens/{id}/revoke").status_code == 404, "it is not hers"
    assert program.get("/contacts", headers=bearer(token)).status_code == 200
    assert lan.post(f"/account/tokens/{id}/revoke").status_code == 303
    assert program.get("/contacts", headers=bearer(token)).status_code == 401


def test_a_token_makes_no_tokens_and_no_passwords(client: TestClient, store: Store) -> None:
    token, _ = tokens.make(store, users.named(store, "ada"), "all", by="ada")
    program = TestClient(client.app, base_url=BASE, headers=bearer(token))
    for path in ("/account/tokens", "/account/password", "/account/sessions", "/admin/users", "/admin/users/lan/role"):
        assert program.post(path, data={"name": "x", "role": "admin"}).status_code == 403, path


def test_a_token_ends(client: TestClient, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    token, _ = tokens.make(store, users.named(store, "lan"), "short", by="lan")
    for day in ("2020-01-01", "9999-12-31", "tomorrow"):
        with pytest.raises(NotTaken):
            tokens.make(store, users.named(store, "lan"), "x", by="lan", ends=day)
    at(monkeypatch, days=tokens.DAYS + 1)
    answer = visitor(client).get("/contacts", headers=bearer(token))
    assert answer.status_code == 401 and "invalid_token" in answer.headers["www-authenticate"]


def test_a_token_that_is_none_is_not_made_good_by_a_cookie(client: TestClient) -> None:
    lan = visitor(client, "lan")
    assert lan.get("/contacts", headers=bearer("dgm_guess")).status_code == 401
    codes = [lan.get("/contacts", headers=bearer(f"dgm_{guess}")).status_code for guess in range(20)]
    assert codes[-1] == 429


def test_a_demoted_user_takes_their_tokens_along(client: TestClient, store: Store) -> None:
    user = users.add(store, "dung", "admin", PASSWORD)
    token, _ = tokens.make(store, user, "x", by="dung")
    users.set_role(store, "dung", "reader")
    assert visitor(client).get("/admin", headers=bearer(token)).status_code == 403


# -- forged, foreign, too much ------------------------------------------------------------------------------------

FORGED = [
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"origin": "http://localhost:1"},
    {"origin": "http://localhost.evil.example"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site", "origin": BASE},
    {"sec-fetch-site": "none"},
    {},
]


@pytest.mark.parametrize("headers", FORGED)
def test_a_forged_form_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    cookie = visitor(client, "lan").cookies["dragoman"]
    forged = TestClient(client.app, base_url=BASE, headers=headers, cookies={"dragoman": cookie})
    assert forged.post("/account/logout").status_code == 403
    assert forged.get("/contacts", headers={"sec-fetch-site": "none"}).status_code == 200, "the session goes on"


@pytest.mark.parametrize("headers", [one for one in FORGED if one])
def test_a_forged_form_is_refused_by_a_desk_of_ones_own(file: Path, headers: dict[str, str]) -> None:
    with desk(file, shared=False) as client:
        assert client.post("/account/logout", headers=headers).status_code == 403


def test_another_site_loads_nothing_of_the_desk(file: Path) -> None:
    with desk(file, shared=False) as client:
        for mode in ("no-cors", "cors", "websocket"):
            assert client.get("/contacts", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": mode}).status_code == 403  # fmt: skip
        follows = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
        assert client.get("/contacts", headers=follows).status_code == 200, "a link in a letter may be followed"


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "evil.example:80", "a@localhost", "[", "[::1", "", "localhost/x", "127.0.0.1.nip.io"])  # fmt: skip
def test_a_name_nobody_gave_the_desk_is_refused(file: Path, host: str) -> None:
    with desk(file, shared=False) as client:
        assert client.get("/contacts", headers={"host": host}).status_code == 421


def test_names_it_was_given_are_its_own(file: Path) -> None:
    with desk(file, hosts=("desk.example.org",)) as client:
        assert client.get("/account/login", headers={"host": "Desk.Example.org:443"}).status_code == 200


def test_a_desk_of_ones_own_answers_no_proxy(file: Path) -> None:
    with desk(file, shared=False) as client:
        assert client.get("/contacts", headers={"x-forwarded-for": "192.0.2.1"}).status_code == 403


def test_floods_are_told_to_wait(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(limits.Limits):
        def __init__(self) -> None:
            super().__init__()
            self.strangers = limits.Buckets(rate=0.001, burst=60)  # whatever time the test takes

    monkeypatch.setattr(limits, "Limits", Slow)
    with desk(file) as client:
        codes = [client.get("/contacts").status_code for _ in range(80)]
        assert codes[0] == 303 and codes[-1] == 429
        other = client.get("/contacts", headers={"x-forwarded-for": "192.0.2.77"})
        assert other.status_code == 429, "nobody says of themselves that they are another"
    with desk(file, proxies=("testclient",)) as client:
        said = [client.get("/contacts", headers={"x-forwarded-for": f"192.0.2.{n}"}).status_code for n in range(80)]
        assert set(said) == {303}, "a known proxy says for whom it asks"


def pieces(total: int) -> Iterator[bytes]:
    for _ in range(total // 65_536 + 1):
        yield b"x" * 65_536


def test_bodies_are_counted_as_they_come(file: Path) -> None:
    with desk(file, shared=False) as client:
        form = {"content-type": "application/x-www-form-urlencoded"}
        assert client.post("/account/logout", content=b"x" * 2_000_000, headers=form).status_code == 413
        assert client.post("/account/logout", content=pieces(3_000_000), headers=form).status_code == 413
        assert (
            client.post("/account/logout", content=b"x", headers={**form, "content-length": "nine"}).status_code == 400
        )


def test_addresses_have_an_end(file: Path) -> None:
    with desk(file, shared=False) as client:
        assert client.get("/contacts?q=" + "x" * 9_000).status_code == 414
        assert client.get("/" + "x" * 3_000).status_code == 414
        assert client.get("/contacts?q=%00").status_code == 400
        assert client.get("/contacts/%00").status_code == 400


# -- the log and administration -----------------------------------------------------------------------------------


def test_the_log_says_who_did_what(client: TestClient, store: Store) -> None:
    lan = visitor(client, "lan")
    lan.get("/admin")
    visitor(client).post("/account/login", data={"name": "lan", "password": "no"})
    lines = audit.listed(store, limit=3)
    assert [(one.who, one.what, one.outcome) for one in lines] == [
        ("lan", "login", "failed"), ("lan", "refused", "403"), ("lan", "login", "done"),
    ]  # fmt: skip
    assert all(one.client == "testclient" and one.at for one in lines)


def test_the_log_is_read_and_exported_by_admins(client: TestClient, store: Store) -> None:
    audit.write(store, who="=cmd()", via="session", client="192.0.2.1", what="change", subject="<script>x</script>‮")
    ada = visitor(client, "ada")
    page = ada.get("/admin/log", params={"who": "=cmd()"})
    assert page.status_code == 200 and "<script>x" not in page.text and "‮" not in page.text
    rows = list(csv.DictReader(ada.get("/admin/log.csv", params={"who": "=cmd()"}).text.splitlines()))
    assert rows[0]["who"] == "'=cmd()"
    assert audit.listed(store, limit=1)[0].what == "export"
    for asked in ({"since": "soon"}, {"below": "9" * 40}, {"below": "-1"}):
        assert ada.get("/admin/log", params=asked).status_code == 400
    assert visitor(client, "lan").get("/admin/log").status_code == 403


def test_admins_look_after_users(client: TestClient, store: Store) -> None:
    ada = visitor(client, "ada")
    assert ada.post("/admin/users", data={"name": "Em", "role": "reader", "password": PASSWORD}).status_code == 303
    em = visitor(client, "em")
    assert ada.post("/admin/users/Em/role", data={"role": "reviewer"}).status_code == 303
    assert users.named(store, "em").role == "reviewer"
    answer = ada.post("/admin/users/Em/token", data={"name": "feed"})
    assert "dgm_" in answer.text and tokens.listed(store, users.named(store, "em").number)[0].by == "ada"
    id = tokens.listed(store, users.named(store, "em").number)[0].id
    assert ada.post(f"/admin/tokens/{id}/revoke").status_code == 303
    assert ada.post("/admin/users/Em/password", data={"password": OTHER}).status_code == 303
    assert em.get("/contacts").status_code == 303
    assert ada.post("/admin/users/Em/disable").status_code == 303
    assert visitor(client).post("/account/login", data={"name": "em", "password": OTHER}).status_code == 403
    assert ada.post("/admin/users/Em/enable").status_code == 303
    assert ada.post("/admin/users/ada/disable").status_code == 400, "the only admin"
    assert ada.post("/admin/users/nemo/disable").status_code == 404
    assert ada.post("/admin/users", data={"name": "Em", "role": "king", "password": PASSWORD}).status_code == 400


@pytest.mark.parametrize("language", ["en", "vi", "fr", "zh"])
def test_account_and_administration_speak_every_language(client: TestClient, language: str) -> None:
    ada = visitor(client, "ada")
    for path in ("/account", "/admin", "/admin/log"):
        answer = ada.get(path, headers={"accept-language": language})
        assert answer.status_code == 200 and f'<html lang="{language}"' in answer.text
    assert visitor(client).get("/account/login", headers={"accept-language": language}).status_code == 200


# -- the command line ---------------------------------------------------------------------------------------------


def run(file: Path, *typed: str, given: str = "") -> Result:
    return CliRunner().invoke(commands, ["users", *typed, "--ledger", str(file)], input=given, env={"COLUMNS": "200"})


def test_users_are_made_on_the_command_line(tmp_path: Path) -> None:
    file = tmp_path / "ledger.db"
    Ledger(file).close()
    assert run(file, "add", "ada", "--role", "admin", given=PASSWORD + "\n").exit_code == 0
    assert run(file, "add", "ada", given=PASSWORD + "\n").exit_code == 1
    assert run(file, "add", "binh", given="short\n").exit_code == 1
    assert run(file, "add", "binh", "--role", "king", given=PASSWORD + "\n").exit_code == 1
    assert run(file, "add", "lan", given=PASSWORD + "\n").exit_code == 0
    assert "lan" in run(file, "list").stdout
    assert run(file, "role", "lan", "reviewer").exit_code == 0
    token = run(file, "token", "lan", "--for", "export").stdout.strip()
    assert token.startswith("dgm_")
    listed = run(file, "token", "lan", "--list").stdout
    id = next(word for word in listed.split() if word.startswith("k") and len(word) == 17)
    assert token not in listed and run(file, "token", "lan", "--revoke", id).exit_code == 0
    assert run(file, "password", "lan", given=OTHER + "\n").exit_code == 0
    assert run(file, "disable", "lan").exit_code == 0 and run(file, "disable", "lan", "--again").exit_code == 0
    assert run(file, "disable", "nemo").exit_code == 1
    done = [one.what for one in audit.listed(Store(file))]
    assert done == [
        "enabled",
        "disabled",
        "password",
        "token revoked",
        "token made",
        "role",
        "user added",
        "user added",
    ]
    assert all(PASSWORD not in str(one) and OTHER not in str(one) for one in audit.listed(Store(file)))


def test_a_shared_desk_needs_a_user(tmp_path: Path) -> None:
    file = tmp_path / "ledger.db"
    Ledger(file).close()
    answer = CliRunner().invoke(commands, ["serve", "--shared", "--port", "0", "--ledger", str(file)])
    assert answer.exit_code == 1 and "dragoman users add" in answer.stderr
    assert list(NAMES) == ["reader", "reviewer", "admin"]
