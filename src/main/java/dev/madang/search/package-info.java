/** One search over everything: each module finds its own things, this page shows the best of each beside each other. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.search;

import org.springframework.modulith.ApplicationModule;
