"""The accounts as pages show them: each row of a record as the sentence that it is, each code in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from luoshi_web.plans.accounts.stored import Side, lawful_words
from luoshi_web.plans.accounts.words import BESIDE_FIELDS, CHANGES, COUNTS, FIELDS, KINDS, SLACKS, STATES
from luoshi_web.plans.models import Duty, Segment
from luoshi_web.plans.trust import trust_of
from luoshi_web.plans.wording import plain_words

Record = dict[str, Any]
Pieces = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a side: its words, where the desk has it, what became of it, which duties it states."""

    segment: Segment
    plan: int | None
    document: str

    @property
    def number(self) -> int:
        """Its number on the desk, from 1."""
        return self.segment.index + 1

    @property
    def words(self) -> str:
        """Its words on one line."""
        return lawful_words(self.segment) or plain_words(self.segment.kind, self.segment.text)

    @property
    def trust(self) -> str:
        """How far what was read in it may be trusted."""
        return trust_of(self.segment)

    @property
    def duties(self) -> list[Duty]:
        """The duties that it states now."""
        return [source.duty for source in self.segment.live]  # type: ignore[attr-defined]  # prefetched


def place(side: Side, row: int) -> Place:
    """The sentence of one row."""
    segment = side.rows[row]
    return Place(segment, side.plan.pk, segment.document.name if len(side.documents) > 1 else "")


def places(side: Side, rows: Iterable[int]) -> list[Place]:
    """The sentences of some rows."""
    return [place(side, row) for row in rows]


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of one code, for a filter."""

    code: str
    words: Any
    count: int


def counted(words: dict[str, Any], codes: Iterable[str]) -> list[Count]:
    """How many of each code, in the order of `words`."""
    held = list(codes)
    return [Count(code, word, held.count(code)) for code, word in words.items()]


def difference_shown(sides: Sequence[Side], record: Record, only: str) -> dict[str, Any]:
    """The duties of two versions, those of one change where `only` names it, and the other sentences.

    Without `only` the duties that stayed word for word are left out: their count leads to them.
    """
    changes = [one["change"] for one in record["duties"]]
    rows = [one for one in record["duties"] if (one["change"] == only if only else not _is_same(one))]
    return {
        "counts": counted(CHANGES, changes),
        "total": len(changes),
        "duties": [_change(sides, one) for one in rows],
        "others": [_link(sides, one) for one in record["others"]] if not only else [],
    }


def _is_same(one: Record) -> bool:
    # Signs count for nothing where words are compared: 1.5 and 15 are alike, and other numbers.
    is_alike = one["likeness"] == 1 and not one["moved"] and not one["beside"]
    return bool(one["change"] == "kept" and is_alike)


def _change(sides: Sequence[Side], one: Record) -> dict[str, Any]:
    facts = [(FIELDS[told["field"]], told) for told in one["fields"]]
    facts += [(BESIDE_FIELDS[told["what"]], told) for told in one["beside"]]
    stays = one["change"] == "gone" and bool(one["new"])
    return {
        **_link(sides, one),
        "change": one["change"],
        "word": CHANGES[one["change"]],
        "facts": [{"word": word, "gone": told["gone"], "come": told["come"]} for word, told in facts],
        "stays": stays,
    }


def _link(sides: Sequence[Side], one: Record) -> dict[str, Any]:
    """Both sides of a link: their sentences, and their words with what went and what came."""
    old, new = places(sides[0], one["old"]), places(sides[1], one["new"])
    pieces: Pieces = [(turn, words) for turn, words in one["pieces"]]
    return {
        "old": old,
        "new": new,
        "old_words": [piece for piece in pieces if piece[0] != "in"] or _plain(old),
        "new_words": [piece for piece in pieces if piece[0] != "out"] or _plain(new),
        "moved": one["moved"],
        "split": len(new) > 1,
        "joined": len(old) > 1,
    }


def _plain(held: Sequence[Place]) -> Pieces:
    return [("same", one.words) for one in held]


def uptake_shown(sides: Sequence[Side], record: Record, only: str) -> dict[str, Any]:
    """The duties from above with what is offered for each, and those that only ours has."""
    above, below = sides
    answers = [one for one in record["answers"] if not only or one["state"] == only]
    answers.sort(key=lambda one: list(STATES).index(one["state"]))
    return {
        "counts": counted(STATES, [one["state"] for one in record["answers"]]),
        "total": len(record["answers"]),
        "answers": [
            {
                "above": place(above, one["row"]),
                "state": one["state"],
                "word": STATES[one["state"]],
                "offers": [_offer(below, offer) for offer in one["offers"]],
                "near": [_near(below, offer) for offer in one["near"]],
                "unread": places(below, one["unread"]),
            }
            for one in answers
        ],
        "own": places(below, record["own"]),
    }


def _offer(below: Side, offer: Record) -> dict[str, Any]:
    return {**_near(below, offer), "looser": _by_slack(offer["looser"])}


def _near(below: Side, offer: Record) -> dict[str, Any]:
    return {"place": place(below, offer["row"]), "likeness": offer["likeness"]}


def _by_slack(looser: Sequence[Record]) -> list[dict[str, Any]]:
    """Each way of being looser once: what stands above for it, and, once each, what stands here."""
    found: dict[str, dict[str, list[str]]] = {}
    for one in looser:
        above = found.setdefault(one["slack"], {}).setdefault(one["below"], [])
        if one["above"] not in above:
            above.append(one["above"])
    return [
        {
            "slack": SLACKS[slack],
            "pairs": [{"above": above, "below": below} for below, above in pairs.items()],
        }
        for slack, pairs in found.items()
    ]


def joining_shown(sides: Sequence[Side], record: Record) -> dict[str, Any]:
    """What several documents tell: each with its sources, its fields and where they differ."""
    duties = [_joint(sides, one) for one in record["duties"]]
    return {
        "duties": duties,
        "contradictory": sum(bool(one["contradictions"]) for one in duties),
        "names": [side.documents[0].name for side in sides],
    }


def _joint(sides: Sequence[Side], one: Record) -> dict[str, Any]:
    sources = [
        {
            "side": source["side"] + 1,
            "name": sides[source["side"]].documents[0].name,
            "place": place(sides[source["side"]], source["row"]),
            "measure": source["measure"],
            "words": source["words"],
            "open": source["open"],
        }
        for source in one["sources"]
    ]
    for source in sources:  # where the one is settled already, another may be merged into it
        source["into"] = _into(source, sources)
    return {
        "sources": sources,
        "likeness": one["likeness"],
        "fields": [
            {
                "field": FIELDS[field["field"]],
                "values": [
                    {"words": value["words"], "sides": [sources[at]["side"] for at in value["sources"]]}
                    for value in field["values"]
                ],
            }
            for field in one["fields"]
        ],
        "contradictions": [
            {
                "field": FIELDS[each["field"]],
                "one": sources[each["one"]]["side"],
                "other": sources[each["other"]]["side"],
                "one_tells": each["one_tells"],
                "other_tells": each["other_tells"],
            }
            for each in one["contradictions"]
        ],
    }


def _into(source: dict[str, Any], sources: Sequence[dict[str, Any]]) -> list[Duty]:
    """The duties into which an open sentence may be merged: those that its fellows were confirmed as."""
    if source["place"].segment.fate != "open" or source["measure"]:
        return []
    return [
        duty
        for other in sources
        if other is not source and other["place"].segment.fate == "duty"
        for duty in other["place"].duties
    ]


def burden_shown(sides: Sequence[Side], record: Record) -> dict[str, Any]:
    """What a draft asks for by unit and kind, and what plans in force ask for already."""
    asks = [_ask(sides[0], one) for one in record["asks"]]
    repeated: dict[int, list[dict[str, Any]]] = {}
    for one in record["overlaps"]:
        side = sides[1 + one["plan"]]
        found = {"side": side, "likeness": one["likeness"], **_ask(side, one["in_force"])}
        repeated.setdefault(one["ask"], []).append(found)
    for number, one in enumerate(asks):
        one["repeated"] = repeated.get(number, [])
    groups = [(word, [one for one in asks if one["kind"] == kind]) for kind, word in KINDS.items()]
    return {
        "asks": asks,
        "kinds": [(word, len(held)) for word, held in groups if held],
        "groups": [(word, held) for word, held in groups if held],
        "heads": list(KINDS.values()),
        "loads": [
            {"unit": load["unit"], "figures": [_figure(*load["figures"][kind]) for kind in KINDS]}
            for load in record["loads"]
        ],
        "repeated": len(repeated),
    }


def _ask(side: Side, one: Record) -> dict[str, Any]:
    clock = one["clock"] if one["count"] != "vague" else ""
    return {
        "kind": one["kind"],
        "place": place(side, one["row"]),
        "quote": one["quote"],
        "times": _number(one["times"]) if one["count"] == "yearly" else "",
        "in_all": _number(one["times"]) if one["count"] == "once" else "",
        "count": COUNTS.get(one["count"], ""),
        "clock": clock,
    }


def _number(times: float) -> str:
    """Whole where it is, else with one decimal (每两年1次 is 0.5)."""
    return f"{times:.0f}" if times == int(times) else f"{times:.1f}"


def _figure(times: float, untold: int) -> str:
    told = _number(times) if times else ""
    return f"{told}{f'+{untold}' if untold else ''}" or "0"
