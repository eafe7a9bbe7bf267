"""Personnel lists that do not agree with one another: findings, never corrections.

An archive holds few of the lists that were ever printed: that somebody leaves a post to which no list of it put them is
no finding. Only what contradicts another list of the archive is, and an entry that gives no record. One name need not
be one person, and no message says so.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, report
from generator.enrich.appointments.decisions import NOTHING, begins_other_list, read_decision
from generator.enrich.appointments.leading import refuses
from generator.enrich.appointments.people import read_people
from generator.enrich.appointments.sentences import proposes
from generator.enrich.appointments.stage import entries_of
from generator.enrich.appointments.whole import is_bare
from generator.model.corpus import Corpus
from generator.model.notice import NodeType
from generator.model.relations import Appointment
from generator.text import Span, fold
from generator.vocabulary import ends_post, find_verbs, is_name

_ONE_HOLDER = re.compile(r"(?<!秘书)(?<!副主任委)(?:长|主任|书记|主席)$")
_SEVERAL = re.compile(r"副|常委|成员|委员$|助理|科长|处长|主任科员")
_ENDS = re.compile(r"挂职|挂任|聘期|任期|期限|时间|为期")
_OF_PERSON = re.compile(r"[\u4e00-\u9fff]{2,10}(?:同志)?[^。；]{4,120}")
_OPENING = 8
_HANDOVER = dt.timedelta(days=92)
"""How long after a successor's appointment a removal may be printed that says nothing odd."""


def conflicts(corpus: Corpus, appointments: Sequence[Appointment]) -> tuple[Diagnostic, ...]:
    """What the lists say that other lists of the archive contradict, and entries that give no record."""
    issues = {notice.id: notice.issue for notice in corpus.notices}
    by_post: defaultdict[str, list[Appointment]] = defaultdict(list)
    for record in appointments:
        key = _post(record, corpus.gazette.place.zh)
        if record.date and record.enters is not None and key:
            by_post[key].append(record)
    found = [finding for records in by_post.values() for finding in _of_post(records, issues)]
    return tuple(sorted({*found, *_unread(corpus, appointments)}))


def _unread(corpus: Corpus, appointments: Sequence[Appointment]) -> Iterator[Diagnostic]:
    read = {(record.notice, record.eid) for record in appointments}
    for notice in corpus.notices:
        over: str | None = None
        other = False
        for node in notice.body.walk() if entries_of(notice) else ():
            text = str(node.text)
            if node.type is NodeType.PARAGRAPH:
                decision = read_decision(text)
                over = decision.verb or over
                other = begins_other_list(text) or (other and decision == NOTHING)
                expected = (_names_post(text) or _is_refused(text)) and not other
            else:
                expected = node.type is NodeType.PERSONNEL and not proposes(text, over)
            if expected and (notice.id, node.eid) not in read:
                message = f"expected people and a post, found “{text[:40]}”; it gives no appointment"
                span = Span(node.spans[0].start, node.spans[-1].end) if node.spans else None
                yield report("appointment-unread", notice.issue, node.first_line, message, node.last_line, span)


def _is_refused(text: str) -> bool:
    """True if the paragraph `text` says of somebody's post that nothing is done: 不同意钱进辞去某局局长职务."""
    return (
        refuses(text)
        and ("职务" in text or ends_post(text.rstrip("；;。")))
        and not text.rstrip().endswith(("：", ":"))
    )


def _names_post(text: str) -> bool:
    """True if the paragraph `text` of a personnel list begins like a name and ends in a post."""
    bare = re.sub(r"[；;。，]$|(?:职务|职级)[；;。，]?$", "", "".join(text.split()))
    if any(is_name(person.name) for person in read_people(bare)):
        return True  # and no post: it is lost, or what follows names it
    verb = next(find_verbs(bare[:_OPENING]), None)
    bare = bare[verb.end() :].lstrip("：:，, ") if verb else bare
    return bool(_OF_PERSON.fullmatch(bare)) and is_name(bare[:2]) and ends_post(bare)


def _post(record: Appointment, place: str | None) -> str | None:
    """What tells a post from others: its name without that of the place; None for one whose body is not known."""
    post = fold(record.post)
    if is_bare(record.post):
        if record.body is None:
            return None
        post = fold(record.body) + post
    if place:
        post = post.removeprefix(fold(place)) if post.startswith(fold(place)) else post.removeprefix(fold(place)[-1])
    return post.replace("人民政府", "政府")


def _of_post(records: Sequence[Appointment], issues: dict[str, str]) -> Iterator[Diagnostic]:
    """The conflicts among the records of one post: those of a day that leave it come before those that enter it."""
    ordered = sorted(records, key=lambda record: (record.date, bool(record.enters)))
    of_name: dict[str, Appointment] = {}
    last: Appointment | None = None
    for record in ordered:
        before = of_name.get(record.person)
        if before is not None and before.enters is record.enters:
            if not _is_renewal(before, record):
                yield _repeated(before, record, issues)
        elif before is None and last is not None and _is_of_another(last, record):
            message = (
                f"“{record.post}” is taken from the name {record.person} here; the last list of the archive that "
                f"speaks of this post appoints another name, {last.person}, in {_place(last, issues)}"
            )
            yield _finding("removal-unmatched", record, message, issues)
        of_name[record.person] = last = record


def _is_renewal(before: Appointment, record: Appointment) -> bool:
    """True if a term that ends by itself was printed, or a contract is followed by another."""
    if before.date == record.date:
        return False
    contracts = "聘" in before.action and "聘" in record.action
    return record.action == "续聘" or contracts or bool(_ENDS.search(before.term or ""))


def _is_of_another(last: Appointment, record: Appointment) -> bool:
    """True if `record` removes a name from a post of one holder that `last` gave another name, not just now."""
    if record.enters or not last.enters or last.date is None or record.date is None:
        return False
    single = _ONE_HOLDER.search(record.post) and not _SEVERAL.search(record.post)
    return bool(single) and record.date - last.date > _HANDOVER


def _repeated(before: Appointment, record: Appointment, issues: dict[str, str]) -> Diagnostic:
    put, taken = ("put into", "takes it out of") if record.enters else ("taken out of", "puts it back into")
    message = (
        f"the name {record.person} is {put} “{record.post}” here and in {_place(before, issues)}, and no list of the "
        f"archive {taken} this post in between; one name need not be one person"
    )
    return _finding("appointment-repeated" if record.enters else "removal-repeated", record, message, issues)


def _finding(code: str, record: Appointment, message: str, issues: dict[str, str]) -> Diagnostic:
    evidence = record.evidence
    return report(code, issues[record.notice], evidence.first_line, message, evidence.last_line)


def _place(record: Appointment, issues: dict[str, str]) -> str:
    return f"{record.notice} (issue {issues[record.notice]}, line {record.evidence.first_line}, {record.date})"
