"""The room config as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

#: The verb of the line that says that the past before it was played for the demo.
PLAYED = "demo.played"


class ConfigConfig(AppConfig):
    """站点."""

    name = "luoshi_web.config"
    label = "config"
    verbose_name = _("站点")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the start-up checks, and name the line of the journal that the demo leaves."""
        from luoshi_web.config import checks  # noqa: F401, PLC0415  # registers itself
        from luoshi_web.journal import registry  # noqa: PLC0415  # apps are ready only now

        registry.register_verbs({PLAYED: _("装入试用数据")})
