package dev.madang.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field in which people write in their own words. It is bound as {@link TypedText} is kept, and must be readable and of this length.
 * The sentences are keys of the message bundles; those about length are given the bound, and the length of what was typed.
 */
@Constraint(validatedBy = WrittenValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Written {

    /** Characters as a person counts them; 0 when nothing needs to be written. */
    int least() default 0;

    /** Code points, as the database counts. */
    int most();

    String tooShort() default "written.too-short";

    String tooLong() default "written.too-long";

    /** Whether everyone can read it: it must not hold {@link ContactDetails} then. */
    boolean open() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
