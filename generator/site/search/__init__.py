"""The search index of a site: where words stand, shard by shard, and the tables beside them."""

from generator.site.search.index import INDEX, build_index, search_folder

__all__ = ["INDEX", "build_index", "search_folder"]
