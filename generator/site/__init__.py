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
from generator.site.mkdocs import run_mkdocs
from generator.site.search import build_index, search_folder
from generator.site.swap import swap_in

__all__ = [
    "SiteError",
    "WriteResult",
    "build_index",
    "build_site",
    "companions_folder",
    "configure",
    "data_folder",
    "docs_folder",
    "mkdocs_config",
    "run_mkdocs",
    "search_folder",
    "site_folder",
    "swap_in",
    "write_companions",
    "write_config",
    "write_pages",
    "write_records",
]
