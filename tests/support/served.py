"""A built site as a host of static files serves it below a path, and what its pages name that is not there."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.site.html import documents

_LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "iframe": "src", "form": "action"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site stands: its folder, and the address that its gazette.yml gives, with a slash at its end."""

    site: Path
    address: str

    @property
    def base(self) -> str:
        """The path of the site on its host: `/` or `/repo/`."""
        return urlsplit(self.address).path

    def file(self, path: str) -> Path | None:
        """The file that the host gives for a path; None if there is none, or the path is not the site's."""
        if not path.startswith(self.base):
            return None
        found = self.site / unquote(path[len(self.base) :])
        found = found / "index.html" if found.is_dir() else found
        return found if found.is_file() else None

    def lost(self, url: str) -> bool:
        """True for an address on the site's own host that leads to nothing of the site."""
        parts = urlsplit(url)
        return parts.netloc == urlsplit(self.address).netloc and self.file(parts.path) is None


def lost_links(place: Place) -> Iterator[str]:
    """What the pages, style sheets, sitemap and feeds of the site name that is not there, each with where it stands."""
    for document in documents(place.site):
        here = urljoin(place.address, document.path.removesuffix("index.html"))
        for element in document.elements:
            targets = [element.get(_LINKS.get(element.tag, "")), element.get("data-address")]
            if element.tag == "meta" and str(element.get("content")).startswith(("http:", "https:")):
                targets.append(element.get("content"))
            for target in targets:
                # `//en/` would be another host: a path that was put together wrongly, never an address of ours.
                if target and (target.startswith("//") or place.lost(urljoin(here, target))):
                    yield f"{document.path}: {target}"
    for pattern in ("*.css", "sitemap.xml", "*.ics", "llms.txt"):
        for path in sorted(place.site.rglob(pattern)):
            here = urljoin(place.address, path.relative_to(place.site).as_posix())
            text = re.sub(r"\r?\n[ \t]", "", path.read_text(encoding="utf-8"))  # a calendar's lines are folded
            for target in re.findall(r"(?:url\([\"']?|<loc>|URL[^:\n]*:|\]\()([^\"')<\s]+)", text):
                if place.lost(urljoin(here, target)):
                    yield f"{path.name}: {target}"


def reached(place: Place) -> set[str]:
    """The pages that links and forms lead to from the home page, by their place below the site's folder."""
    pages = {document.path: document for document in documents(place.site)}
    found, queue = {"index.html"}, ["index.html"]
    while queue:
        document = pages[queue.pop()]
        here = urljoin(place.address, document.path.removesuffix("index.html"))
        for element in (*document.all("a"), *document.all("form")):
            parts = urlsplit(urljoin(here, element.get(_LINKS[element.tag]) or ""))
            file = place.file(parts.path) if parts.netloc == urlsplit(place.address).netloc else None
            path = file.relative_to(place.site).as_posix() if file else ""
            if path in pages and path not in found:
                found.add(path)
                queue.append(path)
    return found


@contextmanager
def serving(place: Place) -> Iterator[str]:
    """The site on this machine, below its path and nowhere else; a wrong address gets the site's own page for that."""
    handler = functools.partial(_Handler, place)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{place.base}"
        server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, place: Place, *args: object, **named: object) -> None:
        self.place = place
        super().__init__(*args, directory=str(place.site), **named)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the file of the address, or with the page of a wrong one."""
        file = self.place.file(urlsplit(self.path).path)
        data = (file or self.place.site / "404.html").read_bytes()
        self.send_response(200 if file else 404)
        self.send_header("Content-Type", self.guess_type(str(file or "404.html")))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the base class names it so)
        pass
