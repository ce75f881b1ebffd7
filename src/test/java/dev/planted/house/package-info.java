/** A house that is built to be wrong, for {@code ModularityTest}. */
@ApplicationModule
package dev.planted.house;

import org.springframework.modulith.ApplicationModule;
