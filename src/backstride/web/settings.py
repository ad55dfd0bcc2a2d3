"""Django's settings. Whatever differs from one place to another comes from `place`."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF

from backstride.web import place
from backstride.web.weather.service import service_of

HERE = Path(__file__).parent
DATA = place.data_folder()
SECRET_KEY = place.secret_key(DATA)
DEBUG = False
ALLOWED_HOSTS = place.hosts()
AT_HOME = place.hosts({}) == ALLOWED_HOSTS
"""Whether only this machine reaches it: plain HTTP is then enough."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "backstride.web.accounts",
    "backstride.web.api",
    "backstride.web.clinic",
    "backstride.web.contacts",
    "backstride.web.journals",
    "backstride.web.feeds",
    "backstride.web.own_programmes",
    "backstride.web.pages",
    "backstride.web.participant",
    "backstride.web.reminders",
    "backstride.web.weather",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "backstride.web.pages.plain_text.PlainText",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "backstride.web.pages.private.NothingIsKeptOutside",
    "backstride.web.pages.not_kept.NotKept",
    "backstride.web.pages.not_that_way.NotThatWay",
]
ROOT_URLCONF = "backstride.web.urls"
WSGI_APPLICATION = "backstride.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "backstride.web.pages.frame.frame",
            ],
        },
    }
]

# -- what is kept, and where
DATABASES = {"default": place.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365
"""A year, in seconds: who walks three times a week should not have to remember a password."""
FILE_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# -- who somebody is
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "backstride.web.accounts.passwords.LighterArgon2",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "backstride.web.accounts.account_words.Account"
ACCOUNT_FORMS = {
    "login": "backstride.web.accounts.account_forms.SignIn",
    "signup": "backstride.web.accounts.account_forms.MakeAccount",
    "reauthenticate": "backstride.web.accounts.account_forms.PasswordAgain",
    "reset_password": "backstride.web.accounts.account_forms.ForgotPassword",
    "reset_password_from_key": "backstride.web.accounts.account_forms.NewPassword",
    "change_password": "backstride.web.accounts.account_forms.ChangePassword",
    "set_password": "backstride.web.accounts.account_forms.FirstPassword",
    "add_email": "backstride.web.accounts.account_forms.AddAddress",
}
ACCOUNT_RATE_LIMITS = {"signup": "10/h/ip"}
SIGN_UP_OPEN = place.sign_up_is_open()
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ADAPTER = "backstride.web.accounts.second_step_words.SecondStep"
MFA_FORMS = {
    "authenticate": "backstride.web.accounts.second_step_forms.Code",
    "reauthenticate": "backstride.web.accounts.second_step_forms.CodeAgain",
    "activate_totp": "backstride.web.accounts.second_step_forms.SetUpApp",
    "add_webauthn": "backstride.web.accounts.second_step_forms.MakePasskey",
    "edit_webauthn": "backstride.web.accounts.second_step_forms.RenamePasskey",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # no mail is sent, so nothing could verify it
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
EMAIL_TIMEOUT = 10
"""How long a mail server may keep silent (seconds)."""
globals().update(place.mail())  # where the environment names a mail server
ADDRESS = place.address()
PUSH_SERVICES = place.push_services()
PUSH_CONTACT = ADDRESS
"""Whom a push service may turn to about our pushes."""

API_REQUESTS_A_MINUTE = 120
"""For each personal token and each person signed in (project opinion): an outbox needs a handful."""

QUESTIONNAIRES = place.questionnaires()
"""A clinic's own questionnaires; what is put there is offered at once."""

WEATHER = service_of()
"""Who may be asked for a forecast; None where nobody may. Nothing is asked until a person switches it on."""

# -- languages
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]
LANGUAGE_COOKIE_AGE = SESSION_COOKIE_AGE
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_TZ = True
TIME_ZONE = "UTC"

# -- files that never change while it runs
STATIC_URL = "static/"
STATICFILES_DIRS = [HERE / "static"]
STATIC_ROOT = DATA / place.STATIC_FOLDER
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "backstride.web.pages.hashed_files.HashedFiles"},
}

# -- what a browser may do with our pages: nothing from elsewhere, nothing inline
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "media-src": [SELF, "blob:"],  # the player takes a whole track out of the pocket
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = place.SESSION_COOKIE, place.CSRF_COOKIE
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not AT_HOME
SECURE_PROXY_SSL_HEADER = None if AT_HOME else ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 0 if AT_HOME else SESSION_COOKIE_AGE
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in place.hosts_of_others()]
ALLAUTH_TRUSTED_PROXY_COUNT = 0 if AT_HOME else 1
"""Others reach an instance through one proxy, which speaks HTTPS: the address before it is who asks."""
CSRF_FAILURE_VIEW = "backstride.web.pages.faults.form_too_old"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
