"""An issue (期) on its way from files to segments: source, repaired, segmented."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.model.edition import Bilingual
from generator.model.gazette import Sidecar
from generator.text.edits import Layer
from generator.text.passages import Passage
from generator.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceIssue:
    """Stage 1: the text of one issue as received, decoded and nothing else."""

    id: str
    file: str  # its name under issues/
    text: str
    sha256: str  # of the file's bytes
    sidecar: Sidecar = Sidecar()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change (校改) between source and published text: `before`, at `span` of the source, became `after`."""

    rule: str
    span: Span
    first_line: int
    last_line: int
    before: str
    after: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """One line of repaired text that can say where each of its characters stands in the source."""

    text: Passage
    span: Span  # in the source
    first_line: int
    last_line: int
    adjoins: bool = False  # no blank line or page end stands before it


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairedIssue:
    """Stage 2: repaired text (simplified script, joined paragraphs) with the layers that undo it."""

    source: SourceIssue
    text: str
    layers: tuple[Layer, ...]
    edits: tuple[Edit, ...]
    lines: tuple[TextLine, ...]  # non-blank lines of `text`
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueFacts:
    """What is known of an issue from its text and its sidecar; None or empty is unknown."""

    year: int | None = None
    numbers: tuple[int, ...] = ()
    total_number: int | None = None
    published: dt.date | None = None
    official_url: str | None = None
    facsimile: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsEntry:
    """One line of the printed contents (目录), its Chinese and English halves paired; `notice` is a position."""

    rubric: Bilingual
    title: Bilingual
    number: Bilingual
    page: int | None
    first_line: int | None  # of the Chinese entry, or of the English one where there is no Chinese
    last_line: int | None
    notice: int | None = None  # 1-based position in the issue


class HeadForm(enum.Enum):
    """How a notice begins."""

    NUMBERED = "numbered"  # title and document number
    ORDER = "order"  # …令, 第N号, preamble, signatory, date
    PERSONNEL = "personnel"  # the title of a personnel list
    UNNUMBERED = "unnumbered"  # a title alone


class HeadRole(enum.Enum):
    """What a line of a head (版头) holds."""

    REGISTRATION = "registration"
    TITLE = "title"
    DATE = "date"
    NUMBER = "number"
    ORDER = "order"  # 某市人民政府令
    PREAMBLE = "preamble"
    SIGNATORY = "signatory"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSegment:
    """Where one notice stands: its lines, those of its head first; `roles` says what each line of the head holds."""

    issue: str
    position: int  # 1-based
    lines: tuple[TextLine, ...]
    form: HeadForm
    roles: tuple[HeadRole, ...]
    contents: ContentsEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentedIssue:
    """Stage 3: the issue cut up: facts, contents, notices, and the lines that belong to none of them."""

    repaired: RepairedIssue
    facts: IssueFacts
    masthead: tuple[TextLine, ...]  # cover and masthead, as printed
    contents_lines: tuple[TextLine, ...]  # the lines of both contents
    contents: tuple[ContentsEntry, ...]
    notices: tuple[NoticeSegment, ...]
    unplaced: tuple[TextLine, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
