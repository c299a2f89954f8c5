"""The site: plans are taken in, settled, given, reported, checked and accounted for."""
