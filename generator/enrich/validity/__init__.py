"""Validity (有效性): from when, until when and how long a document holds, and what it repeals."""

from generator.enrich.validity.disagreements import disagreements
from generator.enrich.validity.stage import read_validity, validity_of

__all__ = ["disagreements", "read_validity", "validity_of"]
