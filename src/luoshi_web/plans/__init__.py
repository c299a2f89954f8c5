"""Plans, documents, segments, settlement, duties."""
