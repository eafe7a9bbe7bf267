"""Appointments (任免): who was put into, or out of, which post, by personnel lists."""

from generator.enrich.appointments.conflicts import conflicts
from generator.enrich.appointments.stage import read_appointments

__all__ = ["conflicts", "read_appointments"]
