/** The host's ledger: it hears what happened, and is asked by nobody. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "member",
            "rental",
            "rental.cancellation",
            "rental.quote",
            "rental.reservation",
            "payment",
            "settlement"
        })
package dev.madang.rental.earning;

import org.springframework.modulith.ApplicationModule;
