"""Views of the room: they parse a form, call the domain or the queries, and render."""
