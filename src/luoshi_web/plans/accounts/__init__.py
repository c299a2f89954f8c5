"""The accounts of stored plans: difference, uptake, joint duties and burden, of what stands settled now."""
