"""Findings about the source: stable codes in one register, values rather than exceptions."""

from generator.diagnostics.register import REGISTER, Code, Severity
from generator.diagnostics.values import Diagnostic, report

__all__ = ["REGISTER", "Code", "Diagnostic", "Severity", "report"]
