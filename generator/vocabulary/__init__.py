"""Knowledge of Chinese municipal documents as data: YAML files in `data/`, each entry with a tested example."""

from generator.vocabulary.appointments import chooses_advisers, enters_post, explains, find_verbs, is_reason
from generator.vocabulary.bodies import is_body, split_bodies
from generator.vocabulary.body_kinds import BodyKind, body_kind
from generator.vocabulary.citing import (
    behind_citing_word,
    document_column,
    has_genre,
    is_bare_genre,
    issuer_of_code,
    may_order,
    names_document,
    why_uncited,
)
from generator.vocabulary.columns import counts_rows, names_column, names_columns, roster_column
from generator.vocabulary.documents import catalogue_column, names_expiring_thing
from generator.vocabulary.english import (
    PROVINCES,
    central_body,
    congress_in_english,
    post_in_english,
    role_in_english,
    rubric_in_english,
    term_in_english,
    validity_in_english,
    verb_in_english,
)
from generator.vocabulary.kinds import GENRES, KINDS, genre_of, kind_of
from generator.vocabulary.names import ends_post, is_name, may_be_name, name_key
from generator.vocabulary.numbers import STANDARD_CODES, ends_in_code, numbers_certificate
from generator.vocabulary.roles import is_role, lists_members
from generator.vocabulary.script import decided, is_written_in_both, may_be_left, stays_in_names, undecided
from generator.vocabulary.titles import english_title_start, is_rubric, is_spaced_word, signatory_post

__all__ = [
    "GENRES",
    "KINDS",
    "PROVINCES",
    "STANDARD_CODES",
    "BodyKind",
    "behind_citing_word",
    "body_kind",
    "catalogue_column",
    "central_body",
    "chooses_advisers",
    "congress_in_english",
    "counts_rows",
    "decided",
    "document_column",
    "ends_in_code",
    "ends_post",
    "english_title_start",
    "enters_post",
    "explains",
    "find_verbs",
    "genre_of",
    "has_genre",
    "is_bare_genre",
    "is_body",
    "is_name",
    "is_reason",
    "is_role",
    "is_rubric",
    "is_spaced_word",
    "is_written_in_both",
    "issuer_of_code",
    "kind_of",
    "lists_members",
    "may_be_left",
    "may_be_name",
    "may_order",
    "name_key",
    "names_column",
    "names_columns",
    "names_document",
    "names_expiring_thing",
    "numbers_certificate",
    "post_in_english",
    "role_in_english",
    "roster_column",
    "rubric_in_english",
    "signatory_post",
    "split_bodies",
    "stays_in_names",
    "term_in_english",
    "undecided",
    "validity_in_english",
    "verb_in_english",
    "why_uncited",
]
