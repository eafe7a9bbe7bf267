"""Names, links and ids that lead out of their folder: refused, and nothing is written anywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main

_TEXT = "海州市人民政府关于开展渔港清淤工作的通知\n海政发〔2024〕3号\n\n各区人民政府：\n\n请做好工作。\n"


def listing(folder: Path) -> dict[str, str]:
    """Everything under `folder`: the sum of a file, the aim of a link."""
    found = {}
    for path in sorted(folder.rglob("*")):
        what = "folder"
        if path.is_symlink():
            what = f"-> {path.readlink()}"
        elif path.is_file():
            what = hashlib.sha256(path.read_bytes()).hexdigest()
        found[path.relative_to(folder).as_posix()] = what
    return found


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A content root among things that are nobody's business."""
    (tmp_path / "secret.txt").write_text(_TEXT, encoding="utf-8")
    (tmp_path / "secret.yml").write_text("title: {zh: 密}\n", encoding="utf-8")
    (tmp_path / "content" / "issues").mkdir(parents=True)
    (tmp_path / "content" / "issues" / "2024-05.txt").write_text(_TEXT, encoding="utf-8")
    return tmp_path / "content"


def text_named(name: str) -> Callable[[Path], None]:
    return lambda root: (root / "issues" / name).write_text(_TEXT, encoding="utf-8") and None  # type: ignore[return-value]


def sidecar(text: str) -> Callable[[Path], None]:
    return lambda root: (root / "issues" / "2024-05.yml").write_text(text, encoding="utf-8") and None  # type: ignore[return-value]


def link(name: str, to: str) -> Callable[[Path], None]:
    return lambda root: (root / name).symlink_to(to)


REFUSED: dict[str, Callable[[Path], None]] = {
    "a name of markup": text_named("<script>.txt"),
    "a name that is an option": text_named("--help.txt"),
    "a name of two lines": text_named("a\nb.txt"),
    "a name that turns direction": text_named("a\u202etxt.txt"),
    "a name of a template": text_named("{{ 7*7 }}.txt"),
    "a name that the site needs": text_named("index.txt"),
    "a link to a text elsewhere": link("issues/2024-06.txt", "../../secret.txt"),
    "a link to facts elsewhere": link("gazette.yml", "../secret.yml"),
    "a link to a device": link("issues/2024-06.txt", "/dev/zero"),
    "a link to itself": link("issues/2024-06.txt", "2024-06.txt"),
    "an id that climbs": sidecar("notices:\n- {position: 1, id: ../../secret}\n"),
    "an id that is a path": sidecar("notices:\n- {position: 1, id: a/b}\n"),
    "an alias that climbs": sidecar("notices:\n- {position: 1, aliases: [../../x]}\n"),
    "an alias of markup": sidecar("notices:\n- {position: 1, aliases: ['<script>']}\n"),
    "an address that is a script": sidecar("official_url: javascript:ran()\n"),
    "an address with markup": sidecar("facsimile: https://a.example/<script>\n"),
    "what unfolds": sidecar("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"),
    "what calls": sidecar("year: !!python/object/apply:os.system [ran]\n"),
    "what nests": sidecar("[" * 100_000),
    "what cannot be seen": sidecar('notices:\n- {position: 1, withhold: "a\\u202Eb"}\n'),
}


@pytest.mark.parametrize("hostile", REFUSED.values(), ids=REFUSED.keys())
def test_what_leads_out_is_refused_and_nothing_written(
    root: Path, hostile: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    hostile(root)
    before = listing(root.parent)
    out = root.parent / "out"
    for command in (["build", "--build", str(out / "b"), "--site", str(out / "s")], ["export", "--output", str(out)]):
        assert main([*command, "--content", str(root)]) == 2
        said = capsys.readouterr()
        assert "nothing was written" in said.err
        assert "\u202e" not in said.out + said.err
    assert listing(root.parent) == before


@pytest.mark.parametrize("name", ["../x", "a/b", "/etc/x", "..", "-", "<b>", "a\u202eb", "", "index"])
def test_a_new_issue_goes_nowhere_else(root: Path, name: str) -> None:
    before = listing(root.parent)
    with pytest.raises(SystemExit) as caught:
        main(["new", "--content", str(root), f"--id={name}", str(root.parent / "secret.txt")])
    assert caught.value.code == 2
    assert listing(root.parent) == before
