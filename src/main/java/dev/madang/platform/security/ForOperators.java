package dev.madang.platform.security;

import dev.madang.platform.security.Routes.Audience;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Operators may ask this. */
@OpenTo(Audience.OPERATORS)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForOperators {}
