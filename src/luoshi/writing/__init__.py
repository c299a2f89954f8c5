"""Pure writers: an Extraction in, text or bytes out; whoever calls writes the file.

Each form is a module of its own (`gold`, `json_form`, `xlsx`, `page`), imported by those who
want it alone, so that a command that writes no spreadsheet does not load a spreadsheet writer.
"""
