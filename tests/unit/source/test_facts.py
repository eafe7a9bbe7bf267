"""YAML files of a content root: what they may say, and what is told to whoever slips."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator.model.edition import Bilingual
from generator.model.gazette import RESERVED_IDS, Correction, Gazette, GlossaryEntry, NoticeFacts, Sidecar
from generator.source import SourceError, read_gazette

FILES = {"gazette": "gazette.yml", "glossary": "glossary.yml", "sidecar": "issues/2024-01.yml"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues" / "2024-01.txt").write_text("海州市人民政府公报\n", encoding="utf-8")
    return tmp_path


def write(root: Path, which: str, text: str) -> None:
    (root / FILES[which]).write_text(text, encoding="utf-8")


def test_a_root_of_texts_alone_knows_nothing_else(root: Path) -> None:
    source = read_gazette(root)
    assert source.gazette == Gazette()
    assert source.issues[0].sidecar == Sidecar()


def test_gazette(root: Path) -> None:
    write(
        root,
        "gazette",
        """\
title: {zh: 海州市人民政府公报, en: Gazette of Haizhou}
place:
  zh: 海州市
  en:
site_url: https://example.org/gazette
repo_url: https://example.org/repo
official_site: http://example.org/
subdivision: "990100"
initials:
  海政办发: hzbf
data_licence: CC0-1.0
banner: {zh: "虚构: 仅供演示"}
""",
    )
    assert read_gazette(root).gazette == Gazette(
        title=Bilingual("海州市人民政府公报", "Gazette of Haizhou"),
        place=Bilingual("海州市"),
        site_url="https://example.org/gazette/",
        repo_url="https://example.org/repo",
        official_site="http://example.org/",
        subdivision="990100",
        initials=(("海政办发", "hzbf"),),
        data_licence="CC0-1.0",
        banner=Bilingual("虚构: 仅供演示"),
    )


def test_glossary(root: Path) -> None:
    text = "bodies:\n- {zh: 市港务局, en: Port Bureau, aliases: [港务局]}\nplaces: []\nprotected: [乾, 後]\n"
    write(root, "glossary", text)
    glossary = read_gazette(root).glossary
    assert glossary.bodies == (GlossaryEntry(zh="市港务局", en="Port Bureau", aliases=("港务局",)),)
    assert glossary.places == ()
    assert glossary.protected == ("乾", "後")


def test_sidecar(root: Path) -> None:
    write(
        root,
        "sidecar",
        """\
year: 2024
numbers: [1, 2]
total_number: 401
published: 2024-01-15
official_url: https://example.org/1
corrections:
- {line: 1, printed: 公報, corrected: "", reason: 衍文, date: "2024-02-01"}
notices:
- {number: 海政发〔2024〕1号, id: hzf-2024-1-b, aliases: [old-id]}
- {position: 2, withhold: 含个人信息}
""",
    )
    assert read_gazette(root).issues[0].sidecar == Sidecar(
        year=2024,
        numbers=(1, 2),
        total_number=401,
        published=dt.date(2024, 1, 15),
        official_url="https://example.org/1",
        corrections=(Correction(line=1, printed="公報", corrected="", reason="衍文", date=dt.date(2024, 2, 1)),),
        notices=(
            NoticeFacts(number="海政发〔2024〕1号", id="hzf-2024-1-b", aliases=("old-id",)),
            NoticeFacts(position=2, withhold="含个人信息"),
        ),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "\ufeffdata_licence: CC0\n"])
def test_empty_files_and_byte_order_marks(root: Path, text: str) -> None:
    write(root, "gazette", text)
    assert read_gazette(root).gazette.title == Bilingual()


@pytest.mark.parametrize(
    ("which", "text", "line", "expected"),
    [
        ("gazette", "title:\n  zh: 公报\ntitel: {}\n", 3, "unknown key “titel”\n    Did you mean “title”?"),
        ("gazette", "title: 公报\n", 1, "title: expected a mapping with the keys zh, en, found the text '公报'"),
        ("gazette", "title: {zh: 2024}\n", 1, "title.zh: expected text, found the number '2024'\n    Put it in quotes"),
        ("gazette", "title: {zh: no}\n", 1, "found the truth value 'no'"),
        ("gazette", "title: {zh: '  '}\n", 1, "title.zh: expected text"),
        ("gazette", "title: {zh: [x]}\n", 1, "found a list"),
        ("gazette", "title:\n  zh: |\n    一\n    二\n", 2, "a single line of text"),
        ("gazette", "- title\n", 1, "expected a mapping with the keys title, publisher"),
        ("gazette", "site_url: example.org\n", 1, "site_url: expected an address that begins with https://"),
        ("gazette", "site_url: https://example.org/?a=1\n", 1, "site_url: expected an address without “?” and “#”"),
        ("gazette", "site_url: https://example.org/#top\n", 1, "site_url: expected an address without “?” and “#”"),
        ("gazette", "site_url: javascript:alert(1)\n", 1, "an address that begins with https://"),
        ("gazette", "repo_url: 'https://example.org/\"><script>'\n", 1, "an address"),
        ("gazette", "repo_url: 'https://[::1'\n", 1, "an address"),
        ("gazette", "initials: {海政发: HZF}\n", 1, "initials.海政发: expected initials of a-z and 0-9"),
        ("gazette", "a: 1\ntitle: {}\ntitle: {}\n", 3, "the key “title” stands here a second time, first in line 2"),
        ("gazette", "? [a]\n: b\n", 1, "expected a word as key"),
        ("gazette", "title: &x {zh: a}\nplace: *x\n", 1, "anchors and aliases"),
        ("gazette", "<<: {title: {}}\n", 1, "unknown key “<<”"),
        ("gazette", "title: !!python/object:os.system {}\n", 1, "tags (tag:yaml.org,2002:python/object:os.system)"),
        ("gazette", "title: {zh: 公报\n", 2, "not YAML: while parsing a flow mapping"),
        ("gazette", "title:\n\tzh: x\n", 2, "not YAML"),
        ("gazette", "data_licence: a: b\n", 1, "not YAML: mapping values are not allowed here\n    Quote a value"),
        ("gazette", "title: {}\n---\ntitle: {}\n", 2, "not YAML"),
        ("gazette", "a: \x07\n", 1, "a character that YAML does not allow, U+0007"),
        ("gazette", "[" * 5000, 1, "nested more than 8 levels deep"),
        ("glossary", "bodies: {zh: a}\n", 1, "bodies: expected a list, each member like {zh: 某局"),
        ("glossary", "bodies:\n- {en: Bureau}\n", 2, "bodies[1]: expected the key “zh”, which is missing"),
        ("glossary", "protected: 乾\n", 1, "protected: expected a list, like [乾, 後]"),
        ("sidecar", "year: '2024'\n", 1, "year: expected a whole number from 1900 to 2200, found the text '2024'"),
        ("sidecar", "year: 24\n", 1, "found the number '24'"),
        ("sidecar", "numbers: 21\n", 1, "numbers: expected a list, like [21, 22]"),
        ("sidecar", "numbers: [1, 010]\n", 1, "numbers[2]: expected a whole number from 1 to 1000"),
        ("sidecar", "numbers: [21:22]\n", 1, "numbers[1]: expected a whole number"),
        ("sidecar", "published: 2024-02-30\n", 1, "published: 2024-02-30 is no day of the calendar"),
        ("sidecar", "published: 2024年1月15日\n", 1, "expected a date like 2021-05-31"),
        ("sidecar", "published: 2024-01-15 08:00:00\n", 1, "expected a date like 2021-05-31, found the date"),
        ("sidecar", "corrections:\n- line: 1\n  printed: 甲\n", 2, "corrections[1]: expected the key “corrected”"),
        (
            "sidecar",
            "corrections:\n- {line: 1, printed: 甲, corrected: 甲, reason: 无}\n",
            2,
            "“printed” and “corrected” are the same",
        ),
        ("sidecar", "notices:\n- {id: a}\n", 2, "expected either “number” (as printed) or “position”"),
        ("sidecar", "notices:\n- {number: x, position: 1}\n", 2, "expected either"),
        ("sidecar", "notices:\n- {position: 1, id: A/b}\n", 2, "notices[1].id: expected an id of a-z"),
        ("sidecar", "notices:\n- {position: 1, id: by-kind}\n", 2, "another id, for the site has a page of its own"),
        ("sidecar", "notices:\n- {position: 1, aliases: [index]}\n", 2, "the site has a page of its own"),
        (
            "sidecar",
            "notices:\n- {position: 1, id: a}\n- {position: 2}\n- {position: 1, withhold: 有误}\n",
            4,
            "notices: the notice of position 1 stands here a second time, first in line 2",
        ),
        (
            "sidecar",
            "notices:\n- {number: 海政发〔2024〕1号, id: a}\n- {number: '海政发[2024] 1 号', withhold: 有误}\n",
            3,
            "the notice of number 海政发〔2024〕1号 stands here a second time, first in line 2",
        ),
        ("sidecar", "notices:\n- {position: 1, withhold: true}\n", 2, "withhold: expected text"),
    ],
)
def test_slips(root: Path, which: str, text: str, line: int, expected: str) -> None:
    write(root, which, text)
    with pytest.raises(SourceError) as caught:
        read_gazette(root)
    found = [problem for problem in caught.value.problems if expected in str(problem)]
    assert found, str(caught.value)
    assert (found[0].file, found[0].line) == (str(root / FILES[which]), line)


def test_a_slip_does_not_hide_the_next(root: Path) -> None:
    write(root, "gazette", "titel: {}\nsite_url: x\nplace: {zh: 1, e: 2}\n")
    with pytest.raises(SourceError) as caught:
        read_gazette(root)
    assert [problem.line for problem in caught.value.problems] == [1, 2, 3, 3]


def test_files_that_would_be_passed_over(root: Path) -> None:
    (root / "gazette.yaml").write_text("", encoding="utf-8")
    with pytest.raises(SourceError, match=r"gazette\.yaml: not a file of a content root"):
        read_gazette(root)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("海政发[2024]1号", "海政发〔2024〕1号"),
        ("（海政发 〔2024〕 第1号）", "海政发〔2024〕1号"),
        ("海州市人民政府令 第七号", "海州市人民政府令第7号"),
        ("无号", "无号"),
    ],
)
def test_numbers_in_sidecars_are_read_as_those_of_texts_are(root: Path, written: str, read: str) -> None:
    write(root, "sidecar", f"notices:\n- {{number: '{written}', withhold: 有误}}\n")
    assert read_gazette(root).issues[0].sidecar.notices[0].number == read


@pytest.mark.parametrize("name", sorted(RESERVED_IDS))
def test_an_issue_cannot_take_the_name_of_a_page(root: Path, name: str) -> None:
    (root / "issues" / f"{name}.txt").write_text("海州市人民政府公报\n", encoding="utf-8")
    with pytest.raises(SourceError, match=f"a page of its own called “{name}”"):
        read_gazette(root)


def test_since_when_something_is_withheld_may_be_said(root: Path) -> None:
    write(
        root,
        "sidecar",
        """\
notices:
  - {position: 1, withhold: 依申请, date: 2024-05-06}
withhold:
  - {first_line: 1, begins: 海州, reason: 个人电话, date: 2024-05-07}
""",
    )
    sidecar = read_gazette(root).issues[0].sidecar
    assert sidecar.notices == (NoticeFacts(position=1, withhold="依申请", date=dt.date(2024, 5, 6)),)
    assert sidecar.withhold[0].date == dt.date(2024, 5, 7)


def test_a_day_of_withholding_needs_something_withheld(root: Path) -> None:
    write(root, "sidecar", "notices:\n  - {position: 1, id: ling-1, date: 2024-05-06}\n")
    with pytest.raises(SourceError, match="expected “withhold” beside it"):
        read_gazette(root)


def test_the_files_that_were_read_are_known_with_their_sums(root: Path) -> None:
    write(root, "gazette", "place: {zh: 海州市}\n")
    write(root, "sidecar", "year: 2024\n")
    files = {file.path: file.sha256 for file in read_gazette(root).files}
    assert list(files) == ["gazette.yml", "issues/2024-01.txt", "issues/2024-01.yml"]
    assert files["issues/2024-01.txt"] == read_gazette(root).issues[0].sha256
