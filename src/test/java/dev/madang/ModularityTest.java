package dev.madang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    /** The sandbox plays people, gateways and providers: it is no module, goes to every desk, and nobody knows it. */
    @Test
    void modulesKnowOnlyWhomTheyMayKnow() {
        ApplicationModules.of(MadangApplication.class, resideInAPackage("dev.madang.sandbox.."))
                .verify();
    }
}
