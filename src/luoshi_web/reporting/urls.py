"""Addresses of the room."""

from django.urls import path

from luoshi_web.reporting import views

app_name = "reporting"
urlpatterns = [
    path("", views.report_list, name="list"),
    path("new/", views.new, name="new"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/sign/", views.sign, name="sign"),
    path("<int:pk>/docx/", views.docx, name="docx"),
    path("<int:pk>/figures/<slug:key>/", views.figure, name="figure"),
]
