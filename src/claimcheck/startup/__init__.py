"""What makes a program of many small parts start fast: nouns whose methods are made when they are first
called (`lean`), and what is worked out once a machine (`cache`, `expressions`)."""
