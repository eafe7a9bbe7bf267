"""What templates see: frozen values, worked out before any template runs."""
