"""The room reporting as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportingConfig(AppConfig):
    """报告."""

    name = "luoshi_web.reporting"
    label = "reporting"
    verbose_name = _("报告")
    default_auto_field = "django.db.models.BigAutoField"
