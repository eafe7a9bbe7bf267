"""The search index of a site: Pagefind's, made shard by shard, and the tables that stand beside it."""

from generator.site.search.index import INDEX, build_index, search_folder

__all__ = ["INDEX", "build_index", "search_folder"]
