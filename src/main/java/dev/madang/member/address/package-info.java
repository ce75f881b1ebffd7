/** Where members have things sent to: one book for parcels and orders. */
@NamedInterface("address")
package dev.madang.member.address;

import org.springframework.modulith.NamedInterface;
