/** Where members have things sent to: one book for parcels and orders. */
@ApplicationModule(allowedDependencies = {"shared", "platform"})
package dev.madang.member.address;

import org.springframework.modulith.ApplicationModule;
