"""The tests; README.md beside this file says which kind goes where."""
