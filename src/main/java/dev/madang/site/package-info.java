/** The house around the modules: home page, layout, security wiring, error pages. */
@ApplicationModule
package dev.madang.site;

import org.springframework.modulith.ApplicationModule;
