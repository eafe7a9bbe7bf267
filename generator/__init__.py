"""The gazette site generator: the text of gazette issues in, a website and its data out."""

__version__ = "0.1.0"
