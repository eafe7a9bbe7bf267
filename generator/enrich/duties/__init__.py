"""Duties (责任): what bodies are made responsible for, and by when."""

from generator.enrich.duties.stage import read_duties

__all__ = ["read_duties"]
