"""After a report: a baseline of what is known, the lines that were changed, the edits to make."""
