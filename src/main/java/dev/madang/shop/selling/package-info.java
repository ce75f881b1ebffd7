/** The page from which a seller goes about: what each noun of the shop shows there is a section of its own. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shop"})
package dev.madang.shop.selling;

import org.springframework.modulith.ApplicationModule;
