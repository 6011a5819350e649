"""Administrative units before and after the mergers that ended the districts."""

import sqlite3
from datetime import date

from hdnd_lint.law_facts import law_facts
from hdnd_lint.model.law import AdministrativeUnit
from hdnd_lint.words.patterns.matcher import comparable


def units_named(store: sqlite3.Connection, name: str) -> tuple[AdministrativeUnit, ...]:
    """Return the units called *name* now and before the mergers, each with what it went into."""
    key = comparable(name)
    return (*_now(store, key), *_before(store, key), *_districts(store, key))


def _now(store: sqlite3.Connection, key: str) -> tuple[AdministrativeUnit, ...]:
    query = 'SELECT name, level, province, "from", until FROM units WHERE key = ?'
    return tuple(
        AdministrativeUnit(name, level, province, start=_day(start), until=_day(until))
        for name, level, province, start, until in store.execute(query, (key,))
    )


def _before(store: sqlite3.Connection, key: str) -> tuple[AdministrativeUnit, ...]:
    """Return the communes and provinces of that name that were, one for each place it was in."""
    query = (
        "SELECT old_name, level, old_province, old_district, new_name, new_province "
        "FROM mapping WHERE key = ? ORDER BY old_code, new_code"
    )
    grouped: dict[tuple[str, str, str, str], list[tuple[str, str]]] = {}
    for *place, successor, province in store.execute(query, (key,)):
        name, level, old_province, district = place
        grouped.setdefault((name, level, old_province, district), []).append((successor, province))
    return tuple(
        AdministrativeUnit(
            name=name,
            level=level,
            province=province,
            district=district,
            until=law_facts().two_levels,
            successors=tuple(dict.fromkeys(one for one, _ in new)),
            successor_provinces=tuple(dict.fromkeys(one for _, one in new)),
        )
        for (name, level, province, district), new in grouped.items()
    )


def _districts(store: sqlite3.Connection, key: str) -> tuple[AdministrativeUnit, ...]:
    query = (
        "SELECT DISTINCT old_district, old_province FROM mapping WHERE district_key = ? "
        "AND level = 'commune' ORDER BY old_province"
    )
    return tuple(
        AdministrativeUnit(name, "district", province, until=law_facts().two_levels)
        for name, province in store.execute(query, (key,))
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
