package dev.madang.platform.security;

import dev.madang.platform.security.Routes.Audience;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Programs ask this, which authenticate by themselves and carry no CSRF token. */
@OpenTo(value = Audience.EVERYONE, csrf = false)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForMachines {}
