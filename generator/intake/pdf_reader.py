"""The reader of PDFs, pdfplumber on pdfminer: what it raises says that a file is broken, and it says nothing else.

What is raised anywhere else is a fault of this program, and never told as one of the file.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

from generator.intake.values import IntakeError

AGAIN = "Open it in another program and print it as PDF from there, or ask its publisher for another file."

for _name in ("pdfminer", "pdfplumber"):  # what they log tells an editor nothing; what matters, remarks say
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


@contextmanager
def reading() -> Iterator[None]:
    """Stands around what the reader does, and around nothing of our own. Raises IntakeError for what it raises."""
    try:
        yield
    except (IntakeError, MemoryError):
        raise
    except RecursionError:
        raise IntakeError("the PDF is broken: it is nested without end", AGAIN) from None
    except Exception as error:  # noqa: BLE001 - what a broken file can raise in its reader, nobody can list
        if _is_locked(error):
            what = "the PDF is encrypted, and does not open without a password"
            raise IntakeError(what, "Save it without a password (print it as PDF from a viewer that may).") from None
        raise IntakeError(f"the PDF is broken, or no PDF: {_said(error)}", AGAIN) from None


def _is_locked(error: BaseException) -> bool:
    """True if an encrypted file is at the bottom of `error`: pdfplumber wraps what pdfminer raises."""
    wrapped = [error, error.__cause__, error.__context__, *error.args]
    return any(isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) for cause in wrapped)


def _said(error: BaseException) -> str:
    said = " ".join(str(error).split())
    return f"{type(error).__name__} ({said[:120]})" if said else type(error).__name__
