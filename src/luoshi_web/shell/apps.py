"""The room shell as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ShellConfig(AppConfig):
    """界面."""

    name = "luoshi_web.shell"
    label = "shell"
    verbose_name = _("界面")
    default_auto_field = "django.db.models.BigAutoField"
