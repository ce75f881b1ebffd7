package dev.madang.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link MadangTest} with a {@link SecondInstance} beside it, on a database of their own: there what must hold can be asked of
 * everything, and a guard be taken away that no other class relies on. All tests that carry this share both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MadangTest
@TestPropertySource(properties = "madang.limits.message=10000/1m")
@Import(RaceSupport.class)
public @interface RaceTest {}
