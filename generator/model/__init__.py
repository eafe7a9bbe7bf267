"""What passes between the stages: frozen dataclasses, no behaviour beyond reading themselves."""
