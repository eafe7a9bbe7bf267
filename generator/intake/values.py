"""What an arriving file becomes: its text, what was done to it, what the eye of the editor is asked for."""

from __future__ import annotations

from dataclasses import dataclass


class IntakeError(Exception):
    """A file that cannot be taken in: what is wrong with it, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what}\n    {self.remedy}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A finding about a conversion: a `code` of the register, lines of the text (1-based), what was expected."""

    code: str
    line: int
    last_line: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines that stand together in the text form, with the remarks on them; a blank line parts blocks."""

    lines: tuple[str, ...]
    remarks: tuple[tuple[str, str], ...] = ()  # code, message


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The text form of what arrived; `done` says in sentences what it was and what was done to make it that."""

    text: str
    done: tuple[str, ...]
    remarks: tuple[Remark, ...] = ()


def set_out(pages: tuple[tuple[Block, ...], ...]) -> tuple[str, tuple[Remark, ...]]:
    """The text of `pages`, a form feed at the end of each but the last, and the remarks at their lines."""
    text: list[str] = []
    remarks: list[Remark] = []
    for number, blocks in enumerate(pages):
        mark = "\f" if number else ""
        for block in blocks or (Block(lines=()),):
            lines = block.lines or ("",)
            if text:
                text.append("")
            first = len(text) + 1
            remarks += [
                Remark(code=code, line=first, last_line=first + len(lines) - 1, message=message)
                for code, message in block.remarks
            ]
            text += (f"{mark}{lines[0]}", *lines[1:])
            mark = ""
    return "\n".join(text) + "\n", tuple(remarks)
