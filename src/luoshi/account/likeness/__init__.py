"""How much two sentences say alike, where one holds another, and where they only sound alike."""
