"""Files of a content root as text: regular, inside the root, of a bearable size, UTF-8."""

from __future__ import annotations

from pathlib import Path

from generator.source.problems import Problem
from generator.text.signatures import foreign_kind

MAX_FILE_BYTES = 20_000_000
"""An issue of a hundred printed pages has about 0.3 MB of text; what is this large is something else."""

MAX_LINE_CHARACTERS = 100_000
"""The longest paragraphs of real issues have a few thousand characters; this is a file without line breaks."""

_SAVE_AS_TEXT = "Save it as plain text in UTF-8."


class UnreadableError(Exception):
    """A file that cannot be taken as text; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_bytes(path: Path, root: Path) -> bytes:
    """The bytes of `path`, a file of the content root `root`.

    Raises UnreadableError for what is no regular file, lies outside the root, is too large or may not be read.
    """

    def refuse(what: str, remedy: str | None = None) -> UnreadableError:
        return UnreadableError(Problem(file=str(path), line=None, what=what, remedy=remedy))

    try:
        target = path.resolve(strict=True)
        if not target.is_relative_to(root.resolve()):
            raise refuse(
                f"a link that leads out of the content root, to {target}", "Put the file itself into the content root."
            )
        if not target.is_file():
            raise refuse("expected a regular file", "Remove it, or put the text itself under this name.")
        size = target.stat().st_size
        if size > MAX_FILE_BYTES:
            raise refuse(
                f"{size:,} bytes; the text of one issue has at most {MAX_FILE_BYTES:,}",
                "Give each issue a file of its own, with the text alone in it.",
            )
        return target.read_bytes()
    except FileNotFoundError:
        raise refuse("a link to a file that does not exist") from None
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise refuse(f"cannot be read: {reason}") from None


def decode(data: bytes, file: str) -> str:
    """The text of `data`, byte for byte recoverable: a byte order mark stays as U+FEFF.

    Raises UnreadableError for what is not text, not UTF-8, or has a line longer than `MAX_LINE_CHARACTERS`.
    """
    kind = foreign_kind(data)
    if kind:
        raise UnreadableError(Problem(file=file, line=None, what=f"not text but {kind}", remedy=_SAVE_AS_TEXT))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(_not_utf8(data, file, error)) from None
    nul = text.find("\0")
    if nul >= 0:
        raise UnreadableError(
            Problem(
                file=file,
                line=_line_at(text, nul),
                what=f"not text: a NUL character at byte {len(text[:nul].encode())}",
                remedy=_SAVE_AS_TEXT,
            )
        )
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE_CHARACTERS:
            what = f"a line of {len(line):,} characters; at most {MAX_LINE_CHARACTERS:,} are read"
            remedy = "Break the text into lines with LF or CRLF, a paragraph a line."
            raise UnreadableError(Problem(file=file, line=number, what=what, remedy=remedy))
    return text


def _not_utf8(data: bytes, file: str, error: UnicodeDecodeError) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    what = f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
    encoding = _guess(data)
    remedy = _SAVE_AS_TEXT
    if encoding:
        remedy = f"It reads as {encoding}. Convert it: iconv -f {encoding} -t UTF-8 {file} > converted.txt"
    return Problem(file=file, line=line, what=what, remedy=remedy)


def _guess(data: bytes) -> str | None:
    """The encoding to suggest, never one to use unasked: GB18030 accepts much that was something else."""
    candidates = ("UTF-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("GB18030", "BIG5")
    for encoding in () if b"\0" in data and len(candidates) > 1 else candidates:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
