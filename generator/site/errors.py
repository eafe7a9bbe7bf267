"""What can go wrong between pages and a site."""

from __future__ import annotations


class SiteError(Exception):
    """The site could not be built or put in place; the message says why, in words for whoever runs the build."""
