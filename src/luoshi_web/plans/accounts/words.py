"""The words of the site for the library's codes in the accounts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

FIELDS = {
    "modality": _("效力"),
    "bearers": _("责任方"),
    "cadences": _("时限"),
    "deliverables": _("成果"),
    "targets": _("指标"),
}
BESIDE_FIELDS = {
    "thing": _("任务内容有变"),
    "numbers": _("数字有变"),
}
CHANGES = {
    "changed": pgettext_lazy("difference", "改动"),
    "new": pgettext_lazy("difference", "新增"),
    "gone": pgettext_lazy("difference", "取消"),
    "kept": pgettext_lazy("difference", "保留"),
}
STATES = {
    "missing": pgettext_lazy("uptake", "没有找到"),
    "looser": _("承接但放宽"),
    "taken-up": _("已承接"),
}
SLACKS = {
    "later": _("期限更晚"),
    "fewer": _("次数更少"),
    "coarser": _("次数相同，周期更长"),
    "more": _("上限更宽"),
    "longer": _("限时更长"),
    "vaguer": _("时限变模糊"),
    "untold": _("没有写时限"),
    "unlike": _("不能直接比较，请人工核对"),
    "lower": _("指标放宽"),
    "no-target": _("没有写指标"),
    "no-paper": _("没有写成果，请人工核对"),
    "weaker": _("效力减弱"),
}
KINDS = {
    "meeting": _("会议"),
    "report": pgettext_lazy("burden", "报告"),
    "form": _("表格"),
    "inspection": _("检查"),
    "training": _("培训"),
}
COUNTS = {
    "by-event": _("随事件发生，次数未定"),
    "vague": _("写得模糊，次数未定"),
    "untold": _("没有写次数"),
}
SEVERITIES = {
    "error": pgettext_lazy("severity", "错误"),
    "warning": pgettext_lazy("severity", "警告"),
    "hint": pgettext_lazy("severity", "提示"),
}
