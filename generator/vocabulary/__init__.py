"""Knowledge of Chinese municipal documents as data: YAML files in `data/`, each entry with a tested example."""

from generator.vocabulary.bodies import is_body, split_bodies
from generator.vocabulary.body_kinds import BodyKind, body_kind
from generator.vocabulary.columns import counts_rows, names_column, names_columns, roster_column
from generator.vocabulary.kinds import GENRES, KINDS, genre_of, kind_of
from generator.vocabulary.names import ends_post, is_name, name_key
from generator.vocabulary.numbers import ends_in_code
from generator.vocabulary.roles import is_role, lists_members
from generator.vocabulary.script import decided, is_written_in_both, may_be_left, stays_in_names, undecided
from generator.vocabulary.titles import english_title_start, is_rubric, is_spaced_word, signatory_post

__all__ = [
    "GENRES",
    "KINDS",
    "BodyKind",
    "body_kind",
    "counts_rows",
    "decided",
    "ends_in_code",
    "ends_post",
    "english_title_start",
    "genre_of",
    "is_body",
    "is_name",
    "is_role",
    "is_rubric",
    "is_spaced_word",
    "is_written_in_both",
    "kind_of",
    "lists_members",
    "may_be_left",
    "name_key",
    "names_column",
    "names_columns",
    "roster_column",
    "signatory_post",
    "split_bodies",
    "stays_in_names",
    "undecided",
]
