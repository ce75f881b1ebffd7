/** What a host wants of the deposit, until it is settled. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "media",
            "member",
            "payment",
            "rental",
            "rental.quote",
            "rental.reservation",
            "rental.reservation :: due",
            "rental.reservation :: page"
        })
package dev.madang.rental.claim;

import org.springframework.modulith.ApplicationModule;
