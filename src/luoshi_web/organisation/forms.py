"""What an administrator writes about units, posts, appointments and accounts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.models import Account, Post, Role, Unit
from luoshi_web.shell.dates import DayField


def day_field(label: Any, help_text: Any = "") -> DayField:
    """An optional day."""
    return DayField(label=label, help_text=help_text, required=False)


class UnitForm(forms.Form):
    """A form of the page of a unit. units: those that the actor keeps, for fields that choose one."""

    def __init__(self, *args: Any, unit: Unit, units: list[Unit], **kwargs: Any) -> None:
        kwargs["auto_id"] = f"{type(self).__name__.lower()}_%s"  # several forms stand on one page
        super().__init__(*args, **kwargs)
        self.unit = unit
        for field in self.fields.values():
            if isinstance(field, UnitField):
                field.offer([one for one in units if one.pk != unit.pk])


class UnitField(forms.TypedChoiceField):
    """One of the units that the actor keeps."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(empty_value=None, **kwargs)

    def offer(self, units: list[Unit]) -> None:
        """Let one of `units` be chosen."""
        self.choices = [("", _("没有")), *((unit.pk, str(unit)) for unit in units)]
        by_number = {str(unit.pk): unit for unit in units}
        self.coerce = by_number.__getitem__


class NewUnit(UnitForm):
    """A unit below this one."""

    name = forms.CharField(label=_("单位名称"), max_length=120)
    short_name = forms.CharField(label=_("简称"), max_length=40, required=False)
    since = day_field(_("设立日期"), _("不填就是今天。"))


class Rename(UnitForm):
    """Another name."""

    name = forms.CharField(label=_("单位名称"), max_length=120)
    short_name = forms.CharField(label=_("简称"), max_length=40, required=False)
    on = day_field(_("从哪一天起"), _("不填就是今天。原来的名称留在沿革里。"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class Move(UnitForm):
    """Another place in the tree."""

    parent = UnitField(label=_("移到哪个单位之下"))
    on = day_field(_("从哪一天起"), _("不填就是今天。"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class End(UnitForm):
    """The unit's end."""

    successor = UnitField(label=_("承接单位"), required=False)
    on = day_field(_("最后一天"), _("不填就是今天。任职同日结束。"))
    version = forms.IntegerField(widget=forms.HiddenInput)


class NewPost(UnitForm):
    """A seat in the unit."""

    title = forms.CharField(label=_("岗位名称"), max_length=80)
    role = forms.ChoiceField(label=_("角色"), choices=Role.choices)


class Appoint(UnitForm):
    """Who holds a post: by user name, since no page lists accounts."""

    post = forms.ModelChoiceField(label=_("岗位"), queryset=Post.objects.none())
    username = forms.CharField(label=_("账号"), max_length=150, help_text=_("写对方登录用的账号。"))
    start = day_field(_("第一天"), _("不填就是今天。"))
    end = day_field(_("最后一天"), _("不填就是没有定。"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["post"].queryset = self.unit.posts.order_by("id")  # type: ignore[attr-defined]  # its field
        self.fields["post"].label_from_instance = lambda post: post.title  # type: ignore[attr-defined]

    def clean_username(self) -> str:
        """A user name that exists."""
        name = str(self.cleaned_data["username"])
        self.account = Account.objects.filter(username=name).first()
        if self.account is None:
            raise forms.ValidationError(_("没有这个账号。先开账号，再任职。"))
        return name


class ResetPassword(forms.Form):
    """A new password for who forgot the old one: by user name, since no page lists accounts."""

    username = forms.CharField(label=_("账号"), max_length=150, help_text=_("写对方登录用的账号。"))
    password = forms.CharField(
        label=_("新密码"),
        help_text=_("至少10个字符。当面交给本人，登录后自己改。"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_username(self) -> str:
        """A user name that exists."""
        name = str(self.cleaned_data["username"])
        self.account = Account.objects.filter(username=name).first()
        if self.account is None:
            raise forms.ValidationError(_("没有这个账号。看看写得对不对。"))
        return name


class NewAccount(forms.Form):
    """An account for a person."""

    username = forms.CharField(label=_("账号"), max_length=150, help_text=_("登录时写的，字母和数字。"))
    display_name = forms.CharField(label=_("姓名"), max_length=60)
    password = forms.CharField(
        label=_("初始密码"),
        help_text=_("至少10个字符。当面交给本人，登录后自己改。"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
