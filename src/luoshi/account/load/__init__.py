"""The burden of a draft: meetings, reports, forms, inspections and trainings, per unit and year."""
