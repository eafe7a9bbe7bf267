"""Editions (版本) of the site, and values that exist in Chinese and English."""

from __future__ import annotations

import enum
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A value in Chinese (simplified) and in English; None is unknown."""

    zh: str | None = None
    en: str | None = None


class Edition(enum.Enum):
    """The site in one language and script; the value is the BCP 47 tag."""

    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"
    EN = "en"

    @property
    def base(self) -> str:
        """The path under the site's root at which the edition stands: empty, or with a slash at its end."""
        return {"zh-Hans": "", "zh-Hant": "zh-hant/", "en": "en/"}[self.value]

    @property
    def own_name(self) -> str:
        """What the edition calls itself."""
        return {"zh-Hans": "简体", "zh-Hant": "繁體", "en": "English"}[self.value]
