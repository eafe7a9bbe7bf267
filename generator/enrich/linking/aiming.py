"""What an act on a document means: the whole of it, or the provisions that the sentence names.

Forms: 《甲》第三条、第五条第二款停止执行; 《清单》第2项某政策、第9项某政策，有效期延长至…. Each provision that the
archive holds is a target of its own; one that it does not hold is none, and never stands for the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.enrich.acts import Act
from generator.enrich.citations.provisions import tree_of
from generator.enrich.signs import DOCUMENT, Signs
from generator.model.notice import Notice
from generator.model.relations import Citation, Target, TargetKind
from generator.notation.units import chains_at

_PART = re.compile(r"》(?:[（(][^（）()]*[）)])?\s*(?P<named>第[^》]{1,24}[条款项章])$")  # 《甲》第三条第二款
_CLAUSE = re.compile(rf"[^,。;:{DOCUMENT}]*")
_BEGINS = re.compile(r"(?:中的|中|的)?(?=第|附件)")
_FURTHER = re.compile(r"(?:[、和及与]|以及)(?=第)")
_MOST = 40  # provisions of one clause


def aims(citation: Citation, act: Act, signs: Signs, notices: Mapping[str, Notice]) -> list[Target]:
    """The targets of `act` on the document of `citation`: it, or what is named of it."""
    target = citation.target
    notice = notices.get(target.id or "") if target.kind is TargetKind.NOTICE else None
    if act.provision is not None:
        return _named([act.provision], target, notice) if notice else []
    clause = _CLAUSE.match(signs.text, act.at + 1)
    behind = clause[0] if clause else ""
    if part := _PART.search(citation.text):
        if notice is None or target.eid is None or target.eid in _components(notice):
            return []
        return _named([part["named"], *_further(behind)], target, notice) or [target]
    begins = _BEGINS.match(behind)
    first = list(chains_at(behind, begins.end(), len(behind))) if begins else []
    if not begins or not first:
        return [target]
    end = first[-1].end
    return _named([behind[begins.end() : end], *_further(behind[end:])], target, notice) if notice else []


def _components(notice: Notice) -> set[str]:
    return {part.eid for part in notice.components}


def _further(clause: str) -> Iterator[str]:
    """The provisions that a clause names behind 、: 第2项某政策、第9项某政策."""
    for match in list(_FURTHER.finditer(clause))[:_MOST]:
        for chain in list(chains_at(clause, match.end(), len(clause)))[:1]:
            yield clause[chain.start : chain.end]


def _named(printed: Iterable[str], target: Target, notice: Notice) -> list[Target]:
    """The provisions of `notice` that the words `printed` name, each once."""
    tree = tree_of(notice)
    component = tree.components.get(target.eid or "")
    if component is None:
        articles = [part.eid for part in notice.components if part.articles]
        component = articles[0] if len(articles) == 1 else None
    eids = dict.fromkeys(node.eid for words in printed for node in tree.named_by(component, words) if node)
    return [replace(target, eid=eid) for eid in eids]
