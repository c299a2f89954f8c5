"""The command line: one module for each command; each calls the api and prints."""
