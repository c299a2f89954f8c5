"""The rows of the ledger: found, filtered, in the order of plans and duty numbers, never by lights."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.queries import ids_answered_for, units_below, visible_units
from luoshi_web.shell.strip import State, Strip
from luoshi_web.tracking.brief import brief_of, left_of
from luoshi_web.tracking.models import Assignment, Evidence, Mode, Occurrence, Part, Progress
from luoshi_web.tracking.queries import strips_of, visible_assignments
from luoshi_web.tracking.queries.facts import statuses_of
from luoshi_web.tracking.queries.standing import BESIDE
from luoshi_web.tracking.shown import rhythm_of
from luoshi_web.tracking.status import Status


@dataclass(frozen=True, slots=True)
class Asked:
    """What the ledger was asked for; 0, "" and None ask for everything.

    state: of the occurrence that speaks; "unsigned" and "reported" (evidence waits) are found beside it.
    below: what the actor's own unit owes is left out.
    """

    plan: int = 0
    unit: int = 0
    state: str = ""
    words: str = ""
    due: date | None = None
    below: bool = False

    @property
    def any(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.plan or self.unit or self.state or self.words or self.due or self.below)


@dataclass(frozen=True, slots=True)
class Row:
    """One assignment as the ledger shows it.

    fellows: who stands beside it. seen: ids of those of them that this row stands for in the list.
    brief: the reason in a few words. left: days to the date in force. told: the last progress.
    """

    assignment: Assignment
    fellows: list[Assignment]
    seen: frozenset[int]
    rhythm: list[str]
    strip: Strip
    occurrence: Occurrence | None
    status: Status | None
    brief: str
    left: int | None
    evidence: int
    told: Progress | None = None

    @property
    def others(self) -> int:
        """How many cadences there are beside the first."""
        return len(self.rhythm) - 1


@dataclass(frozen=True, slots=True)
class Listing:
    """What the ledger lists.

    rows: one line each. behind: support whose lead is listed, by duty; it is told on its lead's line.
    """

    rows: list[Assignment]
    behind: dict[int, list[Assignment]]


@dataclass(frozen=True, slots=True)
class Found:
    """The assignments asked for; totals: of all that match the other filters, how many have each state."""

    listed: list[Assignment]
    totals: dict[str, int]


def found(acting: Acting, asked: Asked, day: date, known_at: datetime | None = None) -> Found:
    """The assignments that one may see and asked for, by plan and duty number.

    What is late comes in the order of how late its duty is. The units of one duty keep the order of the
    register: no list of units is ordered by its lights. Totals are told where a state was asked for.
    """
    rows = _matching(acting, asked, known_at)
    listed = list(rows.order_by("duty__plan_id", "duty__number", "part", "unit__ordering", "unit_id"))
    if not asked.state:
        return Found(listed, {})
    told = statuses_of(listed, day, known_at)
    totals = Counter(_state_of(told.get(one.pk)) for one in listed)
    if asked.state in BESIDE:
        return Found(list(_beside(rows, asked.state, listed)), totals)
    kept = [one for one in listed if asked.state == _state_of(told.get(one.pk))]
    if asked.state == State.LATE:
        kept = _latest_first(kept, {pk: status.days_late for pk, (_one, status) in told.items()})
    return Found(kept, totals)


def _latest_first(listed: list[Assignment], days: dict[int, int]) -> list[Assignment]:
    """By the most days that a duty is late; what stood together stays so."""
    worst: dict[int, int] = defaultdict(int)
    for one in listed:
        worst[one.duty_id] = max(worst[one.duty_id], days.get(one.pk, 0))
    return sorted(listed, key=lambda one: (-worst[one.duty_id], one.duty.plan_id, one.duty.number))


def _beside(rows: QuerySet[Assignment], state: str, listed: list[Assignment]) -> Iterable[Assignment]:
    ids = set(rows.filter(BESIDE[state]).order_by().values_list("pk", flat=True))
    return (one for one in listed if one.pk in ids)


def _matching(acting: Acting, asked: Asked, known_at: datetime | None) -> QuerySet[Assignment]:
    """What one may see, narrowed by all but the state; what was taken back is listed no more."""
    rows = visible_assignments(acting).filter(taken_back=False)
    if asked.below:
        rows = rows.exclude(unit__in=ids_answered_for(acting.unit))
    if asked.plan:
        rows = rows.filter(duty__plan=asked.plan)
    if asked.unit:
        unit = visible_units(acting).filter(pk=asked.unit).first()
        rows = rows.filter(unit__in=units_below(unit).values("pk")) if unit else rows.none()
    for word in asked.words.split():
        rows = rows.filter(Q(duty__words__icontains=word) | Q(unit__name__icontains=word))
    if asked.due:
        rows = rows.filter(_due_on(asked.due)).distinct()
    if known_at:
        rows = rows.filter(given_at__lte=known_at)
    return rows


def _due_on(day: date) -> Q:
    """Owes something on `day`: by the first date, or by a later one in force."""
    return Q(occurrences__due=day) | Q(occurrences__moved_to=day)


def _state_of(told: tuple[Occurrence, Status] | None) -> str:
    """The state that an assignment is found by: "none" where it has no date."""
    state = told[1].state if told else None
    return state.value if isinstance(state, State) else "none"


def folded(listed: list[Assignment]) -> Listing:
    """Support on the line of its lead: the words of a duty stand once, its units below each other."""
    led = {one.duty_id for one in listed if one.part == Part.LEAD}
    behind: dict[int, list[Assignment]] = defaultdict(list)
    rows = []
    for one in listed:
        if one.part == Part.SUPPORT and one.ended_at is None and one.duty_id in led:
            behind[one.duty_id].append(one)
        else:
            rows.append(one)
    return Listing(rows, behind)


def rows_of(
    listed: list[Assignment],
    day: date,
    known_at: datetime | None = None,
    behind: dict[int, list[Assignment]] | None = None,
) -> list[Row]:
    """Those of one page with all that is drawn; a fixed number of queries."""
    if not listed:
        return []
    strips = strips_of(listed, day.year, day, known_at)
    told = statuses_of(listed, day, known_at)
    fellows = _fellows(listed)
    evidence = _evidence(listed, day, known_at)
    rows = []
    for one, strip in zip(listed, strips, strict=True):
        occurrence, status = told.get(one.pk, (None, None))
        others = [each for each in fellows[one.duty_id] if each.pk != one.pk and _stands_beside(one, each)]
        rows.append(
            Row(
                assignment=one,
                fellows=others,
                seen=frozenset(each.pk for each in (behind or {}).get(one.duty_id, ())),
                rhythm=rhythm_of(one.duty.cadences.all()),
                strip=strip,
                occurrence=occurrence,
                status=status,
                brief=brief_of(occurrence, status, day) if occurrence and status else "",
                left=left_of(status, day) if status else None,
                evidence=evidence[one.pk],
                told=_told(one, day, known_at),
            )
        )
    return rows


def _told(one: Assignment, day: date, known_at: datetime | None) -> Progress | None:
    """The last progress by a day: why it is not done yet, as the unit says it."""
    rows = (each for each in one.progress.all() if each.day <= day)
    return next((each for each in rows if known_at is None or each.at <= known_at), None)


def _stands_beside(one: Assignment, other: Assignment) -> bool:
    """A lead shows who supports it, support shows its lead."""
    return Part.SUPPORT in (one.part, other.part) and (one.part != other.part or one.mode == Mode.JOINT)


def _fellows(listed: Iterable[Assignment]) -> dict[int, list[Assignment]]:
    fellows: dict[int, list[Assignment]] = defaultdict(list)
    rows: QuerySet[Assignment] = Assignment.objects.filter(
        duty__in={one.duty_id for one in listed}, ended_at=None
    )
    for one in rows.select_related("unit").order_by("part", "unit__ordering", "unit_id"):
        fellows[one.duty_id].append(one)
    return fellows


def _evidence(listed: Iterable[Assignment], day: date, known_at: datetime | None) -> dict[int, int]:
    """How many pieces of evidence each has, as of a day."""
    rows = Evidence.objects.filter(
        credits__occurrence__assignment__in=[one.pk for one in listed], done_on__lte=day, withdrawn_at=None
    )
    if known_at:
        rows = rows.filter(at__lte=known_at)
    told = (
        rows.order_by().values_list("credits__occurrence__assignment").annotate(n=Count("pk", distinct=True))
    )
    return defaultdict(int, told)
