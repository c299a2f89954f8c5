"""The room plans as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    """计划."""

    name = "luoshi_web.plans"
    label = "plans"
    verbose_name = _("计划")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the journal who may see the history of this room's objects."""
        from luoshi_web.plans import histories  # noqa: PLC0415  # models are ready now

        histories.register()
