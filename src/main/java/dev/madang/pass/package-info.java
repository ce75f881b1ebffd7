/** Prepaid units that pay for slots and bids: bought, kept aside, spent, given back, exact to the single pass. */
@ApplicationModule(allowedDependencies = {"shared", "platform", "settlement"})
package dev.madang.pass;

import org.springframework.modulith.ApplicationModule;
