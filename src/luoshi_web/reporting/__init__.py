"""Reports whose figures open their lists and their evidence."""
