"""The ledger as CSV tables in a folder, with `datapackage.json`, the tables' dictionary as a Frictionless Data Package."""

from __future__ import annotations

from pathlib import Path

import msgspec

from dragoman.views.events import Facts
from dragoman.views.exports._tables import NAMES, write_csv
from dragoman.views.ontologies import table_columns

ABOUT = "tables as CSV with their dictionary; a folder"
SUFFIX = ""
_FORMATS = {"INTEGER": "integer", "DOUBLE": "number", "BOOLEAN": "boolean"}


def write(facts: Facts, folder: Path) -> None:
    """The tables and their dictionary."""
    write_csv(facts, folder)
    resources = [
        {
            "name": name.replace("_", "-"),
            "path": f"{name}.csv",
            "profile": "tabular-data-resource",
            "schema": {
                "fields": [
                    {
                        "name": column.name,
                        "type": _FORMATS.get(column.type, "string"),
                        "description": column.meaning,
                        **({"trueValues": ["True"], "falseValues": ["False"]} if column.type == "BOOLEAN" else {}),
                    }
                    for column in table_columns()
                    if column.table == name
                ]
            },
        }
        for name in NAMES
    ]
    package = {"name": "dragoman-ledger", "profile": "tabular-data-package", "resources": resources}
    (folder / "datapackage.json").write_bytes(msgspec.json.format(msgspec.json.encode(package), indent=2) + b"\n")
