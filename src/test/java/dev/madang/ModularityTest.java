package dev.madang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesKnowOnlyWhomTheyMayKnow() {
        ApplicationModules.of(MadangApplication.class).verify();
    }
}
