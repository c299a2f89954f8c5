"""The room desk as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """首页."""

    name = "luoshi_web.desk"
    label = "desk"
    verbose_name = _("首页")
    default_auto_field = "django.db.models.BigAutoField"
