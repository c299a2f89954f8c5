"""The room reporting as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportingConfig(AppConfig):
    """报告."""

    name = "luoshi_web.reporting"
    label = "reporting"
    verbose_name = _("报告")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the journal who may see the history of a report."""
        from luoshi_web.reporting import histories  # noqa: PLC0415  # models are ready now

        histories.register()
