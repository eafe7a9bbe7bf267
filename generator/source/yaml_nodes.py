"""YAML as a tree of nodes that know their lines; no aliases, no tags of its own, no depth without end."""

from __future__ import annotations

import yaml

from generator.source.files import UnreadableError
from generator.source.problems import Problem

MAX_DEPTH = 8
"""The deepest file of a content root has four levels."""

_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}"
    for kind in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "seq", "map")
)


class _Composer(yaml.SafeLoader):
    """Makes nodes, not values; refuses aliases (a file of a few lines can unfold into gigabytes) and deep nesting."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            raise _refused(f"anchors and aliases (&{anchor}, *{anchor}) are not used here", event)
        if self.depth >= MAX_DEPTH:
            raise _refused(f"nested more than {MAX_DEPTH} levels deep", event)
        self.depth += 1
        try:
            node = super().compose_node(parent, index)
        finally:
            self.depth -= 1
        if node is not None and node.tag not in _TAGS:
            raise _refused(f"tags ({node.tag}) are not used here", event)
        return node


def _refused(what: str, event: yaml.Event) -> yaml.composer.ComposerError:
    mark = event.start_mark  # the stubs allow for marks of the C parser, which is not used here
    return yaml.composer.ComposerError(None, None, what, mark)  # type: ignore[arg-type]


def compose(text: str, file: str) -> yaml.Node | None:
    """The root node of the one YAML document in `text`; None for an empty one. `file` is for messages.

    Raises UnreadableError where it is not YAML.
    """
    loader = None
    try:
        loader = _Composer(text)
        node: yaml.Node | None = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        what = " ".join(part for part in (error.context, error.problem) if part)
        raise _refusal(file, line, what) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise _refusal(file, line, f"a character that YAML does not allow, U+{ord(text[error.position]):04X}") from None
    finally:
        if loader is not None:
            loader.dispose()
    return None if node is not None and node.tag == "tag:yaml.org,2002:null" else node


def _refusal(file: str, line: int | None, what: str) -> UnreadableError:
    remedy = "Quote a value that contains ': ' or ' #' or begins with a special character; indent with spaces."
    return UnreadableError(Problem(file=file, line=line, what=f"not YAML: {what}", remedy=remedy))
