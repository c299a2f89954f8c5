"""The room journal as a Django application."""

from django.apps import AppConfig
from django.core.checks import register as register_check
from django.utils.translation import gettext_lazy as _


class JournalConfig(AppConfig):
    """流水."""

    name = "luoshi_web.journal"
    label = "journal"
    verbose_name = _("流水")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Name the journal's own verbs; check its setting."""
        from luoshi_web.journal import checks, permissions, registry, verbs  # noqa: PLC0415  # models are ready

        register_check(checks.hash_is_known)
        registry.register(
            verbs.ACCOUNT_LINES,
            lambda acting, _kind, _object_id: permissions.reads_journal(acting),
            lambda _kind, object_id: object_id,
        )
        registry.register_verbs(
            {verbs.WORDS_ERASED: _("抹去一段话"), verbs.ACCOUNT_OPENED: _("按账号查看流水")}
        )
        registry.register_facts({"seq": _("流水第"), "username": _("账号")})
