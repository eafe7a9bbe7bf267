"""Stage 8: pages and records become files, and files a site, by way of MkDocs."""

from __future__ import annotations

from generator.site.build import build_site, configure
from generator.site.configuration import (
    companions_folder,
    data_folder,
    docs_folder,
    mkdocs_config,
    site_folder,
    write_config,
)
from generator.site.errors import SiteError
from generator.site.files import WriteResult, write_companions, write_pages, write_records
from generator.site.search import build_index, search_folder
from generator.site.swap import sole_use, swap_in
from generator.site.verification import Finding, Verification, changed_sources, check_site, compare, files_of

__all__ = [
    "Finding",
    "SiteError",
    "Verification",
    "WriteResult",
    "build_index",
    "build_site",
    "changed_sources",
    "check_site",
    "companions_folder",
    "compare",
    "configure",
    "data_folder",
    "docs_folder",
    "files_of",
    "mkdocs_config",
    "search_folder",
    "site_folder",
    "sole_use",
    "swap_in",
    "write_companions",
    "write_config",
    "write_pages",
    "write_records",
]
