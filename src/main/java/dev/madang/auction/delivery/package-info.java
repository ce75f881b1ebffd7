/** The way of what was won from its seller to its winner: where it goes, that it was sent, that it arrived; then it is paid for. */
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "member", "member :: address", "pass", "settlement", "auction"})
package dev.madang.auction.delivery;

import org.springframework.modulith.ApplicationModule;
