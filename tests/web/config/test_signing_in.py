"""Signing in as a person does it: through the pages."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, reverse

from luoshi_web.organisation.models import Account
from tests.web.cast import Cast

PASSWORD = "一句很长的口令 2026"  # noqa: S105  # of a test
WRONG = "不是这一句口令 2026"


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    cache.clear()


@pytest.fixture
def account(cast: Cast) -> Account:
    account = cast.qingshi_clerk.account
    account.set_password(PASSWORD)
    account.save()
    return account


def sign_in(client: Client, account: Account, password: str = PASSWORD) -> Any:
    return client.post(reverse("account_login"), {"login": account.username, "password": password})


def confirm(client: Client, name: str) -> str:
    """The page, after the password was asked for once more."""
    asked = client.get(reverse(name))
    assert asked.headers["Location"].startswith(reverse("account_reauthenticate"))
    assert "确认是本人" in client.get(asked.headers["Location"]).content.decode()
    assert "密码不对" in client.post(asked.headers["Location"], {"password": WRONG}).content.decode()
    back = client.post(asked.headers["Location"], {"password": PASSWORD})
    assert back.headers["Location"] == reverse(name)
    return client.get(back.headers["Location"]).content.decode()


def code_now(secret: str, step: int = 0) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step)))


def test_sign_in_leads_home_and_out_again(client: Client, account: Account) -> None:
    answer = sign_in(client, account)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/"
    assert client.session["_auth_user_id"] == str(account.pk)
    assert client.post(reverse("account_logout")).headers["Location"] == reverse("account_login")
    assert "_auth_user_id" not in client.session


@pytest.mark.django_db
def test_a_visitor_is_asked_to_sign_in(client: Client) -> None:
    answer = client.get(reverse("organisation:tree"))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(reverse("account_login"))


@pytest.mark.django_db
def test_the_page_is_ours_in_both_languages(client: Client) -> None:
    page = client.get(reverse("account_login")).content.decode()
    assert '<html lang="zh-Hans"' in page
    assert "账号" in page
    assert "忘了密码，找本单位的管理员" in page
    assert "placeholder" not in page
    english = client.get(reverse("account_login"), headers={"accept-language": "en"}).content.decode()
    assert '<html lang="en"' in english
    assert "Sign in" in english
    assert "账号" not in english


def test_a_wrong_password_says_so_and_keeps_the_name(client: Client, account: Account) -> None:
    page = sign_in(client, account, WRONG).content.decode()
    assert "账号或密码不对" in page
    assert f'value="{account.username}"' in page
    assert 'aria-invalid="true"' not in page or 'role="alert"' in page


def test_five_wrong_passwords_lock_and_say_so_in_both_languages(client: Client, account: Account) -> None:
    for _ in range(4):
        assert sign_in(client, account, WRONG).status_code == 200
    locked = sign_in(client, account, WRONG)
    assert locked.status_code == 429
    page = locked.content.decode()
    assert "已暂停登录 15 分钟" in page
    assert "signing in is paused for 15 minutes" in page
    assert sign_in(client, account).status_code == 429, "the right password does not open a locked door"


def test_a_lock_holds_for_one_account_alone(client: Client, cast: Cast, account: Account) -> None:
    other = cast.qingshi_head.account
    other.set_password(PASSWORD)
    other.save()
    for _ in range(5):
        sign_in(client, account, WRONG)
    assert sign_in(client, other).status_code == 302


@pytest.mark.django_db
def test_nobody_signs_up(client: Client) -> None:
    page = client.get(reverse("account_signup"))
    assert "不能自己注册" in page.content.decode()
    client.post(reverse("account_signup"), {"username": "new", "password1": PASSWORD, "password2": PASSWORD})
    assert not Account.objects.filter(username="new").exists()


@pytest.mark.parametrize(
    "name", ["account_email", "account_reset_password", "account_set_password", "socialaccount_connections"]
)
def test_what_the_site_has_not_has_no_address(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_two_steps_from_set_up_to_use(client: Client, account: Account) -> None:
    sign_in(client, account)
    assert "开通两步验证" in client.get(reverse("mfa_index")).content.decode()
    page = confirm(client, "mfa_activate_totp")
    found = re.search(r'class="secret">([A-Z2-7]+)<', page)
    assert found
    secret = found[1]
    wrong = client.post(reverse("mfa_activate_totp"), {"code": "000000"}).content.decode()
    assert "验证码不对" in wrong
    done = client.post(reverse("mfa_activate_totp"), {"code": code_now(secret)})
    assert done.headers["Location"] == reverse("mfa_view_recovery_codes")
    codes = re.findall(r"<code>(\w+)</code>", client.get(reverse("mfa_view_recovery_codes")).content.decode())
    assert len(codes) == 10
    client.post(reverse("account_logout"))

    # a code is good once: the one that opened the set-up does not open the door
    cache.clear()
    assert sign_in(client, account).headers["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    assert "验证码不对" in client.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()
    answer = client.post(reverse("mfa_authenticate"), {"code": code_now(secret)})
    assert answer.headers["Location"] == "/"

    client.post(reverse("account_logout"))
    sign_in(client, account)
    assert client.post(reverse("mfa_authenticate"), {"code": codes[0]}).status_code == 302
    client.post(reverse("account_logout"))
    sign_in(client, account)
    assert client.post(reverse("mfa_authenticate"), {"code": codes[0]}).status_code == 200, "used once"


def test_a_code_may_be_typed_slowly(client: Client, account: Account) -> None:
    """RFC 6238, section 5.2: the code of the step before is taken, an older one is not."""
    data = {"secret": "JBSWY3DPEHPK3PXP"}
    Authenticator.objects.create(user=account, type=Authenticator.Type.TOTP, data=data)
    sign_in(client, account)
    assert client.post(reverse("mfa_authenticate"), {"code": code_now(data["secret"], -4)}).status_code == 200
    if time.time() % 30 > 25:  # the step must not end between the code and its check
        time.sleep(6)
    late = client.post(reverse("mfa_authenticate"), {"code": code_now(data["secret"], -1)})
    assert late.headers["Location"] == "/"


def test_codes_cannot_be_guessed_on_and_on(client: Client, account: Account) -> None:
    Authenticator.objects.create(
        user=account, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"}
    )
    sign_in(client, account)
    pages = [client.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode() for _ in range(10)]
    assert "错了太多次" in pages[-1]


def test_two_steps_end_only_after_the_person_is_confirmed(client: Client, account: Account) -> None:
    sign_in(client, account)
    confirm(client, "mfa_activate_totp")
    client.post(reverse("mfa_activate_totp"), {"code": code_now(client.session["mfa.totp.secret"])})
    client.post(reverse("account_logout"))
    cache.clear()
    secret = (
        Authenticator.objects.get(user=account, type=Authenticator.Type.TOTP).wrap().instance.data["secret"]
    )
    sign_in(client, account)
    client.post(reverse("mfa_authenticate"), {"code": code_now(secret)})
    asked = client.get(reverse("mfa_deactivate_totp"))
    assert "/again/" in asked.headers["Location"]
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).exists()
    client.post(asked.headers["Location"], {"password": PASSWORD})
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).exists()


def test_a_password_is_changed_by_who_knows_the_old_one(client: Client, account: Account) -> None:
    sign_in(client, account)
    url = reverse("account_change_password")
    new = "另一句更长的口令 2027"
    form = {"oldpassword": WRONG, "password1": new, "password2": new}
    assert "现在的密码不对" in client.post(url, form).content.decode()
    short = client.post(url, {"oldpassword": PASSWORD, "password1": "短", "password2": "短"})
    assert short.status_code == 200
    assert client.post(url, {**form, "oldpassword": PASSWORD}).status_code == 302
    account.refresh_from_db()
    assert account.check_password(new)


def test_an_inactive_account_stays_outside(client: Client, account: Account) -> None:
    account.is_active = False
    account.save()
    answer = sign_in(client, account)
    assert "_auth_user_id" not in client.session
    assert answer.status_code in {200, 302}
