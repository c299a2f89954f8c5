"""Settings of the site: from the environment, with defaults that suit one small machine."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from luoshi_web.config import environment as env

#: Where the database, the files and the collected static files lie.
VAR = Path(env.text("LUOSHI_VAR", "var")).absolute()
ROOM = Path(__file__).resolve().parent.parent

DEBUG = env.flag("LUOSHI_DEBUG")
#: Without one from the environment, that which `luoshi-web init` made.
SECRET_FILE = VAR / "secret-key"
SECRET_KEY = env.text("LUOSHI_SECRET_KEY") or env.kept(SECRET_FILE)
ALLOWED_HOSTS = env.names("LUOSHI_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = env.names("LUOSHI_ORIGINS")

# The shell stands first: its pages of signing in take the place of allauth's.
INSTALLED_APPS = [
    "luoshi_web.shell",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "tree_queries",
    "luoshi_web.journal",
    "luoshi_web.files",
    "luoshi_web.organisation",
    "luoshi_web.assist",
    "luoshi_web.plans",
    "luoshi_web.tracking",
    "luoshi_web.reporting",
    "luoshi_web.desk",
    "luoshi_web.config",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "luoshi_web.config.urls"
WSGI_APPLICATION = "luoshi_web.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "luoshi_web.config.context.frame",
            ],
        },
    }
]

DATABASES = {"default": env.database(env.text("DATABASE_URL"), VAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "organisation.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "luoshi_web.organisation.signing_in.SigningIn"
ACCOUNT_CHANGE_EMAIL = False
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {
    "login": "luoshi_web.organisation.signing_in_forms.Login",
    "change_password": "luoshi_web.organisation.signing_in_forms.NewPassword",
    "reauthenticate": "luoshi_web.organisation.signing_in_forms.PasswordAgain",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PASSWORD_CHANGE_REDIRECT_URL = "account_change_password"  # noqa: S105  # an address
# An office has one address for many people: the limits by address are wide. Wrong passwords are
# axes' business, at its own lower limit; allauth's limit by key guards the codes of the second step.
ACCOUNT_RATE_LIMITS = {"login": "120/m/ip", "login_failed": "60/m/ip,8/5m/key"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("LUOSHI_PROXIES")
MFA_ADAPTER = "luoshi_web.organisation.signing_in.TwoSteps"
MFA_FORMS = {
    "authenticate": "luoshi_web.organisation.signing_in_forms.Code",
    "reauthenticate": "luoshi_web.organisation.signing_in_forms.CodeAgain",
    "activate_totp": "luoshi_web.organisation.signing_in_forms.FirstCode",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "落实"
#: A code holds one step of 30 s longer, so that it may be typed slowly: RFC 6238, section 5.2.
MFA_TOTP_TOLERANCE = 1
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_CLIENT_IP_CALLABLE = "luoshi_web.config.proxies.client_address"
AXES_RESET_ON_SUCCESS = True
# Who signed in when is nobody's statistics.
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
# One cache for all workers: limits and used codes hold in each.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": VAR / "cache"}
}

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("简体中文")), ("en", "English")]
LOCALE_PATHS = [ROOM / "locale"]
TIME_ZONE = env.zone(env.text("LUOSHI_TIME_ZONE", env.TIME_ZONE))
USE_TZ = True
#: A file of years and seasons that the site adds to the calendar of China.
CALENDAR_FILE = env.text("LUOSHI_CALENDAR")

# What breaks is written to standard error, whatever runs the site; what people typed is no part of it.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR", "formatter": "line"}},
    "loggers": {"django": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
#: Bytes by hash.
FILES_ROOT = VAR / "files"
#: What was drawn of them: it may be deleted at any time, and is made anew when it is asked for.
DERIVED_ROOT = VAR / "derived"
#: Largest file that a form takes, in bytes.
UPLOAD_LIMIT = 64 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

#: The optional second reader: an OpenAI-compatible endpoint of the site's own; "" is off.
ASSIST_URL = env.text("LUOSHI_ASSIST_URL")
ASSIST_MODEL = env.text("LUOSHI_ASSIST_MODEL")
ASSIST_KEY = env.text("LUOSHI_ASSIST_KEY")
#: Addresses and networks that are allowed beside private ones.
ASSIST_ALLOWED = env.names("LUOSHI_ASSIST_ALLOWED")
#: Seconds for one whole call.
ASSIST_SECONDS = env.number("LUOSHI_ASSIST_SECONDS", 60)

# Nothing from outside, nothing inline.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
if env.flag("LUOSHI_HTTPS"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.flag("LUOSHI_HTTPS")
SESSION_COOKIE_AGE = 12 * 60 * 60
