"""Several documents of one plan: the notice, the outline and the table, duty by duty."""
