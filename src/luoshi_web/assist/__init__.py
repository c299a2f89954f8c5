"""The optional second reader: asking an endpoint of the site's own what the rules left open."""
