"""The words by which a sentence publishes or passes on, now, what its notice issues, in a text as signs.

Forms: 《甲》已经…通过，现予公布; 现将《甲》印发给你们; 现发布《甲》; 特此公告.
"""

from __future__ import annotations

import re

_PUBLISH = r"(?:公布|发布|印发|颁布|转发|批转|下发)"
PUBLISHES = re.compile(
    rf"现(?:予以?|特)?(?:{_PUBLISH}|通告|公告)|予以{_PUBLISH}|(?:印发|转发|批转|下发)(?:给|各)"
    rf"|现将[^。;]{{0,400}}?{_PUBLISH}|特此(?:公布|公告|通告|发布)"
)
