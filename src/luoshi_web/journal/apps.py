"""The room journal as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JournalConfig(AppConfig):
    """流水."""

    name = "luoshi_web.journal"
    label = "journal"
    verbose_name = _("流水")
    default_auto_field = "django.db.models.BigAutoField"
