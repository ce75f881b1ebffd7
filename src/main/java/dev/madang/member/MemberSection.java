package dev.madang.member;

import dev.madang.platform.pages.PageSection;
import java.util.Locale;
import java.util.UUID;

/** Puts a section on the public page of every member. A module that members do not know has a bean of this type. */
public interface MemberSection {

    PageSection of(UUID member, Locale locale);
}
