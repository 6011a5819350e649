"""What versions of the rule book change, rule by rule: lines to read, or JSON."""

import json
from collections.abc import Callable, Mapping, Sequence

from hdnd_lint.finding import SEVERITY_WORDS
from hdnd_lint.ruleset.versions import BookVersion, ChangeEffect, KeptRule, RuleChange
from hdnd_lint.words.letters.text import Localised

_EFFECTS = {
    ChangeEffect.REFUSED: Localised(
        "trước được chấp nhận, nay bị báo lỗi", "was accepted, is refused"
    ),
    ChangeEffect.TOLD: Localised("nêu thêm", "told besides"),
    ChangeEffect.EASED: Localised("nêu ít hơn hoặc nhẹ hơn", "told less, or less gravely"),
    ChangeEffect.RENAMED: Localised("đổi tên", "renamed"),
}
_ABSENT = Localised("chưa có", "absent")
_GONE = Localised("không còn", "gone")
_UNRECORDED = Localised("chưa phát hành", "not released")
_NOTHING = Localised("Không quy tắc nào thay đổi.", "No rule has changed.")


def _text(changes: Sequence[RuleChange], known: Sequence[BookVersion], lang: str) -> str:
    lines = []
    days = {one.number: f"{one.day:%d/%m/%Y}" if one.day else "" for one in known}
    for number in dict.fromkeys(one.version for one in changes):
        lines.append(f"{number} ({days[number] or _UNRECORDED.get(lang)})")
        for effect, said in _EFFECTS.items():
            found = [one for one in changes if one.version == number and one.effect is effect]
            if found:
                lines.append(f"  {said.get(lang)} ({len(found)}):")
            lines += [f"    {_line(one, lang)}" for one in found]
    return "\n".join(lines or [_NOTHING.get(lang)])


def _line(one: RuleChange, lang: str) -> str:
    name = (one.after or one.before or KeptRule("", next(iter(SEVERITY_WORDS)))).name
    before = SEVERITY_WORDS[one.before.severity] if one.before else _ABSENT
    after = SEVERITY_WORDS[one.after.severity] if one.after else _GONE
    return f"{one.rule_id} {name}: {before.get(lang)} → {after.get(lang)}"


def _json(changes: Sequence[RuleChange], known: Sequence[BookVersion], lang: str) -> str:
    told = [
        {
            "version": one.version,
            "rule": one.rule_id,
            "name": kept.name,
            "effect": one.effect.value,
            "before": one.before.severity.value if one.before else None,
            "after": one.after.severity.value if one.after else None,
        }
        for one in changes
        for kept in [one.after or one.before]
        if kept
    ]
    now = {"version": known[-1].number, "released": known[-1].day is not None, "changes": told}
    return json.dumps(now, ensure_ascii=False, indent=2)


RENDERERS: Mapping[str, Callable[[Sequence[RuleChange], Sequence[BookVersion], str], str]] = {
    "text": _text,
    "json": _json,
}
