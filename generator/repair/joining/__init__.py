"""What tells the halves of one paragraph from two paragraphs: marks, shapes, numbers, and the issue's own wording."""
