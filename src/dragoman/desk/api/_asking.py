"""What a program asked, checked against the types of an operation; everything wrong is told at once, parameter by parameter."""

from __future__ import annotations

import types
from difflib import get_close_matches
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import msgspec
from starlette.requests import Request

from dragoman.desk.refusals import Fault, Faulty

LARGEST = 1_000_000  # bytes of a body
S = TypeVar("S", bound=msgspec.Struct)


def parameter(name: str, kind: Any, value: str) -> Any:
    """A value from an address as its type. Raises Faulty."""
    try:
        return _converted(kind, value)
    except (msgspec.ValidationError, ValueError) as error:
        raise Faulty("the address is not as it should be", [Fault(name=name, detail=_said(error))]) from error


def query_of(request: Request, kind: type[S] | None) -> S | None:
    """The query as a struct. Raises Faulty, which names every parameter that is wrong or not known."""
    asked = request.query_params
    fields = {} if kind is None else {field.encode_name: field for field in msgspec.structs.fields(kind)}
    faults: list[Fault] = []
    values: dict[str, Any] = {}
    for name in dict.fromkeys(asked):
        given = asked.getlist(name)
        if name not in fields:
            faults.append(Fault(name=name, detail=_unknown(name, list(fields))))
        elif not is_list(type_of(fields[name])) and len(given) > 1:
            faults.append(Fault(name=name, detail="may stand only once"))
        else:
            wanted = type_of(fields[name])
            try:
                values[fields[name].name] = _converted(wanted, given if is_list(wanted) else given[0])
            except (msgspec.ValidationError, ValueError) as error:
                faults.append(Fault(name=name, detail=_said(error)))
    for name, field in fields.items():
        if field.required and name not in asked:
            faults.append(Fault(name=name, detail="is needed"))
    if faults:
        raise Faulty("the query is not as it should be; see `errors`", faults)
    return None if kind is None else kind(**values)


async def read(request: Request) -> bytes:
    """The body of a request: JSON, no more than `LARGEST` bytes. Raises Faulty."""
    sort = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if sort != "application/json":
        raise Faulty(f"send the body as application/json, not as {sort or 'what it does not say'}", status=415)
    found = bytearray()
    async for part in request.stream():
        found += part
        if len(found) > LARGEST:
            raise Faulty(f"the body is larger than {LARGEST:,} bytes", status=413)
    return bytes(found)


def taken(sent: bytes, kind: type[S]) -> S:
    """A body as its type. Raises Faulty, which says where it differs."""
    try:
        return msgspec.json.decode(sent, type=kind)
    except msgspec.ValidationError as error:
        words, _, place = str(error).partition(" - at `$")
        raise Faulty(
            "the body is not as it should be; see `errors`", [Fault(name=place.strip("`.") or "body", detail=words)]
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Faulty(f"the body is not JSON: {error}") from error


def type_of(field: msgspec.structs.FieldInfo) -> Any:
    """The type of a parameter where it is given: None can't be."""
    if get_origin(field.type) in (Union, types.UnionType):
        left = tuple(one for one in get_args(field.type) if one is not type(None))
        return left[0] if len(left) == 1 else Union[left]  # noqa: UP007 (made of what is there)
    return field.type


def is_list(kind: Any) -> bool:
    """Whether a parameter may be repeated."""
    kind = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    return get_origin(kind) is list


def _converted(kind: Any, value: Any) -> Any:
    for one in value if isinstance(value, list) else [value]:
        if any(ord(char) < 32 or ord(char) == 127 for char in one):
            raise ValueError("has characters that are none of writing")
    return msgspec.convert(value, kind, strict=False)


def _said(error: Exception) -> str:
    return str(error).partition(" - at `")[0]


def _unknown(name: str, known: list[str]) -> str:
    if not known:
        return "nothing can be asked here"
    near = get_close_matches(name, known, 1)
    return f"is not known; {f'did you mean `{near[0]}`? ' if near else ''}there are {', '.join(known)}"
