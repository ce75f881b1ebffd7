/** Goods found by words, filters and how many each filter gives: by the index, with the analysers of all searches. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "shop"})
package dev.madang.shop.search;

import org.springframework.modulith.ApplicationModule;
