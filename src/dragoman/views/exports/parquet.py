"""The ledger as Parquet tables in a folder, typed, with `columns.tsv`, their dictionary. Needs duckdb (the extra `inputs`)."""

from __future__ import annotations

import tempfile
from pathlib import Path

from dragoman.errors import LedgerError
from dragoman.resources import package_folder
from dragoman.views.events import Facts
from dragoman.views.exports._tables import NAMES, write_csv
from dragoman.views.ontologies import table_columns

ABOUT = "tables as Parquet with their dictionary; a folder"
SUFFIX = ""


def write(facts: Facts, folder: Path) -> None:
    """The tables and their dictionary."""
    try:
        import duckdb
    except ModuleNotFoundError as error:
        raise LedgerError("Parquet needs duckdb: pip install 'dragoman[inputs]'") from error
    with tempfile.TemporaryDirectory(prefix="dragoman-") as aside, duckdb.connect(config={"threads": 1}) as database:
        write_csv(facts, Path(aside))
        for name in NAMES:
            typed = {column.name: column.type for column in table_columns() if column.table == name}
            rows = f"read_csv({_text(Path(aside) / f'{name}.csv')}, header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', columns = {typed})"
            database.execute(
                f"COPY (FROM {rows}) TO {_text(folder / f'{name}.parquet')} (FORMAT parquet, COMPRESSION zstd)"
            )
    listed = package_folder("data", "ontologies", "table_columns.tsv").read_text(encoding="utf-8")
    (folder / "columns.tsv").write_text(listed, encoding="utf-8", newline="\n")


def _text(path: Path) -> str:
    """A path as SQL text."""
    return "'" + str(path).replace("'", "''") + "'"
