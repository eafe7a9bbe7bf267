"""The search index of a site: shards of Pagefind's making, and the tables that stand beside them."""

from generator.site.search.index import INDEX, build_index, search_folder

__all__ = ["INDEX", "build_index", "search_folder"]
