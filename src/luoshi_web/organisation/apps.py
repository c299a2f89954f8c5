"""The room organisation as a Django application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    """组织."""

    name = "luoshi_web.organisation"
    label = "organisation"
    verbose_name = _("组织")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Tell the journal who acts, and who may see the history of this room's objects."""
        from luoshi_web.organisation import histories  # noqa: PLC0415  # models are ready now

        histories.register()
