package dev.madang.platform.security;

import dev.madang.platform.security.Routes.Audience;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Anyone may ask this, signed in or not. */
@OpenTo(Audience.EVERYONE)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForEveryone {}
