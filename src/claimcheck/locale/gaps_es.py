"""What CLDR does not know of this language; kept by hand."""
