"""Units, posts, appointments, accounts and rights."""
