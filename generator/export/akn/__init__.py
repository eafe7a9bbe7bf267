"""Notices as Akoma Ntoso 3.0 (LegalDocML, an OASIS standard): text, structure and what is known of it, as XML."""

from generator.export.akn.document import akn_path, akn_records

__all__ = ["akn_path", "akn_records"]
