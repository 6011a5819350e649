"""The checks that rules can name. A check knows no law, no message and no severity."""

from collections.abc import Mapping
from typing import Any

from hdnd_lint.checks import implementation
from hdnd_lint.checks.annexes import ANNEX_AGREEMENT, ATTACHMENTS
from hdnd_lint.checks.base import Check
from hdnd_lint.checks.basis_force import BASES_AMENDED, BASES_EARLY, BASES_LAPSED
from hdnd_lint.checks.basis_form import (
    BASES_ENDS,
    BASES_INCOMPLETE,
    BASES_ORDER,
    BASES_UNFIT,
    CITATIONS_BARE,
)
from hdnd_lint.checks.budget import BALANCE, RESERVE
from hdnd_lint.checks.budget_calendar import CARRIED, DEADLINE, SLOW_ALLOCATION, YEAR_LAW
from hdnd_lint.checks.budget_flows import (
    BELOW_ASSIGNMENT,
    SUPPLEMENT,
    SURPLUS_SPLIT,
    SURPLUS_USE,
)
from hdnd_lint.checks.citation_facts import (
    DATES_WRONG,
    ISSUERS_WRONG,
    NAMES_WRONG,
    NUMBERS_WRONG,
)
from hdnd_lint.checks.competence import MATTERS
from hdnd_lint.checks.considerations import COMMITTEES_WRONG, REFERENCES_BLANK
from hdnd_lint.checks.consistency import CITATIONS_UNEQUAL
from hdnd_lint.checks.effect import (
    EFFECT_BACKWARD,
    EFFECT_DATE,
    EFFECT_STATED,
    EFFECT_WAIT,
    UNNAMED_REPEAL,
)
from hdnd_lint.checks.figures import AGREEMENT, NOTATION, WORDS
from hdnd_lint.checks.former_units import UNITS_FORMER
from hdnd_lint.checks.forms import NORMATIVE_FORM, NUMBER_FORM, NUMBER_YEAR
from hdnd_lint.checks.notices import NOTICES_SEEN
from hdnd_lint.checks.numbering import ARTICLE_NUMBERS, LABELS
from hdnd_lint.checks.personnel import APPROVAL_SENT, EXEMPT_PERSON, NOMINATORS, VOTE_SCOPE
from hdnd_lint.checks.phrases import PHRASES_PRESENT
from hdnd_lint.checks.references import REFERENCES
from hdnd_lint.checks.remits import FOREIGN_ACT, HANDED_ON
from hdnd_lint.checks.required import REQUIRED_ELEMENTS
from hdnd_lint.checks.sessions import ADOPTION_CLAUSE, SESSION_AGREEMENT, VOTES
from hdnd_lint.checks.signature import ONE_ISSUER, RESOLUTION_BY, SIGNATORY
from hdnd_lint.checks.structure import ARTICLE_HEADINGS, DASHES_IN_POINTS
from hdnd_lint.checks.sums import SUMS_OPEN
from hdnd_lint.checks.supervision import SUPERVISION
from hdnd_lint.checks.symbols import SYMBOL_FORM
from hdnd_lint.checks.titles import AMENDING_TITLE, BUDGET_TITLE, TITLE_AND_BODY, TITLE_VERB

CHECKS: Mapping[str, Check[Any]] = {
    "budget.below_assignment": BELOW_ASSIGNMENT,
    "budget.balance": BALANCE,
    "budget.carried": CARRIED,
    "budget.deadline": DEADLINE,
    "budget.reserve": RESERVE,
    "budget.slow_allocation": SLOW_ALLOCATION,
    "budget.supplement": SUPPLEMENT,
    "budget.surplus_split": SURPLUS_SPLIT,
    "budget.surplus_use": SURPLUS_USE,
    "budget.year_law": YEAR_LAW,
    "figures.agreement": AGREEMENT,
    "figures.notation": NOTATION,
    "figures.words": WORDS,
    "bases.amended": BASES_AMENDED,
    "bases.early": BASES_EARLY,
    "bases.ends": BASES_ENDS,
    "bases.incomplete": BASES_INCOMPLETE,
    "bases.lapsed": BASES_LAPSED,
    "bases.order": BASES_ORDER,
    "bases.unfit": BASES_UNFIT,
    "citations.bare": CITATIONS_BARE,
    "citations.dates": DATES_WRONG,
    "citations.issuers": ISSUERS_WRONG,
    "citations.names": NAMES_WRONG,
    "citations.numbers": NUMBERS_WRONG,
    "citations.unequal": CITATIONS_UNEQUAL,
    "considered.blank": REFERENCES_BLANK,
    "considered.committee": COMMITTEES_WRONG,
    "phrases.present": PHRASES_PRESENT,
    "required.elements": REQUIRED_ELEMENTS,
    "sums.open": SUMS_OPEN,
    "symbol.form": SYMBOL_FORM,
    "units.former": UNITS_FORMER,
    "notices.seen": NOTICES_SEEN,
    "numbering.article_numbers": ARTICLE_NUMBERS,
    "numbering.labels": LABELS,
    "structure.article_headings": ARTICLE_HEADINGS,
    "structure.dashes_in_points": DASHES_IN_POINTS,
    "competence.matters": MATTERS,
    "titles.title_and_body": TITLE_AND_BODY,
    "titles.amending_title": AMENDING_TITLE,
    "titles.budget_title": BUDGET_TITLE,
    "titles.title_verb": TITLE_VERB,
    "sessions.adoption_clause": ADOPTION_CLAUSE,
    "sessions.session_agreement": SESSION_AGREEMENT,
    "sessions.votes": VOTES,
    "forms.number_form": NUMBER_FORM,
    "forms.number_year": NUMBER_YEAR,
    "forms.normative_form": NORMATIVE_FORM,
    "effect.effect_stated": EFFECT_STATED,
    "effect.effect_date": EFFECT_DATE,
    "effect.effect_wait": EFFECT_WAIT,
    "effect.effect_backward": EFFECT_BACKWARD,
    "effect.unnamed_repeal": UNNAMED_REPEAL,
    "annexes.attachments": ATTACHMENTS,
    "annexes.annex_agreement": ANNEX_AGREEMENT,
    "references.references": REFERENCES,
    "signature.signatory": SIGNATORY,
    "signature.one_issuer": ONE_ISSUER,
    "signature.resolution_by": RESOLUTION_BY,
    "remits.handed_on": HANDED_ON,
    "remits.foreign_act": FOREIGN_ACT,
    "personnel.vote_scope": VOTE_SCOPE,
    "personnel.exempt_person": EXEMPT_PERSON,
    "personnel.approval_sent": APPROVAL_SENT,
    "personnel.nominators": NOMINATORS,
    **SUPERVISION,
    **implementation.CHECKS,
}
