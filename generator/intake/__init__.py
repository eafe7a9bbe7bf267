"""Before stage 1: the bytes in which an issue arrives (text in any encoding, PDF, web page) become the text form.

The text form is what `source` reads: UTF-8, LF, a paragraph a line, a blank line between paragraphs, rows of tables on
lines of their own with tabs between cells, a form feed (U+000C) at each page end.
"""

from generator.intake.encodings import ENCODINGS
from generator.intake.stage import take_in
from generator.intake.values import Arrival, IntakeError, Remark

__all__ = ["ENCODINGS", "Arrival", "IntakeError", "Remark", "take_in"]
