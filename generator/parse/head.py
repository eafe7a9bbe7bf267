"""The head (版头) of a notice: title, number, date, issuers, signatory, addressees, registration number, kind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from generator.model.issue import HeadForm, HeadRole, NoticeSegment, TextLine
from generator.model.notice import DocumentNumber, Evidence, Head
from generator.notation.dates import DATE, date_of, read_date, split_date
from generator.notation.numbers import read_registration
from generator.notation.printed_numbers import announcing_body, number_of_document, number_of_order, read_order_note
from generator.parse.closing import Closing
from generator.parse.personnel import is_personnel_list
from generator.vocabulary import is_body, kind_of, signatory_post, split_bodies

_VERB = re.compile(r"关于|印发|转发|批转|公布|发布")
_DECIDED = re.compile(rf"[^，。；\d]{{0,20}}{DATE.pattern}[^。；]*决定", re.VERBOSE)
_ADDRESSEES = re.compile(r"[^。；！？]{2,300}[:：]")
_NO_ADDRESSEES = re.compile(r"如下|以下|下列|应当|必须|(?:规定|决定|意见|通知|通告|公告|措施|内容|名单|有)[:：]$")
_ADDRESSED = re.compile(r"政府|部门|单位|委|局|办|院|公司|机构|企业|厅|镇|街道|银行|大学|各")


def evidence_of(lines: Sequence[TextLine]) -> Evidence:
    """The clause made of `lines`."""
    text = " ".join(line.text for line in lines)
    return Evidence(first_line=lines[0].first_line, last_line=lines[-1].last_line, text=text)


def read_head(segment: NoticeSegment, instrument: Sequence[TextLine], closing: Closing) -> Head:
    """The head of `segment`.

    In: `instrument`, the title lines of the first instrument, which give an order its title; `closing`, the signature
    at the end of the main text, used where the head prints no date or no issuing body.
    """
    by_role: dict[HeadRole, list[TextLine]] = {}
    for line, role in zip(segment.lines, segment.roles, strict=False):
        by_role.setdefault(role, []).append(line)
    evidence: dict[str, Evidence] = {}

    def lines_of(field: str, role: HeadRole) -> list[TextLine]:
        lines = by_role.get(role, [])
        if lines:
            evidence[field] = evidence_of(lines)
        return lines

    title_lines = lines_of("title", HeadRole.TITLE)
    if segment.form is HeadForm.ORDER:
        title_lines = list(instrument) or title_lines or by_role[HeadRole.ORDER]
        evidence["title"] = evidence_of(title_lines)
    title = join_title([line.text for line in title_lines])
    number = _number(segment.form, by_role, title)
    if number:
        printed = by_role.get(HeadRole.ORDER, []) + by_role.get(HeadRole.NUMBER, [])
        evidence["number"] = evidence_of(_in_order(printed) or title_lines)
    kind = _kind(segment.form, title)
    if kind:
        evidence["kind"] = evidence_of(by_role.get(HeadRole.ORDER, []) or title_lines)
    date = _date_of(segment, by_role, title, closing, evidence)
    issuers = title_issuers(segment)
    if issuers:
        evidence["issuers"] = evidence_of(by_role.get(HeadRole.ORDER, []) or title_lines)
    elif closing.bodies and segment.form is not HeadForm.PERSONNEL:
        issuers = tuple(name for body in closing.bodies for name in split_bodies(body))
        evidence["issuers"] = evidence_of(closing.lines)
    registration = lines_of("registration_number", HeadRole.REGISTRATION)
    addressees = addressees_line(segment)
    if addressees:
        evidence["addressees"] = evidence_of([addressees])
    return Head(
        title=title,
        kind=kind,
        number=number,
        date=date,
        issuers=issuers,
        signatory=_signatory(lines_of("signatory", HeadRole.SIGNATORY)) or _signed_below(closing, evidence),
        addressees=addressees.text.rstrip(":： ") if addressees else None,
        registration_number=read_registration(registration[0].text) if registration else None,
        evidence=tuple(sorted(evidence.items())),
    )


def title_issuers(segment: NoticeSegment) -> tuple[str, ...]:
    """The issuing bodies that the title (of an order: the line 某市人民政府令) names; empty if it names none."""
    roles = list(zip(segment.lines, segment.roles, strict=False))
    if segment.form is HeadForm.ORDER:
        order = number_of_order(_banner([line for line, role in roles if role in (HeadRole.ORDER, HeadRole.NUMBER)]))
        return split_bodies(order.prefix) if order else ()
    return _issuers(segment.form, [line for line, role in roles if role is HeadRole.TITLE])


def is_dated(segment: NoticeSegment) -> bool:
    """True if the head prints a date, on a line of its own or beside number or signatory."""
    by_role: dict[HeadRole, list[TextLine]] = {}
    for line, role in zip(segment.lines, segment.roles, strict=False):
        by_role.setdefault(role, []).append(line)
    return _date(by_role)[1] is not None


def addressees_line(segment: NoticeSegment) -> TextLine | None:
    """The line behind the head that names the addressees (主送机关), or None."""
    if len(segment.lines) <= len(segment.roles) or segment.form in (HeadForm.ORDER, HeadForm.PERSONNEL):
        return None
    line = segment.lines[len(segment.roles)]
    if not _ADDRESSEES.fullmatch(line.text) or _NO_ADDRESSEES.search(line.text):
        return None
    return line if _ADDRESSED.search(line.text) else None


def join_title(parts: Sequence[str]) -> str:
    """A title printed over several lines as one, a space only between Latin words."""
    title = ""
    for part in parts:
        gap = " " if title[-1:].isascii() and title[-1:].isalnum() and part[:1].isascii() and part[:1].isalnum() else ""
        title = title + gap + part.strip() if title else part.strip()
    return title


def _kind(form: HeadForm, title: str) -> str | None:
    if form is HeadForm.ORDER:
        return "令"
    return "人事" if form is HeadForm.PERSONNEL else kind_of(title)


def _banner(lines: Sequence[TextLine]) -> list[str]:
    return [line.text for line in _in_order(lines)]


def _signed_below(closing: Closing, evidence: dict[str, Evidence]) -> str | None:
    """Who signs at the end of the main text."""
    signed = [line for line in closing.lines if signatory_post(split_date(line.text)[0])]
    if signed:
        evidence["signatory"] = evidence_of(signed)
    return _signatory(signed)


def _in_order(lines: Sequence[TextLine]) -> list[TextLine]:
    return sorted(lines, key=lambda line: line.span.start)


def _number(form: HeadForm, by_role: dict[HeadRole, list[TextLine]], title: str) -> DocumentNumber | None:
    numbers = by_role.get(HeadRole.NUMBER, [])
    if form is HeadForm.ORDER:
        return number_of_order(_banner(by_role[HeadRole.ORDER] + numbers))
    return number_of_document(title, numbers[0].text if numbers else "") if form is not HeadForm.PERSONNEL else None


def _date_of(
    segment: NoticeSegment,
    by_role: dict[HeadRole, list[TextLine]],
    title: str,
    closing: Closing,
    evidence: dict[str, Evidence],
) -> dt.date | None:
    """The date of the head, else of the signature; of a list of appointments, the day on which all were decided."""
    behind = segment.lines[len(segment.roles) :]
    if segment.form is HeadForm.PERSONNEL:
        decided = _one_decision(behind, evidence)
        if decided:
            return decided
    date, line = _date(by_role)
    if line is not None:
        evidence["date"] = evidence_of([line])
    if date is not None:
        return date
    if closing.date:
        evidence["date"] = evidence_of(closing.lines)
        return read_date(closing.date)
    return _one_decision(behind, evidence) if is_personnel_list(title, behind) else None


def _date(by_role: dict[HeadRole, list[TextLine]]) -> tuple[dt.date | None, TextLine | None]:
    """The date of the head and the line that prints it: one of its own, or that of the number or the signatory."""
    for line in by_role.get(HeadRole.DATE, []):
        return read_date(line.text), line
    for line in [*by_role.get(HeadRole.NUMBER, []), *by_role.get(HeadRole.SIGNATORY, [])]:
        _, printed = split_date(line.text)
        if printed:
            return read_date(printed), line
    printed_orders = by_role.get(HeadRole.ORDER, [])
    note = read_order_note(" ".join(line.text for line in printed_orders))
    return (read_date(note[1]), printed_orders[-1]) if note else (None, None)


def _one_decision(lines: Sequence[TextLine], evidence: dict[str, Evidence]) -> dt.date | None:
    """The date of a personnel list whose decisions were all made on one day; None where there are several."""
    decisions = [(match, line) for line in lines if (match := _DECIDED.match(line.text))]
    dates = {date_of(match) for match, _ in decisions}
    if len(dates) != 1:
        return None
    evidence["date"] = evidence_of([decisions[0][1]])
    return dates.pop()


def _issuers(form: HeadForm, title_lines: Sequence[TextLine]) -> tuple[str, ...]:
    if form is HeadForm.PERSONNEL:
        return ()
    # Whole lines that name nothing but bodies come first, each its own; then what stands before 关于 in the title.
    names: list[str] = []
    for line in title_lines:
        if is_body(line.text):
            names += split_bodies(line.text)
            continue
        match = _VERB.search(line.text)
        before = line.text[: match.start()].strip() if match else announcing_body(line.text) or ""
        if before and all(is_body(part) for part in split_bodies(before)):
            names += split_bodies(before)
        break
    return tuple(names)


def _signatory(lines: Sequence[TextLine]) -> str | None:
    """Post and name of those who sign, parted by 、 if they are several."""
    signed = [split_date(line.text)[0] for line in lines]
    found = [(text, signatory_post(text)) for text in signed]
    return "、".join(f"{post[0]} {post[1]}" if post else text for text, post in found) or None
