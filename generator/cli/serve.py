"""`serve`: the site on this machine, built again when something changes."""

from __future__ import annotations

import argparse
import http.server
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any

from generator.cli.options import DONE, FAILED, UsageError, add_as_of, add_content, add_folder

NAME = "serve"
SUMMARY = "build the site, show it on this machine, build it again when something changes"
EXAMPLES = """\
  python -m generator serve
  python -m generator serve --content ../my-gazette --port 8080
"""

_EVERY = 1.0  # seconds between two looks at the files
_PROJECT = Path(__file__).resolve().parents[2]


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `serve`."""
    add_content(parser)
    add_folder(parser, "site", "the folder for the site")
    add_folder(parser, "build", "the folder for what comes before the site")
    parser.add_argument("--address", default="127.0.0.1", help="the address to listen at (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen at (default: 8000)")
    add_as_of(parser)


def run(args: argparse.Namespace) -> int:
    """Build and serve until interrupted."""
    try:
        server = http.server.ThreadingHTTPServer((args.address, args.port), _handler(args.site))
    except (OSError, OverflowError) as error:
        raise UsageError(f"cannot listen at {args.address}:{args.port}: {error}; choose another --port") from None
    with server:
        state = _state(args.content)
        while not _build(args) and not (args.site / "index.html").exists():
            before, state = state, _state(args.content)
            if state == before:
                return FAILED  # else something was saved meanwhile, which may be why: once more
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"http://{args.address}:{server.server_port}/ shows {args.site}; end with Ctrl-C", flush=True)
        try:
            while True:
                time.sleep(_EVERY)
                new = _state(args.content)
                if new != state:
                    state = new
                    print("Something changed; building again ...", flush=True)
                    _build(args)
        except KeyboardInterrupt:
            print()
    return DONE


def _build(args: argparse.Namespace) -> bool:
    """Build in a process of its own, so that changes to the generator itself are seen too."""
    command = [sys.executable, "-m", "generator", "build", "--draft", "--served"]
    command += ["--content", str(args.content), "--build", str(args.build), "--site", str(args.site)]
    if args.as_of:
        command += ["--as-of", args.as_of.isoformat()]
    return subprocess.run(command, check=False).returncode == 0


def _state(content: Path) -> frozenset[tuple[Path, int, int]]:
    """The files that the site depends on, each with its time of change and size."""
    return frozenset(_stats(content, _PROJECT / "generator", _PROJECT / "overrides", _PROJECT / "mkdocs.yml"))


def _stats(*places: Path) -> Iterator[tuple[Path, int, int]]:
    for place in places:
        for path in (place, *place.rglob("*")):
            try:
                stat = path.stat()
            except OSError:  # an editor's temporary file, gone again
                continue
            if path.is_file() and "__pycache__" not in path.parts:
                yield path, stat.st_mtime_ns, stat.st_size


def _handler(site: Path) -> type[http.server.SimpleHTTPRequestHandler]:
    class Handler(http.server.SimpleHTTPRequestHandler):
        """Serves `site` as GitHub Pages does, with the site's own page for what is not there."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, directory=str(site), **kwargs)

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            page = site / "404.html"
            if code != HTTPStatus.NOT_FOUND or not page.is_file():
                return super().send_error(code, message, explain)
            body = page.read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)
            return None

        def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002 (the base class names it so)
            self.send_error(HTTPStatus.NOT_FOUND)

        def end_headers(self) -> None:
            self.send_header("Cache-Control", "no-store")  # the next build is the next thing to be seen
            super().end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class names it so)
            pass

    return Handler
