"""Rosters (名单): role, name and post of each member, from one or two printed columns.

Forms: one member a line, or several behind one role (`roster_members`); cells parted by tabs or pipes, the printed
right-hand column beside the left one; name and post glued in one cell; a post that wraps onto the next line or row; a
role alone on its line. A role that is printed once speaks for the members of the left-hand column below it
(`TableData.carried_roles`); those of the right-hand one have none unless their cell prints one. Rows under a printed
header are read by `roster_tables`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.issue import TextLine
from generator.model.notice import Column, NodeType, Row, TableData
from generator.notation.enumerators import Level, read_attachment_label, read_enumerator
from generator.parse.draft import Draft
from generator.parse.roster_members import (
    NAME,
    ROLE,
    Member,
    begins_foreign_name,
    made,
    member,
    members_of,
    names_a_person,
    role_alone,
)
from generator.parse.table_rows import SERIAL, cells, is_row
from generator.text import group, joined
from generator.vocabulary import ends_post, is_body, is_name, is_role

_ROLE_AND_NAME = re.compile(rf"{ROLE}\s*{NAME}")
_ROLE_ALONE = re.compile(ROLE)
_NAME_ALONE = re.compile(rf"{NAME}|[\u4e00-\u9fff](?:\s{{0,3}}[\u4e00-\u9fff]){{1,3}}")
_LISTED = re.compile(r"[^\s、]+")
_POST = re.compile(r"(?=.*[\u4e00-\u9fff].*[\u4e00-\u9fff])[^。；：:]+")
_FEWEST = 3
_SHARE = 0.6
_LEAST_SHARE = 0.4
_MOST = 0.8
_MOST_LOOSE = 0.2
_SHORT_POST = 5
_LONGEST_TAIL = 14
_HEADINGS = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.ONE, Level.TWO})
_MOST_WRAPPED = 12  # lines of one list of members


@dataclass(slots=True)
class _Reading:
    """What has been read of a roster so far: its members, and with an empty name the words that belong to none.

    `role` stood alone on the last line. `column`: in which the lines without cells stand that follow.
    """

    entries: list[Member] = field(default_factory=list)
    role: str | None = None
    column: int = 0

    @property
    def members(self) -> list[Member]:
        return [entry for entry in self.entries if entry.name]


def read_roster(lines: Sequence[TextLine], start: int) -> tuple[Draft, int] | None:
    """The roster that begins at line `start`, and the index behind its last line; None if none begins there.

    Three members make a roster, if most of their names begin with a family name. Its rows are role, name, post; words
    between the members that belong to none of them stand in rows without a name.
    """
    reading = _Reading()
    end = start
    while end < len(lines):
        taken = _take_wrapped(reading, lines[end : end + _MOST_WRAPPED]) if _is_open(lines[end]) else 0
        if not taken and not _take(reading, lines[end], first=not reading.entries):
            break
        end += taken or 1
    if reading.role is not None:
        end -= 1  # a role that no member follows
    if not _is_roster(reading):
        return None
    return _draft(reading, lines[start:end]), end


def _is_open(line: TextLine) -> bool:
    """True if `line` breaks off in a list of members: behind a mark between them, inside brackets, or in a name."""
    text = line.text
    if is_row(line):
        return False
    return text.endswith(("、", "，")) or text.count("（") > text.count("）") or begins_foreign_name(text)


def _take_wrapped(reading: _Reading, lines: Sequence[TextLine]) -> int:
    """Read members that go on over as many of the adjoining `lines` as make a whole list; how many, or 0."""
    text = lines[0].text.strip()
    for number, line in enumerate(lines[1:], start=2):
        if not line.adjoins or is_row(line):
            return 0
        text = text + line.text.strip()
        members = members_of(text, lines[0])
        if members and not _is_open(line):
            for entry in members:
                entry.last = line
            reading.entries += members
            return number
    return 0


def _is_roster(reading: _Reading) -> bool:
    """True if what was read lists people: names, posts that read like posts or bodies, few words besides."""
    members = reading.members
    if len(members) < _FEWEST or not _are_people(members):
        return False
    if (len(reading.entries) - len(members)) / len(members) > _MOST_LOOSE:
        return False
    numbered = [entry for entry in members if entry.number]
    if numbered and not _counts_people(numbered):
        return False
    if _lists_names(reading) or all(not is_row(entry.line) or entry.role for entry in members):
        return True
    # Short words in columns pass for names (方案, 金额): in rows the other column has to read like posts or bodies.
    posts = [member.post for member in members]
    return sum(len(post) >= _SHORT_POST or ends_post(post) or is_body(post) for post in posts) / len(posts) >= _SHARE


def _are_people(members: Sequence[Member]) -> bool:
    """True if most names begin with a family name; fewer are enough where nearly all posts read like posts.

    Names of other nations have none: 斯琴·巴特尔, 宝力德.
    """
    known = sum(names_a_person(member.name) or "·" in member.name for member in members) / len(members)
    posts = sum(ends_post(member.post) for member in members) / len(members)
    return known >= _SHARE or (known >= _LEAST_SHARE and posts >= _MOST)


def _counts_people(members: Sequence[Member]) -> bool:
    """True if numbered lines name people: they count up by one, and posts or names of three characters show it."""
    numbers = [int(re.sub(r"\D", "", entry.number)) for entry in members]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return False
    posts = sum(ends_post(entry.post) or is_body(entry.post) for entry in members)
    long = sum(len(entry.name) > 2 for entry in members)
    return posts / len(members) >= _SHARE or long * 2 >= len(members)


def _take(reading: _Reading, line: TextLine, *, first: bool) -> bool:
    """Read `line` into `reading`; False, and nothing read, if the roster does not go on with it."""
    if _is_heading(line):
        return False
    if is_row(line):
        members, loose = _row(line)
        if not members and (first or not _only_tails(loose, reading)):
            return False
    else:
        alone = role_alone(line.text) if reading.role is None else None
        if alone is not None:
            reading.role, reading.column = alone, 0
            return True
        members, loose = _members_alone(reading, line), []
        if not members:
            loose = [(line.text.strip(), 0)]
            if first or not _may_wrap(line, reading) or not _only_tails(loose, reading):
                return False
    if reading.role is not None:
        if not members or members[0].role is not None or members[0].column:
            return False
        members[0].role, reading.role = reading.role, None
    filled = {member.column for member in members}
    for text, column in loose:
        # In a row, only a column without a member of its own goes on with the post above.
        tail = column not in filled and not any(char.isdecimal() for char in text) if is_row(line) else True
        open_post = _open_post(reading, text, column if is_row(line) else None) if tail else None
        if open_post is None and tail and not filled:
            open_post = _open_post(reading, text, None)  # nothing but tails: one post stands open
        if open_post is None:
            members.append(Member(None, "", text, column, line, line))
        else:
            open_post.post += text
            open_post.last = line
            # Behind the rest of a right-hand post, alone on its line, what follows stands in that column as well.
            reading.column = open_post.column
    reading.entries += members
    reading.column = 0 if is_row(line) else reading.column
    return True


def _is_heading(line: TextLine) -> bool:
    """True if `line` opens a unit of the text (第一章 总则, 附件 2): what follows its number is no post of anybody."""
    enumerator = read_enumerator(line.text)
    return (enumerator is not None and enumerator.level in _HEADINGS) or read_attachment_label(line.text) is not None


def _members_alone(reading: _Reading, line: TextLine) -> list[Member]:
    """The members that `line`, without cells, names, in the printed column that the lines before it stand in."""
    members = members_of(line.text.strip(), line)
    if members and members[0].role:
        reading.column = 0
    for entry in members:
        entry.column = reading.column
    return members


def _may_wrap(line: TextLine, reading: _Reading) -> bool:
    """True if `line` can be the rest of a post: it follows at once, or where nearly all posts end as posts do."""
    if line.adjoins:
        return True
    ended = sum(ends_post(member.post) for member in reading.members)
    return ended / len(reading.members) >= _MOST and read_enumerator(line.text) is None


def _only_tails(loose: Sequence[tuple[str, int]], reading: _Reading) -> bool:
    """True if the words in `loose` are the rest of posts that stand open."""
    return all(
        len(text) <= _LONGEST_TAIL and not re.search(r"[。；：:，]", text) and _open_post(reading, text, None)
        for text, _ in loose
    )


def _open_post(reading: _Reading, tail: str, column: int | None) -> Member | None:
    """The last member (of `column`, or of either) whose post has no end yet, or that a note in brackets belongs to."""
    last = {member.column: member for member in reading.members}
    candidates = [member for member in last.values() if column is None or member.column == column]
    note = tail[0] in "（("
    unfinished = [member for member in candidates if member.post and (note or not ends_post(member.post))]
    return unfinished[-1] if unfinished else None


def _row(line: TextLine) -> tuple[list[Member], list[tuple[str, int]]]:
    """The members that a row of cells names, and the cells that name none, each with its printed column (0 or 1)."""
    printed = cells(line.text)
    if len(printed) == 3 and SERIAL.fullmatch(printed[0]) and is_name(printed[1]) and printed[2]:
        entry = made(None, printed[1], printed[2], 0, line)
        entry.number = printed[0]
        return [entry], []
    members: list[Member] = []
    loose: list[tuple[str, int]] = []
    role: str | None = None
    pending: tuple[str | None, str, int] | None = None
    named = {index for index, cell in enumerate(printed[:-1]) if _is_pair(cell, printed[index + 1])}
    known = any(is_name(printed[index]) for index in named)
    for index, cell in enumerate(printed):
        column = 1 if members or (pending is None and index > 1 and role is None) else 0
        if not cell:
            continue
        whole = member(cell, column, line)
        if pending is not None and _POST.fullmatch(cell) and not (whole and is_name(whole.name)):
            members.append(made(*pending[:2], cell, pending[2], line))
            pending = None
        elif whole is not None:
            members.append(whole)
        elif match := _ROLE_AND_NAME.fullmatch(cell):
            pending = group(match, "role"), group(match, "name"), column
        elif match := _ROLE_ALONE.fullmatch(cell):
            role = group(match, "role")
        elif _NAME_ALONE.fullmatch(cell) and (is_name(cell) or (known and index in named)):
            pending, role = (role, cell, column), None
        else:
            loose.append((cell, column))
    if pending is not None and len(members) > 0 and all(is_name(cell) for cell in printed if cell):
        members.append(made(*pending[:2], "", 0, line))  # an odd number of names
    elif pending is not None:
        role_before, name = pending[:2]
        loose.append((joined(role_before, " ", name) if role_before else name, pending[2]))
    if role is not None:
        loose.append((role, 0))
    return members, loose


def _is_pair(cell: str, post: str) -> bool:
    """True if `cell` is as short as a name, and the cell behind it a post: beside a known name it is one as well."""
    return bool(_NAME_ALONE.fullmatch(cell)) and not is_role(cell) and not ends_post(cell) and ends_post(post)


def _draft(reading: _Reading, lines: Sequence[TextLine]) -> Draft:
    """The roster's node: the members of a stretch of rows by column, the left one first."""
    numbered = any(entry.number for entry in reading.entries)
    ordered: list[Member] = []
    stretch: list[Member] = []
    for entry in reading.entries:
        if stretch and is_row(stretch[-1].line) != is_row(entry.line):
            ordered += sorted(stretch, key=lambda other: other.column)
            stretch = []
        stretch.append(entry)
    ordered += sorted(stretch, key=lambda other: other.column)
    names_only = _lists_names(reading)
    rows = tuple(row for entry in ordered for row in _rows(entry, names_only=names_only, numbered=numbered))
    columns = (Column.ROLE, Column.NAME, Column.POST)
    table = TableData(header=(), rows=rows, columns=(Column.OTHER, *columns) if numbered else columns)
    return Draft(type=NodeType.ROSTER, short="roster", lines=list(lines), table=table)


def _lists_names(reading: _Reading) -> bool:
    """True if most of what stands where posts would are names again: a list of names, three or more a line."""
    posts = [member.post for member in reading.members if member.post]
    lines = {id(member.line) for member in reading.members}
    if len(reading.members) + sum(len(_listed(post)) for post in posts) < _FEWEST * len(lines):
        return False
    return bool(posts) and sum(all(map(is_name, _listed(post))) for post in posts) / len(posts) >= _SHARE


def _listed(text: str) -> list[str]:
    """The names that stand in `text` where a post would."""
    return [text[match.start() : match.end()] for match in _LISTED.finditer(text)]


def _rows(entry: Member, *, names_only: bool, numbered: bool) -> list[Row]:
    """The rows of one entry: one, or in a list of names one for each name."""
    names_only = names_only and all(map(is_name, _listed(entry.post)))
    first, last = entry.line.first_line, entry.last.last_line
    number = (entry.number,) if numbered else ()
    if not (names_only and entry.name):
        only = (*number, entry.role or "", entry.name, entry.post)
        return [Row(cells=only, first_line=first, last_line=last, column=entry.column)]
    names = [entry.name, *_listed(entry.post)]
    roles = [entry.role or "", *[""] * (len(names) - 1)]
    numbers = [number, *[("",) if numbered else ()] * (len(names) - 1)]
    return [
        Row(cells=(*number, role, name, ""), first_line=first, last_line=last, column=entry.column)
        for number, role, name in zip(numbers, roles, names, strict=True)
        if name
    ]
