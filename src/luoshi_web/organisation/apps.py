"""The room organisation as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    """组织."""

    name = "luoshi_web.organisation"
    label = "organisation"
    verbose_name = _("组织")
    default_auto_field = "django.db.models.BigAutoField"
