"""Stage 2: ordered, named, reversible repairs of what OCR and page layout did to an issue's text.

Each rule is a module with a function `changes(text, …)` that looks at the text its predecessors left and answers with
the changes it wants. Words are never rewritten; what a rule is not sure of, it leaves.
"""

from generator.repair.stage import RULES, repair, rules

__all__ = ["RULES", "repair", "rules"]
