package dev.madang.rental.reservation;

import dev.madang.test.MadangTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A {@link MadangTest} with {@link Rentals} to begin from. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MadangTest
@Import(Rentals.class)
public @interface RentalTest {}
