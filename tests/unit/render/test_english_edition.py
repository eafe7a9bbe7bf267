"""The English edition in English, and what all editions have in common: their pages and anchors."""

from __future__ import annotations

import re

import pytest

from generator import enrich
from generator.model.edition import Bilingual, Edition
from generator.model.gazette import Gazette, Glossary
from generator.model.page import Page
from generator.model.relations import Relations
from generator.render import render
from generator.render.environment import wording
from generator.render.views.archive import Archive, open_archive
from generator.render.views.naming import (
    action_of,
    issuer_of,
    number_beside,
    number_of,
    plain_title_of,
    post_of,
    post_printed,
    post_title,
    role_of,
    signatory_of,
    term_of,
    title_of,
)
from tests.support.texts import issue_of
from tests.unit.render import corpus_fixture as fixture

ISSUE = """目　录

【市政府文件】
关于修缮城墙的通知（云政发〔2021〕4号）	(1)
【人事机构】
近期市政府任免的工作人员名单	(3)

云州市人民政府关于修缮城墙的通知

（2021年3月5日）

云政发〔2021〕4号

各区人民政府：

请照办。

云州市人民政府令

第8号

《云州市城墙保护办法》已经通过，现予公布，自2021年5月1日起施行。

市长　林远

2021年3月6日

云州市城墙保护办法

第一条　为了保护城墙，制定本办法。

近期市政府任免的工作人员名单

2021年3月9日，市人民政府决定：
任命范后里为云州市财政局副局长（试用期一年）；
免去于国发的云州市风筝放飞中心主任职务。
"""
YUNZHOU = Gazette(
    title=Bilingual(zh="云州市人民政府公报", en="Yunzhou Municipal People's Government Gazette"),
    place=Bilingual(zh="云州市", en="Yunzhou"),
)


def opened(edition: Edition) -> Archive:
    corpus = enrich.gather(YUNZHOU, Glossary(), [issue_of(ISSUE, issue="2021-03")], None)
    return open_archive(corpus, enrich.enrich(corpus), wording(edition))


def headings(page: Page) -> list[str]:
    return re.findall(r"^#+ .*\{: #([\w-]+) \}", page.text, re.MULTILINE)


@pytest.mark.parametrize(
    ("key", "values", "words"),
    [
        ("notices.count", {"count": 1}, "1 notice"),
        ("notices.count", {"count": 2}, "2 notices"),
        ("notices.count", {"count": 0}, "0 notices"),
        ("works.cited", {"notices": 1, "times": 2}, "in 1 notice, 2 times"),
    ],
)
def test_one_notice_and_two_notices(key: str, values: dict[str, int], words: str) -> None:
    assert wording(Edition.EN)(key, **values) == words


def test_a_number_chooses_no_word_in_chinese() -> None:
    assert wording(Edition.ZH_HANS)("notices.count", count=1) == "1件"


def test_titles_kinds_bodies_and_posts_are_english() -> None:
    archive = opened(Edition.EN)
    circular, order, personnel = archive.corpus.notices
    assert (
        title_of(archive, circular)
        == "Circular 云政发〔2021〕4号 (Yunzhou Municipal People's Government, 5 March 2021)"
    )
    assert plain_title_of(archive, circular) == "Circular of 5 March 2021"
    assert number_of(archive, circular) == "云政发〔2021〕4号"
    assert number_beside(archive, circular) == "", "the title has it"
    assert plain_title_of(archive, order) == title_of(archive, order)
    assert signatory_of(archive, order.head.signatory) == "Mayor 林远"
    assert issuer_of(archive, "云州市人民政府、国务院") == "云州市人民政府、国务院", "one of them has no English here"
    assert title_of(archive, personnel).startswith(("Personnel", "Appointments"))
    came, left = archive.relations.appointments
    assert post_of(archive, came) == "Deputy Director, Yunzhou Municipal Bureau of Finance"
    assert post_of(archive, left) == "Director, 云州市风筝放飞中心"
    assert [post_printed(archive, record) for record in (came, left)] == ["云州市财政局副局长", "主任"]
    assert [action_of(archive, record.action) for record in (came, left)] == ["Appointed", "Removed"]
    assert [term_of(archive, record.term) for record in (came, left)] == ["probation of one year", ""]
    assert role_of(archive, "副组长") == "Deputy Group Leader"


def test_the_place_before_a_post_of_its_government_is_left_out() -> None:
    archive = opened(Edition.EN)
    assert post_title(archive, "云州市市长", "云州市人民政府") == "Mayor"
    assert post_title(archive, "副市长", "云州市人民政府") == "Deputy Mayor"
    assert post_title(archive, "风筝总教头", "云州市人民政府") == "风筝总教头"
    assert post_title(opened(Edition.ZH_HANS), "副市长", "云州市人民政府") == "副市长"


def test_the_chinese_editions_say_what_is_printed() -> None:
    archive = opened(Edition.ZH_HANS)
    circular, order, _ = archive.corpus.notices
    came, _ = archive.relations.appointments
    assert title_of(archive, circular) == plain_title_of(archive, circular) == circular.head.title
    assert number_beside(archive, circular) == "云政发〔2021〕4号"
    assert signatory_of(archive, order.head.signatory) == order.head.signatory
    assert post_of(archive, came) == came.post
    assert post_printed(archive, came) == ""
    assert term_of(archive, came.term) == "试用期一年"


def test_a_notice_without_number_and_date_goes_by_its_place() -> None:
    corpus = enrich.gather(
        YUNZHOU, Glossary(), [issue_of("云州市人民政府关于清理河道的通知\n\n请照办。\n", issue="a")], None
    )
    archive = open_archive(corpus, enrich.enrich(corpus), wording(Edition.EN))
    (notice,) = corpus.notices
    assert title_of(archive, notice) == "Circular, item 1 of Year and number not stated (a)"


def test_contents_stand_in_english_first_and_say_what_is_not_printed() -> None:
    archive = opened(Edition.EN)
    pages = {page.path: page.text for page in render(archive.corpus, archive.relations, Edition.EN)}
    text = pages["issues/2021-03.md"]
    assert "Documents of the Municipal People's Government" in text
    assert "*[Circular" in text
    assert "Titles in italics are descriptions" in text
    assert text.index("Circular") < text.index("关于修缮城墙的通知")


def test_chinese_in_a_title_that_cannot_mark_it_is_marked_as_a_whole() -> None:
    archive = opened(Edition.EN)
    pages = {page.path: page.text for page in render(archive.corpus, archive.relations, Edition.EN)}
    assert "title: Circular of 5 March 2021" in pages["notices/yzf-2021-4.md"]
    assert "title_lang" not in pages["notices/yzf-2021-4.md"]
    (kites,) = (text for path, text in pages.items() if path.startswith("bodies/") and "title: 云州市风筝" in text)
    assert "title_lang: zh-Hans" in kites
    words = wording(Edition.EN)
    assert words.language("云州") == ' lang="zh-Hans"'
    assert words.language("Yunzhou") == wording(Edition.ZH_HANT).language("云州") == ""


@pytest.mark.parametrize("rows", [250, 2])
@pytest.mark.parametrize("edition", [Edition.ZH_HANT, Edition.EN], ids=lambda edition: edition.value)
def test_pages_and_anchors_are_those_of_all_editions(edition: Edition, rows: int) -> None:
    corpus, relations = fixture.corpus(), fixture.relations()
    first = {page.path: page for page in render(corpus, relations, Edition.ZH_HANS, rows)}
    other = {page.path: page for page in render(corpus, relations, edition, rows)}
    assert list(first) == list(other)
    for path, page in first.items():
        if edition is Edition.EN and path.startswith("notices/") and "/by-" not in path and path != "notices/index.md":
            continue  # its text stands in the Chinese page
        assert headings(other[path]) == headings(page), path


def test_the_place_has_the_english_of_the_gazettes_name() -> None:
    def place(zh: str, en: str) -> str | None:
        title = Bilingual(zh=zh, en=en)
        found = enrich.gather(Gazette(title=title), Glossary(), [issue_of(f"{zh}\n\n{en}\n\n{ISSUE}")], None)
        return found.gazette.place.en

    assert place("云州市人民政府公报", "Yunzhou Municipal People's Government Gazette") == "Yunzhou"
    assert place("云州县人民政府公报", "Yunzhou Municipal People's Government Gazette") is None
    assert place("云州市人民政府公报", "Gazette of Yunzhou") is None


def test_names_of_bodies_have_one_english_everywhere() -> None:
    relations: Relations = opened(Edition.EN).relations
    known = {body.name.zh: body.name.en for body in relations.bodies if body.name.en}
    assert known
    assert known.items() <= relations.names_en.items()
    assert relations.names_en["市人民政府"] == relations.names_en["云州市人民政府"]
