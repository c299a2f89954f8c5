"""The room config as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConfigConfig(AppConfig):
    """站点."""

    name = "luoshi_web.config"
    label = "config"
    verbose_name = _("站点")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the start-up checks."""
        from luoshi_web.config import checks  # noqa: F401, PLC0415  # registers itself
