"""Days put in the place of the regimes that rule data names: see ``regimes``."""

from collections.abc import Mapping
from typing import Any

from hdnd_lint.ruleset.problems import near
from hdnd_lint.ruleset.regimes import RegimeError, Regimes
from hdnd_lint.ruleset.told_days import with_told_days


def with_days(data: Any, regimes: Regimes) -> Any:
    """Return *data* of a rule file with the days of its regimes in their place.

    In ``periods`` and ``unread`` they become ``from`` and ``until`` (the name stays), elsewhere
    (rows of tables, parameters) ``start`` and ``until``; days that the words name are written out
    (``told_days``). Raises RegimeError with the key at fault.
    """
    if not isinstance(data, dict):
        return data
    facts = {key: value for key, value in data.items() if key != "examples"}
    told = with_told_days(facts, regimes)
    done = {key: _placed(value, regimes, key) for key, value in told.items()}
    if "examples" in data:
        done["examples"] = data["examples"]
    for name in _STRETCHES:
        stretches = done.get(name)
        if isinstance(stretches, list):
            done[name] = [
                _period(one, regimes, f"{name}.{index}") for index, one in enumerate(stretches)
            ]
    return done


_STRETCHES = ("periods", "unread")  # their parts are stretches of days


def _period(period: Any, regimes: Regimes, key: str) -> Any:
    if not isinstance(period, dict):
        return period
    found = dict(period)
    if isinstance(found.get("note"), str):
        found["note"] = _note(found["note"], regimes, f"{key}.note")
    if "start" in found and "regime" in found:  # put there by _placed
        found["from"] = found.pop("start")
    return found


def _note(name: str, regimes: Regimes, key: str) -> Mapping[str, str]:
    if name not in regimes.notes:
        raise RegimeError(f"không có ghi chú “{name}”{near(name, regimes.notes)}", key)
    told: Mapping[str, str] = with_told_days(regimes.notes[name], regimes)
    return told


def _placed(data: Any, regimes: Regimes, key: str) -> Any:
    if isinstance(data, list):
        return [_placed(one, regimes, f"{key}.{index}") for index, one in enumerate(data)]
    if not isinstance(data, dict):
        return data
    found = {name: _placed(value, regimes, f"{key}.{name}") for name, value in data.items()}
    if "regime" not in found:
        return found
    if {"from", "start", "until"} & set(found):
        raise RegimeError("chỉ ghi regime, hoặc ngày; không ghi cả hai", key)
    try:
        days = regimes.days(found["regime"])
    except RegimeError as error:
        raise RegimeError(error.problem, f"{key}.regime") from error
    if key.partition(".")[0] not in _STRETCHES:
        del found["regime"]
    found["start"] = days.start
    if days.until is not None:
        found["until"] = days.until
    return found
