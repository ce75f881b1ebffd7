package dev.madang.club.notice;

import dev.madang.platform.text.Written;

/** A notice as it is typed. */
public record NoticeForm(
        @Written(least = 2, most = 80) String title,
        @Written(most = 4000) String text) {

    static final NoticeForm EMPTY = new NoticeForm("", "");

    public NoticeForm {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
    }
}
