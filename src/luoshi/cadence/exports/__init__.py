"""A cadence in the forms of other programs, each with what it loses there; and back where nothing is lost."""

from luoshi.cadence.exports.export import Export
from luoshi.cadence.exports.fhir import fhir
from luoshi.cadence.exports.read_fhir import from_fhir
from luoshi.cadence.exports.read_rrule import from_rrule
from luoshi.cadence.exports.rrule import rrule
from luoshi.cadence.exports.timex3 import timex3

__all__ = ["Export", "fhir", "from_fhir", "from_rrule", "rrule", "timex3"]
