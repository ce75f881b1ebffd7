package dev.madang.platform.lock;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of all callers on all instances one is in this method at a time. The lock is taken before the method's transaction
 * begins and given back after it has committed, so that the next caller sees what this one did. Only for work that no
 * row can arbitrate, such as rebuilding something cached; what can run out is guarded by the database.
 *
 * <p>Who waits longer than ten seconds gets a {@link dev.madang.platform.web.Refusal} (429).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Locked {

    /** What is locked, as a SpEL expression over the method's parameters: {@code "'review-summary:' + #listing"}. */
    String value();
}
