"""The reporters room."""
