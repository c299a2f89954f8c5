"""From above to below: what our plan takes up of a superior's, and where it asks for less."""
