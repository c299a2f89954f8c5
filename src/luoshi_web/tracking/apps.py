"""The room tracking as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrackingConfig(AppConfig):
    """跟踪."""

    name = "luoshi_web.tracking"
    label = "tracking"
    verbose_name = _("跟踪")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the journal who may see the history of this room's objects."""
        from luoshi_web.tracking import histories  # noqa: PLC0415  # models are ready now

        histories.register()
