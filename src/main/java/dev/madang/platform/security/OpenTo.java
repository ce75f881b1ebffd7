package dev.madang.platform.security;

import dev.madang.platform.security.Routes.Audience;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may use the handlers of a controller: what {@link ForMembers}, {@link ForEveryone} and the others say in one word. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Audience value();

    /** False only for callers that are no browsers, such as a gateway's webhook. */
    boolean csrf() default true;
}
