"""Findings about the source: stable codes in one register, values rather than exceptions."""

from generator.diagnostics.reference import REFERENCE, explanation
from generator.diagnostics.register import REGISTER, Code, Severity
from generator.diagnostics.values import Diagnostic, report

__all__ = ["REFERENCE", "REGISTER", "Code", "Diagnostic", "Severity", "explanation", "report"]
