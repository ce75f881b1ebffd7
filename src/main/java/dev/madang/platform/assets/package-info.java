/** Styles and behaviours of all modules, joined into the bundles that pages link. */
package dev.madang.platform.assets;
