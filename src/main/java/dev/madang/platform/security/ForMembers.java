package dev.madang.platform.security;

import dev.madang.platform.security.Routes.Audience;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Members may ask this; whether this very thing is theirs is checked where it is loaded. */
@OpenTo(Audience.MEMBERS)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForMembers {}
