"""The room assist as a Django application."""

from django.apps import AppConfig
from django.core.checks import Tags
from django.core.checks import register as register_check
from django.utils.translation import gettext_lazy as _


class AssistConfig(AppConfig):
    """第二读者."""

    name = "luoshi_web.assist"
    label = "assist"
    verbose_name = _("第二读者")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Name the room's verb; check its settings."""
        from luoshi_web.assist import checks, verbs  # noqa: PLC0415  # applications are ready
        from luoshi_web.journal import registry  # noqa: PLC0415

        register_check(checks.endpoint_is_the_sites_own, Tags.security)
        registry.register_verbs({verbs.DOCUMENT_SENT: _("送第二读者")})
        registry.register_facts(
            {
                "address": _("地址"),
                "sent": _("送出句数"),
                "kept": _("采用的建议"),
                "dropped": _("没有采用的建议"),
                "trouble": _("没有答复"),
            }
        )
