"""Detectors of suspected OCR errors: garbled words are never rewritten, they are named where they stand.

Each detector is a module that reads plain text and answers with suspicions; precision comes before recall, since each
one is shown to every reader of an official text. `cells` alone reads tables, since it compares rows and columns.
"""

from generator.parse.suspicions.cells import odd_cells
from generator.parse.suspicions.detectors import DETECTORS, suspicions
from generator.parse.suspicions.finding import Suspicion, Unit
from generator.parse.suspicions.numbers import out_of_order

__all__ = ["DETECTORS", "Suspicion", "Unit", "odd_cells", "out_of_order", "suspicions"]
