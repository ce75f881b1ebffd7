/** How many there are of what is sold, who may have how many of it, and in which order they came. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.shop.stock;

import org.springframework.modulith.ApplicationModule;
