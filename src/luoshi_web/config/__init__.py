"""Settings, urls, start-up checks and the command luoshi-web."""
