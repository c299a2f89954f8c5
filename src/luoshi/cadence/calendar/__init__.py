"""The days of a place: rest days and workdays, seasons, and the slices that periods are cut from."""
